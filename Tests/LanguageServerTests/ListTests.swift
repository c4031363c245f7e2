import Annotations
import LanguageServer
import PositionedJSON
import Testing
import Workspace

/// Lists of names and patterns that settings name, in the editor.
@Suite struct ListTests {
  private let settings = """
    {"types":[{"name":"ship","label":"Ship","description":"Ships by name"}],
     "lexiconFiles":[{"file":"lists/ships.txt","type":"ship"}],"patternFiles":["shared/p.jsonl"]}
    """
  private let text = "They saw MV Nord and MS Vindala leave."

  private func started() -> TestClient {
    TestClient.started(
      folders: ["/w"],
      disk: [
        "/w/attache.json": settings, "/w/lists/ships.txt": "MV Nord\n", "/w/a.txt": text,
        "/w/shared/p.jsonl": #"{"label":"ship","pattern":[{"TEXT":"MS"},{"IS_TITLE":true}],"id":"ms"}"#,
      ]
    )
  }

  private func hover(_ client: inout TestClient, _ character: Int64) -> String {
    let params: JSONValue = [
      "textDocument": ["uri": "file:///w/a.txt"], "position": ["line": 0, "character": .int(Int(character))],
    ]
    return client.request("textDocument/hover", params)?.at("result", "contents", "value")?.string ?? ""
  }

  private func change(_ client: inout TestClient, _ path: String, _ content: String?) {
    client.disk[path] = content.map { Array($0.utf8) }
    let change: JSONValue = ["uri": .string("file://\(path)"), "type": .int(content == nil ? 3 : 2)]
    client.notify("workspace/didChangeWatchedFiles", ["changes": [change]])
  }

  @Test func listsAreReadAndAreNoArticles() {
    var client = started()
    #expect(client.session.workspace.articles.map(\.name) == ["a.txt"])
    #expect(client.warnings.isEmpty)
    #expect(hover(&client, 10).contains("MV Nord"))
    #expect(hover(&client, 10).contains("own lexicon"))
    #expect(hover(&client, 22).contains("own pattern"))
  }

  @Test func aListThatChangesIsFollowed() {
    var client = started()
    client.open("file:///w/a.txt", text)
    #expect(hover(&client, 10).contains("MV Nord"))
    change(&client, "/w/lists/ships.txt", "Other\n")
    #expect(!hover(&client, 10).contains("own lexicon"))
    change(&client, "/w/lists/ships.txt", "MV Nord\n")
    #expect(hover(&client, 10).contains("own lexicon"))
    change(&client, "/w/shared/p.jsonl", nil)
    #expect(!hover(&client, 22).contains("own pattern"))
    #expect(client.warnings == ["/w/shared/p.jsonl: cannot read the list: no such file"])
  }

  /// A mistake stands where it is made, in the list, whether this is open or not.
  @Test(arguments: [false, true]) func mistakesAreShownInTheList(isOpen: Bool) throws {
    var client = started()
    let line = #"{"label":"ship","pattern":[{"LEMMA":"be"}]}"#
    if isOpen { client.open("file:///w/shared/p.jsonl", line) }
    change(&client, "/w/shared/p.jsonl", line)
    func found() throws -> [JSONValue] {
      let params: JSONValue = ["textDocument": ["uri": "file:///w/shared/p.jsonl"]]
      return try #require(client.request("textDocument/diagnostic", params)?.at("result", "items")?.array)
    }
    let mistake = try #require(try found().first)
    #expect(mistake["code"]?.string == "broken-own-list")
    #expect(mistake.at("range", "start", "character")?.int == 28)
    #expect(mistake["message"]?.string?.contains("LEMMA") == true)
    change(&client, "/w/shared/p.jsonl", #"{"label":"ship","pattern":"MS"}"#)
    #expect(try found().isEmpty)
  }

  @Test func settingsThatChangeAreFollowed() {
    var client = started()
    client.open("file:///w/a.txt", text)
    change(&client, "/w/attache.json", "{}")
    #expect(!hover(&client, 10).contains("own lexicon"))
    #expect(Set(client.session.workspace.articles.map(\.name)) == ["a.txt", "ships.txt"])
    change(&client, "/w/attache.json", settings)
    #expect(hover(&client, 10).contains("own lexicon"))
    #expect(client.session.workspace.articles.map(\.name) == ["a.txt"])
  }

  @Test func closedArticlesAreAnalysedAnew() {
    var client = started()
    let article = ArticleURI(path: "/w/a.txt")
    func ships() -> Int? {
      var workspace = client.session.workspace
      return workspace.analysis(of: article)?.mentions.count { $0.kind.rawValue == "ship" }
    }
    #expect(ships() == 2)
    change(&client, "/w/lists/ships.txt", "Other\n")
    #expect(ships() == 1)
    let symbols = client.request("workspace/symbol", ["query": "MS Vindala"])?["result"]?.array
    #expect(symbols?.compactMap { $0["name"]?.string }.contains("MS Vindala") == true)
  }

  @Test func ownKindsAreColouredAndOffered() {
    var client = started()
    client.open("file:///w/a.txt", text)
    let document: JSONValue = ["textDocument": ["uri": "file:///w/a.txt"]]
    let data = client.request("textDocument/semanticTokens/full", document)?.at("result", "data")?.array
    #expect(data?.prefix(3).compactMap(\.int) == [0, 9, 7])
    let symbols = client.request("textDocument/documentSymbol", document)?["result"]
    #expect(symbols.map { String(decoding: JSONWriter.bytes(of: $0), as: UTF8.self).contains("MV Nord") } == true)
    let place: JSONValue = ["line": 0, "character": 10]
    let actions = client.request(
      "textDocument/codeAction",
      [
        "textDocument": ["uri": "file:///w/a.txt"], "range": ["start": place, "end": place],
        "context": ["diagnostics": []],
      ]
    )?["result"]?.array
    #expect(actions?.contains { $0["command"]?.string == "attache.accept" } == true)
  }

  @Test func aListThatIsMissingIsSaidInTheSettings() {
    var client = started()
    change(&client, "/w/lists/ships.txt", nil)
    client.open("file:///w/attache.json", settings)
    let report = client.request("textDocument/diagnostic", ["textDocument": ["uri": "file:///w/attache.json"]])
    let messages = report?.at("result", "items")?.array?.compactMap { $0["message"]?.string } ?? []
    #expect(messages.contains { $0.contains("there is no file “lists/ships.txt”") })
  }
}
