extension Placing {
  /// Quotes of fewer scalars are not looked for with errors: too many other words are like them.
  private static let shortestChanged = 6

  /// The length of the piece beside a quote that must be unchanged, in scalars.
  private static let hookLength = 8

  /// Places anchors whose words were changed a little between surroundings that were not, in the order of all.
  mutating func placeChangedWords() {
    let items = unplaced.filter { !isGone[$0] && anchors[$0].scalars.count >= Self.shortestChanged }
    if items.isEmpty { return }
    // The words are looked for where one side's nearest part stands unchanged.
    var hooks: [[UInt8]] = []
    for item in items {
      hooks.append(hook(before: anchors[item]))
      hooks.append(hook(after: anchors[item]))
    }
    let found = findOccurrences(of: hooks, in: text.bytes)
    let windows = windows()
    let unchanged = UnchangedText(self)
    var candidates: [PlaceCandidate] = []
    for (index, item) in items.enumerated() {
      let window = windows[item]
      var ranges: [Range<Int>] = []
      let hook = hooks[2 * index]
      for start in inWindow(found[2 * index], window, reach: hook.count).prefix(32) {
        if let range = changedWords(of: item, from: start + hook.count) { ranges.append(range) }
      }
      for end in inWindow(found[2 * index + 1], window, reach: anchors[item].quote.count * 2).prefix(32) {
        if let range = changedWords(of: item, upTo: end) { ranges.append(range) }
      }
      for range in Set(ranges).sorted(by: isInOrder) where window.contains(range) {
        guard let weight = weightOfChanged(item, at: range),
          !unchanged.speaks(against: anchors[item], at: range, of: text)
        else { continue }
        candidates.append(PlaceCandidate(item: item, range: range, weight: weight))
      }
    }
    acceptChain(of: candidates, isMoved: true)
  }

  /// How much speaks for changed words at a place; nil where it is not enough.
  func weightOfChanged(_ item: Int, at range: Range<Int>) -> Double? {
    let anchor = anchors[item]
    guard !range.isEmpty, anchor.hasItsWordBoundaries(at: range, of: text),
      startsWithWordScalar(text.bytes[range]) == startsWithWordScalar(anchor.quote[...]),
      endsWithWordScalar(text.bytes[range]) == endsWithWordScalar(anchor.quote[...])
    else { return nil }
    let limit = errorLimit(of: item)
    let scalars = Array(String(decoding: text.bytes[range], as: UTF8.self).unicodeScalars)
    guard
      let errors = distances(anchor.scalars, scalars, limit: limit).last(where: { $0.length == scalars.count })?.errors,
      errors <= limit
    else { return nil }
    let words = 1 - Double(errors) / Double(anchor.scalars.count)
    let likeness = anchor.likeness(at: range, of: text)
    let total = (50 * words + 20 * likeness.before + 20 * likeness.after) / 90
    return total >= 0.75 && likeness.better >= 0.8 ? total : nil
  }

  /// The errors that changed words may have: a fifth of their length.
  func errorLimit(of item: Int) -> Int { min(anchors[item].scalars.count / 5, 100) }

  /// The stretch from an offset on that is most like an anchor's words.
  private func changedWords(of item: Int, from start: Int) -> Range<Int>? {
    let wanted = anchors[item].scalars
    let limit = errorLimit(of: item)
    let scalars = Array(text.bytes[start...].prefix(4 * (wanted.count + limit))).decodedScalars
      .prefix(wanted.count + limit)
    guard let match = prefixDistance(wanted, Array(scalars), limit: limit) else { return nil }
    return start..<start + scalars.prefix(match.length).reduce(0) { $0 + UTF8.width($1) }
  }

  /// The stretch up to an offset that is most like an anchor's words.
  private func changedWords(of item: Int, upTo end: Int) -> Range<Int>? {
    let wanted = anchors[item].scalars
    let limit = errorLimit(of: item)
    let bytes = text.bytes[..<end].suffix(4 * (wanted.count + limit)).drop { $0 & 0xc0 == 0x80 }
    let scalars = Array(bytes).decodedScalars.reversed().prefix(wanted.count + limit)
    guard let match = prefixDistance(wanted.reversed(), Array(scalars), limit: limit) else { return nil }
    return end - scalars.prefix(match.length).reduce(0) { $0 + UTF8.width($1) }..<end
  }

  private func inWindow(_ offsets: [Int], _ window: PlaceWindow, reach: Int) -> ArraySlice<Int> {
    let low = (window.previous?.lowerBound ?? 0) - reach
    let high = (window.next?.lowerBound ?? text.bytes.count) + reach
    let first = offsets.partitioningIndex { $0 >= low }
    return offsets[first..<max(first, offsets.partitioningIndex { $0 > high })]
  }

  /// The last scalars before a quote; nothing where there are too few.
  func hook(before anchor: SoughtAnchor) -> [UInt8] {
    let scalars = anchor.before.decodedScalars
    return scalars.count < Self.hookLength
      ? [] : Array(String(String.UnicodeScalarView(scalars.suffix(Self.hookLength))).utf8)
  }

  /// The first scalars after a quote; nothing where there are too few.
  func hook(after anchor: SoughtAnchor) -> [UInt8] {
    let scalars = anchor.after.decodedScalars
    return scalars.count < Self.hookLength
      ? [] : Array(String(String.UnicodeScalarView(scalars.prefix(Self.hookLength))).utf8)
  }
}

extension [UInt8] {
  /// The scalars of valid UTF-8.
  var decodedScalars: [Unicode.Scalar] { Array<Unicode.Scalar>(String(decoding: self, as: UTF8.self).unicodeScalars) }
}
