import Annotations
import ArticleText
import Testing
import Workspace

private let articles = """
  //- a.txt
  Ilma Teve‸en spoke. “I am Teveen,” she said.
  ^^^^^^^^^^^^ person ilma-teveen
                       ^^^^^^^^^^^ direct ilma-teveen
                            ^^^^^^ person ilma-teveen
  Teveen signed the Teveen Plan with Teveens.
  ^^^^^^ person ilma-teveen
                    ^^^^^^^^^^^ document teveen-plan
                    ^^^^^^ person ilma-teveen
                                     ^^^^^^^ person teveens
  //- b.txt
  The Minister, I. Teveen, met Zoe Teveen.
  ^^^^^^^^^^^^ role ilma-teveen held
                ^^^^^^^^^ person ilma-teveen name:Ilma_Teveen
                               ^^^^^^^^^^ person zoe-teveen
  """

private let registry = #"""
  {"format": "attache-entities/1", "entities": [
    {"id": "ilma-teveen", "type": "person", "name": "Ilma Teveen", "aliases": ["Teveen \"T\"", "Ilma T."]},
    {"id": "zoe-teveen", "type": "person", "name": "Zoe Teveen"}]}
  """#

/// Where the name at a word is renamed: `ARTICLE:LINE WORDS [PROTECTION]`.
private func places(of word: String, occurrence: Int = 0, in articles: String = articles) -> [String] {
  var marked = MarkedWorkspace(articles)
  let text = marked.workspace.text(of: marked.article) ?? ArticleText("")
  let starts = (0..<text.bytes.count).filter { text.bytes[$0...].starts(with: word.utf8) }
  guard starts.indices.contains(occurrence),
    let renaming = try? marked.workspace.renaming(at: starts[occurrence], in: marked.article)
  else { return ["no name"] }
  return renaming.articles.flatMap { article in
    marked.workspace.places(of: renaming, in: article).map { place in
      marked.shown([Location(article: article, range: place.range)]) + (place.protection.map { " [\($0)]" } ?? "")
    }
  }
}

@Suite struct RenamingTests {
  @Test func oneSpellingIsRenamedEverywhere() {
    #expect(
      places(of: "Teveen signed") == [
        "a.txt:1 Teveen", "a.txt:1 Teveen [quotation]", "a.txt:2 Teveen", "a.txt:2 Teveen [title]", "b.txt:1 Teveen",
      ]
    )
    #expect(places(of: "Ilma Teveen") == ["a.txt:1 Ilma Teveen"])
  }

  @Test func theDocumentItselfMayBeRenamed() {
    #expect(places(of: "Plan") == ["a.txt:2 Teveen Plan"])
  }

  @Test func whatIsNoNameIsRefused() {
    var marked = MarkedWorkspace(articles)
    let other = MarkedWorkspace.uri("b.txt")
    #expect(throws: RenameRefusal(reason: "“The Minister” is a role; only names can be renamed")) {
      try marked.workspace.renaming(at: 1, in: other)
    }
    #expect((try? marked.workspace.renaming(at: 25, in: other)) == .some(nil))
  }

  @Test func theRegistryFollows() throws {
    var marked = MarkedWorkspace(articles)
    marked.workspace.setRegistry(Array(registry.utf8), of: ArticleURI("file:///news"))
    let text = marked.workspace.text(of: marked.article) ?? ArticleText("")
    let start = try #require((0..<text.bytes.count).first { text.bytes[$0...].starts(with: "Teveen signed".utf8) })
    let renaming = try #require(try marked.workspace.renaming(at: start, in: marked.article))
    let renames = marked.workspace.registryPlaces(of: renaming, to: "Tevéen \"\\")
    let file = ArticleText(registry)
    #expect(renames.map { file.string(in: $0.location.range) } == [#""Ilma Teveen""#, #""Teveen \"T\"""#])
    #expect(renames.map(\.newText) == [#""Ilma Tevéen \"\\""#, #""Tevéen \"\\ \"T\"""#])
    #expect(renames.first?.location.article.name == "attache.entities.json")
  }

  @Test(arguments: [(" Ilma  Teven ", "Ilma  Teven"), ("O’Neil 2", "O’Neil 2"), ("Ж", "Ж")])
  func newNamesLoseTheBlanksAroundThem(name: String, expected: String) throws {
    #expect(try newSpelling(name) == expected)
  }

  @Test(arguments: ["", "   ", "a\nb", "a\tb", "a\u{2028}b", "–", "\u{0}", String(repeating: "x", count: 201)])
  func whatCanBeNoNameIsRefused(name: String) {
    #expect(throws: RenameRefusal.self) { try newSpelling(name) }
  }
}
