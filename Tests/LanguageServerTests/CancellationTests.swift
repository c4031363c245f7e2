import LanguageServer
import PositionedJSON
import Testing

@Suite struct CancellationTests {
  private func cancel(_ id: JSONValue) -> [UInt8] {
    frame(JSONWriter.bytes(of: message("$/cancelRequest", ["id": id], id: nil)))
  }

  private func symbols(_ id: JSONValue) -> [UInt8] {
    frame(JSONWriter.bytes(of: message("workspace/symbol", ["query": ""], id: id)))
  }

  @Test func cancellationOvertakes() {
    var client = TestClient.started()
    client.sendBytes(symbols("a") + symbols("b") + symbols("c") + cancel("b"))
    client.work()
    #expect(client.replies(to: "a").count == 1)
    #expect(client.reply(to: "a")?["result"] != nil)
    #expect(client.replies(to: "b").count == 1)
    #expect(client.reply(to: "b")?.errorCode == -32800)
    #expect(client.reply(to: "c")?["result"] != nil)
  }

  @Test func eachOfManyGetsOneReply() {
    var client = TestClient.started()
    for id in 100..<600 {
      client.sendBytes(symbols(.int(id)) + cancel(.int(id)))
    }
    client.work()
    for id in 100..<600 { #expect(client.replies(to: .int(id)).count == 1) }
  }

  @Test func cancelledIDCanBeUsedAgain() {
    var client = TestClient.started()
    client.sendBytes(symbols("a") + cancel("a"))
    client.work()
    client.sendBytes(symbols("a"))
    client.work()
    #expect(client.replies(to: "a").map { $0["result"] != nil } == [false, true])
  }

  @Test(arguments: [99_999, "zzz", -1, 1, nil, [1]] as [JSONValue])
  func cancellingNothingIsIgnored(_ id: JSONValue) {
    var client = TestClient.started()
    client.forgetReceived()
    client.sendBytes(cancel(id))
    client.work()
    #expect(client.received.isEmpty)
    client.sendBytes(symbols("next"))
    client.work()
    #expect(client.reply(to: "next")?["result"] != nil)
  }
}
