import Annotations
import ArticleText
import TestSupport
import Testing
import Workspace

/// Checks which articles have mentions of the entity under the cursor.
private func check(_ articles: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) {
  var marked = MarkedWorkspace(articles)
  let found = marked.workspace.referringArticles(at: marked.cursor, in: marked.article).map(\.0.name)
  #expect(found == expected, sourceLocation: sourceLocation)
  // Who asks makes no difference to who is one.
  for (article, entity) in marked.workspace.referringArticles(at: marked.cursor, in: marked.article) {
    let first = marked.workspace.mentions(of: entity, in: article).first?.range.lowerBound ?? 0
    let back = marked.workspace.referringArticles(at: first, in: article).map(\.0.name)
    #expect(Set(back) == Set(expected), sourceLocation: sourceLocation)
  }
}

@Suite struct PersonLinkingTests {
  @Test func spellingsAndInitialsWithTheSameState() {
    check(
      """
      //- a.txt
      Murat Sen‸lev, minister of Zoravia
      ^^^^^^^^^^^^^ person senlev
                     ^^^^^^^^ role senlev held of:zoravia
                                 ^^^^^^^ country zoravia
      //- b.txt
      Murat Senilev, Zoravian envoy
      ^^^^^^^^^^^^^ person senilev
                     ^^^^^^^^^^^^^^ role senilev held of:zoravia
                     ^^^^^^^^ nationality zoravia name:Zoravia
      //- c.txt
      M. Senlev, Zoravian minister
      ^^^^^^^^^ person senlev
                 ^^^^^^^^^^^^^^^^^ role senlev held of:zoravia
                 ^^^^^^^^ nationality zoravia name:Zoravia
      //- d.txt
      M. Senilev spoke.
      ^^^^^^^^^^ person senilev
      """,
      ["a.txt", "b.txt", "c.txt", "d.txt"]
    )
  }

  @Test func theSameFullNameIsOnePerson() {
    check(
      """
      //- a.txt
      Ilma Te‸veen, minister of Zoravia
      ^^^^^^^^^^^^ person teveen
                    ^^^^^^^^ role teveen held of:zoravia
                                ^^^^^^^ country zoravia
      //- b.txt
      ILMA TEVEEN spoke.
      ^^^^^^^^^^^ person teveen
      //- c.txt
      Ilma Teveen, envoy to Lithany
      ^^^^^^^^^^^ person teveen
                   ^^^^^^^^^^^^^^^^ role teveen held of:lithany
                            ^^^^^^^ country lithany
      """,
      ["a.txt", "b.txt", "c.txt"]
    )
  }

  @Test func anotherSpellingAndAnotherStateIsAnotherPerson() {
    check(
      """
      //- a.txt
      Murat Sen‸lev, minister of Zoravia
      ^^^^^^^^^^^^^ person senlev
                     ^^^^^^^^ role senlev held of:zoravia
                                 ^^^^^^^ country zoravia
      //- b.txt
      Murat Senilev, minister of Lithany
      ^^^^^^^^^^^^^ person senilev
                     ^^^^^^^^ role senilev held of:lithany
                                 ^^^^^^^ country lithany
      """,
      ["a.txt"]
    )
  }

  @Test func aBareFamilyNameIsNotEnough() {
    check(
      """
      //- a.txt
      Ilma Te‸veen, minister of Zoravia
      ^^^^^^^^^^^^ person teveen
                    ^^^^^^^^ role teveen held of:zoravia
                                ^^^^^^^ country zoravia
      //- b.txt
      Teveen scored twice.
      ^^^^^^ person teveen
      //- c.txt
      Teveen, a baker in Zoravia
      ^^^^^^ person teveen
                ^^^^^ role teveen held of:zoravia
                         ^^^^^^^ country zoravia
      //- d.txt
      Rana Teveen, minister of Zoravia
      ^^^^^^^^^^^ person teveen
                   ^^^^^^^^ role teveen held of:zoravia
                               ^^^^^^^ country zoravia
      """,
      ["a.txt"]
    )
  }

  @Test func aFamilyNameWithStateAndOfficeIsEnoughWhereOnePersonFits() {
    let bare = """
      //- a.txt
      Te‸veen, Foreign Minister of Zoravia
      ^^^^^^^ person teveen
               ^^^^^^^^^^^^^^^^ role teveen held of:zoravia
                                   ^^^^^^^ country zoravia
      //- b.txt
      Ilma Teveen, Minister of Foreign Affairs of Zoravia
      ^^^^^^^^^^^ person teveen
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ role teveen held of:zoravia
                                                  ^^^^^^^ country zoravia

      """
    check(bare, ["a.txt", "b.txt"])
    check(
      bare + """
        //- c.txt
        Rana Teveen, Minister of Foreign Affairs of Zoravia
        ^^^^^^^^^^^ person teveen
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ role teveen held of:zoravia
                                                    ^^^^^^^ country zoravia
        """,
      ["a.txt"]
    )
  }

  @Test func initialsThatFitTwoPersonsFitNone() {
    check(
      """
      //- a.txt
      I. Te‸veen spoke.
      ^^^^^^^^^^ person teveen
      //- b.txt
      Ilma Teveen spoke.
      ^^^^^^^^^^^ person teveen
      //- c.txt
      Ivo Teveen spoke.
      ^^^^^^^^^^ person teveen
      """,
      ["a.txt"]
    )
  }
}

@Suite struct BodyLinkingTests {
  @Test func statesByTheirCanonicalName() {
    check(
      """
      //- a.txt
      Zora‸via
      ^^^^^^^^ country zoravia
      //- b.txt
      the Republic of Zoravia
          ^^^^^^^^^^^^^^^^^^^ country zoravia name:Zoravia
      //- c.txt
      a Zoravian tale
        ^^^^^^^^ nationality zoravia name:Zoravia
      //- d.txt
      the village of Zoravia
                     ^^^^^^^ place zoravia
      """,
      ["a.txt", "b.txt", "c.txt"]
    )
  }

  @Test func organizationsByNameAndAcronym() {
    check(
      """
      //- a.txt
      the Zora‸vian Trade Board (ZTB)
          ^^^^^^^^^^^^^^^^^^^^^ organization ztb
                                 ^^^ organization ztb
      //- b.txt
      the ZTB
          ^^^ organization ztb
      //- c.txt
      the ZORAVIAN TRADE BOARD
          ^^^^^^^^^^^^^^^^^^^^ organization ztb
      //- d.txt
      the Lithanian Trade Board
          ^^^^^^^^^^^^^^^^^^^^^ organization ltb
      """,
      ["a.txt", "b.txt", "c.txt"]
    )
  }

  @Test func datesByTheirValue() {
    check(
      """
      //- a.txt
      on Fri‸day
         ^^^^^^^ date 2025-04-11 value:2025-04-11
      //- b.txt
      on 11 April 2025
         ^^^^^^^^^^^^^ date 2025-04-11 value:2025-04-11
      //- c.txt
      on 11 April
         ^^^^^^^^ date XXXX-04-11 value:XXXX-04-11
      """,
      ["a.txt", "b.txt"]
    )
  }

  @Test func amountsLinkNothing() {
    check(
      """
      //- a.txt
      si‸x goats
      ^^^^ quantity 6 value:6
      //- b.txt
      six ducks
      ^^^ quantity 6 value:6
      """,
      ["a.txt"]
    )
  }
}

@Suite struct EventLinkingTests {
  @Test func byOrdinalDayPlaceAndParties() {
    check(
      """
      //- a.txt
      eighth mee‸ting of the foreign ministers of Zoravia and Lithany on 11 April in Almara
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ event m on:2025-04-11 in:almara
                                                  ^^^^^^^ country zoravia
                                                              ^^^^^^^ country lithany
                                                                         ^^^^^^^^ date 2025-04-11 value:2025-04-11
                                                                                     ^^^^^^ place almara
      //- b.txt
      8th meeting of the Ministers of Foreign Affairs of Lithany and Zoravia
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ event m
                                                         ^^^^^^^ country lithany
                                                                     ^^^^^^^ country zoravia
      //- c.txt
      meeting of foreign ministers on Friday in Almara
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ event m on:2025-04-11 in:almara
                                      ^^^^^^ date 2025-04-11 value:2025-04-11
                                                ^^^^^^ place almara
      """,
      ["a.txt", "b.txt", "c.txt"]
    )
  }

  @Test(arguments: [
    // another ordinal
    """
    ninth meeting of the foreign ministers on Friday
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ event m on:2025-04-11
                                              ^^^^^^ date 2025-04-11 value:2025-04-11
    """,
    // another place
    """
    eighth meeting of the foreign ministers on Friday in Tibor
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ event m on:2025-04-11 in:tibor
                                               ^^^^^^ date 2025-04-11 value:2025-04-11
                                                         ^^^^^ place tibor
    """,
    // another day
    """
    eighth meeting of the foreign ministers on Saturday
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ event m on:2025-04-12
                                               ^^^^^^^^ date 2025-04-12 value:2025-04-12
    """,
    // another kind of event
    """
    eighth summit of the foreign ministers on Friday
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ event m on:2025-04-11
                                              ^^^^^^ date 2025-04-11 value:2025-04-11
    """,
    // other people
    """
    eighth meeting of the fishermen
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ event m
    """,
    // nothing but a common noun
    """
    meeting
    ^^^^^^^ event m
    """,
  ])
  func notWhereSomethingContradicts(other: String) {
    check(
      """
      //- a.txt
      eighth mee‸ting of the foreign ministers on 11 April in Almara
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ event m on:2025-04-11 in:almara
                                                  ^^^^^^^^ date 2025-04-11 value:2025-04-11
                                                              ^^^^^^ place almara
      //- b.txt
      \(other)
      """,
      ["a.txt"]
    )
  }

  @Test func yearlyEventsAreOneWithinTheirYear() {
    let named = """
      //- a.txt
      On the Almara Fo‸rum
      ^ published 2025-04-11
             ^^^^^^^^^^^^^ event forum
      //- b.txt
      On the Almara Forum
      ^ published 2025-06-01
             ^^^^^^^^^^^^ event forum

      """
    check(named, ["a.txt", "b.txt"])
    check(
      named + """
        //- c.txt
        On the Almara Forum
        ^ published 2023-04-11
               ^^^^^^^^^^^^ event forum
        """,
      ["a.txt", "b.txt"]
    )
  }
}

@Suite struct LinkIndexTests {
  /// Articles that come, change and go in any order leave the same answers as the last state read from scratch.
  @Test(arguments: 0..<8)
  func incrementalEqualsFromScratch(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let names = ["Ilma Teveen", "I. Teveen", "Teveen", "Ilma Tevin", "Murat Senlev", "Murat Senilev", "M. Senlev"]
    let states = ["Zoravia", "Lithany"]
    var current: [ArticleURI: ArticleText] = [:]
    let analyze: Workspace.Analyze = { text, _ in AnnotatedArticle(text.string).analysis }
    var workspace = Workspace(analyze: analyze)
    for step in 0..<60 {
      let uri = ArticleURI("file:///\(random.int(0...7)).txt")
      if random.int(0...3) == 0 {
        workspace.removeDiskText(of: uri)
        current[uri] = nil
      } else {
        let name = names[random.int(0...names.count - 1)]
        let state = states[random.int(0...1)]
        let office = random.int(0...1) == 0 ? "minister" : "envoy"
        let text = ArticleText(marked(name: name, office: office, state: state))
        workspace.setDiskText(text, of: uri)
        current[uri] = text
      }
      if random.int(0...1) == 0 { workspace.indexNextArticle() }
      if step % 7 == 0 { _ = workspace.who("Teveen") }
    }
    workspace.indexAllArticles()
    var fresh = Workspace(analyze: analyze)
    for (uri, text) in current.sorted(by: { $0.key > $1.key }) { fresh.setDiskText(text, of: uri) }
    fresh.indexAllArticles()
    for query in ["Teveen", "Senlev", "Zoravia", "minister"] {
      #expect(workspace.who(query) == fresh.who(query))
      #expect(workspace.searchEntities(query) == fresh.searchEntities(query))
    }
    for uri in current.keys.sorted() {
      #expect(workspace.references(at: 0, in: uri) == fresh.references(at: 0, in: uri))
      #expect(workspace.hover(at: 0, in: uri) == fresh.hover(at: 0, in: uri))
    }
  }

  /// A line `NAME, OFFICE of STATE` in an article that is its own markup.
  private func marked(name: String, office: String, state: String) -> String {
    let line = "\(name), \(office) of \(state)"
    func carets(_ word: String, after start: Int) -> String {
      String(repeating: " ", count: start) + String(repeating: "^", count: word.count)
    }
    return """
      \(line)
      \(carets(name, after: 0)) person p
      \(carets(office, after: name.count + 2)) role p held of:s
      \(carets(state, after: line.count - state.count)) country s
      """
  }
}
