import ArticleText
import TestSupport
import Testing

@Suite struct EncodedOffsetsTests {
  @Test(arguments: PositionEncoding.allCases, 0..<60)
  func agreesWithTheModel(encoding: PositionEncoding, seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    // Long enough for several blocks; some texts are plain ASCII, some are one line.
    let string =
      switch seed % 4 {
      case 0: String(repeating: "plain ascii\n", count: random.int(0...100))
      case 1: random.awkwardText(900).filter { !$0.isNewline }
      default: random.awkwardText(900)
      }
    let text = ArticleText(string)
    let model = NaiveText(string)
    let offsets = EncodedOffsets(of: text, in: encoding)
    var byte = 0
    var units = 0
    for scalar in model.scalars {
      #expect(offsets.encodedOffset(from: byte) == units)
      #expect(offsets.byteOffset(from: units) == byte)
      for inside in 1..<max(2, UTF8.width(scalar)) where UTF8.width(scalar) > 1 {
        #expect(offsets.encodedOffset(from: byte + inside) == units)
      }
      for inside in 1..<max(2, width(scalar, in: encoding)) where width(scalar, in: encoding) > 1 {
        #expect(offsets.byteOffset(from: units + inside) == byte)
      }
      #expect(offsets.position(from: byte) == text.position(from: byte, in: encoding))
      byte += UTF8.width(scalar)
      units += width(scalar, in: encoding)
    }
    #expect(offsets.encodedOffset(from: byte) == units)
    #expect(offsets.byteOffset(from: units) == byte)
    #expect(offsets.position(from: byte) == text.endPosition(in: encoding))
  }

  @Test(arguments: PositionEncoding.allCases, ["", "plain", "“quoted”"])
  func everyNumberIsAccepted(encoding: PositionEncoding, string: String) {
    let text = ArticleText(string)
    let offsets = EncodedOffsets(of: text, in: encoding)
    for number in [Int.min, -1] {
      #expect(offsets.encodedOffset(from: number) == 0)
      #expect(offsets.byteOffset(from: number) == 0)
    }
    #expect(offsets.byteOffset(from: .max) == text.bytes.count)
    #expect(offsets.byteOffset(from: offsets.encodedOffset(from: .max)) == text.bytes.count)
  }

  @Test func scalarsOfJSONLines() {
    let marked = MarkedText(
      """
      “I agree”, said Ilma Teveen 😀.
                      ^^^^^^^^^^^ person
      """
    )
    let offsets = EncodedOffsets(of: ArticleText(marked.text), in: .utf32)
    #expect(marked.ranges("person").map(offsets.encodedRange) == [16..<27])
    #expect(offsets.byteRange(from: 16..<27) == marked.ranges("person").first)
  }

  @Test func byteOrderMarkIsAScalarButNoPosition() throws {
    let text = try ArticleText(reading: Array("\u{FEFF}“a”".utf8))
    let offsets = EncodedOffsets(of: text, in: .utf32)
    #expect(offsets.encodedOffset(from: 6) == 2)
    #expect(offsets.position(from: 6) == TextPosition(line: 0, character: 1))
  }
}
