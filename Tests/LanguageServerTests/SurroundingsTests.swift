import AnnotationStore
import LanguageServer
import PositionedJSON
import Testing
import Workspace

private let noHover = #"{"features": {"hover": false}}"#

private func registry(_ id: String, _ name: String) -> String {
  #"{"format":"attache-entities/1","entities":[{"id":"\#(id)","type":"person","name":"\#(name)"}]}"#
}

@Suite struct SurroundingsTests {
  private func hovers(_ client: inout TestClient, _ path: String) -> Bool {
    let params: JSONValue = [
      "textDocument": ["uri": .string("file://\(path)")], "position": ["line": 0, "character": 1],
    ]
    return client.request("textDocument/hover", params)?["result"]?.isNull == false
  }

  private func names(_ client: TestClient, _ path: String) -> [String] {
    client.session.workspace.registry(for: ArticleURI(path: path)).entities.map(\.name)
  }

  private func change(_ client: inout TestClient, _ path: String, _ content: String?) {
    let type = content == nil ? 3 : client.disk[path] == nil ? 1 : 2
    client.disk[path] = content.map { Array($0.utf8) }
    client.notify(
      "workspace/didChangeWatchedFiles",
      ["changes": [["uri": .string("file://\(path)"), "type": .int(type)]]]
    )
  }

  @Test func nearestAboveTheWorkspaceCounts() {
    var client = TestClient.started(
      folders: ["/p/w"],
      disk: [
        "/p/attache.json": noHover, "/p/attache.entities.json": registry("a", "Above"), "/p/w/a.txt": "Oslo",
        "/p/w/in/b.txt": "Oslo", "/p/other.txt": "Oslo",
      ]
    )
    #expect(!hovers(&client, "/p/w/a.txt"))
    #expect(names(client, "/p/w/in/b.txt") == ["Above"])
    // Only what lies in the workspace is read.
    #expect(client.session.workspace.articles.map(\.name) == ["a.txt", "b.txt"])
    change(&client, "/p/w/attache.json", "{}")
    change(&client, "/p/w/attache.entities.json", registry("o", "Own"))
    #expect(hovers(&client, "/p/w/a.txt"))
    #expect(names(client, "/p/w/in/b.txt") == ["Own"])
    change(&client, "/p/w/attache.json", nil)
    change(&client, "/p/w/attache.entities.json", nil)
    #expect(!hovers(&client, "/p/w/a.txt"))
    #expect(names(client, "/p/w/in/b.txt") == ["Above"])
  }

  @Test func nearestWithinTheWorkspaceCounts() {
    var client = TestClient.started(
      folders: ["/w"],
      disk: [
        "/w/attache.json": noHover, "/w/attache.entities.json": registry("o", "Outer"), "/w/a.txt": "Oslo",
        "/w/in/attache.json": #"{"ignore": ["drafts/"]}"#, "/w/in/b.txt": "Oslo", "/w/in/drafts/c.txt": "Oslo",
        "/w/deep/er/attache.entities.json": registry("i", "Inner"), "/w/deep/er/d.txt": "Oslo",
      ]
    )
    #expect(!hovers(&client, "/w/a.txt"))
    #expect(hovers(&client, "/w/in/b.txt"))
    #expect(!hovers(&client, "/w/deep/er/d.txt"))
    #expect(names(client, "/w/in/b.txt") == ["Outer"])
    #expect(names(client, "/w/deep/er/d.txt") == ["Inner"])
    #expect(client.session.workspace.articles.map(\.name) == ["a.txt", "d.txt", "b.txt"])
    #expect(!client.readPaths.contains("/w/in/drafts"))
    change(&client, "/w/in/attache.json", "{}")
    #expect(client.session.workspace.articles.map(\.name) == ["a.txt", "d.txt", "b.txt", "c.txt"])
    change(&client, "/w/in/attache.json", nil)
    #expect(!hovers(&client, "/w/in/b.txt"))
  }

  @Test func newOnesWithinTheWorkspaceAreFollowed() {
    var client = TestClient.started(folders: ["/w"], disk: ["/w/in/b.txt": "Oslo"])
    #expect(hovers(&client, "/w/in/b.txt"))
    change(&client, "/w/in/attache.json", noHover)
    #expect(!hovers(&client, "/w/in/b.txt"))
    change(&client, "/w/in/attache.entities.json", registry("i", "Inner"))
    #expect(names(client, "/w/in/b.txt") == ["Inner"])
  }

  @Test func singleFilesHaveSurroundingsToo() {
    var client = TestClient.started(disk: [
      "/p/attache.json": noHover, "/p/in/attache.entities.json": registry("a", "A"),
    ])
    client.open("file:///p/in/a.txt", "Oslo")
    #expect(!hovers(&client, "/p/in/a.txt"))
    #expect(names(client, "/p/in/a.txt") == ["A"])
    #expect(client.session.workspace.folderURIs.isEmpty)
  }

  @Test func foldersThatGoAndComeBackAreReadAgain() {
    var client = TestClient.started(folders: ["/w"], disk: ["/w/attache.json": noHover, "/w/a.txt": "Oslo"])
    let folder: JSONValue = ["uri": "file:///w", "name": "w"]
    client.notify("workspace/didChangeWorkspaceFolders", ["event": ["added": [], "removed": [folder]]])
    #expect(client.session.workspace.articleCount == 0)
    client.notify("workspace/didChangeWorkspaceFolders", ["event": ["added": [folder], "removed": []]])
    #expect(client.session.workspace.articleCount == 1)
    #expect(!hovers(&client, "/w/a.txt"))
  }
}
