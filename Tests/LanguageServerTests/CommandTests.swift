import AnnotationStore
import Annotations
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
                                                ^^^^ place radu confidence:0.5
                                                        ^^^^ place oslo confidence:0.99
  Later Radu left Oslo for the Northern Council of Radu.
        ^^^^ place radu confidence:0.5
                  ^^^^ place oslo confidence:0.99
                                                   ^^^^ place radu confidence:0.5
  //- b.txt
  Radu is a town, Oslo another.
  ^^^^ place radu
                  ^^^^ place oslo
  """

private func session(_ capabilities: JSONValue = decidingClient, beside: [String: [UInt8]] = [:]) -> MarkedSession {
  MarkedSession(articles, beside: beside, capabilities: capabilities)
}

@Suite struct CommandTests {
  @Test(arguments: [decidingClient, [:]])
  func acceptsEqualWordsTogetherAndMovesOn(_ capabilities: JSONValue) {
    var session = session(capabilities)
    let reply = session.run("attache.accept", on: "Oslo")
    #expect(session.decisions() == "accepted place “Oslo” oslo\naccepted place “Oslo” oslo")
    #expect(session.decisions("b.txt") == "no file")
    #expect(reply?.at("result", "title") == "accept the place “Oslo”")
    #expect(reply?.at("result", "undecided") == 6)
    #expect(session.shown(reply?.at("result", "next", "range"), in: "a.txt") == "2 Radu")
    #expect(session.shownWords == (capabilities == [:] ? nil : "2 Radu"))
  }

  @Test func verdictsAreThePersonsOwn() throws {
    var session = session()
    session.run("attache.reject", on: "Radu", JSONMember("scope", "one"))
    let bytes = try #require(session.client.disk["/news/a.txt.attache.json"])
    #expect(Sidecar.read(bytes).value.mentions.map(\.verdict) == [Verdict(.rejected, by: "human:ek")])
    #expect(session.decisions() == "rejected place “Radu”")
  }

  @Test func decidesEverywhere() {
    var session = session()
    session.run("attache.accept", on: "Oslo", JSONMember("scope", "everywhere"))
    #expect(session.decisions("b.txt") == "accepted place “Oslo” oslo")
    session.run("attache.reject", on: "Radu", JSONMember("scope", "everywhere"))
    #expect(session.decisions("b.txt") == "rejected place “Radu”\naccepted place “Oslo” oslo")
    #expect(session.decisions().contains("rejected place “Radu”\n"))
  }

  @Test func whatIsNeverSuggestedIsGoneInAllArticles() {
    var session = session()
    func count(_ uri: String) -> Int? {
      var workspace = session.client.session.workspace
      return workspace.analysis(of: ArticleURI(uri))?.mentions.count
    }
    session.run("attache.neverSuggest", on: "Radu")
    #expect(session.decisions() == "no file")
    #expect(session.registry?.neverSuggested == [NeverSuggested(kind: .place, words: "Radu")])
    #expect(count(session.uri) == 5)
    #expect(count("file:///news/b.txt") == 1)
    session.run("attache.undo")
    #expect(count(session.uri) == 8)
    session.run("attache.neverSuggest", on: "Radu", JSONMember("scope", "here"))
    #expect(session.decisions() == "rejected place “Radu”\nrejected place “Radu”\nrejected place “Radu”")
  }

  @Test func aCursorMeansTheInnermostUndecidedThing() {
    var session = session()
    let position = json(session.range(of: "Teveen"))["start"] ?? nil
    session.execute("attache.accept", [["uri": .string(session.uri), "position": position]])
    #expect(session.decisions() == "accepted person “Ilma Teveen” ilma-teveen")
    // Right behind a word as well.
    let behind = json(session.range(of: "Zoravia"))["end"] ?? nil
    session.execute("attache.accept", [["uri": .string(session.uri), "position": behind]])
    #expect(session.decisions().hasSuffix("accepted country “Zoravia” zoravia"))
  }

  @Test func aSelectionMeansAllThatIsUndecidedInIt() {
    var session = session()
    session.run("attache.accept", on: "Ilma Teveen, Foreign Minister of Zoravia")
    #expect(
      session.decisions()
        == """
        accepted person “Ilma Teveen” ilma-teveen
        accepted role “Foreign Minister” ilma-teveen
        accepted country “Zoravia” zoravia
        """
    )
  }

  @Test func changesKinds() {
    var session = session()
    session.run("attache.setKind", on: "Radu", JSONMember("kind", "person"))
    let once = "accepted person “Radu” radu-2"
    #expect(session.decisions() == [once, once, once].joined(separator: "\n"))
    let workspace = session.client.session.workspace
    #expect(workspace.sidecar(of: ArticleURI(session.uri))?.mentions.first?.replaces?.kind == .place)
  }

  @Test(arguments: ["attache.setKind", "attache.annotate", "attache.annotateEqual"])
  func unknownKindsAreRefused(_ command: String) {
    let types = #"{"types": [{"name": "vessel"}]}"#
    var session = session(beside: ["attache.json": Array(types.utf8)])
    let reply = session.run(command, on: "Radu", JSONMember("kind", "persn"))
    let message = reply?.at("error", "message")?.string
    #expect(message?.hasPrefix("\"kind\": there is no kind \"persn\"; did you mean \"person\"?") == true)
    #expect(message?.contains("misc, vessel; further ones stand under \"types\" in attache.json") == true)
    #expect(reply?.errorCode == -32602)
    #expect(session.decisions() == "no file")
    #expect(session.run(command, on: "Radu", JSONMember("kind", "vessel"))?.errorCode == nil)
    #expect(session.decisions().hasPrefix("accepted vessel “Radu” "))
  }

  @Test func oneOfSeveralHasToBeSelected() {
    var session = session()
    let reply = session.run("attache.setKind", on: "Radu in Oslo", JSONMember("kind", "person"))
    #expect(reply?.at("error", "message") == "2 suggestions lie in the selection; select the words of one")
  }

  @Test func sureIsWhatTheSettingsSay() {
    var session = session()
    let settings: JSONValue = ["attache": ["acceptAllConfidence": 0.5]]
    session.client.notify("workspace/didChangeConfiguration", ["settings": settings])
    session.run("attache.acceptAll")
    #expect(session.decisions().split(separator: "\n").count == 5)
  }

  @Test(arguments: [
    ("add-after", "Oslo for"), ("add-before", "left Oslo"), ("drop-first", nil), ("enclosing", nil),
  ])
  func changesSpans(_ change: String, _ expected: String?) {
    var session = session()
    let place = json(session.openText.textRange(from: 76..<80, in: .utf16))
    let reply = session.execute(
      "attache.setSpan",
      [["uri": .string(session.uri), "range": place, "change": .string(change)]]
    )
    #expect(session.decisions() == (expected.map { "accepted place “\($0)” oslo" } ?? "no file"))
    #expect((reply?.errorCode == nil) == (expected != nil))
  }

  @Test func annotatesTheSelection() {
    var session = session()
    session.run("attache.annotate", on: " Northern Council ", JSONMember("kind", "organization"))
    #expect(session.decisions() == "accepted organization “Northern Council” northern-council")
    session.run("attache.annotateEqual", on: "Oslo", JSONMember("kind", "person"))
    #expect(session.decisions().contains("accepted person “Oslo” oslo-2\naccepted person “Oslo” oslo-2"))
  }

  @Test(arguments: ["attache.annotateEqual", "attache.setKind"], [true, false])
  func equalWordsAreNotMarkedWhereTheirKindCannotStand(_ command: String, _ isAccepted: Bool) {
    var session = MarkedSession(
      """
      //- a.txt
      The Oslo Plan of O‸slo and a plan.
          ^^^^^^^^^ document oslo-plan
          ^^^^ place oslo
                       ^^^^^ place oslo
      """
    )
    if isAccepted { session.run("attache.accept", on: "Oslo Plan") }
    let text = session.openText
    let last = text.textRange(from: 17..<21, in: .utf16)
    let argument: JSONValue = ["uri": .string(session.uri), "range": json(last), "kind": "misc", "scope": "here"]
    #expect(session.execute(command, [argument])?.errorCode == nil)
    let plan = isAccepted ? "accepted document “Oslo Plan” oslo-plan\n" : ""
    #expect(session.decisions() == "\(plan)accepted misc “Oslo” oslo-2")
  }

  @Test func acceptedAnnotationsAreNotCrossed() {
    var session = session()
    session.run("attache.accept", on: "Ilma Teveen")
    let reply = session.run("attache.annotate", on: "Teveen, Foreign", JSONMember("kind", "misc"))
    #expect(reply?.at("error", "message")?.string?.contains("crosses the person “Ilma Teveen”") == true)
  }

  @Test func entersEntitiesInTheRegistry() {
    var session = session()
    session.run("attache.newEntity", on: "Ilma Teveen")
    #expect(session.registry?.entities.map(\.id.rawValue) == ["ilma-teveen"])
    #expect(session.decisions() == "accepted person “Ilma Teveen” ilma-teveen")
    session.run("attache.addRole", on: "Foreign Minister", JSONMember("from", "2031-03"))
    let role = session.registry?.entities.first { $0.id.rawValue == "ilma-teveen" }?.roles.first
    #expect(role?.title == "Foreign Minister")
    #expect(role?.of?.rawValue == "zoravia")
    #expect(role?.period == RegisteredPeriod(from: "2031-03"))
    #expect(role?.source == "a.txt")
  }

  @Test(arguments: [("March", nil), ("2031-13", nil), ("2031-02-30", nil), ("2031", "2030"), ("2031-03", "2031-02-28")])
  func entersNoOfficeOfAnImpossibleTime(_ from: String, _ to: String?) {
    var session = session()
    let dates = [JSONMember("from", .string(from))] + (to.map { [JSONMember("to", .string($0))] } ?? [])
    let argument = JSONValue.object(
      [JSONMember("uri", .string(session.uri)), JSONMember("range", json(session.range(of: "Foreign Minister")))]
        + dates
    )
    #expect(session.execute("attache.addRole", [argument])?.errorCode == -32602)
    #expect(session.registry == nil)
  }

  @Test(arguments: ["attache.link", "attache.sameAs"])
  func nothingMeansWhatIsOfAnotherKind(_ command: String) {
    var session = session()
    let reply = session.run(command, on: "Ilma Teveen", JSONMember("entity", "oslo"))
    #expect(
      reply?.at("error", "message")?.string?.hasSuffix("is a place, and the mention a person; change its kind first")
        == true
    )
    #expect(session.decisions() == "no file")
  }

  @Test func linksAndParts() {
    var session = session()
    session.run("attache.link", on: "Radu", JSONMember("entity", "oslo"))
    #expect(session.decisions() == "accepted place “Radu” oslo")
    #expect(session.run("attache.link", on: "Radu", JSONMember("entity", "nobody"))?.errorCode == -32803)
    session.run("attache.undo")
    session.run("attache.sameAs", on: "Radu", JSONMember("entity", "oslo"))
    #expect(session.decisions() == "accepted place “Radu” oslo")
    var workspace = session.client.session.workspace
    let analysis = workspace.analysis(of: ArticleURI(session.uri))
    // What the engine took for one goes together.
    #expect(analysis?.mentions.filter { $0.entity?.rawValue == "radu" }.count == 0)
  }

  @Test func tellsNamesakesApart() {
    var session = session()
    session.run("attache.notSame", on: "Radu")
    var workspace = session.client.session.workspace
    let analysis = workspace.analysis(of: ArticleURI(session.uri))
    #expect(analysis?.mentions.filter { $0.entity?.rawValue == "radu-2" }.count == 1)
    #expect(analysis?.mentions.filter { $0.entity?.rawValue == "radu" }.count == 2)
    #expect(session.registry?.entities.first { $0.id.rawValue == "radu-2" }?.differentFrom.map(\.rawValue) == ["radu"])
  }

  @Test func whatWasToldApartIsPutTogetherAgain() throws {
    var session = session()
    session.run("attache.notSame", on: "Radu")
    session.run("attache.sameAs", on: "Radu", JSONMember("entity", "radu"))
    let registry = try #require(session.registry)
    #expect(registry.entities.allSatisfy { $0.differentFrom.isEmpty })
    #expect(registry.entities.first { $0.id.rawValue == "radu-2" }?.replacedBy?.rawValue == "radu")
    #expect(session.decisions() == "accepted place “Radu” radu")
    // The other way round it would replace itself.
    let reply = session.run("attache.sameAs", on: "Radu", JSONMember("entity", "radu-2"))
    #expect(reply?.at("error", "message")?.string?.contains("already") == true)
  }

  @Test func namesAndNotRolesAreLinkedToTheRegistrysEntity() {
    var session = MarkedSession(
      """
      //- a.txt
      Ilma T‸eveen met Minister Osker Radu.
      ^^^^^^^^^^^^ person ilma-teveen
                       ^^^^^^^^ role radu held
                                ^^^^^^^^^^ person radu
      """
    )
    session.run("attache.newEntity", on: "Ilma Teveen")
    session.run("attache.sameAs", on: "Ilma Teveen", JSONMember("entity", "radu"))
    #expect(
      session.decisions()
        == "accepted person “Ilma Teveen” ilma-teveen\naccepted person “Osker Radu” ilma-teveen"
    )
  }

  @Test func acceptsWhatIsSure() throws {
    var session = session()
    session.run("attache.acceptAll", JSONMember("confidence", 0.9))
    #expect(session.decisions() == "accepted place “Oslo” oslo\naccepted place “Oslo” oslo")
    let bytes = try #require(session.client.disk["/news/a.txt.attache.json"])
    #expect(Sidecar.read(bytes).value.mentions.first?.verdict.by == "rule:test@1")
    let notices = session.client.params(of: "window/showMessage").compactMap { $0["message"]?.string }
    #expect(notices == ["2 accepted, 6 left to decide"])
  }

  @Test func marksDoneWhatIsDecided() throws {
    var options = Session.Options()
    options.version = "1.0"
    var session = MarkedSession(articles, options: options)
    let early = session.run("attache.markDone")
    #expect(
      early?.at("error", "message") == "8 suggestions are undecided, first the person “Ilma Teveen” in line 1"
    )
    session.run("attache.acceptAll", JSONMember("confidence", 0))
    for words in ["Ilma Teveen", "Foreign Minister", "Zoravia"] { session.run("attache.accept", on: words) }
    #expect(session.run("attache.markDone")?.errorCode == nil)
    func state() -> DocumentRecord.State? {
      session.client.session.workspace.sidecar(of: ArticleURI(session.uri))?.document.state
    }
    #expect(state() == .done)
    session.run("attache.reopen")
    #expect(state() == .open)
  }

  @Test func movesBetweenUndecidedSuggestions() {
    var session = session()
    func next(_ command: String, _ words: String?) -> String {
      let reply = session.run(command, on: words)
      return session.shown(reply?.at("result", "next", "range"), in: "a.txt")
    }
    #expect(next("attache.next", nil) == "1 Ilma Teveen")
    #expect(next("attache.next", "Ilma Teveen") == "1 Foreign Minister")
    #expect(next("attache.previous", "Ilma Teveen") == "2 Radu")
    #expect(next("attache.previous", "Oslo") == "1 Radu")
    #expect(next("attache.nextMention", "Oslo") == "2 Oslo")
  }

  @Test func wrongArgumentsAreTold() {
    var session = session()
    func message(_ command: String, _ arguments: [JSONValue]) -> String? {
      session.execute(command, arguments)?.at("error", "message")?.string
    }
    let uri = JSONValue.string(session.uri)
    #expect(message("attache.accept", [])?.contains("expected one argument, {\"uri\"") == true)
    #expect(message("attache.accept", ["x"])?.contains("expected one argument") == true)
    #expect(message("attache.accept", [[:]]) == "/params/arguments/0/uri: expected string, found nothing")
    #expect(message("attache.accept", [["uri": uri]])?.contains("expected \"position\" or \"range\"") == true)
    let start = json(session.range(of: "met"))
    #expect(
      message("attache.accept", [["uri": uri, "range": start]])?.hasPrefix("nothing is marked at this place") == true
    )
    #expect(message("attache.setKind", [["uri": uri, "range": start]])?.contains("kind") == true)
    #expect(message("attache.accept", [["uri": uri, "range": start, "scope": "all"]])?.contains("one of") == true)
    #expect(message("attache.bogus", [])?.hasPrefix("no such command: attache.bogus") == true)
    #expect(message("attache.accept", [["uri": "file:///none.txt", "range": start]])?.contains("not open") == true)
    #expect(
      message("attache.accept", [["uri": uri, "range": start, "version": 7]])?.contains("changed meanwhile") == true
    )
    #expect(session.decisions() == "no file")
  }

  @Test func articlesWithoutAFileAreRefused() {
    var session = session()
    session.client.open("untitled:1", "Ilma Teveen spoke.")
    let range = json(session.range(of: "Ilma"))
    let argument: JSONValue = ["uri": "untitled:1", "range": range, "kind": "person"]
    let reply = session.execute("attache.annotate", [argument])
    #expect(reply?.at("error", "message")?.string?.contains("save the article first") == true)
  }
}
