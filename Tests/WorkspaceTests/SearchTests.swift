import TestSupport
import Testing
import Workspace

private let articles = """
  //- a.txt
  On Murat Senlev, minister of Zoravia
  ^ published 2025-04-11
     ^^^^^^^^^^^^ person senlev
                   ^^^^^^^^ role senlev held of:zoravia
                               ^^^^^^^ country zoravia
  at the Senlev Forum in Almara, said that is all.
         ^^^^^^^^^^^^ event forum in:almara
                         ^^^^^^ place almara
                                      ^^^^^^^^^^^ clause senlev
  //- b.txt
  Murat Senilev, Minister of Zoravia, and Ana Muratova
  ^^^^^^^^^^^^^ person senilev
                 ^^^^^^^^ role senilev held of:zoravia
                             ^^^^^^^ country zoravia
                                          ^^^^^^^^^^^^ person muratova
  paid six to the Zoravian Trade Board.
       ^^^ quantity 6 value:6
                  ^^^^^^^^^^^^^^^^^^^^ organization ztb
  """

private let everything = """
  Ana Muratova
  Murat Senilev (minister · Zoravia)
  Zoravian Trade Board
  Zoravia
  Almara
  Senlev Forum (Almara)
  """

@Suite struct SearchTests {
  @Test(arguments: [
    ("Murat Senlev", "Murat Senlev (minister · Zoravia)"),
    ("senlev", "Murat Senlev (minister · Zoravia)\nSenlev Forum (Almara)"),
    ("senilev", "Murat Senilev (minister · Zoravia)\nSenlev Forum (Almara)"),
    ("sen", "Murat Senilev (minister · Zoravia)\nSenlev Forum (Almara)"),
    ("murat", "Murat Senilev (minister · Zoravia)\nAna Muratova"),
    ("zor tra", "Zoravian Trade Board"),
    ("zoravia", "Zoravia\nZoravian Trade Board"),
    ("ravia", "Zoravian Trade Board\nZoravia"),
    ("six", ""),
    ("nobody", ""),
    ("?!", ""),
    ("", everything),
    ("  ", everything),
  ])
  func finds(query: String, expected: String) {
    var marked = MarkedWorkspace(articles)
    let found = marked.workspace.searchEntities(query).map { $0.detail.isEmpty ? $0.name : "\($0.name) (\($0.detail))" }
    #expect(found.joined(separator: "\n") == expected)
  }

  @Test func answersAreBounded() {
    var marked = MarkedWorkspace(articles)
    #expect(marked.workspace.searchEntities("murat", limit: 1).map(\.name) == ["Murat Senilev"])
    #expect(marked.workspace.searchEntities("murat", limit: 0).isEmpty)
  }

  @Test func anEntityIsFoundWhereItIsIntroducedFirst() {
    var marked = MarkedWorkspace(articles)
    #expect(
      marked.shown(marked.workspace.searchEntities("senilev").prefix(1).map(\.location)) == "a.txt:1 Murat Senlev"
    )
  }
}

@Suite struct WhoTests {
  @Test func whoAnswersOverAllArticles() {
    var marked = MarkedWorkspace(articles)
    let profiles = marked.workspace.who("senlev")
    #expect(profiles.map(\.name) == ["Murat Senlev", "Senlev Forum"])
    let person = profiles.first
    #expect(person?.aliases == ["Murat Senilev"])
    #expect(person?.offices.map(\.text) == ["minister", "Minister"])
    #expect(person?.offices.map(\.last.description) == ["11 Apr 2025, a.txt line 1", "b.txt line 1"])
    #expect(person?.quotes.map(\.text) == ["that is all"])
    #expect(person?.articleCount == 2)
    #expect(person?.mentionCount == 4)
  }

  @Test func otherSpellingsCountWhereNobodyBearsTheName() {
    var marked = MarkedWorkspace(articles)
    #expect(marked.workspace.who("Senelev").map(\.name) == ["Murat Senlev", "Senlev Forum"])
    #expect(marked.workspace.who("ravia").isEmpty)
    #expect(marked.workspace.who("").isEmpty)
  }

  @Test func manyFormsOfANameAreReadInLinearTime() {
    func seconds(_ count: Int) -> Double {
      let aliases = (0..<count).map { "\"Teveen\($0)\"" }.joined(separator: ",")
      let registry = #"{"format":"attache-entities/1","entities":[{"id":"a","type":"person","name":"Ilma","aliases":["#
      var workspace = Workspace()
      let folder = ArticleURI("file:///news")
      workspace.addFolder(folder)
      return processorSeconds { workspace.setRegistry(Array((registry + aliases + "]}]}").utf8), of: folder) }
    }
    let few = (0..<3).map { _ in seconds(2000) }.min() ?? 0
    let many = (0..<3).map { _ in seconds(16_000) }.min() ?? 0
    #expect(many < few * 20, "8 times as many take \(many / few) times as long")
  }
}
