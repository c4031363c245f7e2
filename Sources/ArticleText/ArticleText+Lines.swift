extension ArticleText {
  /// The number of lines, at least one.
  public var lineCount: Int {
    lines.starts.count
  }

  /// The line, counted from zero, that holds a byte; a line's end belongs to the line it ends.
  ///
  /// O(log lines).
  public func line(at offset: Int) -> Int {
    lines.line(at: offset)
  }

  /// A line's bytes without its line end; empty, at the text's start or end, for a line that does not exist.
  public func lineRange(_ line: Int) -> Range<Int> {
    let range = lineRangeWithEnd(line)
    return range.lowerBound..<contentEnd(of: range)
  }

  /// A line's bytes with its line end; empty, at the text's start or end, for a line that does not exist.
  public func lineRangeWithEnd(_ line: Int) -> Range<Int> {
    guard line >= 0 else { return 0..<0 }
    guard line < lines.starts.count else { return bytes.count..<bytes.count }
    return lines.starts[line]..<(line + 1 < lines.starts.count ? lines.starts[line + 1] : bytes.count)
  }

  /// Whether a line holds nothing but ASCII; true for a line that does not exist.
  public func isASCII(line: Int) -> Bool {
    lines.isASCII.indices.contains(line) ? lines.isASCII[line] : true
  }

  private func contentEnd(of line: Range<Int>) -> Int {
    guard let last = bytes[line].last else { return line.upperBound }
    if last == lineFeed {
      let before = line.upperBound - 2
      return before >= line.lowerBound && bytes[before] == carriageReturn ? before : line.upperBound - 1
    }
    return last == carriageReturn ? line.upperBound - 1 : line.upperBound
  }
}
