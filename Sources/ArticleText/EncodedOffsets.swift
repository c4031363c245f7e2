/// Converts many byte offsets of one text to offsets in an encoding's units, and back.
///
/// Made in O(bytes); each conversion then takes constant time, however long the text's lines are. In `.utf32` the
/// offsets are Unicode scalars, as JSON Lines counts them.
public struct EncodedOffsets: Sendable {
  private static let blockSize = 64

  private let text: ArticleText
  private let encoding: PositionEncoding

  /// The units before each multiple of `blockSize` bytes, or rather before the first scalar that starts at or after it;
  /// empty where bytes and units are the same.
  private let checkpoints: [Int]

  public init(of text: ArticleText, in encoding: PositionEncoding) {
    self.text = text
    self.encoding = encoding
    guard encoding != .utf8, text.lines.isASCII.contains(false) else {
      checkpoints = []
      return
    }
    var checkpoints = [0]
    checkpoints.reserveCapacity(text.bytes.count / Self.blockSize + 1)
    var units = 0
    for start in stride(from: 0, to: text.bytes.count - Self.blockSize + 1, by: Self.blockSize) {
      // A scalar's units are counted at its first byte: ranges need not lie on boundaries here.
      units += encoding.count(text.bytes, start..<start + Self.blockSize)
      checkpoints.append(units)
    }
    self.checkpoints = checkpoints
  }

  /// The units before a byte offset, byte order mark counted; clipped to the text.
  public func encodedOffset(from offset: Int) -> Int {
    let offset = text.clipped(offset)
    guard !checkpoints.isEmpty else { return offset }
    let block = offset / Self.blockSize
    return checkpoints[block] + encoding.count(text.bytes, block * Self.blockSize..<offset)
  }

  /// The byte offset after a number of units, byte order mark counted; clipped to the text and to a scalar's start.
  public func byteOffset(from units: Int) -> Int {
    guard !checkpoints.isEmpty else { return text.clipped(units) }
    guard units > 0 else { return 0 }
    var low = 0
    var high = checkpoints.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if checkpoints[middle] <= units { low = middle } else { high = middle - 1 }
    }
    var start = low * Self.blockSize
    while start < text.bytes.count, isContinuation(text.bytes[start]) { start += 1 }
    return encoding.offset(of: units - checkpoints[low], in: text.bytes, start..<text.bytes.count)
  }

  /// The range in units of a byte range.
  public func encodedRange(from range: Range<Int>) -> Range<Int> {
    encodedOffset(from: range.lowerBound)..<encodedOffset(from: range.upperBound)
  }

  /// The byte range of a range in units.
  public func byteRange(from units: Range<Int>) -> Range<Int> {
    byteOffset(from: units.lowerBound)..<byteOffset(from: units.upperBound)
  }

  /// The position of a byte offset, as `ArticleText.position(from:in:)` gives it.
  ///
  /// O(log lines).
  public func position(from offset: Int) -> TextPosition {
    position(from: offset, line: text.line(at: offset))
  }

  /// The position of a byte offset whose line is known.
  package func position(from offset: Int, line: Int) -> TextPosition {
    let range = text.visibleLineRange(line)
    let offset = max(range.lowerBound, min(text.clipped(offset), range.upperBound))
    let character =
      if text.isASCII(line: line) {
        offset - range.lowerBound
      } else if checkpoints.isEmpty {
        encoding.count(text.bytes, range.lowerBound..<offset)
      } else {
        encodedOffset(from: offset) - encodedOffset(from: range.lowerBound)
      }
    return TextPosition(line: line, character: character)
  }

  /// The positions of a byte range's ends.
  public func textRange(from range: Range<Int>) -> TextRange {
    let line = text.line(at: range.lowerBound)
    let endsThere = range.upperBound < text.lineRangeWithEnd(line).upperBound
    return TextRange(
      start: position(from: range.lowerBound, line: line),
      end: position(from: range.upperBound, line: endsThere ? line : text.line(at: range.upperBound))
    )
  }
}
