import LanguageServer
import PositionedJSON
import Testing
import Workspace

/// Of a client that asks for diagnostics: where they are sent unasked, large documents are read before anybody asks.
private let pulling: JSONValue = ["textDocument": ["diagnostic": [:]]]

/// Articles that take several steps, made small by small steps.
@Suite struct LargeDocumentTests {
  private let text = String(repeating: "Envoys of Norway left.\n", count: 200)

  private func started() -> TestClient {
    var limits = Workspace.Limits()
    limits.stepBytes = 500
    var client = TestClient.started(capabilities: pulling, workspace: Workspace(limits: limits))
    client.open("untitled:large", text)
    client.open("untitled:small", "Norway.")
    client.forgetReceived()
    return client
  }

  private func symbols(_ id: JSONValue, _ uri: JSONValue) -> [UInt8] {
    frame(JSONWriter.bytes(of: message("textDocument/documentSymbol", ["textDocument": ["uri": uri]], id: id)))
  }

  @Test func shortRequestsDoNotWaitForLongOnes() {
    var client = started()
    client.sendBytes(symbols("long", "untitled:large") + symbols("short", "untitled:small"))
    client.work(steps: 2)
    #expect(client.reply(to: "short") != nil)
    #expect(client.reply(to: "long") == nil)
    client.work()
    #expect(client.replies(to: "long").count == 1)
    #expect(client.reply(to: "long")?["result"]?.array?.isEmpty == false)
  }

  @Test(arguments: [("diagnostic", "doubled-word"), ("codeAction", "attache.fix")])
  func checksAreMadeInSteps(_ method: String, _ found: String) {
    var client = started()
    let doubled = text + "They left left Oslo.\n"
    client.open("untitled:doubled", doubled)
    let params: JSONValue = [
      "textDocument": ["uri": "untitled:doubled"], "context": ["diagnostics": []],
      "range": ["start": ["line": 200, "character": 5], "end": ["line": 200, "character": 14]],
    ]
    client.sendBytes(frame(JSONWriter.bytes(of: message("textDocument/\(method)", params, id: "long"))))
    client.work(steps: 20)
    #expect(client.reply(to: "long") == nil)
    client.sendBytes(symbols("short", "untitled:small"))
    client.work(steps: 1)
    #expect(client.reply(to: "short")?["result"] != nil)
    client.work()
    var whole = TestClient.started(capabilities: pulling)
    whole.open("untitled:doubled", doubled)
    let expected = whole.request("textDocument/\(method)", params)
    let shown = client.reply(to: "long").map { String(decoding: JSONWriter.bytes(of: $0), as: UTF8.self) }
    #expect(shown?.contains(found) == true)
    #expect(client.reply(to: "long")?["result"] == expected?["result"])
  }

  /// Asks for the tokens of the lines 50 to 54 as the first thing, in one step.
  private func visible(capabilities: JSONValue, text: String? = nil) -> (client: TestClient, data: [JSONValue]?) {
    var limits = Workspace.Limits()
    limits.stepBytes = 500
    limits.analyzedBytes = 4000
    var client = TestClient.started(capabilities: capabilities, workspace: Workspace(limits: limits))
    client.open("untitled:large", text ?? self.text)
    client.forgetReceived()
    let range: JSONValue = ["start": ["line": 50, "character": 3], "end": ["line": 54, "character": 20]]
    let params: JSONValue = ["textDocument": ["uri": "untitled:large"], "range": range]
    client.sendBytes(frame(JSONWriter.bytes(of: message("textDocument/semanticTokens/range", params, id: "range"))))
    client.work(steps: 1)
    return (client, client.reply(to: "range")?.at("result", "data")?.array)
  }

  @Test func whatIsVisibleComesFirst() {
    let refreshing: JSONValue = [
      "textDocument": ["diagnostic": [:]], "workspace": ["semanticTokens": ["refreshSupport": true]],
    ]
    var (client, data) = visible(capabilities: refreshing)
    #expect(data?.count == 5 * 10)
    #expect(data?.prefix(3).compactMap(\.int) == [50, 0, 10])
    #expect(client.session.hasWork)
    client.work()
    #expect(client.received.contains { $0["method"]?.string == "workspace/semanticTokens/refresh" })
    let document: JSONValue = ["textDocument": ["uri": "untitled:large"]]
    let whole = client.request("textDocument/semanticTokens/full", document)?.at("result", "data")?.array
    #expect(whole?.dropFirst(50 * 10 + 5).prefix(5) == data?.dropFirst(5).prefix(5))
    // Without the request to ask again, first answers would stay.
    #expect(visible(capabilities: pulling).data == nil)
    // A line that is longer than a step waits for its turn.
    let line = String(repeating: "\n", count: 50) + String(repeating: "Envoys of Norway left. ", count: 100)
    #expect(visible(capabilities: refreshing, text: line).data == nil)
  }

  @Test func longRequestIsCancelledBetweenSteps() {
    var client = started()
    client.sendBytes(symbols("long", "untitled:large"))
    client.work(steps: 3)
    client.sendBytes(frame(#"{"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": "long"}}"#))
    #expect(client.reply(to: "long")?.errorCode == -32800)
    #expect(!client.session.hasWork)
  }

  @Test func editsMeanwhileAreSeen() {
    var client = started()
    client.sendBytes(symbols("long", "untitled:large"))
    client.work(steps: 3)
    client.notify(
      "textDocument/didChange",
      ["textDocument": ["uri": "untitled:large", "version": 2], "contentChanges": [["text": "Sweden left."]]]
    )
    client.work()
    let names = client.reply(to: "long")?["result"]?.array?.compactMap { $0["name"]?.string } ?? []
    #expect(names.contains { $0.contains("Sweden") })
    #expect(!names.contains { $0.contains("Norway") })
  }

  @Test func closedMeanwhile() {
    var client = started()
    client.sendBytes(symbols("long", "untitled:large"))
    client.work(steps: 3)
    client.notify("textDocument/didClose", ["textDocument": ["uri": "untitled:large"]])
    client.work()
    #expect(client.reply(to: "long")?["result"] == .null)
  }

  @Test func endOfInputWaitsForTheAnswer() {
    var client = started()
    client.sendBytes(symbols("long", "untitled:large"))
    client.handle(.inputEnded)
    #expect(client.replies(to: "long").count == 1)
    #expect(client.exitCode == 1)
  }

  @Test func stepsLeadToTheSameAnswer() {
    var client = started()
    client.send(message("textDocument/semanticTokens/full", ["textDocument": ["uri": "untitled:large"]], id: "steps"))
    var whole = TestClient.started(capabilities: pulling)
    whole.open("untitled:large", text)
    whole.send(message("textDocument/semanticTokens/full", ["textDocument": ["uri": "untitled:large"]], id: "whole"))
    #expect(client.reply(to: "steps")?.at("result", "data") == whole.reply(to: "whole")?.at("result", "data"))
    #expect(whole.reply(to: "whole")?.at("result", "data")?.array?.count == 2000)
  }

  @Test func whatIsNotReadIsToldOnce() {
    var limits = Workspace.Limits()
    limits.analyzedBytes = 50
    var client = TestClient.started(workspace: Workspace(limits: limits))
    client.open("untitled:small", "Envoys of Norway left.\n")
    #expect(client.params(of: "window/showMessage").isEmpty)
    for count in 1...3 {
      client.notify(
        "textDocument/didChange",
        [
          "textDocument": ["uri": "untitled:small", "version": .int(count)],
          "contentChanges": [["text": .string(text)]],
        ]
      )
    }
    let told = client.params(of: "window/showMessage").compactMap { $0["message"]?.string }
    #expect(told.count == 1)
    #expect(told.first?.hasPrefix("untitled:small: what stands from line 3 on has neither suggestions nor") == true)
  }

  @Test func largeFilesOfTheFolderCountOnce() {
    var limits = Workspace.Limits()
    limits.stepBytes = 500
    var client = TestClient.started(capabilities: pulling, workspace: Workspace(limits: limits))
    client.disk = ["/w/large.txt": Array(text.utf8), "/w/small.txt": Array("Norway.".utf8)]
    let folder: JSONValue = ["uri": "file:///w", "name": "w"]
    client.notify("workspace/didChangeWorkspaceFolders", ["event": ["added": [folder], "removed": []]])
    #expect(client.session.workspace.pendingArticleCount == 0)
    let reply = client.request("workspace/symbol", ["query": "Norway"])
    #expect(reply?["result"]?.array?.isEmpty == false)
  }
}
