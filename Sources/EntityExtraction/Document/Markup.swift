/// Splits the lines of a page saved as HTML into tags and text.
///
/// Tags are furniture. Tags that set single words apart (`<b>`, `<a>`) stay inside the text. Everything in scripts,
/// styles, navigation and comments is furniture too.
struct Markup {
  /// A part of a line: text, or something of the page.
  struct Segment: Hashable, Sendable {
    var range: Range<Int>
    var isText: Bool
  }

  /// The element whose content is being skipped.
  private var skipping: FormHash?

  private static let inline = PhraseSet([
    "a", "abbr", "b", "bdi", "cite", "code", "em", "font", "i", "mark", "q", "s", "small", "span", "strong", "sub",
    "sup", "time", "u",
    "wbr",
  ])
  private static let skipped = PhraseSet([
    "script", "style", "nav", "aside", "footer", "head", "noscript", "svg", "form", "button", "iframe", "select",
    "template",
  ])
  private static let comment = LineWords("comment").whole

  /// Whether a text looks like HTML: one of its first 30 lines that are not blank begins with a tag.
  static func isPresent(_ bytes: [UInt8], _ lines: [Line]) -> Bool {
    lines.lazy.filter { !$0.isBlank }.prefix(30).contains { line in
      bytes[line.content.lowerBound] == UInt8(ascii: "<")
        && tag(bytes, at: line.content.lowerBound, in: line.content) != nil
    }
  }

  /// The segments of one line in order.
  ///
  /// Linear; call it line after line.
  mutating func segments(_ bytes: [UInt8], _ line: Range<Int>) -> [Segment] {
    var segments: [Segment] = []
    var textStart = line.lowerBound
    var position = line.lowerBound
    func closeText(_ end: Int, _ isText: Bool) {
      let text = Line(bytes, textStart..<end).content
      if !text.isEmpty { segments.append(Segment(range: text, isText: isText)) }
    }
    while position < line.upperBound {
      guard bytes[position] == UInt8(ascii: "<") || skipping == Self.comment,
        let tag = skipping == Self.comment
          ? Self.commentEnd(bytes, at: position, in: line) : Self.tag(bytes, at: position, in: line)
      else {
        position += 1
        continue
      }
      defer { position = tag.end }
      if let open = skipping {
        guard tag.isClosing, tag.name == open else { continue }
        closeText(position, false)
        skipping = nil
      } else if tag.name == Self.comment {
        closeText(position, true)
        if !tag.isComplete { skipping = Self.comment }
      } else if tag.isInline {
        continue
      } else {
        closeText(position, true)
        if tag.isSkipped, !tag.isClosing, tag.isComplete { skipping = tag.name }
      }
      segments.append(Segment(range: position..<tag.end, isText: false))
      textStart = tag.end
    }
    closeText(line.upperBound, skipping == nil)
    return segments
  }

  private struct Tag {
    var name: FormHash
    var end: Int
    var isClosing = false
    var isInline = false
    var isSkipped = false
    /// Whether the tag ends on this line.
    var isComplete = true
  }

  private static func tag(_ bytes: [UInt8], at index: Int, in line: Range<Int>) -> Tag? {
    var position = index + 1
    if bytes[position..<line.upperBound].starts(with: [0x21, 0x2d, 0x2d]) {
      let end = commentEnd(bytes, at: position, in: line, searching: true)
      return Tag(name: comment, end: end?.end ?? line.upperBound, isComplete: end != nil)
    }
    guard position < line.upperBound else { return nil }
    let isClosing = bytes[position] == UInt8(ascii: "/")
    if isClosing || bytes[position] == UInt8(ascii: "!") { position += 1 }
    let nameStart = position
    while position < line.upperBound, position - nameStart < 20, isNameByte(bytes[position]) { position += 1 }
    guard position > nameStart, position < line.upperBound,
      [0x20, 0x3e, 0x2f, 0x09].contains(bytes[position]) || bytes[position] == UInt8(ascii: ":")
    else { return nil }
    let words = LineWords(bytes, nameStart..<position)
    // A tag may run over line ends; within a line it is searched for once, so that many `<` stay linear.
    let close = bytes[position..<min(line.upperBound, position + 500)].firstIndex(of: UInt8(ascii: ">"))
    guard let close else { return nil }
    return Tag(
      name: words.whole,
      end: close + 1,
      isClosing: isClosing,
      isInline: inline.containsWhole(words),
      isSkipped: skipped.containsWhole(words) && bytes[close - 1] != UInt8(ascii: "/")
    )
  }

  /// The end of a comment at a position, or the first one behind it.
  private static func commentEnd(
    _ bytes: [UInt8],
    at index: Int,
    in line: Range<Int>,
    searching: Bool = false
  ) -> Tag? {
    var position = index
    while position + 2 < line.upperBound {
      if bytes[position] == 0x2d, bytes[position + 1] == 0x2d, bytes[position + 2] == 0x3e {
        return Tag(name: comment, end: position + 3, isClosing: true)
      }
      if !searching { return nil }
      position += 1
    }
    return nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d: true
    default: false
    }
  }
}
