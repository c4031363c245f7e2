import ArticleText
import TestSupport
import Testing

@Suite struct LineTests {
  @Test(
    "Line feed, return with feed and lone return end lines",
    arguments: [
      ("", [""]),
      ("a", ["a"]),
      ("a\n", ["a", ""]),
      ("a\nb", ["a", "b"]),
      ("a\r\nb\rc\n", ["a", "b", "c", ""]),
      ("\n\r", ["", "", ""]),
      ("\r\r\n\n", ["", "", "", ""]),
      ("é\u{2028}\u{2029}\u{85}\u{0B}\u{0C}ß", ["é\u{2028}\u{2029}\u{85}\u{0B}\u{0C}ß"]),
    ]
  )
  func splits(string: String, expected: [String]) {
    let text = ArticleText(string)
    #expect((0..<text.lineCount).map { text.string(in: text.lineRange($0)) } == expected)
    let all = (0..<text.lineCount).map { text.string(in: text.lineRangeWithEnd($0)) }
    #expect(all.joined().unicodeScalars.elementsEqual(string.unicodeScalars))
  }

  @Test func linesOutsideTheTextAreEmpty() {
    let text = ArticleText("ab\ncd")
    #expect(text.lineRange(-1) == 0..<0)
    #expect(text.lineRange(.min) == 0..<0)
    #expect(text.lineRange(2) == 5..<5)
    #expect(text.lineRange(.max) == 5..<5)
    #expect(text.isASCII(line: .max))
  }

  @Test(arguments: 0..<100)
  func agreesWithTheModel(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let string = random.awkwardText(60)
    let text = ArticleText(string)
    let lines = NaiveText(string).lines
    #expect(text.lineCount == lines.count)
    let model = NaiveText(string)
    for (line, scalars) in lines.enumerated() {
      let start = model.byteOffset(of: scalars.all.lowerBound)
      let end = model.byteOffset(of: scalars.all.upperBound)
      #expect(text.lineRangeWithEnd(line) == start..<end)
      #expect(text.lineRange(line) == start..<model.byteOffset(of: scalars.content.upperBound))
      #expect(text.isASCII(line: line) == model.scalars[scalars.all].allSatisfy(\.isASCII))
      for offset in start..<end { #expect(text.line(at: offset) == line) }
    }
    #expect(text.line(at: text.bytes.count) == lines.count - 1)
    #expect(text.line(at: .max) == lines.count - 1)
    #expect(text.line(at: .min) == 0)
  }
}
