import AnnotationStore
import ArticleText
import LanguageServer
import PositionedJSON
import TestSupport
import Testing
import Workspace

private let articles = """
  //- a.txt
  Ilma Teveen, Foreign Minister of Zoravia, met Radu in Oslo.
  ^^^^^^^^^^^ person ilma-teveen
               ^^^^^^^^^^^^^^^^ role ilma-teveen held of:zoravia
                                   ^^^^^^^ country zoravia
                                                ^^^^ place radu
                                                        ^^^^ place oslo
  Later Teveen left Oslo.
        ^^^^^^ person ilma-teveen
                    ^^^^ place oslo
  //- b.txt
  Oslo is a town.
  ^^^^ place oslo
  """

private func session(_ capabilities: JSONValue = decidingClient) -> MarkedSession {
  MarkedSession(articles, capabilities: capabilities)
}

private func kinds(_ actions: [JSONValue]) -> [String] { actions.compactMap { $0["kind"]?.string } }

@Suite struct QuickFixTests {
  private let mistakes = """
    //- a.txt
    Rain fell with with Bergen, and the the river rose.
                        ^^^^^^ place bergen
    """

  @Test func findingsAreMendedByTheClient() {
    var session = MarkedSession(mistakes, capabilities: decidingClient, hasParagraphs: true)
    let range = session.range(of: "with with")
    let actions = session.actions(at: range, only: ["quickfix"])
    #expect(kinds(actions) == ["quickfix"])
    let edit = actions.first?.at("edit", "documentChanges")?.array?.first
    #expect(edit?.at("textDocument", "version") == 1)
    #expect(edit?["edits"]?.array?.count == 1)
    #expect(actions.first?["command"] == nil)
  }

  @Test func clientsThatKnowCommandsOnlyAreAskedToEdit() throws {
    var session = MarkedSession(mistakes, capabilities: ["workspace": ["applyEdit": true]], hasParagraphs: true)
    let action = try #require(
      session.actions(at: session.range(of: "with with")).first { $0["command"] == "attache.fix" }
    )
    let params: JSONValue = ["command": "attache.fix", "arguments": action["arguments"] ?? []]
    session.client.send(message("workspace/executeCommand", params, id: "a"))
    let request = session.client.received.last { $0["method"] == "workspace/applyEdit" }
    #expect(request?.at("params", "edit", "changes", session.uri)?.array?.count == 1)
    session.client.send(["jsonrpc": "2.0", "id": request?["id"] ?? nil, "result": ["applied": true]])
    #expect(session.client.reply(to: "a")?.errorCode == nil)
  }

  @Test func everythingSafeIsMendedAtOnce() throws {
    for isResolving in [true, false] {
      var session = MarkedSession(
        mistakes,
        capabilities: isResolving ? decidingClient : literalsOnly,
        hasParagraphs: true
      )
      let start = session.range(of: "Rain")
      var action = try #require(session.actions(at: start, only: ["source.fixAll"]).first)
      #expect((action["edit"] == nil) == isResolving)
      if isResolving { action = try #require(session.client.request("codeAction/resolve", action)?["result"]) }
      let edits =
        action.at("edit", "documentChanges")?.array?.first?["edits"] ?? action.at("edit", "changes", session.uri)
      #expect(edits?.array?.count == 2)
    }
  }
}

@Suite struct CodeActionTests {
  @Test func everyDecisionOnAMentionIsThere() {
    var session = session()
    let actions = session.actions(at: session.range(of: "Oslo"))
    #expect(actions.first?["title"] == "Accept the place “Oslo” (2 times)")
    #expect(actions.first?["isPreferred"] == true)
    #expect(
      kinds(actions).filter { !$0.hasPrefix("refactor.attache.kind.") } == [
        "refactor.attache.accept", "refactor.attache.reject", "refactor.attache.accept.one",
        "refactor.attache.reject.one", "refactor.attache.accept.everywhere", "refactor.attache.reject.everywhere",
        "refactor.attache.reject.never", "refactor.attache.span.add-before", "refactor.attache.entity.new",
        "refactor.attache.entity.notSame",
        "source.acceptAll.attache", "source.markDone.attache", "source.undo.attache", "source.redo.attache",
      ]
    )
    #expect(kinds(actions).count { $0.hasPrefix("refactor.attache.kind.") } == 14)
    let person = actions.first { $0["kind"] == "refactor.attache.kind.person" }
    #expect(person?["title"]?.string?.hasPrefix("Change to person – A named human being") == true)
  }

  @Test(arguments: [
    ("Oslo", "This “Oslo” is another place"), ("Ilma Teveen", "This “Ilma Teveen” is somebody else"),
    ("Teveen left", "“Teveen” here is not Ilma Teveen"),
  ])
  func anotherEntityIsOfferedInWordsThatMakeSense(_ words: String, _ expected: String) {
    var session = session()
    let actions = session.actions(at: session.range(of: words), only: ["refactor.attache.entity.notSame"])
    #expect(actions.first?["title"]?.string == expected)
  }

  @Test func onlyIsHonouredAsAHierarchy() {
    var session = session()
    let range = session.range(of: "Oslo")
    #expect(kinds(session.actions(at: range, only: ["refactor.attache.accept"])).count == 3)
    #expect(
      kinds(session.actions(at: range, only: ["refactor.attache.kind.person"])) == ["refactor.attache.kind.person"]
    )
    #expect(kinds(session.actions(at: range, only: ["refactor"])).allSatisfy { $0.hasPrefix("refactor.") })
    #expect(kinds(session.actions(at: range, only: ["source"])).allSatisfy { $0.hasPrefix("source.") })
    #expect(session.actions(at: range, only: ["refactor.attache.acc"]).isEmpty)
    #expect(session.actions(at: range, only: ["source.organizeImports"]).isEmpty)
  }

  @Test func theFirstActionOfAKindCanBeRun() throws {
    var session = session()
    let range = session.range(of: "Radu")
    let action = try #require(session.actions(at: range, only: ["refactor.attache.kind.person"]).first)
    let command = try #require(action["command"])
    session.execute(command["command"]?.string ?? "", command["arguments"]?.array ?? [])
    #expect(session.decisions() == "accepted person “Radu” radu-2")
  }

  @Test func selectionsCanBeAnnotated() {
    var session = session()
    let actions = session.actions(at: session.range(of: "Later"), only: ["refactor.attache.annotate"])
    #expect(actions.count == 15)
    #expect(actions.first?["title"]?.string?.hasPrefix("Annotate “Later” as person – ") == true)
    let cursor = session.range(of: "left").start
    let atCursor = session.actions(at: TextRange(start: cursor, end: cursor), only: ["refactor.attache.annotate.misc"])
    #expect(atCursor.first?["title"]?.string?.hasPrefix("Annotate “left” as misc") == true)
  }

  @Test func whatCannotBeDoneSaysWhyWhereDeclared() {
    for (capabilities, isDeclared) in [(decidingClient, true), (literalsOnly, false)] {
      var session = session(capabilities)
      session.run("attache.accept", on: "Radu")
      let actions = session.actions(at: session.range(of: "Radu"), only: ["refactor.attache.accept"])
      #expect(actions.map { $0.at("disabled", "reason") } == (isDeclared ? ["it is accepted"] : []))
    }
  }

  @Test func clientsThatKnowCommandsOnlyGetThem() {
    var session = session([:])
    let actions = session.actions(at: session.range(of: "Oslo"))
    #expect(actions.first?["command"] == "attache.accept")
    #expect(
      actions.allSatisfy { $0["kind"] == nil && $0["command"]?.string != nil && $0["arguments"]?.array?.count == 1 }
    )
  }

  @Test func untitledArticlesAreToBeSavedFirst() {
    var session = session()
    session.client.open("untitled:1", "Oslo")
    let params: JSONValue = [
      "textDocument": ["uri": "untitled:1"],
      "range": ["start": ["line": 0, "character": 0], "end": ["line": 0, "character": 4]],
      "context": ["diagnostics": [], "only": ["refactor.attache.annotate.place"]],
    ]
    let actions = session.client.request("textDocument/codeAction", params)?["result"]?.array
    #expect(actions?.first?.at("disabled", "reason")?.string?.hasPrefix("save the article first") == true)
    // Where reasons are not shown, running the action tells.
    session = self.session(literalsOnly)
    session.client.open("untitled:1", "Oslo")
    let action = session.client.request("textDocument/codeAction", params)?["result"]?.array?.first
    let reply = session.execute("attache.annotate", action?.at("command", "arguments")?.array ?? [])
    #expect(reply?.at("error", "message")?.string?.contains("save the article first") == true)
  }

  private func session(_ capabilities: JSONValue = decidingClient) -> MarkedSession {
    MarkedSession(articles, capabilities: capabilities)
  }

  /// Clients without a selection send the line that the cursor is in.
  @Test func aLineOffersWhatIsUndecidedInIt() {
    var session = session()
    let line = TextRange(start: TextPosition(line: 1, character: 0), end: TextPosition(line: 2, character: 0))
    let titles = session.actions(at: line, only: []).compactMap { $0["title"]?.string }
    #expect(
      titles.prefix(6) == [
        "Accept the 2 suggestions here", "Reject the 2 suggestions here", "Accept the person “Teveen”",
        "Reject the person “Teveen”", "Accept the place “Oslo” (2 times)", "Reject the place “Oslo” (2 times)",
      ]
    )
    #expect(!titles.contains { $0.hasPrefix("Annotate") || $0.hasPrefix("Change") })
    session.run("attache.accept", on: "Teveen left Oslo")
    let decided = session.actions(at: line, only: ["refactor.attache.accept"])
    #expect(decided.isEmpty)
  }

  @Test func oneSuggestionInASelectionIsMeant() {
    var session = session()
    for words in ["left Oslo.", " Oslo.", "Oslo."] {
      let actions = session.actions(at: session.range(of: words), only: ["refactor.attache.accept"])
      #expect(actions.first?["title"] == "Accept the place “Oslo” (2 times)", "\(words)")
    }
    let exact = session.actions(at: session.range(of: " Oslo."), only: ["refactor.attache.annotate"])
    #expect(exact.isEmpty, "what is marked already is corrected, not annotated")
    let wider = session.actions(at: session.range(of: "left Oslo."), only: ["refactor.attache.annotate.misc"])
    #expect(wider.first?["title"]?.string?.hasPrefix("Annotate “left Oslo” as misc") == true)
  }

  @Test func titlesSayHowFarAVerdictGoes() {
    var session = session()
    let range = session.range(of: "Oslo")
    func titles() -> [String] {
      session.actions(at: range, only: ["refactor.attache.accept"]).compactMap { $0["title"]?.string }
    }
    func configure(_ scope: String) {
      let settings: JSONValue = ["attache": ["decisionScope": .string(scope)]]
      session.client.notify("workspace/didChangeConfiguration", ["settings": settings])
    }
    configure("one")
    #expect(
      titles() == [
        "Accept the place “Oslo”", "Accept the place “Oslo” (2 times)", "Accept the place “Oslo” in all articles",
      ]
    )
    session.run("attache.accept", on: "Oslo")
    #expect(session.decisions() == "accepted place “Oslo” oslo")
    session.run("attache.undo")
    configure("everywhere")
    #expect(
      titles() == [
        "Accept the place “Oslo” in all articles", "Accept the place “Oslo” here only",
        "Accept the place “Oslo” (2 times)",
      ]
    )
    session.run("attache.accept", on: "Oslo")
    #expect(session.decisions("b.txt") == "accepted place “Oslo” oslo")
  }

  @Test func entitiesAreOffered() {
    var session = session()
    session.run("attache.newEntity", on: "Oslo")
    let actions = session.actions(at: session.range(of: "Radu"), only: ["refactor.attache.entity"])
    #expect(
      actions.compactMap { $0["title"]?.string } == [
        "“Radu” is the same as Oslo", "Enter “Radu” in the registry",
      ]
    )
    let role = session.actions(at: session.range(of: "Foreign Minister"), only: ["refactor.attache.entity.addRole"])
    #expect(role.first?["title"] == "Enter “Foreign Minister” as an office of Ilma Teveen")
  }
}

private let literalsOnly: JSONValue = [
  "textDocument": ["codeAction": ["codeActionLiteralSupport": ["codeActionKind": ["valueSet": [""]]]]]
]
