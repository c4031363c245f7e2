import ArticleText
import PositionedJSON
import Testing

private let article = """
  //- a.txt
  😀 é Ilma T‸eveen, envoy.
      ^^^^^^^^^^^^ person ilma-teveen
                    ^^^^^ role ilma-teveen held
  """

@Suite struct HoverRequestTests {
  @Test func plainTextForClientsThatSayNothing() {
    var session = MarkedSession(article)
    let hover = session.ask("hover")
    #expect(hover?.at("contents", "kind") == "plaintext")
    #expect(hover?.at("contents", "value")?.string?.hasPrefix("Ilma Teveen · person\nenvoy") == true)
    #expect(session.shown(hover?["range"], in: "a.txt") == "1 Ilma Teveen")
  }

  @Test(arguments: [
    (["markdown"], "markdown"), (["markdown", "plaintext"], "markdown"), (["plaintext", "markdown"], "plaintext"),
    (["html", "markdown"], "markdown"), ([], "plaintext"),
  ])
  func firstKnownFormatIsTaken(_ formats: [String], _ expected: String) {
    let formats = JSONValue.array(formats.map(JSONValue.string))
    var session = MarkedSession(article, capabilities: ["textDocument": ["hover": ["contentFormat": formats]]])
    #expect(session.ask("hover")?.at("contents", "kind")?.string == expected)
  }

  @Test(arguments: [(PositionEncoding.utf8, 8), (.utf16, 5), (.utf32, 4)])
  func positionsCountInTheEncoding(_ encoding: PositionEncoding, _ expected: Int) {
    var session = MarkedSession(article, encoding: encoding)
    #expect(session.ask("hover")?.at("range", "start", "character")?.int == expected)
  }

  @Test func switchedOffByTheFolder() {
    var session = MarkedSession(article)
    #expect(session.ask("hover") != .null)
    session.client.disk["/news/attache.json"] = Array(#"{"features": {"hover": false}}"#.utf8)
    let change: JSONValue = ["uri": "file:///news/attache.json", "type": 1]
    session.client.notify("workspace/didChangeWatchedFiles", ["changes": [change]])
    #expect(session.ask("hover") == .null)
    #expect(session.ask("definition") != .null)
  }
}
