import ArticleText
import TestSupport
import Testing

@Suite struct PositionTests {
  /// Each scalar of `a“é😀\u{10400}b` with its character in the three encodings.
  @Test(arguments: [
    (0, 0, 0, 0), (1, 1, 1, 1), (4, 4, 2, 2), (6, 6, 3, 3), (10, 10, 5, 4), (14, 14, 7, 5), (15, 15, 8, 6),
  ])
  func counts(offset: Int, utf8: Int, utf16: Int, utf32: Int) {
    let text = ArticleText("first line\na“é😀\u{10400}b\nlast")
    let offset = offset + 11
    for (encoding, character) in [(PositionEncoding.utf8, utf8), (.utf16, utf16), (.utf32, utf32)] {
      let position = TextPosition(line: 1, character: character)
      #expect(text.position(from: offset, in: encoding) == position)
      #expect(text.byteOffset(from: position, in: encoding) == offset)
    }
  }

  @Test func positionInsideSurrogatePairOrScalarMeansItsStart() {
    let text = ArticleText("a😀b")
    #expect(text.byteOffset(from: TextPosition(line: 0, character: 2), in: .utf16) == 1)
    for character in 1...4 {
      #expect(text.byteOffset(from: TextPosition(line: 0, character: character), in: .utf8) == 1)
    }
    #expect(text.position(from: 3, in: .utf16) == TextPosition(line: 0, character: 1))
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func positionPastTheEndIsClipped(lineEnd: String) {
    let text = ArticleText("ab\(lineEnd)“c\(lineEnd)")
    let lineEnds = lineEnd.utf8.count
    for encoding in PositionEncoding.allCases {
      func offset(_ line: Int, _ character: Int) -> Int {
        text.byteOffset(from: TextPosition(line: line, character: character), in: encoding)
      }
      #expect(offset(0, 3) == 2)
      #expect(offset(0, .max) == 2)
      #expect(offset(1, .max) == 2 + lineEnds + 4)
      #expect(offset(2, 1) == text.bytes.count)
      #expect(offset(3, 0) == text.bytes.count)
      #expect(offset(.max, .max) == text.bytes.count)
      #expect(offset(0, -1) == 0)
      #expect(offset(1, .min) == 2 + lineEnds)
      #expect(offset(-1, 5) == 0)
      #expect(offset(.min, .max) == 0)
    }
  }

  @Test func offsetBetweenReturnAndFeedIsTheEndOfTheLine() {
    #expect(ArticleText("ab\r\nc").position(from: 3, in: .utf16) == TextPosition(line: 0, character: 2))
    #expect(ArticleText("é\r\nc").position(from: 3, in: .utf16) == TextPosition(line: 0, character: 1))
  }

  @Test func invertedRangeIsSwapped() {
    let text = ArticleText("one two\nthree")
    let range = TextRange(start: TextPosition(line: 1, character: 2), end: TextPosition(line: 0, character: 4))
    #expect(text.byteRange(from: range, in: .utf16) == 4..<10)
  }

  @Test func rangeOfBytesHasPositions() {
    let marked = MarkedText(
      """
      On Friday, “Ilma Teveen
                  ^^^^^^^^^^^ name
      of Zoravia” left.
      ^^^^^^^^^^ …name
      """
    )
    let text = ArticleText(marked.text)
    for range in marked.ranges("name") {
      let expected = TextRange(start: TextPosition(line: 0, character: 12), end: TextPosition(line: 1, character: 10))
      #expect(text.textRange(from: range, in: .utf16) == expected)
      #expect(text.byteRange(from: expected, in: .utf16) == range)
    }
    #expect(marked.ranges("name").count == 1)
  }

  @Test(arguments: 0..<150)
  func agreesWithTheModel(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let string = random.awkwardText(40)
    let text = ArticleText(string)
    let model = NaiveText(string)
    for encoding in PositionEncoding.allCases {
      for index in 0...model.scalars.count {
        let offset = model.byteOffset(of: index)
        let position = text.position(from: offset, in: encoding)
        #expect(position == model.position(of: index, in: encoding))
        // Between `\r` and `\n` is the only place that has no position of its own.
        let back = text.byteOffset(from: position, in: encoding)
        let isInsideLineEnd = offset > 0 && text.bytes[(offset - 1)...].starts(with: [0x0d, 0x0a])
        #expect(back == (isInsideLineEnd ? offset - 1 : offset))
      }
      for _ in 0..<60 {
        let position = random.awkwardPosition(lines: text.lineCount)
        let expected = model.byteOffset(of: model.index(of: position, in: encoding))
        #expect(text.byteOffset(from: position, in: encoding) == expected, "\(position)")
      }
    }
  }

  @Test func everyOffsetIsAccepted() {
    let text = ArticleText("“\r\n😀")
    for encoding in PositionEncoding.allCases {
      let offsets = [Int.min, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, Int.max]
      let positions = offsets.map { text.position(from: $0, in: encoding) }
      #expect(positions == positions.sorted())
      #expect(positions.first == TextPosition(line: 0, character: 0))
      #expect(positions.last == text.endPosition(in: encoding))
    }
  }

  @Test func protocolNames() {
    #expect(PositionEncoding.allCases.map(\.rawValue) == ["utf-8", "utf-16", "utf-32"])
    #expect(PositionEncoding(rawValue: "utf-7") == nil)
  }
}
