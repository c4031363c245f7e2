package import ArticleText

/// Where the decisions on an open article stand while somebody edits it.
///
/// Nothing is guessed on the way: a decision goes with its words, ends when they are gone, and comes back with them.
package struct FollowedDecisions: Sendable {
  private enum Part: Hashable, Sendable {
    case item(ItemID)
    case cue(ItemID)
  }

  private var ranges: LiveRanges<Part>

  /// Parts whose words were other ones than the stored already when they were found.
  private var moved: Set<Part> = []

  /// Takes over where decisions were found.
  package init(_ sidecar: Sidecar, at places: SidecarPlaces) {
    var found: [(id: Part, range: Range<Int>)] = []
    for (part, placement) in Self.parts(of: sidecar, at: places) {
      guard let range = placement.range else { continue }
      found.append((part, range))
      if case .moved = placement { moved.insert(part) }
    }
    ranges = LiveRanges(found)
  }

  /// Follows a change, which is applied to the text afterwards.
  ///
  /// O(decisions + bytes of the change); a whole new text that differs in much is compared word by word.
  package mutating func follow(_ change: TextChange, of text: ArticleText, in encoding: PositionEncoding) {
    let range = change.range.map { text.byteRange(from: $0, in: encoding) } ?? 0..<text.bytes.count
    let edit = Difference(from: text.bytes, range, to: change.newText)
    if edit.isSmall {
      ranges.replace(edit.range, with: edit.newText, in: text)
    } else {
      ranges.replace(range, with: change.newText, in: text)
    }
  }

  /// Takes over changed decisions: those that say the same stay where they are, as do those that are not found.
  package mutating func update(from old: Sidecar, to new: Sidecar, at places: SidecarPlaces) {
    let oldAnchors = Dictionary(Self.anchors(of: old)) { first, _ in first }
    let newAnchors = Dictionary(Self.anchors(of: new)) { first, _ in first }
    let living = Set(ranges.living.map(\.id))
    for part in oldAnchors.keys where newAnchors[part] == nil { remove(part) }
    for (part, placement) in Self.parts(of: new, at: places) {
      guard let range = placement.range else { continue }
      if living.contains(part), oldAnchors[part] == newAnchors[part] { continue }
      remove(part)
      ranges.add(part, at: range)
      if case .moved = placement { moved.insert(part) }
    }
  }

  /// Takes back decisions whose words were gone, where they have been found again.
  ///
  /// - Returns: whether there are any.
  package mutating func recover(_ sidecar: Sidecar, at places: SidecarPlaces) -> Bool {
    let living = Set(ranges.living.map(\.id))
    var hasFound = false
    for (part, placement) in Self.parts(of: sidecar, at: places) where !living.contains(part) {
      guard let range = placement.range else { continue }
      hasFound = true
      remove(part)
      ranges.add(part, at: range)
      if case .moved = placement { moved.insert(part) }
    }
    return hasFound
  }

  /// Where the decisions stand now, as far as they lie in the first bytes of the text.
  ///
  /// O(decisions).
  package func places(of sidecar: Sidecar, upTo end: Int) -> SidecarPlaces {
    let living = Dictionary(ranges.living.map { ($0.id, $0.range) }) { first, _ in first }
    let changed = moved.union(ranges.changed)
    func place(_ part: Part) -> Placement {
      guard let range = living[part], range.upperBound <= end else { return .orphan(Orphan(.wordsAreGone)) }
      return changed.contains(part) ? .moved(range) : .exact(range)
    }
    return SidecarPlaces(
      mentions: sidecar.mentions.map { place(.item($0.id)) },
      quotes: sidecar.quotes.map { place(.item($0.id)) },
      cues: sidecar.quotes.map { quote in quote.cue == nil ? nil : place(.cue(quote.id)) }
    )
  }

  private mutating func remove(_ part: Part) {
    ranges.remove(part)
    moved.remove(part)
  }

  private static func parts(of sidecar: Sidecar, at places: SidecarPlaces) -> [(Part, Placement)] {
    let mentions = zip(sidecar.mentions, places.mentions).map { (Part.item($0.id), $1) }
    let quotes = zip(sidecar.quotes, places.quotes).map { (Part.item($0.id), $1) }
    let cues = zip(sidecar.quotes, places.cues).compactMap { quote, place in place.map { (Part.cue(quote.id), $0) } }
    return mentions + quotes + cues
  }

  private static func anchors(of sidecar: Sidecar) -> [(Part, Anchor)] {
    let mentions = sidecar.mentions.map { (Part.item($0.id), $0.anchor) }
    let quotes = sidecar.quotes.map { (Part.item($0.id), $0.anchor) }
    return mentions + quotes + sidecar.quotes.compactMap { quote in quote.cue.map { (.cue(quote.id), $0) } }
  }
}

/// A change without what it replaces by itself: clients that send whole texts mostly change a few letters.
private struct Difference {
  var range: Range<Int>
  var newText: String

  /// Whether it is what a person does in one go; anything else may move what it replaces.
  var isSmall: Bool { max(range.count, newText.utf8.count) <= 4096 }

  init(from text: [UInt8], _ range: Range<Int>, to newText: String) {
    let new = Array(newText.utf8)
    var head = zip(text[range], new).prefix { $0 == $1 }.count
    while head > 0, head < new.count, new[head] & 0xc0 == 0x80 { head -= 1 }
    let rest = range.dropFirst(head)
    var tail = zip(text[rest].reversed(), new[head...].reversed()).prefix { $0 == $1 }.count
    while tail > 0, new[new.count - tail] & 0xc0 == 0x80 { tail -= 1 }
    self.range = rest.lowerBound..<rest.upperBound - tail
    self.newText = String(decoding: new[head..<new.count - tail], as: UTF8.self)
  }
}
