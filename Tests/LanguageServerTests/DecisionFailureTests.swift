import AnnotationStore
import Annotations
import ArticleText
import LanguageServer
import PositionedJSON
import TestSupport
import Testing
import Workspace

private let articles = """
  //- a.txt
  Ilma T‸eveen met Osker Radu in Oslo.
  ^^^^^^^^^^^^ person ilma-teveen
                   ^^^^^^^^^^ person radu
                                 ^^^^ place oslo
  //- b.txt
  Osker Radu spoke.
  ^^^^^^^^^^ person radu
  """

private let sidecarPath = "/news/a.txt.attache.json"

private func status(of words: String, _ session: MarkedSession) -> DecisionStatus? {
  var workspace = session.client.session.workspace
  let analysis = workspace.analysis(of: ArticleURI(session.uri))
  return analysis?.mentions.first { session.openText.string(in: $0.range) == words }?.status
}

private func error(_ reply: JSONValue?) -> String { reply?.at("error", "message")?.string ?? "no error" }

@Suite struct DecisionFailureTests {
  @Test func whatIsNotWrittenIsNotShown() {
    var session = MarkedSession(articles)
    session.client.readOnly = [sidecarPath]
    let reply = session.run("attache.accept", on: "Osker Radu")
    #expect(
      error(reply)
        == "cannot accept the person “Osker Radu”: /news/a.txt.attache.json: permission denied; nothing was changed"
    )
    #expect(status(of: "Osker Radu", session) == .suggested)
    session.client.readOnly = []
    session.run("attache.accept", on: "Osker Radu")
    #expect(status(of: "Osker Radu", session) == .accepted)
  }

  @Test func brokenFilesAreNotRewritten() {
    let broken = Array("{\"format\": \"attache-annotations/1\", \"colour\": 1}".utf8)
    var session = MarkedSession(articles, beside: ["a.txt.attache.json": broken])
    let reply = session.run("attache.accept", on: "Osker Radu")
    #expect(error(reply).contains("mend the file first: 1:"))
    #expect(session.client.disk[sidecarPath] == broken)
  }

  @Test func othersChangesStay() throws {
    var session = MarkedSession(articles)
    session.run("attache.accept", on: "Oslo")
    // Another server decides, and this one is not told.
    var other = MarkedSession(articles, beside: ["a.txt.attache.json": try #require(session.client.disk[sidecarPath])])
    other.client.annotator = "gh"
    other.run("attache.reject", on: "Osker Radu")
    session.client.disk[sidecarPath] = other.client.disk[sidecarPath]
    session.run("attache.accept", on: "Ilma Teveen")
    #expect(
      session.decisions()
        == "accepted person “Ilma Teveen” ilma-teveen\nrejected person “Osker Radu”\naccepted place “Oslo” oslo"
    )
    #expect(status(of: "Osker Radu", session) == nil)
  }

  @Test func partialFailuresAreTold() {
    var session = MarkedSession(articles)
    session.client.readOnly = ["/news/b.txt.attache.json"]
    let reply = session.run("attache.accept", on: "Osker Radu", JSONMember("scope", "everywhere"))
    #expect(error(reply).hasSuffix("permission denied; 1 of 2 files are written; attache.undo takes them back"))
    #expect(session.decisions() == "accepted person “Osker Radu” radu")
    session.run("attache.undo")
    #expect(session.decisions() == "")
  }

  @Test func commandsWaitForEachOther() {
    var session = MarkedSession(articles)
    session.client.isDiskSlow = true
    func post(_ words: String, _ id: JSONValue) {
      let argument: JSONValue = ["uri": .string(session.uri), "range": json(session.range(of: words))]
      let params: JSONValue = ["command": "attache.accept", "arguments": [argument]]
      session.client.send(message("workspace/executeCommand", params, id: id))
    }
    post("Oslo", "a")
    post("Ilma Teveen", "b")
    #expect(session.client.reply(to: "a") == nil)
    while session.client.reply(to: "b") == nil { session.client.finishReading() }
    #expect(session.client.reply(to: "a")?.errorCode == nil)
    #expect(session.decisions() == "accepted person “Ilma Teveen” ilma-teveen\naccepted place “Oslo” oslo")
  }

  /// Also where nobody knows yet under which name the decision is written.
  @Test(arguments: [true, false])
  func theEndWaitsForTheDisk(_ hasDecided: Bool) {
    var session = MarkedSession(articles)
    if hasDecided { session.run("attache.accept", on: "Oslo") }
    session.client.isDiskSlow = true
    let argument: JSONValue = ["uri": .string(session.uri), "range": json(session.range(of: "Ilma Teveen"))]
    let params: JSONValue = ["command": "attache.accept", "arguments": [argument]]
    session.client.send(message("workspace/executeCommand", params, id: "a"))
    session.client.send(message("shutdown", nil, id: "b"))
    session.client.notify("exit")
    #expect(session.client.exitCode == nil)
    session.client.finishReading()
    #expect(session.client.exitCode == 0)
    #expect(session.decisions().hasPrefix("accepted person “Ilma Teveen”"))
  }
}

@Suite struct OpenSidecarTests {
  private let uri = "file:///news/a.txt.attache.json"

  private func opened(_ capabilities: JSONValue) -> MarkedSession {
    var session = MarkedSession(articles, capabilities: capabilities)
    session.client.open(uri, String(decoding: Sidecar(file: "a.txt").canonicalBytes, as: UTF8.self))
    return session
  }

  private func accept(_ session: inout MarkedSession) {
    let argument: JSONValue = ["uri": .string(session.uri), "range": json(session.range(of: "Oslo"))]
    let params: JSONValue = ["command": "attache.accept", "arguments": [argument]]
    session.client.send(message("workspace/executeCommand", params, id: "a"))
  }

  @Test(arguments: [true, false])
  func theClientIsAskedToChangeWhatItHasOpen(_ isVersioned: Bool) {
    let capabilities: JSONValue = [
      "workspace": ["applyEdit": true, "workspaceEdit": ["documentChanges": .bool(isVersioned)]]
    ]
    var session = opened(capabilities)
    accept(&session)
    #expect(session.client.reply(to: "a") == nil)
    let request = session.client.received.last { $0["method"] == "workspace/applyEdit" }
    let edit = request?.at("params", "edit")
    let document = edit?["documentChanges"]?.array?.first
    #expect((document?.at("textDocument", "version") == 1) == isVersioned)
    #expect((edit?.at("changes", uri) != nil) == !isVersioned)
    let edits = document?["edits"] ?? edit?.at("changes", uri)
    session.client.notify(
      "textDocument/didChange",
      [
        "textDocument": ["uri": .string(uri), "version": 2],
        "contentChanges": [
          ["range": edits?.array?.first?["range"] ?? nil, "text": edits?.array?.first?["newText"] ?? nil]
        ],
      ]
    )
    session.client.send(["jsonrpc": "2.0", "id": request?["id"] ?? nil, "result": ["applied": true]])
    #expect(session.client.reply(to: "a")?.at("result", "undecided") == 2)
    #expect(session.client.disk[sidecarPath] == nil)
  }

  @Test func refusalsAreTold() {
    var session = opened(["workspace": ["applyEdit": true]])
    accept(&session)
    let request = session.client.received.last { $0["method"] == "workspace/applyEdit" }
    session.client.send(
      ["jsonrpc": "2.0", "id": request?["id"] ?? nil, "result": ["applied": false, "failureReason": "read-only"]]
    )
    #expect(
      error(session.client.reply(to: "a"))
        == "the editor has not changed a.txt.attache.json: read-only; nothing was changed"
    )
    #expect(status(of: "Oslo", session) == .suggested)
  }

  /// Whether or not it has made the edit and saved the file before.
  @Test(arguments: ["shutdown", "exit", "end of input", "death"], [true, false])
  func clientsThatLeaveWithoutAnAnswerTakeNoDecisionAlong(_ end: String, _ isSaved: Bool) throws {
    var session = opened(["workspace": ["applyEdit": true]])
    accept(&session)
    if isSaved {
      let request = session.client.received.last { $0["method"] == "workspace/applyEdit" }
      let edit = try #require(request?.at("params", "edit", "changes", uri)?.array?.first)
      let range: TextRange = try JSONCursor(edit).read("range")
      var text = ArticleText(validUTF8: Sidecar(file: "a.txt").canonicalBytes)
      text.apply(TextChange(range: range, newText: edit["newText"]?.string ?? ""), in: .utf16)
      session.client.disk[sidecarPath] = Array(text.bytes)
    }
    #expect(session.client.reply(to: "a") == nil)
    switch end {
    case "shutdown":
      session.client.send(message("shutdown", nil, id: "b"))
      session.client.notify("exit")
    case "exit": session.client.notify("exit")
    case "death": session.client.handle(.clientEnded)
    default: session.client.handle(.inputEnded)
    }
    #expect(session.decisions() == "accepted place “Oslo” oslo")
    #expect(session.client.exitCode == (end == "shutdown" ? 0 : 1))
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func theEditMakesOfABufferWhatTheFileWouldBe(_ lineEnd: String) throws {
    var session = MarkedSession(articles, capabilities: ["workspace": ["applyEdit": true]])
    var lines = String(decoding: Sidecar(file: "a.txt").canonicalBytes, as: UTF8.self).split(separator: "\n")
    lines.insert("", at: 1)
    var buffer = ArticleText(lines.map { $0 + lineEnd }.joined())
    session.client.open(uri, String(decoding: buffer.bytes, as: UTF8.self))
    accept(&session)
    let request = session.client.received.last { $0["method"] == "workspace/applyEdit" }
    let edit = try #require(request?.at("params", "edit", "changes", uri)?.array?.first)
    let range: TextRange = try JSONCursor(edit).read("range")
    buffer.apply(TextChange(range: range, newText: edit["newText"]?.string ?? ""), in: .utf16)
    let reading = Sidecar.read(Array(buffer.bytes))
    #expect(reading.value.mentions.map(\.anchor.quote) == ["Oslo"])
    #expect(Array(buffer.bytes) == reading.value.canonicalBytes)
  }

  @Test func aDecisionOnItsWayIsNotCancelled() {
    var session = opened(["workspace": ["applyEdit": true]])
    accept(&session)
    session.client.notify("$/cancelRequest", ["id": "a"])
    #expect(session.client.reply(to: "a") == nil)
    let request = session.client.received.last { $0["method"] == "workspace/applyEdit" }
    session.client.send(["jsonrpc": "2.0", "id": request?["id"] ?? nil, "result": ["applied": true]])
    #expect(session.client.reply(to: "a")?["result"] != nil)
  }

  @Test func clientsThatCannotBeAskedAreTold() {
    var session = opened([:])
    accept(&session)
    #expect(
      error(session.client.reply(to: "a")).contains("open in the editor, which does not let the server change it")
    )
    session.client.notify("textDocument/didClose", ["textDocument": ["uri": .string(uri)]])
    session.run("attache.accept", on: "Oslo")
    #expect(session.decisions() == "accepted place “Oslo” oslo")
  }
}
