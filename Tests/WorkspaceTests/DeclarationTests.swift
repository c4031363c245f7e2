import ArticleText
import Testing
import Workspace

private let articles = """
  //- a.txt
  Teveen opens talks
  ^^^^^^^^^^^^^^^^^^ title
  ^^^^^^ person ilma-teveen name:Ilma_Teveen
  Ilma Teveen sp‸oke; Teve‸en left; six men.
  ^^^^^^^^^^^ person ilma-teveen
                      ^^^^^^^ person ilma-teveen
                                    ^^^ quantity 6 value:6
  //- b.txt
  1 May 2020: Ilma Teveen came.
  ^ published 2020-05-01
              ^^^^^^^^^^^ person ilma-teveen
  """

private let registry = """
  {"format": "attache-entities/1", "entities": [
    {"id": "ilma-teveen", "type": "person", "name": "Ilma Teveen"}]}
  """

private func asked(registry: String?) -> (marked: MarkedWorkspace, offset: Int) {
  var marked = MarkedWorkspace(articles)
  if let registry { marked.workspace.setRegistry(Array(registry.utf8), of: ArticleURI("file:///news")) }
  let text = marked.workspace.text(of: marked.article) ?? ArticleText("")
  let offset = (0..<text.bytes.count).first { text.bytes[$0...].starts(with: "Teveen left".utf8) } ?? 0
  return (marked, offset)
}

@Suite struct DeclarationTests {
  @Test func theRegistryDeclares() {
    var (marked, offset) = asked(registry: registry)
    let found = marked.workspace.declaration(at: offset, in: marked.article)?.locations ?? []
    #expect(found.map(\.article.name) == ["attache.entities.json"])
    let file = found.first.flatMap { marked.workspace.anyText(of: $0.article) }
    #expect(found.first.flatMap { file?.string(in: $0.range) } == #""ilma-teveen""#)
  }

  @Test func withoutRegistryTheEarliestArticleDoes() {
    var (marked, offset) = asked(registry: nil)
    let found = marked.workspace.declaration(at: offset, in: marked.article)?.locations ?? []
    #expect(marked.shown(found) == "b.txt:1 Ilma Teveen")
  }

  @Test func referencesHoldDeclarationsOnlyWhereWanted() {
    var (marked, offset) = asked(registry: nil)
    let all = marked.workspace.references(at: offset, in: marked.article)
    #expect(marked.shown(all) == "a.txt:1 Teveen\na.txt:2 Ilma Teveen\na.txt:2 Teveen\nb.txt:1 Ilma Teveen")
    let others = marked.workspace.references(at: offset, in: marked.article, includeDeclaration: false)
    #expect(marked.shown(others) == "a.txt:1 Teveen\na.txt:2 Teveen")
  }

  @Test func theRegistrysEntryIsOneOfThem() {
    var (marked, offset) = asked(registry: registry)
    let all = marked.workspace.references(at: offset, in: marked.article)
    #expect(all.map(\.article.name) == ["a.txt", "a.txt", "a.txt", "b.txt", "attache.entities.json"])
    let others = marked.workspace.references(at: offset, in: marked.article, includeDeclaration: false)
    #expect(marked.shown(others) == "a.txt:1 Teveen\na.txt:2 Teveen\nb.txt:1 Ilma Teveen")
  }

  @Test func highlightsSayWhatIntroduces() {
    var (marked, offset) = asked(registry: nil)
    let found = marked.workspace.highlights(at: offset, in: marked.article)
    #expect(found.map(\.kind) == [.mention, .introduction, .mention])
    let same = marked.workspace.equalSpellings(at: offset, in: marked.article)
    #expect(marked.shown(same.map { Location(article: marked.article, range: $0) }) == "a.txt:1 Teveen\na.txt:2 Teveen")
    let full = found.first { $0.kind == .introduction }?.range.lowerBound ?? 0
    #expect(marked.workspace.equalSpellings(at: full, in: marked.article).isEmpty)
  }

  @Test func aNumberStandsForItself() {
    var (marked, _) = asked(registry: nil)
    let text = marked.workspace.text(of: marked.article) ?? ArticleText("")
    let six = (0..<text.bytes.count).first { text.bytes[$0...].starts(with: "six".utf8) } ?? 0
    #expect(marked.workspace.highlights(at: six, in: marked.article).count == 1)
    #expect(marked.workspace.references(at: six, in: marked.article).count == 1)
  }
}
