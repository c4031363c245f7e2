import PositionedJSON
import Testing

private let articles = """
  //- a.txt
  Ilma‸ Teveen spoke.
  ^^^^^^^^^^^^ person ilma-teveen
  Teveen left.
  ^^^^^^ person ilma-teveen
  //- b.txt
  Ilma Teveen came.
  ^^^^^^^^^^^ person ilma-teveen
  """

@Suite struct LensRequestTests {
  @Test func everyLensHasACommandOfThisServerInTheEnd() {
    var session = MarkedSession(articles)
    let lenses = session.ask("codeLens", atCursor: false)?.array ?? []
    #expect(lenses.count == 2)
    #expect(lenses.first?.at("command", "title") == "0 of 2 decided")
    #expect(lenses.first?.at("range", "start", "line") == 0)
    let resolved = lenses.last.flatMap { session.client.request("codeLens/resolve", $0)?["result"] }
    #expect(resolved?.at("command", "title") == "Ilma Teveen: 3 mentions in 2 articles")
    for lens in [lenses.first, resolved] {
      #expect(lens?.at("command", "command")?.string?.hasPrefix("attache.") == true)
    }
  }

  @Test func aLensOutlivesItsArticle() {
    var session = MarkedSession(articles)
    let lens = session.ask("codeLens", atCursor: false)?.array?.last
    session.client.notify(
      "textDocument/didChange",
      [
        "textDocument": ["uri": .string(session.uri), "version": 2],
        "contentChanges": [["text": "Nobody."]],
      ]
    )
    let resolved = lens.flatMap { session.client.request("codeLens/resolve", $0)?["result"] }
    #expect(resolved?.at("command", "title") == "no longer mentioned")
  }
}
