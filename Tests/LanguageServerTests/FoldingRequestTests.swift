import PositionedJSON
import Testing

private let article = """
  //- a.txt
  Talks
  ^^^^^ title
  She said “it is over
            ^^^^^^^^^^ direct -
  and done,” and left.
  ^^^^^^^^ …direct -
  Next
  ^^^^ heading
  ‸The end.
  """

private func folds(_ capabilities: JSONValue) -> [JSONValue] {
  var session = MarkedSession(article, capabilities: ["textDocument": ["foldingRange": capabilities]])
  return session.ask("foldingRange", atCursor: false)?.array ?? []
}

@Suite struct FoldingRequestTests {
  @Test func foldsHaveCharactersWhereTheClientTakesThem() {
    let quote = folds([:]).first
    #expect(quote?["startLine"] == 1)
    #expect(quote?["startCharacter"] == 10)
    #expect(quote?["endLine"] == 2)
    #expect(quote?["endCharacter"] == 8)
    #expect(quote?["collapsedText"] == nil)
    #expect(folds(["foldingRange": ["collapsedText": true]]).first?["collapsedText"] == "“it is over and done”")
  }

  @Test func wholeLinesDoNotHideWordsOutsideOfTheFold() {
    #expect(folds(["lineFoldingOnly": true]).allSatisfy { $0["startLine"] != 1 })
  }

  @Test func theClientsLimitHolds() {
    #expect(folds(["rangeLimit": 0]).isEmpty)
    #expect(folds(["rangeLimit": 1]).count == 1)
  }

  @Test func selectionsAreNested() {
    var session = MarkedSession(article)
    let positions: JSONValue = [["line": 4, "character": 1], ["line": 99, "character": 99]]
    let result = session.ask("selectionRange", atCursor: false, [JSONMember("positions", positions)])?.array ?? []
    #expect(result.count == 2)
    var depth = 0
    var next = result.first
    while let range = next {
      depth += 1
      next = range["parent"]
    }
    #expect(depth >= 2)
  }

  @Test func linksHaveTargets() {
    var session = MarkedSession("//- a.txt\n‸See https://a.example/x.")
    let link = session.ask("documentLink", atCursor: false)?.array?.first
    #expect(link?["target"] == "https://a.example/x")
    #expect(session.shown(link?["range"], in: "a.txt") == "1 https://a.example/x")
  }

  @Test func registeredEntitiesLeadElsewhere() {
    let registry = #"""
      {"format": "attache-entities/1", "entities": [
        {"id": "ilma-teveen", "type": "person", "name": "Ilma Teveen", "sameAs": ["https://a.example/ilma"]}]}
      """#
    var session = MarkedSession(
      """
      //- a.txt
      Ilma ‸Teveen spoke.
      ^^^^^^^^^^^^ person ilma-teveen
      """,
      beside: ["attache.entities.json": Array(registry.utf8)],
      capabilities: ["textDocument": ["documentLink": ["tooltipSupport": true]]]
    )
    let link = session.ask("documentLink", atCursor: false)?.array?.first
    #expect(link?["target"] == nil)
    let resolved = link.flatMap { session.client.request("documentLink/resolve", $0)?["result"] }
    #expect(resolved?["target"] == "https://a.example/ilma")
    #expect(resolved?["tooltip"] == "https://a.example/ilma")
    // The registry's entry is the declaration as well.
    #expect(session.ask("declaration")?.array?.first?["uri"] == "file:///news/attache.entities.json")
  }
}
