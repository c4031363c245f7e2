extension ArticleText {
  /// The byte offset of a position.
  ///
  /// Total: a character past the line's end means the line's end, a line past the text's end means the text's end, a
  /// negative line means the start, and a position inside a scalar or surrogate pair means the scalar's start.
  /// O(1) on ASCII lines, else O(bytes of the line).
  public func byteOffset(from position: TextPosition, in encoding: PositionEncoding) -> Int {
    guard position.line >= 0 else { return firstVisibleByte }
    let range = visibleLineRange(position.line)
    if isASCII(line: position.line) {
      return range.lowerBound + max(0, min(position.character, range.count))
    }
    return encoding.offset(of: position.character, in: bytes, range)
  }

  /// The position of a byte offset; an offset inside a line end means the end of the line's text.
  ///
  /// O(log lines) on ASCII lines, else O(bytes of the line).
  public func position(from offset: Int, in encoding: PositionEncoding) -> TextPosition {
    let offset = clipped(offset)
    let line = line(at: offset)
    let range = visibleLineRange(line)
    let end = max(range.lowerBound, min(offset, range.upperBound))
    let before = range.lowerBound..<end
    return TextPosition(
      line: line,
      character: isASCII(line: line) ? before.count : encoding.count(bytes, before)
    )
  }

  /// The byte range between two positions; an inverted range is swapped.
  public func byteRange(from range: TextRange, in encoding: PositionEncoding) -> Range<Int> {
    let start = byteOffset(from: range.start, in: encoding)
    let end = byteOffset(from: range.end, in: encoding)
    return min(start, end)..<max(start, end)
  }

  /// The positions of a byte range's ends.
  public func textRange(from range: Range<Int>, in encoding: PositionEncoding) -> TextRange {
    TextRange(
      start: position(from: range.lowerBound, in: encoding),
      end: position(from: range.upperBound, in: encoding)
    )
  }

  /// The position after the last byte.
  public func endPosition(in encoding: PositionEncoding) -> TextPosition {
    position(from: bytes.count, in: encoding)
  }

  /// A line without its line end and, on the first line, without the byte order mark.
  func visibleLineRange(_ line: Int) -> Range<Int> {
    let range = lineRange(line)
    return max(range.lowerBound, firstVisibleByte)..<max(range.upperBound, firstVisibleByte)
  }

  private var firstVisibleByte: Int {
    hasByteOrderMark ? Self.byteOrderMark.count : 0
  }
}
