import AnnotationStore
import Annotations
import ArticleText
import LanguageServer
import PositionedJSON
import TestSupport
import Testing
import Workspace

/// What the engine finds: not Ilma Teveen in the first article, though she is there.
private let articles = """
  //- a.txt
  Ilma T‸eveen met Osker Radu in Oslo.
                   ^^^^^^^^^^ person radu
                                 ^^^^ place oslo
  //- b.txt
  Ilma Teveen spoke.
  ^^^^^^^^^^^ person ilma-teveen
  """

private let accepted = StoredDecision(.person, "Ilma Teveen", .accepted, "ilma-teveen")
private let rejected = StoredDecision(.person, "Osker Radu", .rejected)
private let linked = StoredDecision(.place, "Oslo", .accepted, "oslo-city")

/// A sidecar with decisions on the first places of words in the first article.
private func sidecar(_ decisions: StoredDecision...) -> [UInt8] {
  sidecar(of: ArticleText(MarkedFiles(articles)["a.txt"]?.text ?? ""), decisions)
}

/// The semantic tokens of the open article.
private func tokens(_ session: inout MarkedSession) -> String {
  let data = session.ask("semanticTokens/full", atCursor: false)?["data"]?.array ?? []
  return shown(data.compactMap { $0.int.map { UInt32($0) } })
}

/// The first two lines of the card at a place of the open article's first line; empty where there is none.
private func card(_ session: inout MarkedSession, at character: Int) -> String {
  let position: JSONValue = ["line": 0, "character": .int(character)]
  let params: JSONValue = ["textDocument": ["uri": .string(session.uri)], "position": position]
  let hover = session.client.request("textDocument/hover", params)?["result"]
  return hover?.at("contents", "value")?.string ?? ""
}

private let suggestedTokens = "0:16+10 class*, 0:30+4 struct*"
private let decidedTokens = "0:0+11 class*, 0:30+4 struct*"
private let sidecarName = "a.txt.attache.json"

@Suite struct DecisionTests {
  @Test func decisionsCountInEveryAnswer() {
    var session = MarkedSession(articles, beside: [sidecarName: sidecar(accepted, rejected, linked)])
    #expect(tokens(&session) == decidedTokens)
    #expect(card(&session, at: 3).hasPrefix("Ilma Teveen · person\n"))
    #expect(card(&session, at: 3).contains("Accepted"))
    #expect(card(&session, at: 18).isEmpty)
    #expect(card(&session, at: 31).hasPrefix("Oslo · place"))
    #expect(session.shown(session.ask("references")) == "a.txt:1 Ilma Teveen\nb.txt:1 Ilma Teveen")
    var workspace = session.client.session.workspace
    let analysis = workspace.analysis(of: ArticleURI(session.uri))
    #expect(analysis?.mentions.map { $0.entity?.rawValue } == ["ilma-teveen", "oslo-city"])
    let outline = session.ask("documentSymbol", atCursor: false).map {
      String(decoding: JSONWriter.bytes(of: $0), as: UTF8.self)
    }
    #expect(outline?.contains("Osker") == false)
    let found = session.client.request("workspace/symbol", ["query": "Osker"])?["result"]
    #expect(found == [])
    #expect(session.client.warnings.isEmpty)
  }

  @Test func decisionsAreReadBeforeTheirArticle() {
    let client = TestClient.started(
      folders: ["/w"],
      disk: ["/w/a.txt": "A", "/w/a.txt.attache.json": "{}", "/w/none.txt.attache.json": "{}"]
    )
    #expect(client.readPaths.suffix(2) == ["/w/a.txt.attache.json", "/w/a.txt"])
  }

  @Test func changesOnDiskAreFollowed() {
    var session = MarkedSession(articles)
    #expect(tokens(&session) == suggestedTokens)
    session.change(sidecarName, sidecar(accepted, rejected))
    #expect(tokens(&session) == decidedTokens)
    #expect(session.shown(session.ask("references")) == "a.txt:1 Ilma Teveen\nb.txt:1 Ilma Teveen")
    session.change(sidecarName, sidecar(accepted))
    #expect(tokens(&session) == "0:0+11 class*, 0:16+10 class*, 0:30+4 struct*")
    session.change(sidecarName, nil)
    #expect(tokens(&session) == suggestedTokens)
  }

  @Test func closedArticlesAreFollowedToo() {
    var session = MarkedSession(articles)
    session.client.notify("textDocument/didClose", ["textDocument": ["uri": .string(session.uri)]])
    session.change(sidecarName, sidecar(accepted))
    #expect(session.client.session.workspace.pendingArticleCount == 0)
    session.client.open("file:///news/b.txt", "Ilma Teveen spoke.\n")
    let params: JSONValue = [
      "textDocument": ["uri": "file:///news/b.txt"], "position": ["line": 0, "character": 1],
    ]
    let references = session.client.request("textDocument/references", params)?["result"]
    #expect(session.shown(references) == "b.txt:1 Ilma Teveen\na.txt:1 Ilma Teveen")
  }

  @Test(arguments: ["", "{", "<<<<<<< ours", #"{"format": "attache-annotations/9", "mentions": []}"#, "[]"])
  func whatCannotBeReadChangesNothing(_ content: String) {
    var session = MarkedSession(articles, beside: [sidecarName: sidecar(accepted, rejected)])
    session.change(sidecarName, Array(content.utf8))
    #expect(tokens(&session) == decidedTokens)
    session.change(sidecarName, Array(content.utf8))
    #expect(session.client.warnings.count == 1)
    #expect(session.client.warnings.first?.hasPrefix("/news/a.txt.attache.json:1:") == true)
    session.change(sidecarName, sidecar(rejected))
    #expect(tokens(&session) == "0:30+4 struct*")
    session.change(sidecarName, Array(content.utf8))
    #expect(session.client.warnings.count == 2)
  }

  @Test func whatIsRightCounts() {
    var session = MarkedSession(articles)
    let file = #"{"colour": 1,"# + String(decoding: sidecar(accepted, rejected), as: UTF8.self).dropFirst()
    session.change(sidecarName, Array(file.utf8))
    #expect(tokens(&session) == decidedTokens)
    #expect(session.client.warnings.count == 1)
  }

  @Test func forbiddenFilesChangeNothing() {
    var session = MarkedSession(articles, beside: [sidecarName: sidecar(accepted, rejected)])
    session.client.forbidden = ["/news/a.txt.attache.json"]
    session.change(sidecarName, sidecar())
    #expect(tokens(&session) == decidedTokens)
    #expect(session.client.warnings == ["/news/a.txt.attache.json: cannot read the file: permission denied"])
  }

  @Test(arguments: [[0, 1], [1, 0]])
  func newArticlesBringTheirDecisions(_ order: [Int]) {
    var session = MarkedSession(articles)
    let text = MarkedFiles(articles)["a.txt"]?.text ?? ""
    session.client.disk["/news/c.txt"] = Array(text.utf8)
    session.client.disk["/news/c.txt.attache.json"] = sidecar(accepted, rejected)
    let created: [JSONValue] = [
      ["uri": "file:///news/c.txt", "type": 1], ["uri": "file:///news/c.txt.attache.json", "type": 1],
    ]
    session.client.notify("workspace/didChangeWatchedFiles", ["changes": .array(order.map { created[$0] })])
    #expect(session.client.session.workspace.sidecar(of: ArticleURI("file:///news/c.txt"))?.mentions.count == 2)
  }

  @Test func theRegistryNamesEntities() {
    func registry(_ name: String) -> [UInt8] {
      Array(
        """
        {"format": "attache-entities/1", "entities": [{"id": "ilma-teveen", "type": "person", "name": "\(name)"}]}
        """.utf8
      )
    }
    var session = MarkedSession(
      articles,
      beside: [sidecarName: sidecar(accepted), "attache.entities.json": registry("Ilma R. Teveen")]
    )
    #expect(card(&session, at: 3).hasPrefix("Ilma R. Teveen · person"))
    session.change("attache.entities.json", registry("I. R. Teveen"))
    #expect(card(&session, at: 3).hasPrefix("I. R. Teveen · person"))
    session.change("attache.entities.json", Array("{".utf8))
    #expect(card(&session, at: 3).hasPrefix("I. R. Teveen · person"))
    #expect(session.client.warnings.count == 1)
    session.change("attache.entities.json", nil)
    #expect(card(&session, at: 3).hasPrefix("Ilma Teveen · person"))
  }

  @Test func articlesOutsideAllFolders() {
    var session = MarkedSession(articles)
    let text = MarkedFiles(articles)["a.txt"]?.text ?? ""
    let uri = "file:///elsewhere/a.txt"
    let article = ArticleURI(uri)
    session.client.disk["/elsewhere/a.txt.attache.json"] = sidecar(accepted)
    session.client.open(uri, text)
    #expect(session.client.session.workspace.sidecar(of: article)?.mentions.count == 1)
    session.client.disk["/elsewhere/a.txt.attache.json"] = sidecar(accepted, rejected)
    session.client.notify("textDocument/didSave", ["textDocument": ["uri": .string(uri)]])
    #expect(session.client.session.workspace.sidecar(of: article)?.mentions.count == 2)
    let change: JSONValue = ["uri": .string(uri + ".attache.json"), "type": 3]
    session.client.notify("workspace/didChangeWatchedFiles", ["changes": [change]])
    #expect(session.client.session.workspace.sidecar(of: article) == nil)
    session.client.notify("textDocument/didClose", ["textDocument": ["uri": .string(uri)]])
    #expect(session.client.session.workspace.text(of: article) == nil)
  }

  @Test func decisionsFollowTheBuffer() {
    var session = MarkedSession(articles, beside: [sidecarName: sidecar(accepted, rejected)])
    let start: JSONValue = ["line": 0, "character": 0]
    let change: JSONValue = ["range": ["start": start, "end": start], "text": "Yesterday, "]
    session.client.notify(
      "textDocument/didChange",
      ["textDocument": ["uri": .string(session.uri), "version": 2], "contentChanges": [change]]
    )
    #expect(tokens(&session) == "0:11+11 class*")
    #expect(card(&session, at: 12).hasPrefix("Ilma Teveen · person"))
  }

  @Test(arguments: [true, false])
  func tokensAreAskedForAgainWhereDeclared(_ declared: Bool) {
    let capabilities: JSONValue = ["workspace": ["semanticTokens": ["refreshSupport": .bool(declared)]]]
    var session = MarkedSession(articles, capabilities: capabilities)
    func refreshes() -> Int {
      session.client.received.filter { $0["method"] == "workspace/semanticTokens/refresh" }.count
    }
    session.change(sidecarName, sidecar(accepted))
    #expect(refreshes() == 0, "no tokens have been asked for")
    _ = tokens(&session)
    session.change(sidecarName, sidecar(accepted))
    #expect(refreshes() == 0, "nothing has changed")
    session.change(sidecarName, sidecar(accepted, rejected))
    #expect(refreshes() == (declared ? 1 : 0))
  }
}
