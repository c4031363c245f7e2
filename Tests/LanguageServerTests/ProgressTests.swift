import LanguageServer
import PositionedJSON
import Testing
import Workspace

@Suite struct ProgressTests {
  private static let capabilities: JSONValue = ["window": ["workDoneProgress": true]]

  /// A client whose session has asked to show progress and not worked since.
  private func asked(articles: Int, isDiskSlow: Bool = false) -> TestClient {
    var client = TestClient()
    client.isDiskSlow = isDiskSlow
    for number in 0..<articles { client.disk["/w/\(number).txt"] = Array("Text \(number)".utf8) }
    let params = TestClient.initializeParams(folders: ["/w"], capabilities: Self.capabilities)
    client.request("initialize", params)
    client.sendBytes(frame(#"{"jsonrpc": "2.0", "method": "initialized", "params": {}}"#))
    client.work(steps: 1)
    return client
  }

  private func kinds(_ client: TestClient) -> [String] {
    client.params(of: "$/progress").compactMap { $0.at("value", "kind")?.string }
  }

  private func answer(_ client: inout TestClient, error: Bool = false) {
    let id = client.received.last { $0["method"] == "window/workDoneProgress/create" }?["id"] ?? .null
    let outcome: JSONMember =
      error ? JSONMember("error", ["code": -32601, "message": "no"]) : JSONMember("result", nil)
    client.sendBytes(
      frame(JSONWriter.bytes(of: JSONValue.object([JSONMember("jsonrpc", "2.0"), JSONMember("id", id), outcome])))
    )
    client.work(steps: 1)
  }

  @Test func beginsReportsAndEnds() {
    var client = asked(articles: 10)
    #expect(kinds(client).isEmpty)
    answer(&client)
    #expect(kinds(client) == ["begin"])
    client.work()
    #expect(kinds(client).first == "begin")
    #expect(kinds(client).last == "end")
    #expect(kinds(client).filter { $0 == "report" }.count > 3)
    #expect(client.params(of: "$/progress").last?.at("value", "message") == "10 articles")
    let percentages = client.params(of: "$/progress").compactMap { $0.at("value", "percentage")?.int }
    #expect(percentages == percentages.sorted())
    #expect(Set(client.params(of: "$/progress").compactMap { $0["token"] }).count == 1)
  }

  @Test func progressDoesNotEndBeforeTheDiskAnswers() {
    var client = asked(articles: 10, isDiskSlow: true)
    answer(&client)
    #expect(kinds(client) == ["begin"])
    client.finishReading()
    #expect(kinds(client).last == "end")
    #expect(client.params(of: "$/progress").last?.at("value", "message") == "10 articles")
  }

  @Test func nothingWaitsForTheClient() {
    var client = asked(articles: 10)
    client.work()
    #expect(client.session.workspace.pendingArticleCount == 0)
    #expect(kinds(client).isEmpty)
    // An answer that comes late ends what it begins.
    answer(&client)
    #expect(kinds(client) == ["begin", "end"])
  }

  @Test func refusedProgressIsNotShown() {
    var client = asked(articles: 10)
    answer(&client, error: true)
    client.work()
    #expect(client.session.workspace.articleCount == 10)
    #expect(kinds(client).isEmpty)
  }

  @Test func notShownWhereNotDeclared() {
    let client = TestClient.started(folders: ["/w"], disk: ["/w/a.txt": "A"])
    #expect(client.params(of: "$/progress").isEmpty)
    #expect(!client.received.contains { $0["method"] == "window/workDoneProgress/create" })
  }

  @Test func cancelledByThePerson() {
    var client = asked(articles: 500)
    answer(&client)
    let token = client.params(of: "$/progress").first?["token"] ?? .null
    for token in ["another", token] {
      let cancel = message("window/workDoneProgress/cancel", ["token": token], id: nil)
      client.sendBytes(frame(JSONWriter.bytes(of: cancel)))
    }
    client.work()
    #expect(kinds(client).last == "end")
    #expect(client.session.workspace.pendingArticleCount > 400)
    #expect(!client.session.hasWork)
  }
}
