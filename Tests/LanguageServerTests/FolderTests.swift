import ArticleText
import LanguageServer
import PositionedJSON
import Testing
import Workspace

@Suite struct FolderTests {
  private func names(_ client: TestClient) -> [String] {
    client.session.workspace.articles.compactMap { $0.path }
  }

  @Test func articlesOfAllFoldersAreRead() {
    let client = TestClient.started(
      folders: ["/v", "/w"],
      disk: ["/v/a.txt": "A", "/w/b.md": "B", "/w/inner/c.txt": "C", "/w/image.png": "P", "/elsewhere/d.txt": "D"]
    )
    #expect(names(client) == ["/v/a.txt", "/w/b.md", "/w/inner/c.txt"])
    #expect(client.session.workspace.pendingArticleCount == 0)
    #expect(client.warnings.isEmpty)
    #expect(!client.readPaths.contains { $0.hasPrefix("/elsewhere") || $0.hasSuffix(".png") })
  }

  @Test(arguments: [
    #"{"rootUri": "file:///w", "rootPath": "/v", "capabilities": {}}"#,
    #"{"rootUri": null, "rootPath": "/w", "capabilities": {}}"#,
    #"{"rootUri": "file:///v", "workspaceFolders": [{"uri": "file:///w", "name": "w"}], "capabilities": {}}"#,
  ])
  func olderWaysToNameTheFolder(_ params: String) {
    var client = TestClient()
    client.disk = ["/v/a.txt": Array("A".utf8), "/w/b.txt": Array("B".utf8)]
    client.sendBytes(frame(#"{"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": \#(params)}"#))
    client.notify("initialized", [:])
    #expect(names(client) == ["/w/b.txt"])
  }

  @Test func onlyTheDecisionsAreReadWithoutAFolder() {
    var client = TestClient.started(disk: ["/w/a.txt": "A", "/w/b.txt": "B"])
    client.open("file:///w/a.txt", "A")
    client.notify("textDocument/didSave", ["textDocument": ["uri": "file:///w/a.txt"]])
    #expect(Set(client.readPaths) == ["/w/a.txt.attache.json", "/w/attache.entities.json", "/w/attache.json"])
    #expect(names(client) == ["/w/a.txt"])
  }

  @Test func foldersThatAreNoFilesAreNotRead() {
    var client = TestClient()
    let folder: JSONValue = ["uri": "vscode-vfs://host/w", "name": "w"]
    client.request("initialize", ["capabilities": [:], "workspaceFolders": [folder]])
    client.notify("initialized", [:])
    #expect(client.readPaths.isEmpty)
  }

  @Test func linksDoNotLeadInCircles() {
    var client = TestClient()
    client.disk = ["/w/a.txt": Array("A".utf8), "/w/inner/b.txt": Array("B".utf8), "/x/c.txt": Array("C".utf8)]
    client.links = ["/w/0": "/w", "/w/inner/up": "/w", "/w/out": "/x", "/w/twin.txt": "/w/a.txt", "/w/gone": "/w/gone"]
    client.request("initialize", TestClient.initializeParams(folders: ["/w"]))
    client.notify("initialized", [:])
    #expect(names(client) == ["/w/a.txt", "/w/inner/b.txt", "/w/out/c.txt"])
  }

  @Test func whatCannotBeReadIsToldOnce() {
    var client = TestClient()
    client.disk = [
      "/w/a.txt": Array("A".utf8), "/w/bad.txt": Array("ok\ncaf".utf8) + [0xe9], "/w/hidden.txt": [],
      "/w/secret/b.txt": [],
    ]
    client.forbidden = ["/w/hidden.txt", "/w/secret"]
    client.request("initialize", TestClient.initializeParams(folders: ["/w"]))
    client.notify("initialized", [:])
    let expected = [
      "/w/bad.txt: line 2 is not UTF-8; convert the file to have it read",
      "/w/hidden.txt: cannot read the file: permission denied",
      "/w/secret: cannot read the folder: permission denied",
    ]
    #expect(client.warnings.sorted() == expected)
    #expect(names(client) == ["/w/a.txt"])
    let bad: JSONValue = ["textDocument": ["uri": "file:///w/bad.txt"]]
    #expect(client.request("textDocument/documentSymbol", bad)?.errorCode == -32803)
    client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": "file:///w/bad.txt", "type": 2]]])
    #expect(client.warnings.count == 3)
    client.disk["/w/bad.txt"] = Array("better".utf8)
    client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": "file:///w/bad.txt", "type": 2]]])
    #expect(names(client) == ["/w/a.txt", "/w/bad.txt"])
    #expect(client.request("textDocument/documentSymbol", bad)?["result"] != nil)
  }

  @Test func settingsDecideWhatIsRead() {
    var client = TestClient.started(
      folders: ["/w"],
      disk: ["/w/attache.json": #"{"ignore": ["drafts/"]}"#, "/w/a.txt": "A", "/w/drafts/b.txt": "B"]
    )
    #expect(names(client) == ["/w/a.txt"])
    #expect(!client.readPaths.contains("/w/drafts"))
    client.disk["/w/attache.json"] = Array(#"{"ignore": ["a.txt"], "x": 1}"#.utf8)
    client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": "file:///w/attache.json", "type": 2]]])
    #expect(names(client) == ["/w/drafts/b.txt"])
    #expect(client.warnings.count == 1)
    client.disk["/w/attache.json"] = nil
    client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": "file:///w/attache.json", "type": 3]]])
    #expect(names(client) == ["/w/a.txt", "/w/drafts/b.txt"])
  }

  @Test func watchedFilesComeAndGo() {
    var client = TestClient.started(folders: ["/w"], disk: ["/w/a.txt": "A", "/w/inner/b.txt": "B"])
    client.disk["/w/c.txt"] = Array("C".utf8)
    client.notify(
      "workspace/didChangeWatchedFiles",
      ["changes": [["uri": "file:///w/c.txt", "type": 1], ["uri": "file:///w/a.txt", "type": 3]]]
    )
    #expect(names(client) == ["/w/c.txt", "/w/inner/b.txt"])
    client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": "file:///w/inner", "type": 3]]])
    #expect(names(client) == ["/w/c.txt"])
    client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": "file:///elsewhere/d.txt", "type": 1]]])
    #expect(!client.readPaths.contains("/elsewhere/d.txt"))
  }

  @Test func buffersStandBeforeTheDisk() {
    var client = TestClient.started(folders: ["/w"], disk: ["/w/a.txt": "disk"])
    let article = ArticleURI("file:///w/a.txt")
    client.open("file:///w/a.txt", "buffer")
    client.disk["/w/a.txt"] = Array("newer disk".utf8)
    client.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": "file:///w/a.txt", "type": 2]]])
    #expect(client.session.workspace.text(of: article)?.string == "buffer")
    client.notify("textDocument/didClose", ["textDocument": ["uri": "file:///w/a.txt"]])
    #expect(client.session.workspace.text(of: article)?.string == "newer disk")
  }

  @Test func closingReadsTheDiskThoughNobodyWatches() {
    var client = TestClient.started(folders: ["/w"], disk: ["/w/a.txt": "old"])
    client.open("file:///w/a.txt", "new")
    client.disk["/w/a.txt"] = Array("new".utf8)
    client.notify("textDocument/didClose", ["textDocument": ["uri": "file:///w/a.txt"]])
    #expect(client.session.workspace.text(of: ArticleURI("file:///w/a.txt"))?.string == "new")
  }

  @Test func foldersComeAndGo() {
    var client = TestClient.started(folders: ["/v"], disk: ["/v/a.txt": "A", "/w/b.txt": "B"])
    let v: JSONValue = ["uri": "file:///v", "name": "v"]
    let w: JSONValue = ["uri": "file:///w", "name": "w"]
    client.notify("workspace/didChangeWorkspaceFolders", ["event": ["added": [w], "removed": []]])
    #expect(names(client) == ["/v/a.txt", "/w/b.txt"])
    client.open("file:///v/a.txt", "A")
    client.notify("workspace/didChangeWorkspaceFolders", ["event": ["added": [], "removed": [v, w]]])
    #expect(names(client) == ["/v/a.txt"])
  }

  @Test(arguments: [true, false])
  func watchersAreRegisteredWhereDeclared(_ declared: Bool) {
    let capabilities: JSONValue = ["workspace": ["didChangeWatchedFiles": ["dynamicRegistration": .bool(declared)]]]
    let client = TestClient.started(capabilities: capabilities)
    let registrations = client.params(of: "client/registerCapability").compactMap { $0["registrations"]?.array }
    #expect(registrations.count == (declared ? 1 : 0))
    #expect(registrations.allSatisfy { $0.first?["method"] == "workspace/didChangeWatchedFiles" })
    let watchers = registrations.first?.first?.at("registerOptions", "watchers")?.array ?? []
    let globs = Set(watchers.compactMap { $0["globPattern"]?.string })
    #expect(globs.isSuperset(of: declared ? ["**/*.attache.json", "**/attache.entities.json"] : []))
  }
}
