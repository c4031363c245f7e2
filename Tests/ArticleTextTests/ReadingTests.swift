import ArticleText
import TestSupport
import Testing

@Suite struct ReadingTests {
  @Test(
    "The first byte outside UTF-8 is found",
    arguments: [
      ([0x61, 0xff], 1, 0, 1),
      ([0x61, 0x0a, 0xe2, 0x80, 0x9c, 0x80], 5, 1, 1),
      ([0xef, 0xbb, 0xbf, 0x61, 0xc3], 4, 0, 1),
      ([0xe2, 0x80], 0, 0, 0),
      ([0xed, 0xa0, 0x80], 0, 0, 0),
      ([0xf4, 0x90, 0x80, 0x80], 0, 0, 0),
      ([0xc0, 0x80], 0, 0, 0),
      ([0x0d, 0x0a, 0x0d, 0xf0, 0x9f, 0x98, 0x41], 3, 2, 0),
    ] as [([UInt8], Int, Int, Int)]
  )
  func invalid(bytes: [UInt8], offset: Int, line: Int, character: Int) {
    let expected = InvalidUTF8(offset: offset, position: TextPosition(line: line, character: character))
    #expect(throws: expected) { try ArticleText(reading: bytes) }
  }

  /// Every sequence of two bytes, and random longer ones, against the standard library's parser.
  @Test func validityIsThatOfTheStandardLibrary() {
    var sequences: [[UInt8]] = []
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max { sequences.append([first, second]) }
    }
    var random = SeededGenerator(seed: 1)
    let telling: [UInt8] = [
      0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef,
      0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff,
    ]
    for _ in 0..<20_000 {
      let before = random.oneIn(2) ? Array(random.awkwardText(5).utf8) : []
      sequences.append(before + (0..<random.int(1...5)).map { _ in random.pick(telling) })
    }
    #expect(sequences.filter { firstInvalid($0) != naiveFirstInvalid($0) } == [])
  }

  private func firstInvalid(_ bytes: [UInt8]) -> Int? {
    do throws(InvalidUTF8) {
      _ = try ArticleText(reading: bytes)
      return nil
    } catch {
      return error.offset
    }
  }

  private func naiveFirstInvalid(_ bytes: [UInt8]) -> Int? {
    var offset = 0
    var iterator = bytes.makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .error: return offset
      case .emptyInput: return nil
      }
    }
  }

  @Test func byteOrderMarkStaysInTheTextButHasNoPosition() throws {
    var text = try ArticleText(reading: Array("\u{FEFF}ab\nc".utf8))
    #expect(text.hasByteOrderMark)
    #expect(text.bytes.count == 7)
    for encoding in PositionEncoding.allCases {
      #expect(text.byteOffset(from: TextPosition(line: 0, character: 0), in: encoding) == 3)
      #expect(text.byteOffset(from: TextPosition(line: 0, character: 1), in: encoding) == 4)
      #expect(text.byteOffset(from: TextPosition(line: 0, character: 9), in: encoding) == 5)
      #expect(text.byteOffset(from: TextPosition(line: -1, character: 9), in: encoding) == 3)
      #expect(text.byteOffset(from: TextPosition(line: 1, character: 1), in: encoding) == 7)
      for offset in 0...3 {
        #expect(text.position(from: offset, in: encoding) == TextPosition(line: 0, character: 0))
      }
      #expect(text.position(from: 5, in: encoding) == TextPosition(line: 0, character: 2))
    }

    let start = TextPosition(line: 0, character: 0)
    text.apply(TextChange(range: TextRange(start: start, end: start), newText: "x"), in: .utf16)
    #expect(text.string == "\u{FEFF}xab\nc")
    #expect(text.hasByteOrderMark)
    text.replace(0..<3, with: "")
    #expect(!text.hasByteOrderMark)
    #expect(text.position(from: 1, in: .utf16) == TextPosition(line: 0, character: 1))
  }

  @Test func byteOrderMarkAloneIsAnEmptyLine() throws {
    let text = try ArticleText(reading: [0xef, 0xbb, 0xbf])
    #expect(text.endPosition(in: .utf16) == TextPosition(line: 0, character: 0))
    #expect(text.byteOffset(from: TextPosition(line: 5, character: 5), in: .utf8) == 3)
  }

  @Test func markInAClientsTextIsAnOrdinaryScalar() {
    let text = ArticleText("\u{FEFF}a")
    #expect(!text.hasByteOrderMark)
    #expect(text.position(from: 3, in: .utf16) == TextPosition(line: 0, character: 1))
  }

  @Test func stringOfARangeIsClippedToScalars() {
    let text = ArticleText("a“b”c")
    #expect(text.string(in: 2..<6) == "“b")
    #expect(text.string(in: .min ..< .max) == "a“b”c")
    #expect(text.string(in: 9..<20) == "")
  }

  @Test func indicesOfAString() {
    let article = "“Yes”, said Ilma 😀."
    let utf8 = Array(article.utf8)
    for range in [0..<utf8.count, 3..<6, 0..<3] {
      #expect(article[range.indices(in: article)] == String(decoding: utf8[range], as: UTF8.self))
    }
    #expect(article[(1..<7).indices(in: article)] == "“Yes")
    #expect(article[(Int.min ..< .max).indices(in: article)] == article)
    #expect(article[(100..<200).indices(in: article)].isEmpty)
  }
}
