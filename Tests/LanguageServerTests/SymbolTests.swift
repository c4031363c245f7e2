import PositionedJSON
import Testing

private let article = """
  //- a.txt
  Talks in Almara
  ^^^^^^^^^^^^^^^ title
           ^^^^^^ place almara
  Ilma T‸eveen opened the eighth summit.
  ^^^^^^^^^^^^ person ilma-teveen
                          ^^^^^^^^^^^^^ event summit-8
  """

@Suite struct SymbolTests {
  /// The names of a tree, children behind their parents in parentheses.
  private func names(_ symbols: JSONValue?) -> String {
    (symbols?.array ?? []).map { symbol in
      let children = symbol["children"].map { "(\(names($0)))" } ?? ""
      return "\(symbol["name"]?.string ?? "?"):\(symbol["kind"]?.int ?? 0)\(children)"
    }.joined(separator: ", ")
  }

  private let tree: JSONValue = [
    "hierarchicalDocumentSymbolSupport": true, "symbolKind": ["valueSet": [1, 2, 5, 15, 23, 24]],
  ]

  @Test func treeForClientsThatTakeTrees() {
    var session = MarkedSession(article, capabilities: ["textDocument": ["documentSymbol": tree]])
    let symbols = session.ask("documentSymbol", atCursor: false)
    #expect(names(symbols).contains("Talks in Almara:1"))
    #expect(names(symbols).contains("Ilma Teveen:5"))
    #expect(names(symbols).contains(":24"))
    #expect(symbols?.array?.allSatisfy { $0["selectionRange"] != nil && $0["location"] == nil } == true)
  }

  @Test func listForTheOthers() {
    var session = MarkedSession(article)
    let symbols = session.ask("documentSymbol", atCursor: false)?.array ?? []
    #expect(symbols.contains { $0["name"] == "Ilma Teveen" && $0.at("location", "uri") == .string(session.uri) })
    #expect(symbols.allSatisfy { $0["children"] == nil && $0["selectionRange"] == nil })
    // Kinds that the first clients did not know are not sent to clients that list none.
    #expect(symbols.allSatisfy { ($0["kind"]?.int ?? 0) <= 18 })
  }

  @Test func workspaceSymbolFindsSpellings() {
    var session = MarkedSession(article)
    let result = session.client.request("workspace/symbol", ["query": "teveen"])?["result"]
    #expect(result?.array?.first?["name"] == "Ilma Teveen")
    #expect(session.shown(result?.array?.first?.at("location", "range"), in: "a.txt") == "2 Ilma Teveen")
    #expect(session.client.request("workspace/symbol", ["query": "Nemo"])?["result"] == [])
    #expect(session.client.request("workspace/symbol", [:])?.errorCode == -32602)
  }
}
