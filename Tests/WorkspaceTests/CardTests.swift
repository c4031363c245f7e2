import AnnotationStore
import Annotations
import ArticleText
import Testing
import Workspace

/// Checks the cards under the cursor as plain text.
private func check(
  _ articles: String,
  registry: String? = nil,
  _ expected: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  var marked = MarkedWorkspace(articles)
  if let registry {
    let file = #"{"format":"attache-entities/1","entities":[\#(registry)]}"#
    marked.workspace.setRegistry(Array(file.utf8), of: ArticleURI("file:///news"))
    marked.workspace.indexAllArticles()
  }
  let hover = marked.workspace.hover(at: marked.cursor, in: marked.article)
  #expect(hover?.plainText ?? "" == expected, sourceLocation: sourceLocation)
}

@Suite struct CardTests {
  @Test func roleWithItsHoldersNowAndBefore() {
    check(
      """
      //- new.txt
      For Zoravia, For‸eign Minister Ilma Teveen spoke.
      ^ published 2031-04-11
          ^^^^^^^ country zoravia
                   ^^^^^^^^^^^^^^^^^ role ilma-teveen held of:zoravia
                                     ^^^^^^^^^^^ person ilma-teveen
      //- old.txt
      Foreign Minister Dato Resik left Zoravia.
      ^ published 2029-06-22
      ^^^^^^^^^^^^^^^^ role dato-resik held of:zoravia
                       ^^^^^^^^^^ person dato-resik
                                       ^^^^^^^ country zoravia
      """,
      registry: #"""
        {"id":"zoravia","type":"country","name":"Zoravia"},
        {"id":"anna-lind","type":"person","name":"Anna Lind",
        "roles":[{"title":"Foreign Minister","of":"zoravia","from":"2020","to":"2025-05"}]}
        """#,
      """
      Foreign Minister · role
      Ilma Teveen      11 Apr 2031, line 1
      Dato Resik       22 Jun 2029, old.txt line 1
      Of Zoravia
      Anna Lind, 2020 – May 2025, by the registry
      Suggested: test

      Ilma Teveen · person
      Foreign Minister · Zoravia      11 Apr 2031, line 1
      2 mentions here
      """
    )
  }

  @Test func officesThatOnlyPointToOthersComeLast() {
    check(
      """
      //- new.txt
      Her counterpart Ilma T‸eveen spoke.
      ^ published 2031-04-11
      ^^^^^^^^^^^^^^^ role ilma-teveen held
                      ^^^^^^^^^^^^ person ilma-teveen
      //- old.txt
      Foreign Minister Ilma Teveen left.
      ^ published 2029-06-22
      ^^^^^^^^^^^^^^^^ role ilma-teveen held
                       ^^^^^^^^^^^ person ilma-teveen
      """,
      """
      Ilma Teveen · person
      Foreign Minister      22 Jun 2029, old.txt line 1
      Her counterpart       11 Apr 2031, line 1
      2 mentions here, 2 in 1 other article
      Suggested: test
      """
    )
  }

  @Test func longNamesAreCut() {
    let name = String(repeating: "Plan ", count: 29) + "Plan"
    var marked = MarkedWorkspace(
      "//- a.txt\nThe Pl‸an \(name.dropFirst(5)) came.\n    \(String(repeating: "^", count: name.count + 1)) document plan"
    )
    let hover = marked.workspace.hover(at: marked.cursor, in: marked.article)
    let head = hover?.plainText.split(separator: "\n").first.map(String.init)
    let shown = String(repeating: "Plan ", count: 24) + "…"
    #expect(head == "\(shown) · document")
    #expect(hover?.markdown.hasPrefix("**\(shown)** · document") == true)
  }

  @Test func aShortFormIsNoOtherOffice() {
    check(
      """
      //- a.txt
      Foreign Minister Ilma T‸eveen spoke. Minister Teveen left.
      ^^^^^^^^^^^^^^^^ role ilma-teveen held
                       ^^^^^^^^^^^^ person ilma-teveen
                                           ^^^^^^^^ role ilma-teveen held
                                                    ^^^^^^ person ilma-teveen
      //- b.txt
      Minister Ilma Teveen came.
      ^^^^^^^^ role ilma-teveen held
               ^^^^^^^^^^^ person ilma-teveen
      """,
      """
      Ilma Teveen · person
      Foreign Minister      line 1
      4 mentions here, 2 in 1 other article
      Suggested: test
      """
    )
  }

  @Test func personWithOfficesOfTheRegistry() {
    check(
      """
      //- a.txt
      Ilma T‸eveen spoke.
      ^^^^^^^^^^^^ person ilma-teveen
      """,
      registry: #"""
        {"id":"ilma-teveen","type":"person","name":"Ilma Teveen","roles":[{"title":"envoy","of":"zoravia","from":"2029"}]},
        {"id":"zoravia","type":"country","name":"Zoravia"}
        """#,
      """
      Ilma Teveen · person
      envoy · Zoravia      since 2029, registry
      1 mention here
      Suggested: test
      """
    )
  }

  @Test func statesCitiesAndBodiesOfTheWorld() {
    check(
      """
      //- a.txt
      Talks in Nor‸way.
               ^^^^^^^ country norway
      """,
      """
      Norway · country
      1 mention here
      Kingdom of Norway · ISO code NO · capital Oslo · adjective Norwegian
      Suggested: test
      """
    )
    check(
      """
      //- a.txt
      Talks in Os‸lo.
               ^^^^^ place oslo
      """,
      """
      Oslo · place
      1 mention here
      Capital of Norway
      Suggested: test
      """
    )
    check(
      """
      //- a.txt
      The CS‸TO met.
          ^^^^^ organization csto
      """,
      """
      CSTO · organization
      1 mention here
      Stands for Collective Security Treaty Organization
      Suggested: test
      """
    )
  }

  @Test func documentWithWhereWhenAndWhom() {
    check(
      """
      //- a.txt
      At talks in Almara, Zoravia and Lithany signed the Border P‸lan.
         ^^^^^ event talks on:2031-05-02 in:almara with:zoravia with:lithany produced:plan
                  ^^^^^^ place almara
                          ^^^^^^^ country zoravia
                                      ^^^^^^^ country lithany
                                                         ^^^^^^^^^^^^ document plan
      On 2 May 2031 it rained.
         ^^^^^^^^^^ date 2031-05-02 value:2031-05-02
      """,
      """
      Border Plan · document
      Zoravia      line 1
      Lithany      line 1
      Produced by the talks (Almara, 2 May 2031)
      1 mention here
      Suggested: test
      """
    )
  }

  @Test func valuesInWordsAndAsFilesWriteThem() {
    check(
      """
      //- a.txt
      It lasted thr‸ee years.
                ^^^^^^^^^^^^ duration - value:P3Y modifier:approx
      """,
      """
      three years · duration
      = about 3 years
      Value P3Y, approx
      Suggested: test
      """
    )
    check(
      """
      //- a.txt
      They met on Tues‸day.
      ^ published 2031-05-05
                  ^^^^^^^^ date 2031-05-06 value:2031-05-06
      """,
      """
      6 May 2031 · date
      Tuesday, 2031-05-06
      Reckoned from the article’s date, 5 May 2031
      1 mention here
      Suggested: test
      """
    )
    check(
      """
      //- a.txt
      They met on 15 Octo‸ber.
                  ^^^^^^^^^^^ date XXXX-10-15 value:XXXX-10-15
      """,
      """
      15 Oct · date
      XXXX-10-15
      The article has no date of its own, so the year stays open
      1 mention here
      Suggested: test
      """
    )
  }

  @Test(arguments: [
    ("human:ek", DecisionStatus.accepted, "Accepted by ek"), ("human:ek", .suggested, "Suggested by ek"),
    ("human:ek", .rejected, "Rejected by ek"), ("rule:a-b@2", .accepted, "Accepted, .97: a b"),
    ("import:conll", .accepted, "Accepted, .97: imported from conll"), ("odd", .suggested, "Suggested, .97: odd"),
  ])
  func provenance(by: String, status: DecisionStatus, expected: String) {
    let confidence = by.hasPrefix("human") ? nil : 0.97
    #expect(provenanceText(status, Provenance(by: by, confidence: confidence), evidence: nil) == expected)
  }

  /// Names that articles may hold: nothing of them acts in Markdown, nothing of them reaches a terminal.
  @Test(arguments: [
    "[x](command:y)", "[x][y]", "![x](http://evil.example/p.png)", "<img src=x onerror=y>", "`code`", "```", "*b*",
    "&lt;a&gt;", "<!-- x -->", "https://evil.example", "\u{1b}[31mred\u{1b}]8;;http://evil.example\u{7}",
    "\u{202e}evil\u{2066}",
    "\u{9b}2J", "# head", "| a | b |", "~~x~~", "\\[x\\](y)", "$(rm)", "a@b.example",
  ])
  func namesCannotAct(name: String) {
    let text = ArticleText("\(name) spoke; \(name) left.")
    let count = name.utf8.count
    let known = Analysis(
      mentions: [
        Mention(
          range: 0..<count,
          kind: .person,
          entity: EntityID(rawValue: "x"),
          provenance: Provenance(by: "human:\(name)", evidence: 0..<text.bytes.count)
        )
      ],
      entities: [Entity(id: EntityID(rawValue: "x"), kind: .person, name: name, aliases: [name])],
      quotes: [Quote(range: 0..<text.bytes.count, kind: .direct, cue: 0..<count, provenance: Provenance(by: name))]
    )
    var workspace = Workspace { _, _ in known }
    let article = ArticleURI("file:///news/a.txt")
    workspace.setDiskText(text, of: article)
    workspace.indexAllArticles()
    let hover = workspace.hover(at: 0, in: article)
    let (markdown, plain) = (hover?.markdown ?? "", hover?.plainText ?? "")
    #expect(!markdown.isEmpty && !plain.isEmpty)
    for shown in [markdown, plain] {
      #expect(!shown.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || (0x7f...0x9f).contains($0.value) })
      #expect(!shown.unicodeScalars.contains { [0x202e, 0x2066].contains($0.value) })
    }
    let active = Set<Character>(["[", "]", "<", ">", "`", "|", "~", "&"])
    var isEscaped = false
    // Our own marks: the name in bold, links on file addresses.
    for line in markdown.split(separator: "\n") where !line.contains("](file:///news/a.txt#L") {
      for character in line {
        if active.contains(character) { #expect(isEscaped, "\(character) in \(line)") }
        isEscaped = character == "\\" && !isEscaped
      }
      isEscaped = false
    }
    #expect(!markdown.contains("p://evil") && !markdown.contains("s://evil"))
  }
}
