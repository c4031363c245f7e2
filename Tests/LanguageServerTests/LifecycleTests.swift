import ArticleText
import LanguageServer
import PositionedJSON
import Testing

@Suite struct LifecycleTests {
  @Test func initializeTellsWhatIsServed() {
    var options = Session.Options()
    options.version = "1.2.3"
    var client = TestClient(options: options)
    let result = client.request("initialize", TestClient.initializeParams())?["result"]
    #expect(result?.at("serverInfo") == ["name": "attache", "version": "1.2.3"])
    #expect(result?.at("capabilities", "textDocumentSync", "change") == 2)
    #expect(result?.at("capabilities", "hoverProvider") == true)
  }

  @Test func nothingIsReadBeforeInitialized() {
    var client = TestClient()
    client.disk["/w/a.txt"] = Array("Text".utf8)
    client.request("initialize", TestClient.initializeParams(folders: ["/w"]))
    #expect(client.readPaths.isEmpty)
    client.notify("initialized", [:])
    #expect(client.readPaths == ["/w/attache.entities.json", "/w/attache.json", "/w", "/w/a.txt"])
  }

  @Test func requestBeforeInitialize() {
    var client = TestClient()
    #expect(client.request("textDocument/hover", [:])?.errorCode == -32002)
    #expect(client.request("no/such", [:])?.errorCode == -32002)
    client.notify("textDocument/didOpen", [:])
    #expect(client.received.count == 2)
    #expect(client.request("initialize", TestClient.initializeParams())?["result"] != nil)
  }

  @Test func secondInitialize() {
    var client = TestClient.started()
    #expect(client.request("initialize", TestClient.initializeParams())?.errorCode == -32600)
  }

  @Test(arguments: [
    ("null", "/params: expected"),
    ("{}", "/params/capabilities: expected"),
    (#"{"processId": "x", "capabilities": {}}"#, "/params/processId: expected integer, found string"),
    (#"{"capabilities": []}"#, "/params/capabilities: expected object, found array"),
    (#"{"capabilities": {}, "rootUri": 5}"#, "/params/rootUri: expected string, found integer"),
    (
      #"{"capabilities": {}, "workspaceFolders": [{}]}"#,
      "/params/workspaceFolders/0/uri: expected string, found nothing"
    ),
  ])
  func refusedInitializeCanBeRepeated(_ params: String, _ expected: String) {
    var client = TestClient()
    client.sendBytes(frame(#"{"jsonrpc": "2.0", "id": "i", "method": "initialize", "params": \#(params)}"#))
    client.work()
    let error = client.reply(to: "i")?["error"]
    #expect(error?["code"] == -32602)
    #expect(error?["message"]?.string?.hasPrefix(expected) == true, "\(error as Any)")
    #expect(client.request("initialize", TestClient.initializeParams())?["result"] != nil)
  }

  @Test func oddCapabilitiesCountAsAbsent() {
    var client = TestClient()
    let capabilities: JSONValue = ["general": ["positionEncodings": 7], "textDocument": [], "window": "x"]
    let reply = client.request("initialize", TestClient.initializeParams(capabilities: capabilities))
    #expect(reply?.at("result", "capabilities", "positionEncoding") == "utf-16")
  }

  @Test func shutdownThenExit() {
    var client = TestClient.started()
    #expect(client.request("shutdown") == ["jsonrpc": "2.0", "id": 2, "result": nil])
    #expect(client.request("textDocument/hover", [:])?.errorCode == -32600)
    #expect(client.exitCode == nil)
    client.notify("exit")
    #expect(client.exitCode == 0)
  }

  @Test func exitWithoutShutdown() {
    var client = TestClient.started()
    client.notify("exit")
    #expect(client.exitCode == 1)
    var fresh = TestClient()
    fresh.notify("exit")
    #expect(fresh.exitCode == 1)
  }

  @Test func endOfInputEndsAfterWhatHasArrived() {
    var client = TestClient.started()
    client.sendBytes(frame(#"{"jsonrpc": "2.0", "id": "last", "method": "no/such"}"#))
    let effects = client.session.handle(.inputEnded)
    #expect(effects.isEmpty)
    client.work()
    #expect(client.reply(to: "last")?.errorCode == -32601)
    #expect(client.exitCode == 1)
  }

  @Test func endOfInputAfterShutdown() {
    var client = TestClient.started()
    client.request("shutdown")
    client.handle(.inputEnded)
    #expect(client.exitCode == 0)
  }

  @Test func endOfInputInsideFrame() {
    var client = TestClient.started()
    client.sendBytes(Array("Content-Length: 500\r\n\r\n{".utf8))
    client.handle(.inputEnded)
    #expect(client.exitCode == 1)
  }

  @Test func watchedProcess() {
    var client = TestClient()
    client.request("initialize", ["processId": 4711, "capabilities": [:]])
    #expect(client.watchedProcess == 4711)
    client.handle(.clientEnded)
    #expect(client.exitCode == 1)
    #expect(TestClient.started().watchedProcess == nil)
  }

  @Test(arguments: [
    (["utf-8", "utf-16"], "utf-8"), (["utf-32", "utf-8", "utf-16"], "utf-32"), (["utf-16"], "utf-16"),
    (["utf-7", "utf-32"], "utf-32"), (["utf-7"], "utf-16"), ([], "utf-16"),
  ])
  func firstKnownEncodingIsTaken(_ offered: [String], _ expected: String) {
    var client = TestClient()
    let capabilities: JSONValue = ["general": ["positionEncodings": .array(offered.map(JSONValue.string))]]
    let reply = client.request("initialize", TestClient.initializeParams(capabilities: capabilities))
    #expect(reply?.at("result", "capabilities", "positionEncoding")?.string == expected)
  }

  @Test func defaultEncodingIsForClientsThatSayNothing() {
    var options = Session.Options()
    options.defaultPositionEncoding = .utf32
    var silent = TestClient(options: options)
    let reply = silent.request("initialize", TestClient.initializeParams())
    #expect(reply?.at("result", "capabilities", "positionEncoding") == "utf-32")
    var speaking = TestClient(options: options)
    let capabilities: JSONValue = ["general": ["positionEncodings": ["utf-16"]]]
    let other = speaking.request("initialize", TestClient.initializeParams(capabilities: capabilities))
    #expect(other?.at("result", "capabilities", "positionEncoding") == "utf-16")
  }
}
