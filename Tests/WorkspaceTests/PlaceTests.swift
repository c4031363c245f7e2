import ArticleText
import Testing
import Workspace

/// Two articles that the questions about places share; the cursor is put where `cursor` says.
private let articles = """
  //- talks.txt
  Teveen opens talks
  ^^^^^^^^^^^^^^^^^^ title
  ^^^^^^ person ilma-teveen
  On Friday Zoravian Foreign Minister Ilma Teveen opened the border talks.
  ^ published 2025-04-11
     ^^^^^^ date 2025-04-11 value:2025-04-11
            ^^^^^^^^^^^^^^^^^^^^^^^^^ role ilma-teveen held of:zoravia
            ^^^^^^^^ nationality zoravia
                                      ^^^^^^^^^^^ person ilma-teveen
                                                             ^^^^^^^^^^^^ event border-talks on:2025-04-11 with:ilma-teveen with:zoravia produced:border-plan
  The ZTB (Zoravian Trade Board) wrote the Border Plan. Teveen thanked Zoravia.
      ^^^ organization ztb name:Zoravian_Trade_Board short:1
           ^^^^^^^^^^^^^^^^^^^^ organization ztb #1
                                           ^^^^^^^^^^^ document border-plan
                                                        ^^^^^^ person ilma-teveen
                                                                       ^^^^^^^ country zoravia
  //- alliance.txt
  The Minister of Foreign Affairs of Zoravia, I. Teveen, met the ZTB.
  ^ published 2024-01-05
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ role ilma-teveen held of:zoravia
                                     ^^^^^^^ country zoravia
                                              ^^^^^^^^^ person ilma-teveen name:I._Teveen
                                                                 ^^^ organization ztb name:Zoravian_Trade_Board
  """

private func ask(
  _ word: String,
  occurrence: Int = 0,
  in name: String = "talks.txt",
  _ question: (inout MarkedWorkspace, Int, ArticleURI) -> String
) -> String {
  var marked = MarkedWorkspace(articles)
  let uri = MarkedWorkspace.uri(name)
  let text = marked.workspace.text(of: uri)?.string ?? ""
  let places = text.utf8.indices.filter { text.utf8[$0...].starts(with: word.utf8) }
  let offset = text.utf8.distance(from: text.startIndex, to: places[occurrence]) + 1
  return question(&marked, offset, uri)
}

@Suite struct PlaceTests {
  @Test(arguments: [
    ("Teveen", 0, "talks.txt:2 Ilma Teveen"),
    ("Teveen", 2, "talks.txt:2 Ilma Teveen"),
    ("Foreign Minister", 0, "talks.txt:2 Ilma Teveen"),
    ("Zoravian", 0, "talks.txt:3 Zoravia"),
    ("Friday", 0, "talks.txt:2 Friday"),
    ("opened", 0, "-"),
  ])
  func definition(word: String, occurrence: Int, expected: String) {
    let answer = ask(word, occurrence: occurrence) { marked, offset, uri in
      marked.workspace.definition(at: offset, in: uri).map { marked.shown($0.locations) } ?? "-"
    }
    #expect(answer == expected)
  }

  @Test(arguments: [
    ("Ilma Teveen", "alliance.txt:1 I. Teveen"),
    ("Friday", "talks.txt:2 Friday"),
    ("ZTB", "alliance.txt:1 ZTB"),
  ])
  func declarationIsTheEarliestIntroduction(word: String, expected: String) {
    let answer = ask(word) { marked, offset, uri in
      marked.workspace.declaration(at: offset, in: uri).map { marked.shown($0.locations) } ?? "-"
    }
    #expect(answer == expected)
  }

  @Test(arguments: [
    ("Ilma Teveen", "talks.txt:2 Zoravian Foreign Minister"),
    ("ZTB", "talks.txt:3 Zoravian Trade Board"),
    ("Friday", ""),
  ])
  func typeDefinition(word: String, expected: String) {
    let answer = ask(word) { marked, offset, uri in
      marked.workspace.typeDefinition(at: offset, in: uri).map { marked.shown($0.locations) } ?? "-"
    }
    #expect(answer == expected)
  }

  @Test(arguments: [
    ("Foreign Minister", "talks.txt:2 Ilma Teveen\nalliance.txt:1 I. Teveen"),
    ("border talks", "talks.txt:3 Border Plan\ntalks.txt:2 Ilma Teveen\ntalks.txt:3 Zoravia"),
    ("Ilma Teveen", "alliance.txt:1 I. Teveen"),
  ])
  func implementation(word: String, expected: String) {
    let answer = ask(word) { marked, offset, uri in
      marked.workspace.implementation(at: offset, in: uri).map { marked.shown($0.locations) } ?? "-"
    }
    #expect(answer == expected)
  }

  @Test func referencesHereFirstThenByAddress() {
    let answer = ask("Ilma Teveen") { marked, offset, uri in
      marked.shown(marked.workspace.references(at: offset, in: uri))
    }
    #expect(
      answer == """
        talks.txt:1 Teveen
        talks.txt:2 Zoravian Foreign Minister
        talks.txt:2 Ilma Teveen
        talks.txt:3 Teveen
        alliance.txt:1 Minister of Foreign Affairs
        alliance.txt:1 I. Teveen
        """
    )
  }

  @Test func referencesWithoutDeclaration() {
    let answer = ask("Zoravia", occurrence: 2) { marked, offset, uri in
      marked.shown(marked.workspace.references(at: offset, in: uri, includeDeclaration: false))
    }
    #expect(answer == "talks.txt:2 Zoravian")
  }

  @Test func referencesInParts() {
    let answer = ask("ZTB") { marked, offset, uri in
      marked.workspace.referringArticles(at: offset, in: uri).map { article, entity in
        marked.shown(marked.workspace.mentions(of: entity, in: article))
      }.joined(separator: "\n--\n")
    }
    #expect(
      answer == """
        talks.txt:3 ZTB
        talks.txt:3 Zoravian Trade Board
        --
        alliance.txt:1 ZTB
        """
    )
  }

  @Test func highlightsStayInTheArticle() {
    let answer = ask("ZTB") { marked, offset, uri in
      marked.shown(marked.workspace.highlights(at: offset, in: uri).map { Location(article: uri, range: $0.range) })
    }
    #expect(answer == "talks.txt:3 ZTB\ntalks.txt:3 Zoravian Trade Board")
  }

  @Test func theEndOfAWordBelongsToIt() {
    var marked = MarkedWorkspace("//- a.txt\nHello")
    #expect(marked.workspace.mentions(at: 2, in: marked.article).isEmpty)
    let answer = ask("Ilma Teveen") { marked, offset, uri in
      let found = marked.workspace.definition(at: offset - 1 + "Ilma Teveen".utf8.count, in: uri)
      return found.map { marked.shown($0.locations) } ?? "-"
    }
    #expect(answer == "talks.txt:2 Ilma Teveen")
  }

  @Test(arguments: [Int.min, -1, 100_000, Int.max])
  func offsetsOutsideTheTextAnswerNothing(offset: Int) {
    var marked = MarkedWorkspace(articles)
    #expect(marked.workspace.hover(at: offset, in: marked.article) == nil)
    #expect(marked.workspace.definition(at: offset, in: marked.article) == nil)
    #expect(marked.workspace.highlights(at: offset, in: marked.article).isEmpty)
  }
}
