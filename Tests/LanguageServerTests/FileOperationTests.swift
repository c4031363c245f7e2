import AnnotationStore
import LanguageServer
import PositionedJSON
import Testing
import Workspace

private let sidecarBytes = Sidecar(file: "a.txt").canonicalBytes

@Suite struct FileOperationTests {
  private static let all: JSONValue = [
    "willCreate": true, "didCreate": true, "willRename": true, "didRename": true, "willDelete": true, "didDelete": true,
  ]

  private func started(operations: JSONValue = nil, edits: JSONValue = nil) -> TestClient {
    var client = TestClient.started(
      folders: ["/w"],
      capabilities: ["workspace": ["fileOperations": operations, "workspaceEdit": edits]],
      disk: ["/w/a.txt": "Oslo", "/w/in/b.txt": "Bergen"]
    )
    client.disk["/w/a.txt.attache.json"] = sidecarBytes
    client.notify(
      "workspace/didChangeWatchedFiles",
      ["changes": [["uri": "file:///w/a.txt.attache.json", "type": 1]]]
    )
    return client
  }

  private let moving: JSONValue = ["documentChanges": true, "resourceOperations": ["create", "rename", "delete"]]

  private func names(_ client: TestClient) -> [String] { client.session.workspace.articles.map(\.name) }

  private func renaming(_ old: String, _ new: String) -> JSONValue {
    ["files": [["oldUri": .string("file://\(old)"), "newUri": .string("file://\(new)")]]]
  }

  /// The name that a sidecar on disk gives to its article; nil where there is no such file.
  private func name(in path: String, _ client: TestClient) -> String? {
    client.disk[path].map { Sidecar.read($0).value.file }
  }

  @Test func announcedIsWhatTheClientDeclares() {
    for (operations, expected) in [(nil, []), (["didRename": true], ["didRename"])] as [(JSONValue, [String])] {
      let client = started(operations: operations)
      let found = client.received.first?.at("result", "capabilities", "workspace", "fileOperations")
      #expect((found?.object ?? []).map(\.key) == expected)
    }
    let all = started(operations: Self.all).received.first?.at("result", "capabilities", "workspace", "fileOperations")
    #expect(all?.object?.count == 6)
    #expect(all?["willRename"]?["filters"]?.array?.first?.at("pattern", "matches") == "file")
  }

  @Test func decisionsMoveByAnEditWhereTheClientMovesFiles() {
    var client = started(operations: Self.all, edits: moving)
    let edit = client.request("workspace/willRenameFiles", renaming("/w/a.txt", "/w/c.txt"))?["result"]
    let expected: JSONValue = [
      "documentChanges": [
        [
          "kind": "rename", "oldUri": "file:///w/a.txt.attache.json", "newUri": "file:///w/c.txt.attache.json",
          "options": ["overwrite": false, "ignoreIfExists": true],
        ]
      ]
    ]
    #expect(edit == expected)
    client.disk["/w/c.txt"] = client.disk.removeValue(forKey: "/w/a.txt")
    client.disk["/w/c.txt.attache.json"] = client.disk.removeValue(forKey: "/w/a.txt.attache.json")
    client.notify("workspace/didRenameFiles", renaming("/w/a.txt", "/w/c.txt"))
    #expect(names(client) == ["c.txt", "b.txt"])
    #expect(name(in: "/w/c.txt.attache.json", client) == "c.txt")
    #expect(client.session.workspace.sidecar(of: ArticleURI("file:///w/c.txt")) != nil)
    #expect(client.warnings.isEmpty)
  }

  @Test(arguments: [nil, ["documentChanges": true], ["resourceOperations": ["rename"]]] as [JSONValue])
  func otherwiseTheServerMovesThem(_ edits: JSONValue) {
    var client = started(operations: Self.all, edits: edits)
    #expect(client.request("workspace/willRenameFiles", renaming("/w/a.txt", "/w/c.txt"))?["result"]?.isNull == true)
    client.disk["/w/c.txt"] = client.disk.removeValue(forKey: "/w/a.txt")
    client.notify("workspace/didRenameFiles", renaming("/w/a.txt", "/w/c.txt"))
    #expect(name(in: "/w/a.txt.attache.json", client) == nil)
    #expect(name(in: "/w/c.txt.attache.json", client) == "c.txt")
    client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": "file:///w/c.txt.attache.json", "type": 2]]])
    #expect(client.session.workspace.sidecar(of: ArticleURI("file:///w/c.txt"))?.file == "c.txt")
  }

  /// What the client renames, and whether undo comes with another session.
  @Test(arguments: ["article", "article and decisions", "folder"], [true, false])
  func decisionsAreTakenBackWhereTheyAreNow(_ what: String, _ isRestarted: Bool) {
    var options = Session.Options()
    options.journalPath = "/cache/journal.jsonl"
    var session = MarkedSession(
      """
      //- old/a.txt
      Ilma T‸eveen met Osker Radu.
      ^^^^^^^^^^^^ person ilma-teveen
                       ^^^^^^^^^^ person radu
      """,
      options: options
    )
    session.run("attache.accept", on: "Ilma Teveen")
    session.run("attache.accept", on: "Osker Radu")
    session.client.notify("textDocument/didClose", ["textDocument": ["uri": .string(session.uri)]])
    let (old, new) = ("/news/old/a.txt", what == "folder" ? "/news/in/a.txt" : "/news/old/c.txt")
    session.client.disk[new] = session.client.disk.removeValue(forKey: old)
    if what != "article" {
      let sidecar = session.client.disk.removeValue(forKey: "\(old).attache.json")
      session.client.disk["\(new).attache.json"] = sidecar
    }
    session.client.notify(
      "workspace/didRenameFiles",
      what == "folder" ? renaming("/news/old", "/news/in") : renaming(old, new)
    )
    func decisions() -> [String] {
      let bytes = session.client.disk["\(new).attache.json"] ?? []
      return Sidecar.read(bytes).value.mentions.map(\.anchor.quote)
    }
    if isRestarted {
      let disk = session.client.disk.mapValues { String(decoding: $0, as: UTF8.self) }
      session.client = TestClient.started(folders: ["/news"], disk: disk, options: options)
    }
    #expect(decisions() == ["Ilma Teveen", "Osker Radu"])
    session.execute("attache.undo", [[:]])
    #expect(decisions() == ["Ilma Teveen"])
    session.execute("attache.undo", [[:]])
    #expect(decisions() == [])
    session.execute("attache.redo", [[:]])
    #expect(decisions() == ["Ilma Teveen"])
    #expect(session.client.disk["\(old).attache.json"] == nil)
  }

  @Test func undoPassesOverArticlesThatAreGone() {
    var session = MarkedSession(
      """
      //- a.txt
      Ilma T‸eveen spoke.
      ^^^^^^^^^^^^ person ilma-teveen
      //- b.txt
      Osker Radu spoke.
      ^^^^^^^^^^ person radu
      """
    )
    let place: JSONValue = ["uri": "file:///news/b.txt", "position": ["line": 0, "character": 0]]
    session.execute("attache.accept", [place])
    session.run("attache.accept", on: "Ilma Teveen")
    session.client.notify("textDocument/didClose", ["textDocument": ["uri": .string(session.uri)]])
    // By another program, which takes the decisions along.
    session.client.disk["/news/a.txt"] = nil
    session.client.disk["/news/a.txt.attache.json"] = nil
    session.client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": "file:///news/a.txt", "type": 3]]])
    session.execute("attache.undo", [[:]])
    #expect(session.decisions("b.txt") == "")
    #expect(session.client.disk["/news/a.txt.attache.json"] == nil)
  }

  @Test func nothingIsMovedOverAFile() {
    var client = started()
    client.disk["/w/c.txt"] = client.disk.removeValue(forKey: "/w/a.txt")
    client.disk["/w/c.txt.attache.json"] = Sidecar(file: "other").canonicalBytes
    client.notify("workspace/didRenameFiles", renaming("/w/a.txt", "/w/c.txt"))
    #expect(name(in: "/w/a.txt.attache.json", client) == "a.txt")
    #expect(client.warnings.contains { $0.contains("the decisions stay here") })
  }

  @Test(arguments: ["/elsewhere/a.txt", "/w/../elsewhere/a.txt", "/w2/a.txt"])
  func nothingIsMovedOutOfTheWorkspace(_ path: String) {
    var client = started()
    client.notify("workspace/didRenameFiles", renaming("/w/a.txt", path))
    #expect(client.disk["/w/a.txt.attache.json"] == sidecarBytes)
    #expect(client.disk.keys.allSatisfy { $0.hasPrefix("/w/") })
    #expect(client.warnings.contains { $0.contains("lies outside the workspace") })
  }

  @Test func foldersAreReadUnderTheirNewName() {
    var client = started()
    client.disk["/w/out/b.txt"] = client.disk.removeValue(forKey: "/w/in/b.txt")
    client.notify("workspace/didRenameFiles", renaming("/w/in", "/w/out"))
    #expect(client.session.workspace.articles.map(\.path) == ["/w/a.txt", "/w/out/b.txt"])
  }

  @Test func decisionsAreDeletedByAnEditAlone() {
    let files: JSONValue = ["files": [["uri": "file:///w/a.txt"]]]
    var client = started(operations: Self.all, edits: moving)
    let edit = client.request("workspace/willDeleteFiles", files)?["result"]
    let operation = edit?["documentChanges"]?.array?.first
    #expect(operation?["kind"] == "delete")
    #expect(operation?["uri"] == "file:///w/a.txt.attache.json")
    var other = started(operations: Self.all)
    #expect(other.request("workspace/willDeleteFiles", files)?["result"]?.isNull == true)
    other.disk["/w/a.txt"] = nil
    other.notify("workspace/didDeleteFiles", files)
    #expect(names(other) == ["b.txt"])
    #expect(other.disk["/w/a.txt.attache.json"] == sidecarBytes)
  }

  @Test func createdFilesAndFoldersAreRead() {
    var client = started()
    client.disk["/w/new/d.txt"] = Array("Vik".utf8)
    client.disk["/w/e.txt"] = Array("Vik".utf8)
    #expect(
      client.request("workspace/willCreateFiles", ["files": [["uri": "file:///w/e.txt"]]])?["result"]?.isNull == true
    )
    client.notify("workspace/didCreateFiles", ["files": [["uri": "file:///w/e.txt"], ["uri": "file:///w/new"]]])
    #expect(Set(names(client)) == ["a.txt", "b.txt", "d.txt", "e.txt"])
    client.notify("workspace/didCreateFiles", ["files": [["uri": "file:///elsewhere/x.txt"]]])
    #expect(!client.readPaths.contains("/elsewhere/x.txt"))
  }

  @Test(arguments: ["willRenameFiles", "willDeleteFiles"])
  func badParametersAreRefused(_ method: String) {
    var client = started(operations: Self.all)
    #expect(client.request("workspace/\(method)", [:])?.errorCode == -32602)
    #expect(client.request("workspace/\(method)", ["files": [[:]]])?.errorCode == -32602)
  }
}
