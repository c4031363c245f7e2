import PositionedJSON
import Testing

private let articles = """
  //- a.txt
  Ilma Teveen met Bruno Sato at the border talks.
  ^^^^^^^^^^^ person ilma-teveen
                  ^^^^^^^^^^ person bruno-sato
                                    ^^^^^^^^^^^^ event border-talks with:ilma-teveen with:bruno-sato
  Tev‸een spoke.
  ^^^^^^^ person ilma-teveen
  """

@Suite struct EncounterRequestTests {
  @Test func theHierarchyGoesFromPersonToEventToPerson() {
    var session = MarkedSession(articles)
    let item = session.ask("prepareCallHierarchy")?.array?.first
    #expect(item?["name"] == "Ilma Teveen")
    #expect(session.shown(item?["selectionRange"], in: "a.txt") == "2 Teveen")
    let events = session.client.request("callHierarchy/outgoingCalls", ["item": item ?? .null])?["result"]?.array ?? []
    #expect(events.map { $0.at("to", "name") } == ["border talks"])
    #expect(session.shown(events.first?["fromRanges"]?.array?.first, in: "a.txt") == "1 border talks")
    let event = events.first?["to"] ?? .null
    let people = session.client.request("callHierarchy/incomingCalls", ["item": event])?["result"]?.array ?? []
    #expect(people.map { $0.at("from", "name") } == ["Ilma Teveen", "Bruno Sato"])
  }

  @Test func foreignItemsHaveNoCalls() {
    var session = MarkedSession(articles)
    let item: JSONValue = [
      "name": "x", "kind": 5, "uri": "file:///news/a.txt", "range": ["start": [:], "end": [:]], "selectionRange": [:],
    ]
    #expect(session.client.request("callHierarchy/incomingCalls", ["item": item])?["result"] == .null)
    #expect(session.client.request("callHierarchy/outgoingCalls", [:])?.errorCode == -32602)
  }

  @Test func highlightsHaveKinds() {
    var session = MarkedSession(articles)
    #expect(session.ask("documentHighlight")?.array?.map { $0["kind"] } == [3, 2])
  }

  @Test func referencesComeInPiecesWhereTheClientTakesThem() {
    var session = MarkedSession(articles)
    let result = session.ask("references", [JSONMember("partialResultToken", "pieces")])
    #expect(result?.array?.isEmpty == true)
    let pieces = session.client.params(of: "$/progress").filter { $0["token"] == "pieces" }
    let found = pieces.flatMap { $0["value"]?.array ?? [] }
    #expect(session.shown(.array(found)) == "a.txt:1 Ilma Teveen\na.txt:2 Teveen")
  }

  @Test func symbolsHaveTheirPlaceLaterWhereTheClientAsksForIt() {
    let resolving: JSONValue = ["workspace": ["symbol": ["resolveSupport": ["properties": ["location.range"]]]]]
    var session = MarkedSession(articles, capabilities: resolving)
    let symbol = session.client.request("workspace/symbol", ["query": "Teveen"])?["result"]?.array?.first
    #expect(symbol?.at("location", "uri") == "file:///news/a.txt")
    #expect(symbol?.at("location", "range") == nil)
    let resolved = symbol.flatMap { session.client.request("workspaceSymbol/resolve", $0)?["result"] }
    #expect(session.shown(resolved?.at("location", "range"), in: "a.txt") == "1 Ilma Teveen")
    var plain = MarkedSession(articles)
    let whole = plain.client.request("workspace/symbol", ["query": "Teveen"])?["result"]?.array?.first
    #expect(whole?.at("location", "range") != nil)
  }

  @Test func cancelledEventsAreStruckOutWhereTheClientShowsIt() {
    let article = """
      //- a.txt
      The border‸ talks are off.
          ^^^^^^^^^^^^^ event border-talks status:cancelled
      """
    let trees: JSONValue = ["hierarchicalDocumentSymbolSupport": true, "tagSupport": ["valueSet": [1]]]
    var session = MarkedSession(article, capabilities: ["textDocument": ["documentSymbol": trees]])
    #expect(session.ask("documentSymbol", atCursor: false)?.array?.first?["tags"] == [1])
    let untagged: JSONValue = ["hierarchicalDocumentSymbolSupport": true]
    var other = MarkedSession(article, capabilities: ["textDocument": ["documentSymbol": untagged]])
    #expect(other.ask("documentSymbol", atCursor: false)?.array?.first?["tags"] == nil)
  }
}
