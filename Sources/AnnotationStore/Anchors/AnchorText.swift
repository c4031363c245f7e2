package import ArticleText

/// An article as anchors see it: line ends are `\n`, and there is no byte order mark.
///
/// Checking a text out with other line ends, or saving it with a byte order mark, therefore moves no annotation.
package struct AnchorText: Sendable {
  /// Valid UTF-8.
  let bytes: [UInt8]

  private let markLength: Int

  /// The offsets in `bytes` of the line ends that were two bytes, ascending.
  private let shortened: [Int]

  /// O(bytes); copies nothing where the text is like that already.
  package init(_ text: ArticleText) {
    let source = text.bytes
    markLength = text.hasByteOrderMark ? 3 : 0
    guard markLength > 0 || source.contains(0x0d) else {
      bytes = source
      shortened = []
      return
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    var shortened: [Int] = []
    for index in markLength..<source.count {
      let byte = source[index]
      guard byte == 0x0d else {
        bytes.append(byte)
        continue
      }
      if index + 1 < source.count, source[index + 1] == 0x0a {
        shortened.append(bytes.count)
      } else {
        bytes.append(0x0a)
      }
    }
    self.bytes = bytes
    self.shortened = shortened
  }

  /// The words of an article's byte range as an anchor has them.
  ///
  /// O(bytes of the range).
  static func words(of range: Range<Int>, in text: ArticleText) -> String {
    let words = text.string(in: range)
    return words.utf8.contains(0x0d) ? words.replacing("\r\n", with: "\n").replacing("\r", with: "\n") : words
  }

  /// The article's byte range of a range of `bytes`.
  ///
  /// O(log line ends).
  func articleRange(of range: Range<Int>) -> Range<Int> {
    articleOffset(of: range.lowerBound)..<articleOffset(of: range.upperBound)
  }

  /// The range of `bytes` of an article's byte range, clipped.
  ///
  /// O(log line ends).
  func range(ofArticleRange range: Range<Int>) -> Range<Int> {
    offset(ofArticleOffset: range.lowerBound)..<offset(ofArticleOffset: range.upperBound)
  }

  /// The anchor of an article's byte range.
  package func anchor(ofArticleRange range: Range<Int>) -> Anchor {
    anchor(of: self.range(ofArticleRange: range))
  }

  /// The anchor of a range of `bytes`.
  func anchor(of range: Range<Int>) -> Anchor {
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    return Anchor(
      quote: string(range),
      before: string(contextStart(before: range.lowerBound)..<range.lowerBound),
      after: string(range.upperBound..<contextEnd(after: range.upperBound))
    )
  }

  /// Where the context before an offset begins.
  func contextStart(before offset: Int) -> Int {
    var start = offset
    for _ in 0..<Anchor.contextLength where start > 0 {
      start -= 1
      while start > 0, bytes[start] & 0xc0 == 0x80 { start -= 1 }
    }
    return start
  }

  /// Where the context after an offset ends.
  func contextEnd(after offset: Int) -> Int {
    var end = offset
    for _ in 0..<Anchor.contextLength where end < bytes.count {
      end += 1
      while end < bytes.count, bytes[end] & 0xc0 == 0x80 { end += 1 }
    }
    return end
  }

  private func articleOffset(of offset: Int) -> Int {
    // Line ends before the offset; one at the offset stands behind it, with its `\r`.
    offset + markLength + shortened.partitioningIndex { $0 >= offset }
  }

  private func offset(ofArticleOffset articleOffset: Int) -> Int {
    var low = 0
    var high = bytes.count
    while low < high {
      let middle = (low + high + 1) / 2
      if self.articleOffset(of: middle) <= articleOffset { low = middle } else { high = middle - 1 }
    }
    return low
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element satisfies a condition that, once true, stays true.
  ///
  /// O(log count).
  func partitioningIndex(where isInSecondPart: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if isInSecondPart(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
