import PositionedJSON
import Testing

private let articles = """
  //- a.txt
  Lithany hosted Foreign Minister Ilma Teveen.
  ^^^^^^^ country lithany
                 ^^^^^^^^^^^^^^^^ role ilma-teveen held
                                  ^^^^^^^^^^^ person ilma-teveen
  😀 T‸eveen thanked Lithany.
    ^^^^^^^ person ilma-teveen
                    ^^^^^^^ country lithany
  //- b.txt
  Ilma Teveen, envoy, spoke.
  ^^^^^^^^^^^ person ilma-teveen
               ^^^^^ role ilma-teveen held
  """

@Suite struct NavigationTests {
  /// Checks where a request leads from the cursor in `articles`.
  private func check(
    _ method: String,
    _ expected: String,
    others: [JSONMember] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var session = MarkedSession(articles)
    #expect(session.shown(session.ask(method, others)) == expected, sourceLocation: sourceLocation)
  }

  @Test func definition() {
    check("definition", "a.txt:1 Ilma Teveen")
  }

  @Test func typeDefinition() {
    check("typeDefinition", "a.txt:1 Foreign Minister")
  }

  @Test func references() {
    let all: JSONValue = ["includeDeclaration": true]
    check(
      "references",
      "a.txt:1 Foreign Minister\na.txt:1 Ilma Teveen\na.txt:2 Teveen\nb.txt:1 Ilma Teveen\nb.txt:1 envoy",
      others: [JSONMember("context", all)]
    )
    check(
      "references",
      "a.txt:1 Foreign Minister\na.txt:1 Ilma Teveen\na.txt:2 Teveen\nb.txt:1 Ilma Teveen\nb.txt:1 envoy"
    )
  }

  @Test func referencesWithoutTheDeclaration() {
    let others: JSONValue = ["includeDeclaration": false]
    check(
      "references",
      "a.txt:1 Foreign Minister\na.txt:2 Teveen\nb.txt:1 Ilma Teveen\nb.txt:1 envoy",
      others: [JSONMember("context", others)]
    )
  }

  @Test func documentHighlight() {
    var session = MarkedSession(articles)
    let ranges = session.ask("documentHighlight")?.array?.map { session.shown($0["range"], in: "a.txt") }
    #expect(ranges == ["1 Foreign Minister", "1 Ilma Teveen", "2 Teveen"])
  }

  @Test func nothingStandsBetweenMentions() {
    for method in ["hover", "definition", "declaration", "typeDefinition", "implementation"] {
      var session = MarkedSession("//- a.txt\nNobody ‸was there.\n^^^^^^ misc nobody")
      #expect(session.ask(method) == .null, "\(method)")
    }
  }

  @Test(arguments: ["definition", "declaration", "typeDefinition", "implementation"])
  func linksWhereTheClientTakesThem(_ method: String) {
    let linking: JSONValue = ["textDocument": .object([JSONMember(method, ["linkSupport": true])])]
    var session = MarkedSession(articles, capabilities: linking)
    for asked in ["definition", "typeDefinition"] {
      let target = session.ask(asked)?.array?.first
      #expect((target?["targetUri"] != nil) == (asked == method))
      #expect((target?["uri"] != nil) == (asked != method))
      if asked == method {
        #expect(session.shown(target?["originSelectionRange"], in: "a.txt") == "2 Teveen")
      }
    }
  }

  @Test func unknownDocumentIsNoError() {
    var session = MarkedSession(articles)
    let place: JSONValue = [
      "textDocument": ["uri": "file:///elsewhere.txt"], "position": ["line": 0, "character": 0],
    ]
    for method in ["hover", "definition", "references", "documentHighlight", "documentSymbol"] {
      #expect(session.client.request("textDocument/\(method)", place)?["result"] == .null)
    }
  }
}

@Suite struct DeclarationRequestTests {
  private let decided = """
    {"format":"attache-annotations/1","text":{"file":"a.txt"},"mentions":[
    {"id":"m-00000001","type":"person","quote":"Teveen","before":"Ilma Teveen.\\n😀 ","after":" thanked Lithany","entity":"ilma-teveen","status":"accepted","by":"human:ek"}]}
    """

  private func declaration(_ beside: [String: String]) -> JSONValue? {
    var session = MarkedSession(articles, beside: beside.mapValues { Array($0.utf8) })
    return session.ask("declaration")?.array?.first
  }

  @Test func aDecisionIsDeclaredByItsLine() {
    let found = declaration(["a.txt.attache.json": decided])
    #expect(found?["uri"] == "file:///news/a.txt.attache.json")
    #expect(found?.at("range", "start", "line") == 1)
  }

  @Test func theRegistryComesFirst() {
    let registry = """
      {"format":"attache-entities/1","entities":[
      {"id":"ilma-teveen","type":"person","name":"Ilma Teveen"}]}
      """
    let found = declaration(["a.txt.attache.json": decided, "attache.entities.json": registry])
    #expect(found?["uri"] == "file:///news/attache.entities.json")
    #expect(found?.at("range", "start", "line") == 1)
  }

  @Test func quotationsHaveLinesToo() {
    let text = """
      //- a.txt
      She said: “We wa‸it.”
                ^^^^^^^^^^^ direct
      """
    let decided = """
      {"format":"attache-annotations/1","text":{"file":"a.txt"},"quotes":[
      {"id":"q-00000001","kind":"direct","quote":"“We wait.”","before":"She said: ","after":"","status":"accepted","by":"human:ek"}]}
      """
    var session = MarkedSession(text, beside: ["a.txt.attache.json": Array(decided.utf8)])
    let found = session.ask("declaration")?.array?.first
    #expect(found?["uri"] == "file:///news/a.txt.attache.json")
    #expect(found?.at("range", "start", "line") == 1)
  }
}
