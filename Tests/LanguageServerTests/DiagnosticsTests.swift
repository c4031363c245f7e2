import AnnotationStore
import ArticleText
import LanguageServer
import PositionedJSON
import Testing
import Workspace

/// An article with a finding in its words, and with two suggestions.
private let articles = """
  //- a.txt
  Ilma T‸eveen met the the envoy in Oslo.
  ^^^^^^^^^^^^ person ilma-teveen
                                    ^^^^ place oslo
  //- b.txt
  Rain fell in in Bergen.
  """

private let everyMember: JSONValue = [
  "relatedInformation": true, "versionSupport": true, "codeDescriptionSupport": true, "dataSupport": true,
  "tagSupport": ["valueSet": [1, 2]],
]

/// What was published last for a file: `LINE:FROM+LENGTH severity code`, one a line; nil for nothing.
private func published(_ session: MarkedSession, _ name: String) -> String? {
  session.client.params(of: "textDocument/publishDiagnostics")
    .last { $0["uri"]?.string == "file:///news/\(name)" }
    .map { shown($0["diagnostics"]) }
}

private func shown(_ diagnostics: JSONValue?) -> String {
  (diagnostics?.array ?? []).map { diagnostic in
    let line = diagnostic.at("range", "start", "line")?.int ?? -1
    let start = diagnostic.at("range", "start", "character")?.int ?? -1
    let end = diagnostic.at("range", "end", "character")?.int ?? -1
    return "\(line):\(start)+\(end - start) \(diagnostic["severity"]?.int ?? 0) \(diagnostic["code"]?.string ?? "?")"
  }.joined(separator: "\n")
}

private let expected = "0:16+7 3 doubled-word\n0:0+11 4 suggestion\n0:33+4 4 suggestion"

extension MarkedSession {
  /// A client whose diagnostics are there already.
  fileprivate init(_ articles: String, published members: JSONValue, beside: [String: [UInt8]] = [:]) {
    self.init(
      articles,
      beside: beside,
      capabilities: ["textDocument": ["publishDiagnostics": members]],
      hasParagraphs: true
    )
    change(version: 2, "")
  }

  /// Puts words at the beginning of the open article.
  fileprivate mutating func change(version: Int, _ words: String) {
    client.notify("textDocument/didChange", changeParams(version: version, words))
  }

  fileprivate func changeParams(version: Int, _ words: String) -> JSONValue {
    let start: JSONValue = ["line": 0, "character": 0]
    return [
      "textDocument": ["uri": .string(uri), "version": .int(version)],
      "contentChanges": [["range": ["start": start, "end": start], "text": .string(words)]],
    ]
  }
}

@Suite struct PublishedDiagnosticsTests {
  @Test func openArticlesAreCheckedUnasked() {
    let session = MarkedSession(articles, published: [:])
    #expect(published(session, "a.txt") == expected)
    // The others are shown where the client asks for a workspace's diagnostics.
    #expect(published(session, "b.txt") == nil)
  }

  @Test func membersAreThoseTheClientTakes() {
    for (members, isFull) in [([:], false), (everyMember, true)] as [(JSONValue, Bool)] {
      let session = MarkedSession(articles, published: members)
      let params = session.client.params(of: "textDocument/publishDiagnostics").last
      #expect((params?["version"] == 2) == isFull)
      let diagnostic = params?["diagnostics"]?.array?.first
      #expect(diagnostic?["source"] == "attache")
      #expect(diagnostic?["message"]?.string?.isEmpty == false)
      #expect((diagnostic?["tags"] == [1]) == isFull)
      #expect((diagnostic?["data"] == ["start": 16, "end": 23]) == isFull)
      #expect(diagnostic?["codeDescription"] == nil)
    }
  }

  @Test func codesLeadToTheirExplanationWhereThereIsOne() {
    var options = Session.Options()
    options.checkPages = "https://example.org/checks"
    let capabilities: JSONValue = ["textDocument": ["publishDiagnostics": everyMember]]
    var client = TestClient.started(capabilities: capabilities, options: options)
    client.open("untitled:a", "It was the the first.")
    let diagnostic = client.params(of: "textDocument/publishDiagnostics").last?["diagnostics"]?.array?.first
    #expect(diagnostic?.at("codeDescription", "href") == "https://example.org/checks#doubled-word")
  }

  @Test func onlyTheLastOfManyVersionsIsTold() {
    var session = MarkedSession(articles, published: ["versionSupport": true])
    session.client.forgetReceived()
    var burst: [UInt8] = []
    for version in 3...50 {
      let change = message("textDocument/didChange", session.changeParams(version: version, "x"), id: nil)
      burst += frame(JSONWriter.bytes(of: change))
    }
    session.client.sendBytes(burst)
    session.client.work()
    let versions = session.client.params(of: "textDocument/publishDiagnostics").map { $0["version"] }
    #expect(versions == [50])
    #expect(published(session, "a.txt")?.contains("0:64+7 3 doubled-word") == true)
  }

  @Test func requestsComeBeforeDiagnostics() {
    var session = MarkedSession(articles, published: [:])
    session.client.forgetReceived()
    let change = message("textDocument/didChange", session.changeParams(version: 3, "x"), id: nil)
    let hover = message(
      "textDocument/hover",
      ["textDocument": ["uri": .string(session.uri)], "position": ["line": 0, "character": 1]],
      id: "hover"
    )
    session.client.sendBytes(frame(JSONWriter.bytes(of: change)) + frame(JSONWriter.bytes(of: hover)))
    session.client.work()
    #expect(
      session.client.received.map { $0["method"]?.string ?? "reply" } == ["reply", "textDocument/publishDiagnostics"]
    )
  }

  /// Words stand in a message on one line, whatever blanks part them, and not too many of them.
  @Test func suggestionsNameTheirWordsShortly() {
    for (words, shown) in [
      ("Ilma\u{a0}\u{2009}Teveen", "Ilma Teveen"), ("Ilma\u{3000}Teveen–É", "Ilma Teveen–É"),
      ("Ilma Teveen", "Ilma Teveen"), (String(repeating: "é", count: 60), String(repeating: "é", count: 60)),
      (String(repeating: "é", count: 61), String(repeating: "é", count: 59) + "…"),
    ] {
      let line = String(repeating: "^", count: words.unicodeScalars.count)
      let session = MarkedSession("//- a.txt\n\(words) m‸et.\n\(line) person ilma", published: [:])
      let params = session.client.params(of: "textDocument/publishDiagnostics").last
      #expect(params?["diagnostics"]?.array?.first?["message"]?.string == "Suggested person: \(shown)")
    }
  }

  @Test func closingTakesThemBack() {
    var session = MarkedSession(articles, published: [:])
    session.client.notify("textDocument/didClose", ["textDocument": ["uri": .string(session.uri)]])
    #expect(published(session, "a.txt") == "")
    let params = session.client.params(of: "textDocument/publishDiagnostics").last
    #expect(params?["version"] == nil)
  }

  @Test func settingsCount() {
    let levels = #"{"checks": [{"levels": {"doubled-word": "error"}}], "features": {"suggestions": false}}"#
    var session = MarkedSession(articles, published: [:], beside: ["attache.json": Array(levels.utf8)])
    #expect(published(session, "a.txt") == "0:16+7 1 doubled-word")
    let suppressed = #"{"suppressions": [{"check": "doubled-word", "reason": "as it was said"}]}"#
    session.change("attache.json", Array(suppressed.utf8))
    #expect(published(session, "a.txt") == "0:0+11 4 suggestion\n0:33+4 4 suggestion")
    session.change("attache.json", Array(#"{"features": {"diagnostics": false}}"#.utf8))
    #expect(published(session, "a.txt") == "")
    session.change("attache.json", nil)
    #expect(published(session, "a.txt") == expected)
  }

  @Test func decisionsTakeHintsAway() {
    var session = MarkedSession(articles, published: [:])
    session.change(
      "a.txt.attache.json",
      Array(
        #"{"format": "attache-annotations/1", "text": {"file": "a.txt"}, "document": {"state": "done", "engine": ""}}"#
          .utf8
      )
    )
    #expect(published(session, "a.txt") == "0:16+7 3 doubled-word")
  }

  @Test func mistakesInSidecarsAreToldOfTheirFile() {
    var session = MarkedSession(articles, published: everyMember)
    session.change(
      "a.txt.attache.json",
      Array(#"{"format": "attache-annotations/1", "text": {"file": "a.txt"}, "colour": 1}"#.utf8)
    )
    #expect(published(session, "a.txt.attache.json") == "0:63+8 1 file-unknown-member")
    #expect(published(session, "a.txt") == expected)
    session.change("a.txt.attache.json", nil)
    #expect(published(session, "a.txt.attache.json") == "")
  }

  @Test func clientsThatAskAreSentNothing() {
    var session = MarkedSession(
      articles,
      capabilities: ["textDocument": ["diagnostic": [:], "publishDiagnostics": [:]]]
    )
    session.change(version: 2, "x")
    session.client.notify("textDocument/didClose", ["textDocument": ["uri": .string(session.uri)]])
    #expect(session.client.params(of: "textDocument/publishDiagnostics").isEmpty)
  }

  @Test(arguments: ["lf", "crlf"])
  func editorAndCommandLineAgree(_ newlines: String) throws {
    var text = "OSLO, 3 May 2024 – The the envoy, Ilma Teveen, said: “We agree.\nFriday, 3 February 2024 was no day.\n"
    text += "“Who said this?”\nThe talks cost 5 million.\n"
    if newlines == "crlf" {
      text = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    }
    var client = TestClient.started()
    client.open("file:///w/a.txt", text)
    let diagnostics = client.params(of: "textDocument/publishDiagnostics").last?["diagnostics"]?.array ?? []
    let uri = ArticleURI("file:///w/a.txt")
    var workspace = Workspace()
    workspace.setDiskText(ArticleText(text), of: uri)
    let made = workspace.analysis(of: uri)
    let analysis = try #require(made)
    let subject = ArticleSubject(uri: uri, text: ArticleText(text), suggestions: analysis)
    let codes = checkResults(for: subject).findings.map(\.code)
    #expect(codes.count > 2)
    #expect(diagnostics.compactMap { $0["code"]?.string }.filter { $0 != "suggestion" } == codes)
  }
}

@Suite struct PulledDiagnosticsTests {
  private static let pulling: JSONValue = [
    "textDocument": ["diagnostic": ["relatedDocumentSupport": true], "publishDiagnostics": everyMember]
  ]

  @Test func unchangedDiagnosticsAreNotSentAgain() {
    var session = MarkedSession(articles, capabilities: Self.pulling, hasParagraphs: true)
    let first = session.ask("diagnostic", atCursor: false)
    #expect(first?["kind"] == "full")
    #expect(shown(first?["items"]) == expected)
    let id = first?["resultId"] ?? nil
    let second = session.ask("diagnostic", atCursor: false, [JSONMember("previousResultId", id)])
    #expect(second == ["kind": "unchanged", "resultId": id])
    session.change(version: 2, "x")
    let third = session.ask("diagnostic", atCursor: false, [JSONMember("previousResultId", id)])
    #expect(third?["kind"] == "full")
    #expect(third?["resultId"] != id)
  }

  @Test func filesBesideComeAlong() {
    let file = Array(#"{"format": "attache-annotations/1", "text": {"file": "a.txt"}, "colour": 1}"#.utf8)
    var session = MarkedSession(
      articles,
      beside: ["a.txt.attache.json": file],
      capabilities: Self.pulling,
      hasParagraphs: true
    )
    let related = session.ask("diagnostic", atCursor: false)?["relatedDocuments"]?["file:///news/a.txt.attache.json"]
    #expect(related?["kind"] == "full")
    #expect(shown(related?["items"]) == "0:63+8 1 file-unknown-member")
  }

  @Test func unknownDocumentsHaveNone() {
    var client = TestClient.started(capabilities: Self.pulling)
    let result = client.request("textDocument/diagnostic", ["textDocument": ["uri": "file:///no/a.txt"]])?["result"]
    #expect(result?["kind"] == "full")
    #expect(result?["items"] == [])
    #expect(client.request("textDocument/diagnostic", ["textDocument": [:]])?.errorCode == -32602)
  }

  @Test(arguments: [true, false])
  func refreshIsAskedForWhereDeclared(_ declared: Bool) {
    let capabilities: JSONValue = [
      "textDocument": ["diagnostic": [:]], "workspace": ["diagnostics": ["refreshSupport": .bool(declared)]],
    ]
    var session = MarkedSession(articles, capabilities: capabilities, hasParagraphs: true)
    session.change("a.txt.attache.json", Sidecar(file: "a.txt").canonicalBytes)
    let count = session.client.received.filter { $0["method"] == "workspace/diagnostic/refresh" }.count
    #expect(count == (declared ? 1 : 0))
  }
}

@Suite struct WorkspaceDiagnosticsTests {
  private func ask(_ client: inout TestClient, id: JSONValue, known: [JSONValue] = [], token: JSONValue? = "p") {
    var members = [JSONMember("previousResultIds", .array(known))]
    if let token { members.append(JSONMember("partialResultToken", token)) }
    client.send(message("workspace/diagnostic", .object(members), id: id))
  }

  /// The reports that came in pieces: `NAME kind diagnostics`.
  private func reports(_ client: TestClient, _ token: JSONValue = "p") -> [String] {
    client.params(of: "$/progress").filter { $0["token"] == token }
      .flatMap { $0.at("value", "items")?.array ?? [] }.map(shownReport)
  }

  private func shownReport(_ report: JSONValue) -> String {
    let name = ArticleURI(report["uri"]?.string ?? "").name
    let kind = report["kind"]?.string ?? "?"
    return "\(name) \(kind) \(report["items"]?.array?.count ?? 0)"
  }

  @Test func articlesAreStreamedAndTheRequestStaysOpen() {
    var session = MarkedSession(articles, capabilities: ["textDocument": ["diagnostic": [:]]], hasParagraphs: true)
    ask(&session.client, id: "w")
    #expect(reports(session.client) == ["a.txt full 3", "b.txt full 1"])
    #expect(session.client.replies(to: "w").isEmpty)
    #expect(!session.client.session.hasWork)

    session.client.forgetReceived()
    session.change("b.txt", Array("Rain fell in Bergen.\n".utf8))
    #expect(reports(session.client) == ["b.txt full 0"])
    session.client.forgetReceived()
    session.change("b.txt", nil)
    session.change("c.txt", Array("Rain fell in in Vik.\n".utf8))
    #expect(reports(session.client) == ["b.txt full 0", "c.txt full 1"] || reports(session.client) == ["c.txt full 1"])

    session.client.notify("$/cancelRequest", ["id": "w"])
    #expect(session.client.replies(to: "w").map(\.errorCode) == [-32800])
  }

  @Test func versionsAreThoseOfOpenDocuments() {
    var session = MarkedSession(articles, capabilities: ["textDocument": ["diagnostic": [:]]], hasParagraphs: true)
    ask(&session.client, id: "w")
    let items = session.client.params(of: "$/progress").flatMap { $0.at("value", "items")?.array ?? [] }
    #expect(items.map { $0["version"] } == [1, .null] as [JSONValue?])
  }

  @Test func nothingNewIsWaitedFor() {
    var session = MarkedSession(articles, capabilities: ["textDocument": ["diagnostic": [:]]], hasParagraphs: true)
    ask(&session.client, id: "first", token: nil)
    let items = session.client.reply(to: "first")?.at("result", "items")?.array ?? []
    #expect(items.map(shownReport) == ["a.txt full 3", "b.txt full 1"])
    let known: [JSONValue] = items.map { ["uri": $0["uri"] ?? nil, "value": $0["resultId"] ?? nil] }
    ask(&session.client, id: "second", known: known, token: nil)
    #expect(session.client.replies(to: "second").isEmpty)
    session.change("b.txt", Array("Rain fell in in in Bergen.\n".utf8))
    let news = session.client.reply(to: "second")?.at("result", "items")?.array ?? []
    #expect(news.map(shownReport).contains("b.txt full 2"))
    #expect(session.client.replies(to: "second").count == 1)
  }

  @Test func whatTheClientHasIsUnchanged() {
    var session = MarkedSession(articles, capabilities: ["textDocument": ["diagnostic": [:]]], hasParagraphs: true)
    ask(&session.client, id: "first", token: nil)
    let items = session.client.reply(to: "first")?.at("result", "items")?.array ?? []
    let known: [JSONValue] = items.map { ["uri": $0["uri"] ?? nil, "value": $0["resultId"] ?? nil] }
    ask(&session.client, id: "second", known: known + [["uri": "file:///news/gone.txt", "value": "x"]])
    #expect(reports(session.client).sorted() == ["a.txt unchanged 0", "b.txt unchanged 0", "gone.txt full 0"])
  }

  @Test func registriesAndSettingsAreCheckedToo() {
    var session = MarkedSession(
      articles,
      beside: ["attache.entities.json": Array("{".utf8), "attache.json": Array(#"{"colour": 1}"#.utf8)],
      capabilities: ["textDocument": ["diagnostic": [:]]],
      hasParagraphs: true
    )
    ask(&session.client, id: "w")
    let found = reports(session.client).filter { $0.hasPrefix("attache.") }
    #expect(found.sorted() == ["attache.entities.json full 1", "attache.json full 1"])
    session.client.forgetReceived()
    session.change("attache.json", nil)
    #expect(reports(session.client).contains("attache.json full 0"))
  }

  @Test func articlesAreCheckedAgainstEachOther() {
    let wording = String(
      repeating: "The envoys spoke of the river, of the bridge and of the road for hours. ",
      count: 20
    )
    var client = TestClient.started(
      folders: ["/w"],
      capabilities: ["textDocument": ["diagnostic": [:]]],
      disk: ["/w/a.txt": wording, "/w/b.txt": wording, "/w/c.txt": "Oslo."]
    )
    ask(&client, id: "w")
    let items = client.params(of: "$/progress").flatMap { $0.at("value", "items")?.array ?? [] }
    let codes = items.flatMap { $0["items"]?.array ?? [] }.compactMap { $0["code"]?.string }
    #expect(codes.contains("duplicate-article"))
  }

  @Test func shutdownAnswersWhatWaits() {
    var session = MarkedSession(articles, capabilities: ["textDocument": ["diagnostic": [:]]], hasParagraphs: true)
    ask(&session.client, id: "w")
    session.client.request("shutdown")
    #expect(session.client.replies(to: "w").map(\.errorCode) == [-32800])
  }
}
