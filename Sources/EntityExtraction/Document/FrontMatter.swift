/// The YAML block between `---` lines at the head of a Markdown file.
package struct FrontMatter {
  /// The field a front matter line sets.
  package enum Field: Hashable, Sendable {
    case title
    case date
    case author
    case publisher
    case place
    case other
  }

  private static let names: [FormHash: Field] = {
    let fields: [(Field, [String])] = [
      (.title, ["title", "headline"]),
      (.date, ["date", "published", "pubdate", "publishdate", "publish_date", "publish date", "created", "datetime"]),
      (.author, ["author", "authors", "byline", "writer", "by"]),
      (.publisher, ["publisher", "source", "agency", "site", "newspaper", "organization", "outlet"]),
      (.place, ["place", "location", "dateline", "city"]),
    ]
    return Dictionary(fields.flatMap { field, names in names.map { (LineWords($0).whole, field) } }) { first, _ in first
    }
  }()
  private static let described = PhraseSet([
    "description", "subtitle", "summary", "excerpt", "lead", "deck", "abstract",
  ])

  /// How many of the first lines belong to the front matter, its two `---` lines included; 0 where there is none.
  ///
  /// Looks at the first hundred lines only.
  static func length(_ bytes: [UInt8], _ lines: [Line]) -> Int {
    guard let first = lines.firstIndex(where: { !$0.isBlank }), isFence(bytes, lines[first]),
      let second = lines.dropFirst(first + 1).prefix(100).firstIndex(where: { isFence(bytes, $0) }),
      lines[first + 1..<second].contains(where: { field(bytes, $0.content) != nil })
    else { return 0 }
    return second + 1
  }

  /// Whether a front matter line says something of the article: title, date, author, publisher, summary.
  static func isContent(_ bytes: [UInt8], _ content: Range<Int>) -> Bool {
    guard let (field, _) = field(bytes, content) else { return false }
    if field != .other { return true }
    guard let colon = bytes[content].firstIndex(of: UInt8(ascii: ":")) else { return false }
    return described.containsWhole(LineWords(bytes, content.lowerBound..<colon))
  }

  /// The field that a line sets and the UTF-8 bytes of its value, without quotation marks; nil for other lines.
  package static func field(_ bytes: [UInt8], _ content: Range<Int>) -> (field: Field, value: Range<Int>)? {
    guard let colon = bytes[content].prefix(40).firstIndex(of: UInt8(ascii: ":")), colon > content.lowerBound,
      bytes[content.lowerBound..<colon].allSatisfy({ isKeyByte($0) })
    else { return nil }
    var value = Line(bytes, colon + 1..<content.upperBound).content
    if value.count >= 2, let quote = bytes[value].first, quote == 0x22 || quote == 0x27, bytes[value].last == quote {
      value = value.lowerBound + 1..<value.upperBound - 1
    }
    return (names[LineWords(bytes, content.lowerBound..<colon).whole] ?? .other, value)
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x5f, 0x2e: true
    default: false
    }
  }

  private static func isFence(_ bytes: [UInt8], _ line: Line) -> Bool {
    line.content.count == 3 && bytes[line.content].elementsEqual([0x2d, 0x2d, 0x2d])
  }
}
