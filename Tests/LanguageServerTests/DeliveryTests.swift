import LanguageServer
import PositionedJSON
import Testing

/// Of a client that asks for diagnostics: what is sent unasked depends on when nothing waits.
private let pulling: JSONValue = ["textDocument": ["diagnostic": [:]]]

@Suite struct DeliveryTests {
  private static let conversation =
    frame(JSONWriter.bytes(of: message("initialize", TestClient.initializeParams(capabilities: pulling), id: 1)))
    + frame(JSONWriter.bytes(of: message("initialized", [:], id: nil)))
    + frame(
      JSONWriter.bytes(
        of: message(
          "textDocument/didOpen",
          ["textDocument": ["uri": "untitled:1", "languageId": "", "version": 0, "text": "Ångström 😀 — «x»"]],
          id: nil
        )
      )
    )
    + frame(#"{"jsonrpc": "2.0", "id": 2, "method": "workspace/symbol", "params": {"query": "Ångström"}}"#)
    + frame("no JSON") + Array("no header\n".utf8)
    + frame(#"{"jsonrpc": "2.0", "id": 3, "method": "shutdown"}"#)
    + frame(#"{"jsonrpc": "2.0", "method": "exit"}"#)

  private func replies(pieces size: Int) -> (received: [JSONValue], exitCode: Int32?) {
    var client = TestClient()
    var rest = Self.conversation[...]
    while !rest.isEmpty {
      client.sendBytes(Array(rest.prefix(size)))
      client.work()
      rest = rest.dropFirst(size)
    }
    return (client.received, client.exitCode)
  }

  @Test(arguments: [1, 2, 3, 7, 64, 1000])
  func piecesMakeNoDifference(_ size: Int) {
    let whole = replies(pieces: .max)
    #expect(whole.received.count == 5)
    #expect(whole.exitCode == 0)
    let pieced = replies(pieces: size)
    #expect(pieced.received == whole.received)
    #expect(pieced.exitCode == 0)
  }
}
