import AnnotationStore
import ArticleText
import LanguageServer
import PositionedJSON
import Testing
import Workspace

/// Ways in which other servers for prose fail, by their numbers in `README.md` beside this file; those that other tests
/// hold are named there.
@Suite struct FailureModeTests {
  private static let uri = "file:///w/a.txt"

  private func symbols(_ client: inout TestClient, _ uri: String = Self.uri) -> JSONValue? {
    client.request("textDocument/documentSymbol", ["textDocument": ["uri": .string(uri)]])
  }

  private func diagnostics(_ client: TestClient, _ uri: String = Self.uri) -> [JSONValue] {
    client.params(of: "textDocument/publishDiagnostics").last { $0["uri"]?.string == uri }?["diagnostics"]?.array ?? []
  }

  private func change(_ client: inout TestClient, _ changes: [JSONValue]) {
    client.notify(
      "textDocument/didChange",
      ["textDocument": ["uri": .string(Self.uri), "version": 2], "contentChanges": .array(changes)]
    )
  }

  private func text(_ client: TestClient) -> String? {
    client.session.workspace.text(of: ArticleURI(Self.uri))?.string
  }

  @Test("F05 a long request keeps neither a cancellation nor shutdown waiting")
  func longRequests() {
    var client = TestClient.started()
    client.open(Self.uri, String(repeating: "Anna Lindqvist spoke in Oslo. ", count: 10_000))
    for id in 0..<10 {
      let params: JSONValue = ["textDocument": ["uri": .string(Self.uri)]]
      client.sendBytes(frame(JSONWriter.bytes(of: message("textDocument/documentSymbol", params, id: .int(1000 + id)))))
    }
    client.sendBytes(frame(JSONWriter.bytes(of: message("$/cancelRequest", ["id": 1009], id: nil))))
    client.sendBytes(frame(JSONWriter.bytes(of: message("shutdown", nil, id: "end"))))
    client.work(steps: 14)
    #expect(client.reply(to: 1009)?.errorCode == -32800)
    #expect(client.reply(to: "end")?["result"] == .null)
    client.work()
    for id in 0..<10 { #expect(client.replies(to: .int(1000 + id)).count == 1) }
  }

  @Test("F07 diagnostics name the version they belong to, and an older one never comes after a newer one")
  func versions() {
    let published: JSONValue = ["versionSupport": true]
    var client = TestClient.started(capabilities: ["textDocument": ["publishDiagnostics": published]])
    client.open(Self.uri, "It was the the first.")
    for version in 2..<20 {
      let start: JSONValue = ["line": 0, "character": 0]
      client.notify(
        "textDocument/didChange",
        [
          "textDocument": ["uri": .string(Self.uri), "version": .int(version)],
          "contentChanges": [["range": ["start": start, "end": start], "text": "a"]],
        ]
      )
    }
    let versions = client.params(of: "textDocument/publishDiagnostics").compactMap { $0["version"]?.int }
    #expect(versions == Array(1..<20))
  }

  @Test("F08 all changes of a notification count, also several whole texts, and none")
  func severalChanges() {
    var client = TestClient.started()
    client.open(Self.uri, "old")
    change(&client, [["text": "stale"], ["text": "new"]])
    #expect(text(client) == "new")
    change(&client, [])
    #expect(text(client) == "new")
  }

  @Test("F10 findings and suggestions stand at the right place behind letters outside the basic plane")
  func astralLetters() {
    for (encoding, end) in [("utf-8", 19), ("utf-16", 17), ("utf-32", 16)] {
      let capabilities: JSONValue = ["general": ["positionEncodings": [.string(encoding)]]]
      var client = TestClient.started(capabilities: capabilities)
      client.open(Self.uri, "😀 it was the the first.")
      let found = diagnostics(client).first { $0["code"] == "doubled-word" }
      let range = found?["range"]
      #expect(range?.at("end", "character")?.int == end)
    }
  }

  @Test("F10 a fix behind such letters mends the words it names", arguments: PositionEncoding.allCases)
  func fixesBehindAstralLetters(_ encoding: PositionEncoding) throws {
    let text = ArticleText("😀 it was the the first é 😀 visit visit of many.\n")
    let literals: JSONValue = ["codeActionKind": ["valueSet": ["", "quickfix"]]]
    var client = TestClient.started(capabilities: [
      "general": ["positionEncodings": [.string(encoding.rawValue)]],
      "textDocument": ["codeAction": ["codeActionLiteralSupport": literals]],
    ])
    client.open(Self.uri, text.string)
    let before = text.string[..<(try #require(text.string.firstRange(of: "sit visit")).lowerBound)]
    let cursor = text.position(from: before.utf8.count, in: encoding)
    let here: JSONValue = ["line": .int(cursor.line), "character": .int(cursor.character)]
    let actions = client.request(
      "textDocument/codeAction",
      [
        "textDocument": ["uri": .string(Self.uri)], "range": ["start": here, "end": here],
        "context": ["diagnostics": [], "only": ["quickfix"]],
      ]
    )?["result"]?.array
    let edits = actions?.first?.at("edit", "changes", Self.uri)?.array ?? []
    let edit = try #require(edits.first)
    #expect(edits.count == 1)
    let range = try JSONCursor(edit).member("range").read(as: TextRange.self)
    var bytes = text.bytes
    bytes.replaceSubrange(text.byteRange(from: range, in: encoding), with: Array((edit["newText"]?.string ?? "?").utf8))
    #expect(String(decoding: bytes, as: UTF8.self) == "😀 it was the the first é 😀 visit of many.\n")
  }

  @Test("F12 a zero-width letter takes no diagnostics away")
  func zeroWidth() {
    var client = TestClient.started()
    client.open(Self.uri, "Zero\u{200B}width. It was the the first.\u{200B}")
    #expect(diagnostics(client).contains { $0["code"] == "doubled-word" })
  }

  @Test("F13 ranges end before the line's end", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(_ newline: String) {
    var client = TestClient.started()
    client.open(Self.uri, "Oslo\(newline)It was the the\(newline)first.")
    let range = diagnostics(client).first { $0["code"] == "doubled-word" }?["range"]
    #expect(range?.at("start", "line") == 1)
    #expect(range?.at("end", "line") == 1)
    #expect((range?.at("end", "character")?.int ?? 99) <= 14)
  }

  @Test("F14 a change that makes no sense does not part the server's text from the client's")
  func changesOutOfBounds() {
    var client = TestClient.started()
    client.open(Self.uri, "one\ntwo")
    let far: JSONValue = ["line": 99, "character": 99]
    change(&client, [["range": ["start": far, "end": far], "text": "!"], ["text": "whole"]])
    #expect(text(client) == "whole")
  }

  @Test("F17 odd text is text", arguments: ["[][][]", "[[[[((((", "“““", "\u{FEFF}", "\0", "%s%n", "—", "\u{202E}abc"])
  func oddText(_ text: String) {
    var client = TestClient.started()
    client.open(Self.uri, text)
    #expect(symbols(&client)?["result"] != nil)
  }

  @Test("F19 a client that never answers keeps nothing waiting")
  func silentClient() {
    let capabilities: JSONValue = [
      "window": ["workDoneProgress": true],
      "workspace": [
        "configuration": true, "didChangeWatchedFiles": ["dynamicRegistration": true],
        "didChangeConfiguration": ["dynamicRegistration": true],
      ],
    ]
    var client = TestClient.started(folders: ["/w"], capabilities: capabilities, disk: ["/w/a.txt": "Oslo"])
    #expect(client.received.filter { $0["method"] != nil && $0["id"] != nil }.count >= 4)
    #expect(symbols(&client)?["result"] != nil)
    #expect(!client.session.hasWork)
  }

  @Test(
    "F22 any URI names a document",
    arguments: [
      "untitled:Untitled-1", "untitled:", "vscode-notebook-cell:/w/n.ipynb#W0s", "vscode-scm:git/scm0/input",
      "git:/w/a.txt?x",
      "file:///c%3A/w/a.txt", "file:///C:/w/a.txt", "file:///w/%C3%A9%20%25.txt", "file://host/share/a.txt",
      "file:///w/%zz.txt",
      "file:a.txt", "FILE:///w/b.txt", "http://example.org/a.txt", "a b c", "", "::::", "%", "file:", "file://",
      "file:///",
    ]
  )
  func oddURIs(_ uri: String) {
    var client = TestClient.started(folders: ["/w"])
    client.open(uri, "Oslo is the capital of Norway. It was the the first.")
    #expect(
      client.request(
        "textDocument/hover",
        [
          "textDocument": ["uri": .string(uri)], "position": ["line": 0, "character": 1],
        ]
      )?["result"]?["contents"] != nil
    )
    #expect(diagnostics(client, uri).contains { $0["code"] == "doubled-word" })
    client.notify("textDocument/didSave", ["textDocument": ["uri": .string(uri)], "text": "Oslo"])
    client.notify("textDocument/didClose", ["textDocument": ["uri": .string(uri)]])
    #expect(diagnostics(client, uri).isEmpty)
    #expect(client.warnings.isEmpty)
  }

  @Test("F22 one file has one document, however its URI is spelled")
  func spellings() {
    var client = TestClient.started()
    client.open("file:///c%3A/w/%C3%A9.txt", "Oslo")
    for spelling in ["file:///C:/w/é.txt", "file:///c:/w/%c3%a9.txt", "file://localhost/c:/w/%C3%A9.txt"] {
      #expect(symbols(&client, spelling)?["result"]?.array?.isEmpty == false)
    }
  }

  @Test("F24 what is gone from the disk has no diagnostics and no names")
  func goneFiles() {
    var client = TestClient.started(folders: ["/w"], disk: ["/w/a.txt": "Anna Lindqvist spoke.\n"])
    let query: JSONValue = ["query": "Lindqvist"]
    #expect(client.request("workspace/symbol", query)?["result"]?.array?.count == 1)
    client.disk = [:]
    client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": .string(Self.uri), "type": 3]]])
    #expect(client.request("workspace/symbol", query)?["result"] == [])
  }

  @Test("F31 what is shown as a hint can be switched off, and a finding can be given a level that editors show")
  func hints() {
    let settings = #"{"checks": [{"levels": {"doubled-word": "error"}}], "features": {"suggestions": false}}"#
    var client = TestClient.started(folders: ["/w"], disk: ["/w/attache.json": settings])
    client.open(Self.uri, "Anna Lindqvist was the the first in Oslo.")
    #expect(diagnostics(client).map { $0["severity"] } == [1])
  }

  @Test(
    "F32 a mistake in the settings is told and keeps nothing from working",
    arguments: ["{", "[]", #"{"ignore": 7}"#]
  )
  func brokenSettings(_ settings: String) {
    var client = TestClient.started(folders: ["/w"], disk: ["/w/attache.json": settings, "/w/a.txt": "Oslo"])
    #expect(client.warnings.contains { $0.hasPrefix("/w/attache.json:1:") })
    #expect(symbols(&client)?["result"]?.array?.isEmpty == false)
  }

  @Test("F34 the source of every diagnostic is attache")
  func source() {
    var client = TestClient.started()
    client.open(Self.uri, "Anna Lindqvist was the the first.")
    #expect(diagnostics(client).count > 1)
    #expect(diagnostics(client).allSatisfy { $0["source"] == "attache" })
  }

  @Test("two servers on one folder see what the other has written")
  func twoServers() {
    let disk = ["/w/a.txt": "Oslo\n"]
    var one = TestClient.started(folders: ["/w"], disk: disk)
    var other = TestClient.started(folders: ["/w"], disk: disk)
    let decided = Sidecar(file: "a.txt").canonicalBytes
    for _ in 0..<2 {
      one.disk["/w/a.txt.attache.json"] = decided
      other.disk = one.disk
      for uri in ["file:///w/a.txt.attache.json"] {
        one.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": .string(uri), "type": 2]]])
        other.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": .string(uri), "type": 2]]])
      }
    }
    let article = ArticleURI(Self.uri)
    #expect(one.session.workspace.sidecar(of: article) == Sidecar(file: "a.txt"))
    #expect(other.session.workspace.sidecar(of: article) == Sidecar(file: "a.txt"))
  }

  @Test("language identifiers make no difference", arguments: ["plaintext", "text", "markdown", "mail", "", "no-such"])
  func languages(_ language: String) {
    var client = TestClient.started()
    client.notify(
      "textDocument/didOpen",
      ["textDocument": ["uri": "untitled:a", "languageId": .string(language), "version": 1, "text": "Oslo"]]
    )
    #expect(symbols(&client, "untitled:a")?["result"]?.array?.count == 1)
  }
}
