import ArticleText
import LanguageServer
import PositionedJSON
import TestSupport
import Testing
import Workspace

private let uri = "untitled:a"

@Suite struct SynchronizationTests {
  /// Checks the text after changes to `before`.
  private func check(
    _ before: String,
    _ changes: JSONValue,
    _ expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var client = TestClient.started()
    client.open(uri, before)
    client.notify(
      "textDocument/didChange",
      ["textDocument": ["uri": .string(uri), "version": 2], "contentChanges": changes]
    )
    #expect(client.session.workspace.text(of: ArticleURI(uri))?.string == expected, sourceLocation: sourceLocation)
  }

  private func change(_ startLine: Int, _ start: Int, _ endLine: Int, _ end: Int, _ text: String) -> JSONValue {
    [
      "range": [
        "start": ["line": .int(startLine), "character": .int(start)],
        "end": ["line": .int(endLine), "character": .int(end)],
      ],
      "text": .string(text),
    ]
  }

  @Test func changesApplyInOrder() {
    check("one two", [change(0, 0, 0, 3, "1"), change(0, 2, 0, 5, "2")], "1 2")
    check("x", [change(0, 0, 0, 0, "a😀b"), change(0, 3, 0, 4, ""), change(0, 0, 0, 3, "")], "x")
    check("x", [change(0, 0, 0, 1, "y"), ["text": "whole"], change(0, 5, 0, 5, "!")], "whole!")
    check("x", [], "x")
  }

  @Test func positionsOutsideTheTextAreClipped() {
    check("ab\ncd", [change(0, 99, 0, 99, "!")], "ab!\ncd")
    check("ab\ncd", [change(9, 0, 9, 5, "!")], "ab\ncd!")
    check("ab\ncd", [change(0, 1, 2_147_483_647, 2_147_483_647, "!")], "a!")
    check("ab", [change(-1, -1, 0, 1, "!")], "!b")
  }

  @Test func invertedRangesAreSwapped() {
    check("abcd", [change(0, 3, 0, 1, "-")], "a-d")
  }

  @Test func halfASurrogatePairSnaps() {
    check("😀x", [change(0, 1, 0, 1, "-")], "-😀x")
  }

  @Test func deprecatedLengthIsIgnored() {
    let change: JSONValue = [
      "range": ["start": ["line": 0, "character": 0], "end": ["line": 0, "character": 1]], "rangeLength": 77,
      "text": "-",
    ]
    check("abc", [change], "-bc")
  }

  @Test(arguments: [3, 3, -2, 0, nil] as [JSONValue])
  func anyVersionIsTaken(_ version: JSONValue) {
    var client = TestClient.started()
    client.open(uri, "old")
    client.notify(
      "textDocument/didChange",
      ["textDocument": ["uri": .string(uri), "version": version], "contentChanges": [["text": "new"]]]
    )
    #expect(client.session.workspace.text(of: ArticleURI(uri))?.string == "new")
  }

  @Test func changeOfUnopenedDocumentIsToldOnce() {
    var client = TestClient.started()
    for _ in 0..<3 {
      client.notify(
        "textDocument/didChange",
        ["textDocument": ["uri": .string(uri)], "contentChanges": [["text": "x"]]]
      )
    }
    #expect(client.warnings == ["untitled:a: changed, though it is not open; the change is ignored"])
    #expect(client.session.workspace.text(of: ArticleURI(uri)) == nil)
  }

  @Test func openingAgainReplaces() {
    var client = TestClient.started()
    client.open(uri, "first")
    client.open(uri, "second")
    #expect(client.session.workspace.text(of: ArticleURI(uri))?.string == "second")
    client.notify("textDocument/didClose", ["textDocument": ["uri": .string(uri)]])
    #expect(client.session.workspace.text(of: ArticleURI(uri)) == nil)
  }

  @Test(arguments: ["a.txt.attache.json", "attache.json", "attache.entities.json"])
  func dataFilesAreNoArticles(_ name: String) {
    let uri = "file:///w/\(name)"
    var client = TestClient.started()
    client.open(uri, #"{"quote": "Norway"}"#)
    #expect(client.request("workspace/symbol", ["query": "Norway"])?["result"] == [])
    let place: JSONValue = ["textDocument": ["uri": .string(uri)], "position": ["line": 0, "character": 12]]
    #expect(client.request("textDocument/hover", place)?["result"] == .null)
    client.notify(
      "textDocument/didChange",
      ["textDocument": ["uri": .string(uri)], "contentChanges": [["text": "{}"]]]
    )
    client.notify("textDocument/didClose", ["textDocument": ["uri": .string(uri)]])
    #expect(client.warnings.isEmpty)
  }

  @Test func loneSurrogateIsReplaced() {
    var client = TestClient.started()
    client.sendBytes(
      frame(
        #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"untitled:a","languageId":"","version":1,"text":"a \ud83d b"}}}"#
      )
    )
    client.work()
    #expect(client.session.workspace.text(of: ArticleURI(uri))?.string == "a \u{FFFD} b")
  }

  /// Random edits as an editor would send them; the server's text must be the editor's.
  @Test(arguments: PositionEncoding.allCases, ["\n", "\r\n", "\r"])
  func textStaysEqualToTheClients(_ encoding: PositionEncoding, _ newline: String) {
    var dice = SeededGenerator(seed: 11)
    var options = Session.Options()
    options.defaultPositionEncoding = encoding
    var client = TestClient.started(options: options)
    var model = Array("Ångström 😀 met\(newline)Ilma e\u{301} “x”\(newline)".unicodeScalars)
    client.open(uri, string(model))
    let pieces = ["x", "", "😀", "é", newline, "\u{2028}", "a\(newline)b"]
    for _ in 0..<200 {
      let changes = (0..<dice.int(1...3)).map { _ in
        var start = dice.int(0...model.count)
        var end = min(model.count, start + dice.int(0...4))
        // Between \r and \n is no place that an editor knows.
        if splitsLineEnd(model, start) { start -= 1 }
        if splitsLineEnd(model, end) { end += 1 }
        let piece = pieces[dice.int(0...pieces.count - 1)]
        let range = (position(model, start, encoding), position(model, end, encoding))
        model.replaceSubrange(start..<end, with: piece.unicodeScalars)
        return change(range.0.line, range.0.character, range.1.line, range.1.character, piece)
      }
      client.notify(
        "textDocument/didChange",
        ["textDocument": ["uri": .string(uri), "version": 2], "contentChanges": .array(changes)]
      )
    }
    #expect(client.session.workspace.text(of: ArticleURI(uri))?.string == string(model))
  }

  private func string(_ scalars: [Unicode.Scalar]) -> String {
    var string = ""
    string.unicodeScalars.append(contentsOf: scalars)
    return string
  }

  private func splitsLineEnd(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    index > 0 && index < scalars.count && scalars[index - 1] == "\r" && scalars[index] == "\n"
  }

  /// The naive count that the server's conversions are held to.
  private func position(_ scalars: [Unicode.Scalar], _ index: Int, _ encoding: PositionEncoding) -> TextPosition {
    var position = TextPosition(line: 0, character: 0)
    for (i, scalar) in scalars[..<index].enumerated() {
      let endsLine = scalar == "\n" || scalar == "\r" && !(i + 1 < scalars.count && scalars[i + 1] == "\n")
      if endsLine {
        position = TextPosition(line: position.line + 1, character: 0)
      } else {
        switch encoding {
        case .utf8: position.character += UTF8.width(scalar)
        case .utf16: position.character += UTF16.width(scalar)
        case .utf32: position.character += 1
        }
      }
    }
    return position
  }
}
