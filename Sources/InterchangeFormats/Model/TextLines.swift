internal import ArticleText

/// The lines of a file's bytes with their numbers; `\n` and `\r\n` end a line.
struct TextLines: Sequence, IteratorProtocol {
  let bytes: [UInt8]

  /// The number of the line that comes next, from one.
  private(set) var number = 1
  private var offset: Int

  /// A byte order mark is skipped.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    offset = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
  }

  mutating func next() -> TextLine? {
    guard offset < bytes.count else { return nil }
    let end = bytes[offset...].firstIndex(of: 0x0a) ?? bytes.count
    let line = TextLine(number: number, range: offset..<end, hasEnd: end < bytes.count)
    offset = end + 1
    number += 1
    return line.withoutReturn(in: bytes)
  }
}

/// A line of a file.
struct TextLine {
  /// From one.
  var number: Int

  /// The bytes without the line end.
  var range: Range<Int>

  /// Whether a line end closes it.
  var hasEnd: Bool

  fileprivate func withoutReturn(in bytes: [UInt8]) -> TextLine {
    guard hasEnd, !range.isEmpty, bytes[range.upperBound - 1] == 0x0d else { return self }
    return TextLine(number: number, range: range.lowerBound..<range.upperBound - 1, hasEnd: true)
  }

  /// The fields between tabulators.
  func fields(of bytes: [UInt8]) -> [Range<Int>] {
    var fields: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where bytes[index] == 0x09 {
      fields.append(start..<index)
      start = index + 1
    }
    fields.append(start..<range.upperBound)
    return fields
  }

  /// The error that names a byte of this line.
  func error(at offset: Int, in bytes: [UInt8], _ message: String) -> FormatError {
    let end = Swift.min(Swift.max(offset, range.lowerBound), bytes.count)
    let column = bytes[range.lowerBound..<end].reduce(1) { $0 + ($1 & 0xc0 == 0x80 ? 0 : 1) }
    return FormatError(line: number, column: column, message)
  }
}

/// Checks that a file is UTF-8 and tells where it is not.
func requireUTF8(_ bytes: [UInt8]) throws(FormatError) {
  _ = try readText(bytes)
}

/// A file's bytes as a text.
func readText(_ bytes: [UInt8]) throws(FormatError) -> ArticleText {
  do throws(InvalidUTF8) {
    return try ArticleText(reading: bytes)
  } catch {
    throw FormatError(
      line: error.position.line + 1,
      column: error.position.character + 1,
      error.description
    )
  }
}

/// The text of a range of bytes.
func string(_ bytes: [UInt8], _ range: Range<Int>) -> String {
  String(decoding: bytes[range], as: UTF8.self)
}

/// The parts of a text between bytes of ASCII, empty ones included; a mark that joins the character does not hide it.
func parts(of text: some StringProtocol, at separator: Unicode.Scalar) -> [Substring] {
  let byte = UInt8(ascii: separator)
  return Substring(text).utf8.split(separator: byte, omittingEmptySubsequences: false).map { Substring($0) }
}

/// A number written in decimal digits and nothing else; nil for anything else or beyond 18 digits.
func decimalNumber(_ bytes: some Collection<UInt8>) -> Int? {
  guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
  var number = 0
  for byte in bytes {
    guard (0x30...0x39).contains(byte) else { return nil }
    number = number * 10 + Int(byte - 0x30)
  }
  return number
}

/// A number written in decimal digits.
func decimalNumber(_ text: some StringProtocol) -> Int? {
  decimalNumber(text.utf8)
}
