/// An article's text: valid UTF-8 bytes together with their line table.
///
/// Offsets are UTF-8 bytes from the start, ranges are half-open. `\n`, `\r\n` and a lone `\r` end a line, nothing else
/// does; a text has one line more than it has line ends. Every method accepts every integer: offsets and ranges are
/// clipped to the text, and offsets inside a scalar count as the scalar's start.
public struct ArticleText: Sendable {
  /// The text, byte order mark included where the file has one.
  public internal(set) var bytes: [UInt8]

  /// Whether the text was read from a file that starts with a byte order mark.
  ///
  /// The mark belongs to `bytes` and counts as one scalar, but editors never show it: positions leave it out. U+FEFF at
  /// the start of a text that came as a `String` is an ordinary scalar.
  public internal(set) var hasByteOrderMark: Bool

  var lines: LineTable

  /// Takes over a string's text.
  public init(_ text: String) {
    self.init(validUTF8: Array(text.utf8))
  }

  /// Takes over bytes that the caller knows to be valid UTF-8; for bytes of unknown origin use `init(reading:)`.
  public init(validUTF8 bytes: [UInt8]) {
    self.bytes = bytes
    hasByteOrderMark = false
    lines = LineTable(of: bytes)
  }

  /// Reads a file's bytes: checks that they are a text in UTF-8 and takes note of a byte order mark.
  ///
  /// UTF-16 and UTF-32 are refused even where all bytes happen to be valid; see `ForeignEncoding`.
  public init(reading file: [UInt8]) throws(InvalidUTF8) {
    if let encoding = ForeignEncoding(of: file) {
      throw InvalidUTF8(offset: 0, position: TextPosition(line: 0, character: 0), encoding: encoding)
    }
    if let offset = firstInvalidUTF8(in: file) {
      let valid = ArticleText(fileWithValidUTF8: Array(file[..<offset]))
      throw InvalidUTF8(offset: offset, position: valid.position(from: offset, in: .utf32))
    }
    self.init(fileWithValidUTF8: file)
  }

  private init(fileWithValidUTF8 bytes: [UInt8]) {
    self.init(validUTF8: bytes)
    hasByteOrderMark = bytes.starts(with: Self.byteOrderMark)
  }

  static let byteOrderMark: [UInt8] = [0xef, 0xbb, 0xbf]

  /// The whole text.
  ///
  /// O(bytes).
  public var string: String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// The text of a byte range.
  ///
  /// O(bytes of the range).
  public func string(in range: Range<Int>) -> String {
    String(decoding: bytes[clipped(range)], as: UTF8.self)
  }

  /// The nearest offset that lies in the text and at a scalar's start or the text's end, at or before `offset`.
  public func clipped(_ offset: Int) -> Int {
    var offset = max(0, min(offset, bytes.count))
    while offset > 0, offset < bytes.count, isContinuation(bytes[offset]) { offset -= 1 }
    return offset
  }

  /// The range with both ends clipped to the text's scalars.
  public func clipped(_ range: Range<Int>) -> Range<Int> {
    clipped(range.lowerBound)..<clipped(range.upperBound)
  }
}

extension ArticleText: Hashable {
  public static func == (a: ArticleText, b: ArticleText) -> Bool {
    a.hasByteOrderMark == b.hasByteOrderMark && a.bytes == b.bytes
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(bytes)
  }
}
