/// What the marks at a line's start make of it.
enum LineForm: Hashable, Sendable {
  case plain
  /// Markdown heading; `#` to `######`.
  case heading
  case bullet
  /// `1.`, `2)`, `(3)`; the number.
  case numbered(Int)
  /// `(a)`, `b)`.
  case lettered
  /// `> text`.
  case quotation
  /// `| cell | cell |`, or cells with tabs between.
  case tableRow
  /// `---`, `***`, `===`, `|---|---|`: marks only, nothing to read.
  case rule

  /// The form of a line that is not blank, and where its text begins behind the marks.
  ///
  /// Linear in the marks.
  static func read(_ bytes: [UInt8], _ line: Range<Int>) -> (form: LineForm, text: Range<Int>) {
    guard let first = bytes[line].first else { return (.plain, line) }
    switch first {
    case UInt8(ascii: "#"):
      let marks = bytes[line].prefix { $0 == UInt8(ascii: "#") }.count
      guard marks <= 6, let text = afterBlank(bytes, line, marks) else { break }
      return (.heading, withoutClosingHashes(bytes, text))
    case UInt8(ascii: ">"):
      let marks = bytes[line].prefix { $0 == UInt8(ascii: ">") || $0 == 0x20 }.count
      return marks == line.count ? (.rule, line) : (.quotation, line.lowerBound + marks..<line.upperBound)
    case UInt8(ascii: "|"):
      return isRule(bytes, line, of: "|-: ") ? (.rule, line) : (.tableRow, line)
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "+"):
      if line.count >= 3, isRule(bytes, line, of: "-*_=+|: ") { return (.rule, line) }
      if first != UInt8(ascii: "_"), first != UInt8(ascii: "="), let text = afterBlank(bytes, line, 1) {
        return (.bullet, text)
      }
    case 0xc2 where bytes[line].dropFirst().first == 0xb7:
      if let text = afterBlank(bytes, line, 2) { return (.bullet, text) }
    case 0xe2:
      if let text = afterBlank(bytes, line, 3), isBullet(bytes, line) { return (.bullet, text) }
    case UInt8(ascii: "("), 0x30...0x39, 0x61...0x7a:
      return numbered(bytes, line)
    default: break
    }
    return (.plain, line)
  }

  /// What follows `length` bytes of marks and at least one blank.
  private static func afterBlank(_ bytes: [UInt8], _ line: Range<Int>, _ length: Int) -> Range<Int>? {
    var start = line.lowerBound + length
    while true {
      let blank = Blank.length(bytes, at: start, before: line.upperBound)
      if blank == 0 { break }
      start += blank
    }
    return start > line.lowerBound + length && start < line.upperBound ? start..<line.upperBound : nil
  }

  private static func withoutClosingHashes(_ bytes: [UInt8], _ text: Range<Int>) -> Range<Int> {
    var end = text.upperBound
    while end > text.lowerBound, bytes[end - 1] == UInt8(ascii: "#") || bytes[end - 1] == 0x20 { end -= 1 }
    return end > text.lowerBound ? text.lowerBound..<end : text
  }

  /// Only these bytes, and at least three that are no blank.
  private static func isRule(_ bytes: [UInt8], _ line: Range<Int>, of marks: StaticString) -> Bool {
    marks.withUTF8Buffer { marks in
      bytes[line].allSatisfy { marks.contains($0) } && bytes[line].filter { $0 != 0x20 }.count >= 3
    }
  }

  /// En dash, em dash, `•`, `‣`, `●`, `▪`, `■`, `◦`, `►`, `➢`, `✓` and the like.
  private static func isBullet(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    guard line.count >= 3 else { return false }
    let (second, third) = (bytes[line.lowerBound + 1], bytes[line.lowerBound + 2])
    switch second {
    case 0x80: return third == 0x93 || third == 0x94 || third == 0xa2 || third == 0xa3
    case 0x81: return third == 0x83
    case 0x96, 0x97, 0x9c, 0x9e: return true
    default: return false
    }
  }

  /// `1.`, `12)`, `(3)`, `(a)`, `b)` and a blank.
  private static func numbered(_ bytes: [UInt8], _ line: Range<Int>) -> (form: LineForm, text: Range<Int>) {
    var position = line.lowerBound
    let parenthesis = bytes[position] == UInt8(ascii: "(")
    if parenthesis { position += 1 }
    let start = position
    var number = 0
    while position < line.upperBound, position - start < 3, (0x30...0x39).contains(bytes[position]) {
      number = number * 10 + Int(bytes[position] - 0x30)
      position += 1
    }
    let isLetter = position == start && position < line.upperBound && (0x61...0x7a).contains(bytes[position])
    if isLetter { position += 1 }
    guard position > start, position < line.upperBound else { return (.plain, line) }
    let close = bytes[position]
    guard close == UInt8(ascii: ")") || (close == UInt8(ascii: ".") && !parenthesis && !isLetter),
      let text = afterBlank(bytes, line, position + 1 - line.lowerBound)
    else { return (.plain, line) }
    return (isLetter ? .lettered : .numbered(number), text)
  }
}
