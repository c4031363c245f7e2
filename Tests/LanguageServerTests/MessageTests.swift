import LanguageServer
import PositionedJSON
import Testing

@Suite struct MessageTests {
  /// What a session answers to a body: the id and the error code.
  private func refusal(of body: String) -> (id: JSONValue?, code: Int?)? {
    var client = TestClient.started()
    client.forgetReceived()
    client.sendBytes(frame(body))
    client.work()
    guard client.received.count == 1, let reply = client.received.first else { return nil }
    // Whatever came, the next request is answered.
    client.sendBytes(frame(#"{"jsonrpc": "2.0", "id": "alive", "method": "no/such"}"#))
    client.work()
    guard client.reply(to: "alive")?.errorCode == -32601 else { return nil }
    return (reply["id"], reply.errorCode)
  }

  @Test(arguments: [
    ("", -32700), (#"{"jsonrpc": "2.0", "id": 1, "method": "#, -32700), ("{]", -32700), ("\u{1}", -32700),
    ("42", -32600), ("null", -32600), ("\"x\"", -32600), ("[]", -32600),
    (#"[{"jsonrpc": "2.0", "id": 1, "method": "x"}]"#, -32600),
    ("{}", -32600), (#"{"jsonrpc": "2.0"}"#, -32600), (#"{"jsonrpc": "2.0", "id": true, "method": "x"}"#, -32600),
    (#"{"jsonrpc": "2.0", "id": 1.5, "method": "x"}"#, -32600),
    (#"{"jsonrpc": "2.0", "id": null, "method": "x"}"#, -32600),
    (#"{"jsonrpc": "2.0", "id": [1], "method": "x"}"#, -32600),
    (#"{"jsonrpc": "2.0", "id": 123456789012345678901234567890, "method": "x"}"#, -32600),
    (#"{"jsonrpc": "2.0", "result": 1}"#, -32600),
  ])
  func refusedWithoutID(_ body: String, _ code: Int) {
    let refusal = refusal(of: body)
    #expect(refusal?.id == .some(.null))
    #expect(refusal?.code == code)
  }

  @Test func depthBomb() {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    #expect(refusal(of: #"{"jsonrpc": "2.0", "id": 1, "method": "x", "params": \#(deep)}"#)?.code == -32700)
  }

  @Test(arguments: [
    #"{"id": 1, "method": "x"}"#, #"{"jsonrpc": "1.0", "id": 1, "method": "x"}"#,
    #"{"jsonrpc": "2.0", "id": 1}"#, #"{"jsonrpc": "2.0", "id": 1, "method": 5}"#,
    #"{"jsonrpc": "2.0", "id": 1, "method": "textDocument/hover", "params": "x"}"#,
  ])
  func refusedWithItsID(_ body: String) {
    let refusal = refusal(of: body)
    #expect(refusal?.id == 1)
    #expect(refusal?.code == -32600)
  }

  @Test(arguments: [0, -7, 2_147_483_647, "", "1", "é😀", "a\"b\\"] as [JSONValue])
  func idsComeBackAsTheyWere(_ id: JSONValue) {
    var client = TestClient.started()
    client.send(message("no/such", nil, id: id))
    #expect(client.replies(to: id).count == 1)
  }

  @Test func unknownMethods() {
    var client = TestClient.started()
    client.forgetReceived()
    #expect(client.request("no/such")?.errorCode == -32601)
    #expect(client.request("$/noSuch")?.errorCode == -32601)
    client.notify("no/such")
    client.notify("$/noSuch", ["x": 1])
    client.notify("workspace/didNothing", [])
    #expect(client.received.count == 2)
  }

  @Test(arguments: [
    ("{}", "/params/position: expected"),
    (#"{"position": {"line": "a", "character": 0}}"#, "/params/position/line: expected integer, found string"),
    (#"{"position": {"line": 0, "character": 0}}"#, "/params/textDocument: expected"),
    (
      #"{"position": {"line": 0, "character": 0}, "textDocument": {"uri": 5}}"#,
      "/params/textDocument/uri: expected string, found integer"
    ),
    (#"{"position": {"line": -1, "character": 0}, "textDocument": {"uri": "a:b"}}"#, "/params/position: expected"),
    ("[]", "/params: expected object, found array"),
  ])
  func badParamsNameThePlace(_ params: String, _ expected: String) {
    var client = TestClient.started()
    client.sendBytes(frame(#"{"jsonrpc": "2.0", "id": "h", "method": "textDocument/hover", "params": \#(params)}"#))
    client.work()
    let error = client.reply(to: "h")?["error"]
    #expect(error?["code"] == -32602)
    #expect(error?["message"]?.string?.hasPrefix(expected) == true, "\(error as Any)")
  }

  @Test func strayResponsesAreIgnored() {
    var client = TestClient.started()
    client.forgetReceived()
    client.send(["jsonrpc": "2.0", "id": 4242, "result": nil])
    client.send(["jsonrpc": "2.0", "id": "q", "error": ["code": -1, "message": "x"]])
    #expect(client.received.isEmpty)
  }

  @Test func failedNotificationIsTold() {
    var client = TestClient.started()
    client.notify("textDocument/didChange", ["textDocument": ["uri": 5], "contentChanges": []])
    #expect(client.warnings == ["textDocument/didChange: /params/textDocument/uri: expected string, found integer"])
  }

  @Test func traceIsSentWhileItIsAskedFor() {
    var client = TestClient.started()
    client.request("no/such")
    #expect(client.params(of: "$/logTrace").isEmpty)
    client.notify("$/setTrace", ["value": "messages"])
    client.request("no/such")
    client.notify("$/setTrace", ["value": "off"])
    client.request("no/such")
    #expect(
      client.params(of: "$/logTrace").compactMap { $0["message"]?.string } == ["<-- no/such(3)", "<-- $/setTrace"]
    )
  }
}
