internal import ArticleText
internal import PositionedJSON

/// The part of a text that selectors name, before the text is at hand.
indirect enum TextPart {
  /// Words, offsets or both.
  case words(Words)

  /// From where one part begins to where another one does.
  case range(from: TextPart, to: TextPart)

  struct Words {
    var position: (start: Int, end: Int)?
    var exact: String?
    var prefix: String?
    var suffix: String?
  }

  /// What a target is.
  enum Place {
    /// The resource as a whole.
    case whole
    case text(TextPart)

    /// A place that only the page, picture or data itself can tell.
    case other

    var textPart: TextPart? {
      if case .text(let part) = self { part } else { nil }
    }

    var isWhole: Bool {
      if case .whole = self { true } else { false }
    }
  }

  /// Words to look for where the text is not at hand; of a range its beginning.
  func sought(in source: String) -> SoughtWords {
    switch self {
    case .range(let from, _): return from.sought(in: source)
    case .words(let words):
      var sought = SoughtWords(source: source, exact: words.exact)
      (sought.prefix, sought.suffix) = (words.prefix, words.suffix)
      if let (start, end) = words.position, start <= end { sought.position = start..<end }
      return sought
    }
  }

  /// Offsets with the words that should stand there.
  var quotes: [QuotedOffsets] {
    switch self {
    case .range(let from, let to): return from.quotes + to.quotes
    case .words(let words):
      guard let position = words.position, let exact = words.exact else { return [] }
      return [QuotedOffsets(ranges: [position], quote: Array(exact.utf8))]
    }
  }

  /// The place in a text.
  ///
  /// - Parameter cursor: where an error is told.
  func range(in text: ArticleText, _ map: OffsetMap, _ cursor: JSONCursor) throws(JSONAccessError) -> Range<Int> {
    switch self {
    case .words(let words): return try words.range(in: text, map, cursor)
    case .range(let from, let to):
      let start = try from.range(in: text, map, cursor).lowerBound
      let end = try to.range(in: text, map, cursor).lowerBound
      guard start <= end else {
        throw cursor.error(expectedSpan: "an end behind the start", found: "one before it")
      }
      return start..<end
    }
  }
}

extension TextPart.Place {
  /// Reads a target: its selectors, those that refine others included, or the fragment of its address.
  init(target: JSONValue) {
    let address = target.string ?? target["source"]?.string ?? target["id"]?.string ?? ""
    if let selector = target["selector"] {
      self = TextPart(selector: selector, depth: 0).map { .text($0) } ?? .other
    } else if let hash = address.lastIndex(of: "#"), let part = TextPart(fragment: address[hash...].dropFirst()) {
      self = .text(part)
    } else {
      self = .whole
    }
  }
}

extension TextPart {
  /// Reads a selector or several that name the same part; nil where none of them is one of text.
  fileprivate init?(selector: JSONValue, depth: Int) {
    guard depth < 8 else { return nil }
    var words = Words()
    var ranges: [TextPart] = []
    Self.collect(selector, depth, &words, &ranges)
    if words.exact != nil || words.position != nil {
      self = .words(words)
    } else if let range = ranges.first {
      self = range
    } else {
      return nil
    }
  }

  private static func collect(_ selector: JSONValue, _ depth: Int, _ words: inout Words, _ ranges: inout [TextPart]) {
    guard depth < 8 else { return }
    if let list = selector.array {
      for one in list { collect(one, depth + 1, &words, &ranges) }
      return
    }
    switch selector["type"]?.string {
    case "TextQuoteSelector" where words.exact == nil:
      words.exact = selector["exact"]?.string
      (words.prefix, words.suffix) = (selector["prefix"]?.string, selector["suffix"]?.string)
    case "TextPositionSelector" where words.position == nil:
      if let start = selector["start"]?.int, let end = selector["end"]?.int { words.position = (start, end) }
    case "FragmentSelector" where words.position == nil:
      if case .words(let found)? = selector["value"]?.string.flatMap({ TextPart(fragment: $0[...]) }) {
        words.position = found.position
      }
    case "RangeSelector":
      if let from = selector["startSelector"].flatMap({ TextPart(selector: $0, depth: depth + 1) }),
        let to = selector["endSelector"].flatMap({ TextPart(selector: $0, depth: depth + 1) })
      {
        ranges.append(.range(from: from, to: to))
      }
    default: break
    }
    if let refined = selector["refinedBy"] { collect(refined, depth + 1, &words, &ranges) }
  }

  /// `char=9,12` of plain text's addresses (RFC 5147); nil for anything else.
  fileprivate init?(fragment: Substring) {
    let scheme = fragment.prefix { $0 != ";" }
    guard scheme.hasPrefix("char=") else { return nil }
    let ends = parts(of: scheme.dropFirst(5), at: ",").map { decimalNumber($0) }
    guard ends.count == 2, let start = ends[0], let end = ends[1] else { return nil }
    self = .words(Words(position: (start, end)))
  }
}

extension TextPart.Words {
  /// The position if the words stand there, else the one place at which they stand between their surroundings.
  fileprivate func range(
    in text: ArticleText,
    _ map: OffsetMap,
    _ cursor: JSONCursor
  ) throws(JSONAccessError) -> Range<Int> {
    if let position, let range = map.byteRange(position.start, position.end) {
      guard let exact else { return range }
      let offsets = QuotedOffsets(ranges: [position], quote: Array(exact.utf8))
      if quoteStands(offsets, in: text, map) { return range }
    } else if let position, exact == nil {
      throw cursor.error(
        expectedSpan: "a position in the text, which has \(map.offset(ofByte: text.bytes.count)) \(map.unit.name)",
        found: "\(position.start)–\(position.end)"
      )
    }
    guard let exact else {
      throw cursor.error(expectedSpan: "a TextQuoteSelector with the words", found: "none")
    }
    let places = occurrences(of: exact, in: text.bytes)
    guard let first = places.first else {
      throw cursor.error(expectedSpan: "words of the text", found: "“\(exact)”, which do not stand in it so")
    }
    guard places.count == 1 else {
      throw cursor.error(expectedSpan: "words that stand in one place", found: "“\(exact)” in \(places.count)")
    }
    return first
  }

  /// Where words stand between what is said to be beside them, up to a hundred places; O(text · words) at the worst.
  private func occurrences(of exact: String, in bytes: [UInt8]) -> [Range<Int>] {
    let words = Array(exact.utf8)
    let (before, after) = (Array((prefix ?? "").utf8), Array((suffix ?? "").utf8))
    guard let first = words.first else { return [] }
    var places: [Range<Int>] = []
    var start = 0
    while let offset = bytes[start...].firstIndex(of: first) {
      start = offset + 1
      let end = offset + words.count
      guard end <= bytes.count, bytes[offset..<end].elementsEqual(words), bytes[..<offset].hasSuffix(before),
        bytes[end...].starts(with: after)
      else { continue }
      places.append(offset..<end)
      if places.count > 100 { break }
    }
    return places
  }
}

extension ArraySlice where Element == UInt8 {
  /// Whether these bytes end with others.
  fileprivate func hasSuffix(_ suffix: [UInt8]) -> Bool {
    count >= suffix.count && self.suffix(suffix.count).elementsEqual(suffix)
  }
}
