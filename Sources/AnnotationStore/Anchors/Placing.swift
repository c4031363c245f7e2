/// The state of placing a file's anchors: what has its place, and where the rest may be.
struct Placing {
  let anchors: [SoughtAnchor]
  let text: AnchorText

  /// By anchor; nil where there is none yet.
  private(set) var places: [Place?]

  /// Anchors of which the old text says that their words are no longer where they were.
  var isGone: [Bool]

  /// By anchor, where one might attach it by hand.
  var nearest: [[Range<Int>]]

  /// The quotes, each once, and which of them an anchor has.
  private let needleOfAnchor: [Int]

  /// By quote, where it stands in the text, ascending.
  private let occurrencesOfNeedle: [[Int]]

  /// Where the anchors stand unchanged.
  let wholes: WholeOccurrences

  /// A place that was found.
  struct Place: Hashable {
    var range: Range<Int>
    var isMoved: Bool

    /// Whether it is out of the anchors' order; then it says nothing of where its neighbours are.
    var isOutOfOrder = false
  }

  init(_ anchors: [SoughtAnchor], in text: AnchorText) {
    self.anchors = anchors
    self.text = text
    places = Array(repeating: nil, count: anchors.count)
    isGone = Array(repeating: false, count: anchors.count)
    nearest = Array(repeating: [], count: anchors.count)
    var needles: [[UInt8]] = []
    var needleOfQuote: [[UInt8]: Int] = [:]
    needleOfAnchor = anchors.map { anchor in
      if let known = needleOfQuote[anchor.quote] { return known }
      needleOfQuote[anchor.quote] = needles.count
      needles.append(anchor.quote)
      return needles.count - 1
    }
    occurrencesOfNeedle = findOccurrences(of: needles, in: text.bytes)
    wholes = WholeOccurrences(of: anchors, in: text)
  }

  var unplaced: [Int] { places.indices.filter { places[$0] == nil } }
  var hasUnplaced: Bool { places.contains(nil) }

  /// Where an anchor's words stand, ascending.
  func occurrences(ofAnchor anchor: Int) -> [Int] { occurrencesOfNeedle[needleOfAnchor[anchor]] }

  func occurrence(_ start: Int, of anchor: Int) -> Range<Int> { start..<start + anchors[anchor].quote.count }

  /// Gives anchors their places.
  mutating func accept(_ candidates: [PlaceCandidate], isMoved: Bool, isOutOfOrder: Bool = false) {
    for candidate in candidates {
      places[candidate.item] = Place(range: candidate.range, isMoved: isMoved, isOutOfOrder: isOutOfOrder)
    }
  }

  /// Takes an anchor's place away.
  mutating func withdraw(_ item: Int) { places[item] = nil }

  /// Gives the heaviest chain of candidates their places; they must lie in their anchors' windows.
  mutating func acceptChain(of candidates: [PlaceCandidate], isMoved: Bool) {
    accept(heaviestChain(candidates).map { candidates[$0] }, isMoved: isMoved)
  }

  /// The places in the article's bytes.
  ///
  /// O(anchors + occurrences of orphans' words).
  consuming func placements() -> [Placement] {
    if hasUnplaced { findReplacements() }
    return places.indices.map { index in
      guard let place = places[index] else { return .orphan(orphan(index)) }
      let range = text.articleRange(of: place.range)
      return place.isMoved ? .moved(range) : .exact(range)
    }
  }
}

/// Between which places an anchor must stand, by the order of all.
struct PlaceWindow: Hashable {
  /// The place of the last anchor before it that has one in order.
  var previous: Range<Int>?

  /// The place of the first anchor after it that has one in order.
  var next: Range<Int>?

  /// Whether a range stands behind `previous` and before `next`; ranges that start together stand longer first.
  func contains(_ range: Range<Int>) -> Bool {
    if let previous, !isInOrder(previous, range) { return false }
    if let next, !isInOrder(range, next) { return false }
    return true
  }
}

/// Whether one range stands before another in document order, outer before inner.
func isInOrder(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
  (a.lowerBound, -a.upperBound) < (b.lowerBound, -b.upperBound)
}

extension Placing {
  /// The window of each anchor.
  ///
  /// O(anchors).
  func windows() -> [PlaceWindow] {
    var windows = Array(repeating: PlaceWindow(), count: places.count)
    var previous: Range<Int>?
    for index in places.indices {
      windows[index].previous = previous
      if let place = places[index], !place.isOutOfOrder { previous = place.range }
    }
    var next: Range<Int>?
    for index in places.indices.reversed() {
      windows[index].next = next
      if let place = places[index], !place.isOutOfOrder { next = place.range }
    }
    return windows
  }

  /// The occurrences of an anchor's words within its window that cut no words, at most `limit` of them.
  func occurrences(ofAnchor anchor: Int, in window: PlaceWindow, limit: Int) -> [Range<Int>] {
    let all = occurrences(ofAnchor: anchor)
    let first = all.partitioningIndex { $0 >= window.previous?.lowerBound ?? 0 }
    let end = all.partitioningIndex { $0 > window.next?.lowerBound ?? Int.max }
    var found: [Range<Int>] = []
    for start in all[first..<max(first, end)] {
      let range = occurrence(start, of: anchor)
      guard window.contains(range), anchors[anchor].hasItsWordBoundaries(at: range, of: text) else { continue }
      found.append(range)
      if found.count == limit { break }
    }
    return found
  }
}
