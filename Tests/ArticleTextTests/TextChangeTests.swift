import ArticleText
import TestSupport
import Testing

@Suite struct TextChangeTests {
  @Test(
    "A change replaces what lies between two positions",
    arguments: [
      ("one two", (0, 4), (0, 7), "three", "one three"),
      ("one two", (0, 3), (0, 3), ",", "one, two"),
      ("one\ntwo", (0, 3), (1, 0), "", "onetwo"),
      ("one\r\ntwo", (0, 99), (1, 0), " ", "one two"),
      ("a\rb", (1, 0), (1, 0), "\n", "a\r\nb"),
      ("a\r\nb", (0, 1), (1, 0), "\r", "a\rb"),
      ("ab", (0, 1), (0, 1), "\r\n", "a\r\nb"),
      ("😀b", (0, 1), (0, 3), "a", "a"),
      ("one", (0, 2), (0, 1), "", "oe"),
      ("one", (9, 9), (9, 9), " more", "one more"),
      ("", (0, 0), (0, 0), "text", "text"),
    ]
  )
  func apply(old: String, start: (Int, Int), end: (Int, Int), newText: String, expected: String) {
    var text = ArticleText(old)
    let range = TextRange(
      start: TextPosition(line: start.0, character: start.1),
      end: TextPosition(line: end.0, character: end.1)
    )
    text.apply(TextChange(range: range, newText: newText), in: .utf16)
    #expect(text.string == expected)
    checkTable(of: text)
  }

  @Test func changeWithoutRangeReplacesAll() {
    var text = ArticleText("old\ntext")
    #expect(text.apply(TextChange(newText: "new"), in: .utf16) == 0..<8)
    #expect(text == ArticleText("new"))
  }

  @Test func replaceTellsTheBytesItReplaced() {
    var text = ArticleText("a“b")
    #expect(text.replace(2..<9, with: "c") == 1..<5)
    #expect(text.string == "ac")
    #expect(text.replace(.min ..< .min + 1, with: "“") == 0..<0)
    #expect(text.replace(.max - 1 ..< .max, with: "”") == 5..<5)
    #expect(text.string == "“ac”")
  }

  /// Hundreds of random edits in a row: the same text as the model, the same table as one built anew.
  @Test(arguments: PositionEncoding.allCases, 0..<24)
  func incrementalIsFromScratch(encoding: PositionEncoding, seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let start = random.awkwardText(60)
    var text = ArticleText(start)
    var model = NaiveText(start)
    for _ in 0..<100 {
      let first = random.awkwardPosition(lines: text.lineCount)
      var second = random.awkwardPosition(lines: text.lineCount)
      // Most edits are small, as typing is.
      if !random.oneIn(4) { second = TextPosition(line: first.line, character: random.int(0...14)) }
      let range = random.oneIn(60) ? nil : TextRange(start: first, end: second)
      let change = TextChange(range: range, newText: random.awkwardText(random.oneIn(5) ? 12 : 2))
      text.apply(change, in: encoding)
      model.apply(change, in: encoding)
      guard text.bytes == Array(model.string.utf8) else {
        Issue.record("\(change) made \(text.string.debugDescription), not \(model.string.debugDescription)")
        return
      }
      checkTable(of: text)
    }
  }

  /// Random edits by bytes, on texts of line ends and little else.
  @Test(arguments: 0..<50)
  func lineEndsMeetAndPart(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var text = ArticleText("")
    for _ in 0..<200 {
      var newText = ""
      for _ in 0..<random.int(0...3) { newText += random.pick(["\n", "\r", "\r\n", "a", "“"]) }
      let start = random.int(0...text.bytes.count)
      let end = min(text.bytes.count, start + random.int(0...3))
      text.replace(start..<end, with: newText)
      checkTable(of: text)
    }
  }

  /// What the incremental line table says, a rebuilt one says too.
  private func checkTable(of text: ArticleText) {
    let rebuilt = ArticleText(validUTF8: text.bytes)
    #expect(text.lineCount == rebuilt.lineCount)
    for line in 0..<text.lineCount {
      #expect(text.lineRangeWithEnd(line) == rebuilt.lineRangeWithEnd(line))
      #expect(text.isASCII(line: line) == rebuilt.isASCII(line: line))
    }
  }
}
