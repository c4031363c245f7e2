import ArticleText
import PositionedJSON
import Testing

private let articles = """
  //- a.txt
  😀 Te‸veen spoke. “I am Teveen,” she said.
    ^^^^^^^ person ilma-teveen
                    ^^^^^^^^^^^ direct ilma-teveen
                         ^^^^^^ person ilma-teveen
  //- b.txt
  Ilma Teveen came.
  ^^^^^^^^^^^ person ilma-teveen
  """

private let registry = #"""
  {"format": "attache-entities/1", "entities": [
    {"id": "ilma-teveen", "type": "person", "name": "Ilma Teveen"}]}
  """#

private func renamed(
  to name: String = "Tevin",
  capabilities: JSONValue = [:]
) -> (session: MarkedSession, reply: JSONValue?) {
  var session = MarkedSession(
    articles,
    beside: ["attache.entities.json": Array(registry.utf8)],
    capabilities: capabilities
  )
  let params: JSONValue = [
    "textDocument": ["uri": .string(session.uri)],
    "position": ["line": .int(session.cursor.line), "character": .int(session.cursor.character)],
    "newName": .string(name),
  ]
  let reply = session.client.request("textDocument/rename", params)
  return (session, reply)
}

private let full: JSONValue = [
  "workspace": ["workspaceEdit": ["documentChanges": true, "changeAnnotationSupport": [:]]],
  "textDocument": ["rename": ["prepareSupport": true]],
]

@Suite struct RenameRequestTests {
  @Test func quotationsAreConfirmedWhereTheClientAsks() {
    let (session, reply) = renamed(capabilities: full)
    let files = reply?.at("result", "documentChanges")?.array ?? []
    #expect(
      files.map { $0.at("textDocument", "uri")?.string ?? "" } == [
        "file:///news/a.txt", "file:///news/b.txt", "file:///news/attache.entities.json",
      ]
    )
    #expect(files.map { $0.at("textDocument", "version") } == [1, .null, .null])
    let edits = files.first?["edits"]?.array ?? []
    #expect(edits.map { session.shown($0["range"], in: "a.txt") } == ["1 Teveen", "1 Teveen"])
    #expect(edits.map { $0["annotationId"] } == [nil, "quotation"])
    #expect(reply?.at("result", "changeAnnotations", "quotation", "needsConfirmation") == true)
    #expect(files.last?["edits"]?.array?.first?["newText"] == #""Ilma Tevin""#)
    #expect(session.client.params(of: "window/showMessage").isEmpty)
  }

  @Test func elseTheyAreLeftAloneAndNamed() {
    let (session, reply) = renamed()
    let changes = reply?.at("result", "changes")
    #expect(changes?["file:///news/a.txt"]?.array?.count == 1)
    #expect(changes?["file:///news/b.txt"]?.array?.count == 1)
    #expect(reply?.at("result", "documentChanges") == nil)
    let message = session.client.params(of: "window/showMessage").first?["message"]?.string ?? ""
    #expect(message.contains("a.txt line 1 (in a direct quotation)"))
  }

  @Test(arguments: ["", "  ", "a\nb", "–"])
  func whatCanBeNoNameIsAnError(name: String) {
    let (_, reply) = renamed(to: name)
    #expect(reply?.errorCode == -32602)
  }

  @Test func renamingIsPreparedWithTheNameItself() {
    var session = MarkedSession(articles, capabilities: full)
    let result = session.ask("prepareRename")
    #expect(result?["placeholder"] == "Teveen")
    #expect(session.shown(result?["range"], in: "a.txt") == "1 Teveen")
  }

  @Test func whatIsNoNameCannotBeRenamed() {
    var session = MarkedSession("//- a.txt\nSi‸x men.\n^^^^ quantity 6 value:6")
    let place: JSONValue = [
      "textDocument": ["uri": .string(session.uri)], "position": ["line": 0, "character": 1], "newName": "x",
    ]
    #expect(session.client.request("textDocument/prepareRename", place)?.errorCode == -32803)
    #expect(session.client.request("textDocument/rename", place)?.errorCode == -32602)
    var nothing = MarkedSession("//- a.txt\nNo‸thing.")
    #expect(nothing.ask("prepareRename") == .null)
  }

  @Test(arguments: [(full, true), (.null, false)])
  func preparationIsAnnouncedOnlyToClientsThatTakeIt(capabilities: JSONValue, expected: Bool) {
    var client = TestClient()
    let params = TestClient.initializeParams(capabilities: capabilities.isNull ? [:] : capabilities)
    let announced = client.request("initialize", params)?.at("result", "capabilities", "renameProvider")
    #expect(announced == (expected ? ["prepareProvider": true] : true))
  }
}
