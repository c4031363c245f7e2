import ArticleText
import PositionedJSON
import TestSupport
import Testing

private let article = """
  //- a.txt
  😀 Ilma Teveen, envoy of Zoravia, spoke in Almara.
    ^^^^^^^^^^^^ person ilma-teveen
                 ^^^^^^^^^^^^^^^^ role ilma-teveen held
                          ^^^^^^^ country zoravia
                                            ^^^^^^ place almara
  Teveen left.
  ^^^^^^ person ilma-teveen

  """

private let registry = #"""
  {
    "format": "attache-entities/1",
    "entities": [
      {"id":"ilma-teveen","type":"person","name":"Ilma Teveen","roles":[{"title":"envoy","of":"zoravia","from":"2029"}]},
      {"id":"zoravia","type":"country","name":"Zoravia"}
    ]
  }

  """#

private let mentions = [
  #"{"id":"m-00000001","type":"person","quote":"Ilma Teveen","before":"😀 ","after":", envoy of Zorav","#
    + #""entity":"ilma-teveen","status":"accepted","by":"human:ek"}"#,
  #"{"id":"m-00000002","type":"place","quote":"Almara","before":"avia, spoke in ","after":".\nTeveen left.\n","#
    + #""status":"rejected","by":"human:ek"}"#,
]

/// A sidecar of `a.txt` in its canonical form, in which a test marks the cursor or types.
private func sidecar(_ lines: [String] = mentions, relations: String = "") -> String {
  """
  {
    "format": "attache-annotations/1",
    "text": {"file":"a.txt"},
    "mentions": [
      \(lines.joined(separator: ",\n    "))
    ]\(relations.isEmpty ? "" : ",\n  \"relations\": [\n    \(relations)\n  ]")
  }

  """
}

/// A session with a sidecar open, the cursor in front of some of its words.
private func asking(
  cursorBefore words: String,
  in text: String = sidecar(),
  capabilities: JSONValue = [:],
  encoding: PositionEncoding = .utf16
) -> MarkedSession {
  let cut = text.range(of: words)
  let marked = cut.map { text[..<$0] + "‸" + text[$0...] }.map(String.init) ?? text + "‸"
  return MarkedSession(
    article + "//- a.txt.attache.json\n" + marked,
    beside: ["attache.entities.json": Array(registry.utf8)],
    capabilities: capabilities,
    encoding: encoding
  )
}

extension String {
  /// Where some words begin.
  fileprivate func range(of words: String) -> Index? {
    indices.first { self[$0...].hasPrefix(words) }
  }
}

@Suite struct OurFileTests {
  private func hover(_ words: String, in text: String = sidecar()) -> String? {
    var session = asking(cursorBefore: words, in: text)
    return session.ask("hover")?.at("contents", "value")?.string
  }

  @Test func hoverShowsTheWordsThatAMentionPointsAt() {
    #expect(
      hover("Teveen\",\"before") == """
        “Ilma Teveen” · person
        😀 Ilma Teveen, envoy of Zoravia, spoke in Almara.      a.txt line 1
        Accepted by ek

        Ilma Teveen · person, registry
        envoy · Zoravia      since 2029

        Ilma Teveen · person
        envoy of Zoravia      a.txt line 1
        3 mentions here
        """
    )
  }

  @Test func hoverCutsNoWord() {
    let before = "The Extraordinary Conference of Lake Ministers began in "
    let mention =
      #"{"id":"m-00000001","type":"place","quote":"Almara","before":" Ministers began in ","#
      + #""after":" with speeches of","status":"accepted","by":"human:ek"}"#
    let text = sidecar([mention]).replacing("m-00000001", with: "m‸-00000001")
    var session = MarkedSession(
      "//- a.txt\n\(before)Almara with speeches of delegations and ambassadors.\n//- a.txt.attache.json\n\(text)"
    )
    let shown = session.ask("hover")?.at("contents", "value")?.string ?? ""
    #expect(shown.contains("\n… Conference of Lake Ministers began in Almara with speeches of delegations and …      "))
  }

  @Test func hoverSaysWhatKeysAndWordsMean() {
    #expect(
      hover("status\":\"acc")?.hasPrefix("status · mention, required\nWhat has been decided.\nsuggested: ") == true
    )
    #expect(hover("rejected")?.contains("It is wrong, and is not suggested again") == true)
    #expect(hover("place\",")?.hasPrefix("place · kind\nAny other named location") == true)
    #expect(hover("ilma-teveen")?.hasPrefix("Ilma Teveen · person, registry") == true)
    #expect(hover("human:ek")?.hasPrefix("by · mention, required") == true)
    #expect(hover("]") == nil)
  }

  @Test func hoverSaysWhatBecameOfTheWords() {
    let moved = mentions[0].replacing("Ilma Teveen\",\"bef", with: "Ilma Tevven\",\"bef")
    #expect(hover("m-00000001", in: sidecar([moved]))?.contains("Moved: the article now reads “Ilma Teveen”") == true)
    let orphan = mentions[0].replacing("\"quote\":\"Ilma Teveen\"", with: "\"quote\":\"Dato Resik\"")
    #expect(
      hover("m-00000001", in: sidecar([orphan]))?.contains("No place: its words are no longer in the text") == true
    )
  }

  @Test func hoverCountsInTheEncoding() {
    for (encoding, expected) in [(PositionEncoding.utf8, 86), (.utf16, 84), (.utf32, 83)] {
      var session = asking(cursorBefore: ", envoy of", encoding: encoding)
      // `"after"` stands behind the one character outside ASCII of its line.
      #expect(session.ask("hover")?.at("range", "start", "character")?.int == expected)
    }
  }

  @Test func definitionLeadsToTheArticleAndTheRegistry() {
    var session = asking(cursorBefore: "m-00000001")
    #expect(session.shown(session.ask("definition")) == "a.txt:1 Ilma Teveen")
    session = asking(cursorBefore: "ilma-teveen\",\"status")
    let target = session.ask("definition")?.array?.first
    #expect(target?["uri"] == "file:///news/attache.entities.json")
    #expect(target?.at("range", "start", "line") == 3)
    session = asking(cursorBefore: "a.txt\"")
    #expect(session.ask("definition")?.array?.first?["uri"] == "file:///news/a.txt")
  }

  @Test func referencesFromAnIdentifier() {
    var session = asking(cursorBefore: "ilma-teveen\",\"status")
    let found = session.ask("references")?.array ?? []
    #expect(found.compactMap { $0["uri"]?.string }.filter { $0.hasSuffix("a.txt") }.count == 3)
    #expect(found.last?["uri"] == "file:///news/attache.entities.json")
    let others: JSONValue = ["includeDeclaration": false]
    #expect(session.ask("references", [JSONMember("context", others)])?.array?.count == 3)
  }

  @Test func identifiersOfItemsAreFoundInTheFile() {
    let relation =
      #"{"id":"r-00000001","type":"said","from":{"mention":"m-00000001"},"to":{"mention":"m-00000002"},"#
      + #""status":"accepted","by":"human:ek"}"#
    var session = asking(cursorBefore: "m-00000001\"},", in: sidecar(relations: relation))
    #expect(session.ask("documentHighlight")?.array?.count == 2)
    #expect(session.ask("references")?.array?.count == 2)
    #expect(session.ask("definition")?.array?.first?.at("range", "start", "line") == 4)
    #expect(session.ask("hover")?.at("contents", "value")?.string?.hasPrefix("“Ilma Teveen” · person") == true)
  }

  @Test func outlineByKind() {
    let trees: JSONValue = ["textDocument": ["documentSymbol": ["hierarchicalDocumentSymbolSupport": true]]]
    var session = asking(cursorBefore: "m-", capabilities: trees)
    let groups = session.ask("documentSymbol", atCursor: false)?.array ?? []
    #expect(groups.compactMap { $0["name"]?.string } == ["person", "place"])
    #expect(groups.first?["children"]?.array?.first?["name"] == "Ilma Teveen")
    session = asking(cursorBefore: "m-")
    #expect(session.ask("documentSymbol", atCursor: false)?.array?.count == 2)
  }

  @Test func linkToTheArticle() {
    var session = asking(cursorBefore: "m-")
    #expect(session.ask("documentLink", atCursor: false)?.array?.compactMap { $0["target"] } == ["file:///news/a.txt"])
  }

  @Test func whatAnArticleIsAskedIsNoErrorHere() {
    var session = asking(cursorBefore: "m-")
    for method in ["typeDefinition", "implementation", "semanticTokens/full"] {
      #expect(session.ask(method) == .null, "\(method)")
    }
  }

  @Test func formatterIsRegisteredForOurFilesAlone() {
    let registering: JSONValue = ["textDocument": ["formatting": ["dynamicRegistration": true]]]
    var client = TestClient()
    let params = TestClient.initializeParams(capabilities: registering)
    let announced = client.request("initialize", params)?.at("result", "capabilities")
    #expect(announced?["documentFormattingProvider"] == nil)
    client.notify("initialized", [:])
    let registration = client.params(of: "client/registerCapability").first?["registrations"]?.array?.first
    #expect(registration?["method"] == "textDocument/formatting")
    #expect(registration?.at("registerOptions", "documentSelector")?.array?.first?["pattern"] == "**/*.attache.json")
  }
}

extension String {
  /// The text with the first occurrence of some words replaced.
  func replacing(_ old: String, with new: String) -> String {
    guard let start = range(of: old) else { return self }
    return String(self[..<start]) + new + String(self[start...].dropFirst(old.count))
  }
}
