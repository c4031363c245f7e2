import LanguageServer
import PositionedJSON
import Testing
import Workspace

@Suite struct IndexKeepingTests {
  private static let articles = [
    "/w/a.txt": "Foreign Minister Ilma Teveen of Norway met Osker Radu in Oslo.\n",
    "/w/b.txt": "Ilma Teveen, Foreign Minister of Norway, left Oslo.\n",
  ]

  private func started(_ disk: [String: String]) -> TestClient {
    var options = Session.Options()
    options.indexCacheFolder = "/cache"
    return .started(folders: ["/w"], disk: disk, options: options)
  }

  private func cachePaths(_ client: TestClient) -> [String] { client.disk.keys.filter { $0.hasPrefix("/cache/") } }

  @Test func theIndexIsKeptOnce() throws {
    var client = started(Self.articles)
    let path = try #require(cachePaths(client).first)
    let kept = client.disk[path]
    #expect(cachePaths(client).count == 1)
    client.disk[path] = nil
    client.open("file:///w/a.txt", "Norway.\n")
    client.request("textDocument/hover", hoverParams)
    #expect(cachePaths(client).isEmpty)

    // A later run asks the same and finds nothing worth keeping.
    var later = started(Self.articles)
    #expect(later.disk[path] == kept)
    var options = Session.Options()
    options.indexCacheFolder = "/cache"
    later = TestClient(options: options)
    later.disk = Self.articles.mapValues { Array($0.utf8) }
    later.disk[path] = kept
    later.request("initialize", TestClient.initializeParams(folders: ["/w"]))
    later.notify("initialized", [:])
    #expect(later.disk[path] == kept)
    let references = later.request("textDocument/references", referenceParams)
    var plain = TestClient.started(folders: ["/w"], disk: Self.articles)
    #expect(references?["result"] == plain.request("textDocument/references", referenceParams)?["result"])
    #expect(references?["result"]?.array?.isEmpty == false)
  }

  private var hoverParams: JSONValue {
    ["textDocument": ["uri": "file:///w/a.txt"], "position": ["line": 0, "character": 2]]
  }

  private var referenceParams: JSONValue {
    [
      "textDocument": ["uri": "file:///w/a.txt"], "position": ["line": 0, "character": 20],
      "context": ["includeDeclaration": true],
    ]
  }

  @Test func nothingIsKeptWithoutAFolder() {
    let client = TestClient.started(folders: ["/w"], disk: Self.articles)
    #expect(Set(client.disk.keys) == Set(Self.articles.keys))
  }
}
