import LanguageServer
import PositionedJSON
import Testing
import Workspace

@Suite struct RequestTokenTests {
  private static let articles = """
    //- a.txt
    Ilma T‸eveen met Osker Radu. Teveen left.
    ^^^^^^^^^^^^ person teveen
                                 ^^^^^^ person teveen
    """

  private static let references: [(method: String, others: [JSONMember])] = [
    ("references", [JSONMember("context", ["includeDeclaration": true])]), ("documentHighlight", []),
    ("definition", []),
  ]

  private func progress(_ client: TestClient, _ token: JSONValue) -> [JSONValue] {
    client.params(of: "$/progress").filter { $0["token"] == token }.compactMap { $0["value"] }
  }

  @Test(arguments: ["pieces", 7] as [JSONValue], Self.references.indices)
  func listsComeInPiecesWhereTheClientGivesAToken(_ token: JSONValue, _ index: Int) {
    let (method, others) = Self.references[index]
    var session = MarkedSession(Self.articles)
    let whole = session.ask(method, others)?.array ?? []
    #expect(!whole.isEmpty)
    #expect(progress(session.client, token).isEmpty)
    let rest = session.ask(method, others + [JSONMember("partialResultToken", token)])
    #expect(rest == [])
    #expect(progress(session.client, token).flatMap { $0.array ?? [] } == whole)
  }

  @Test func longListsComeInSeveralPieces() {
    let line = "Oslo.\n^^^^ place oslo\n"
    var session = MarkedSession("//- a.txt\n‸\(String(repeating: line, count: 600))")
    let others = [JSONMember("partialResultToken", "p"), JSONMember("workDoneToken", "w")]
    #expect(session.ask("documentHighlight", others) == [])
    let pieces = progress(session.client, "p").map { $0.array?.count ?? 0 }
    #expect(pieces.count > 2)
    #expect(pieces.reduce(0, +) == 600)
    let percentages = progress(session.client, "w").compactMap { $0["percentage"]?.int }
    #expect(percentages == percentages.sorted())
    #expect(!percentages.isEmpty)
    #expect(session.client.received.last?["id"] != nil)
  }

  @Test(arguments: ["work", 3] as [JSONValue])
  func workBeginsAndEndsUnderTheClientsToken(_ token: JSONValue) {
    var session = MarkedSession(Self.articles)
    let others = [JSONMember("context", ["includeDeclaration": true]), JSONMember("workDoneToken", token)]
    #expect(session.ask("references", others)?.array?.count == 2)
    let kinds = progress(session.client, token).compactMap { $0["kind"]?.string }
    #expect(kinds.first == "begin")
    #expect(kinds.last == "end")
    #expect(kinds.filter { $0 != "report" }.count == 2)
    #expect(progress(session.client, token).first?["title"] == "Finding mentions")
    #expect(session.client.received.last?["id"] != nil)
  }

  @Test func failedWorkEndsToo() {
    var client = TestClient.started()
    let reply = client.request("textDocument/hover", ["workDoneToken": "w"])
    #expect(reply?.errorCode == -32602)
    #expect(progress(client, "w").compactMap { $0["kind"]?.string } == ["begin", "end"])
  }

  @Test(arguments: [nil, [], ["a": 1], 1.5, true] as [JSONValue])
  func whatIsNoTokenCountsAsNone(_ token: JSONValue) {
    var session = MarkedSession(Self.articles)
    let others = [
      JSONMember("context", ["includeDeclaration": true]), JSONMember("workDoneToken", token),
      JSONMember("partialResultToken", token),
    ]
    #expect(session.ask("references", others)?.array?.count == 2)
    #expect(session.client.params(of: "$/progress").isEmpty)
  }

  @Test func cancellingTheProgressGivesTheRequestUp() {
    let text = String(repeating: "Oslo spoke. ", count: 20_000)
    var client = TestClient.started(capabilities: ["textDocument": ["diagnostic": [:]]])
    client.open("untitled:a", text)
    client.forgetReceived()
    let params: JSONValue = ["textDocument": ["uri": "untitled:a"], "workDoneToken": "w"]
    client.sendBytes(
      frame(JSONWriter.bytes(of: message("textDocument/documentSymbol", params, id: "long")))
        + frame(JSONWriter.bytes(of: message("window/workDoneProgress/cancel", ["token": "w"], id: nil)))
    )
    client.work()
    #expect(client.replies(to: "long").map(\.errorCode) == [-32800])
    #expect(progress(client, "w").compactMap { $0["kind"]?.string } == ["begin", "end"])
  }
}
