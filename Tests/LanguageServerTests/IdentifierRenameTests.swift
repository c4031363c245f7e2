import ArticleText
import PositionedJSON
import TestSupport
import Testing

private let articles = """
  //- a.txt
  Ilma Teveen spoke in Almara.
  ^^^^^^^^^^^ person ilma-teveen
                       ^^^^^^ place almara
  //- b.txt
  Teveen left.
  ^^^^^^ person ilma-teveen

  """

private let registry = """
  {"format":"attache-entities/1","entities":[
  {"id":"ilma-teveen","type":"person","name":"Ilma Teveen"},
  {"id":"radu","type":"place","name":"Radu","replacedBy":"ilma-teveen"}]}
  """

private func sidecar(_ article: String, _ words: String, _ entity: String) -> String {
  """
  {"format":"attache-annotations/1","text":{"file":"\(article)"},"mentions":[
  {"id":"m-00000001","type":"person","quote":"\(words)","before":"","after":" ","entity":"\(entity)",\
  "status":"accepted","by":"human:ek"}]}
  """
}

@Suite struct IdentifierRenameTests {
  /// Asks in the file that holds the cursor.
  private func session(_ file: String, _ text: String) -> MarkedSession {
    var others = [
      "attache.entities.json": registry, "a.txt.attache.json": sidecar("a.txt", "Ilma Teveen", "ilma-teveen"),
      "b.txt.attache.json": sidecar("b.txt", "Teveen", "ilma-teveen"),
      "attache.json": #"{"lexicon":[{"type":"person","name":"I. Teveen","entity":"ilma-teveen"}]}"#,
    ]
    others[file] = nil
    return MarkedSession(articles + "//- \(file)\n" + text, beside: others.mapValues { Array($0.utf8) })
  }

  private func rename(_ session: inout MarkedSession, to name: String) -> JSONValue? {
    let position: JSONValue = ["line": .int(session.cursor.line), "character": .int(session.cursor.character)]
    return session.client.request(
      "textDocument/rename",
      ["textDocument": ["uri": .string(session.uri)], "position": position, "newName": .string(name)]
    )
  }

  /// How many edits each file gets.
  private func counts(_ reply: JSONValue?) -> [String: Int] {
    let changes = reply?.at("result", "changes")?.object ?? []
    return Dictionary(
      uniqueKeysWithValues: changes.map { ($0.key.replacing("file:///news/", with: ""), $0.value.array?.count ?? 0) }
    )
  }

  @Test(arguments: [
    ("attache.entities.json", registry.replacing("\"replacedBy\":\"", with: "\"replacedBy\":\"‸")),
    ("b.txt.attache.json", sidecar("b.txt", "Teveen", "ilma-t‸eveen")),
  ])
  func everyFileOfTheRegistryFollows(_ file: String, _ text: String) {
    var session = session(file, text)
    #expect(session.ask("prepareRename")?["placeholder"] == "ilma-teveen")
    let reply = rename(&session, to: " ilma-tevin ")
    #expect(
      counts(reply) == [
        "attache.entities.json": 2, "a.txt.attache.json": 1, "b.txt.attache.json": 1, "attache.json": 1,
      ]
    )
    let edit = reply?.at("result", "changes", "file:///news/attache.json")?.array?.first
    #expect(edit?["newText"] == "ilma-tevin")
    #expect(edit?.at("range", "start", "character") == 58)
  }

  @Test func aNameOfOneFileStaysInIt() {
    var session = session("b.txt.attache.json", sidecar("b.txt", "Teveen", "the-e‸nvoy"))
    #expect(counts(rename(&session, to: "the-minister")) == ["b.txt.attache.json": 1])
  }

  @Test(arguments: [
    ("radu", "“radu” is an identifier already"), ("Ilma Teveen", "an identifier has lower-case letters"),
    ("", "the new name is empty"),
  ])
  func whatCanBeNoNewIdentifierIsRefused(_ name: String, _ reason: String) {
    var session = session("b.txt.attache.json", sidecar("b.txt", "Teveen", "ilma-t‸eveen"))
    #expect(rename(&session, to: name)?.at("error", "message")?.string?.hasPrefix(reason) == true)
  }

  @Test func othersAreNotRenamed() {
    var session = session("b.txt.attache.json", sidecar("b.txt", "Tev‸een", "ilma-teveen"))
    #expect(session.ask("prepareRename") == .null)
    #expect(rename(&session, to: "x")?.at("error", "message") == "no entity’s identifier stands here")
    session = self.session(
      "b.txt.attache.json",
      sidecar("b.txt", "Teveen", "ilma-teveen").replacing("m-0", with: "m-‸0")
    )
    #expect(rename(&session, to: "x")?.at("error", "message")?.string?.contains("made once") == true)
    session = self.session("b.txt.attache.json", sidecar("b.txt", "Teveen", "ilma-t‸eveen"))
    #expect(counts(rename(&session, to: "ilma-teveen")).isEmpty)
  }
}

@Suite struct FileCodeActionTests {
  private func actions(
    _ file: String,
    _ text: String,
    _ capabilities: JSONValue = decidingClient,
    only: String = "quickfix"
  ) -> (session: MarkedSession, actions: [JSONValue]) {
    var session = MarkedSession(articles + "//- \(file)\n" + text, capabilities: capabilities)
    let place = TextRange(start: session.cursor, end: session.cursor)
    return (session, session.actions(at: place, only: [only]))
  }

  private func edits(_ action: JSONValue?, _ uri: String) -> [JSONValue] {
    let files = action?.at("edit", "documentChanges")?.array ?? []
    return files.first { $0.at("textDocument", "uri")?.string == uri }?["edits"]?.array ?? []
  }

  @Test func settingsAreMended() {
    let text = #"{"checks":[{"levels":{"doubled-wo‸rt":"off"}}]}"#
    let (session, actions) = actions("attache.json", text)
    #expect(actions.map { $0["title"] } == ["Make it doubled-word"])
    #expect(edits(actions.first, session.uri).map { $0["newText"] } == ["doubled-word"])
    #expect(actions.first?.at("edit", "documentChanges")?.array?.first?.at("textDocument", "version") == 1)
  }

  @Test func registriesAreMended() {
    let text = registry.replacing("\"name\":\"Radu\"", with: "\"name\":\"Radu\",\"memberships\":[{\"of\":\"radu\"}]")
    let (session, actions) = actions("attache.entities.json", "‸" + text, only: "source.fixAll")
    #expect(actions.count == 1)
    #expect(actions.first?["data"] != nil || !edits(actions.first, session.uri).isEmpty)
  }

  @Test func sidecarsAreMended() {
    let text = sidecar("a.txt", " Ilma Teveen", "ilma-teveen").replacing("\"quote\":\"", with: "\"quote\":\"‸")
    let (session, actions) = actions("a.txt.attache.json", text)
    #expect(!actions.isEmpty)
    #expect(actions.allSatisfy { !edits($0, session.uri).isEmpty && $0["command"] == nil })
  }

  /// Clients that take commands only are asked to change what they have open.
  @Test func commandsMendToo() throws {
    let text = #"{"checks":[{"levels":{"doubled-wo‸rt":"off"}}]}"#
    var (session, actions) = actions("attache.json", text, ["workspace": ["applyEdit": true]])
    let action = try #require(actions.first)
    #expect(action["command"] == "attache.fix")
    session.client.send(
      message(
        "workspace/executeCommand",
        ["command": "attache.fix", "arguments": action["arguments"] ?? []],
        id: "a"
      )
    )
    let request = session.client.received.last { $0["method"] == "workspace/applyEdit" }
    let edit = request?.at("params", "edit", "changes", session.uri)?.array?.first
    #expect(edit?["newText"] == "doubled-word")
    session.client.send(["jsonrpc": "2.0", "id": request?["id"] ?? nil, "result": ["applied": true]])
    #expect(session.client.reply(to: "a")?.at("error") == nil)
  }
}
