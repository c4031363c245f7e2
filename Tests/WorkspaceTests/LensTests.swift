import Testing
import Workspace

private let articles = """
  //- a.txt
  Ilma Teveen opened the border talks in Almara.
  ^^^^^^^^^^^ person ilma-teveen
                         ^^^^^^^^^^^^ event border-talks
                                         ^^^^^^ place almara
  Teveen thanked Bruno Sato.
  ^^^^^^ person ilma-teveen
                 ^^^^^^^^^^ person bruno-sato
  //- b.txt
  Ilma Teveen came.
  ^^^^^^^^^^^ person ilma-teveen
  """

@Suite struct LensTests {
  @Test func whoIsMentionedAgainIsCountedWhereIntroduced() {
    var marked = MarkedWorkspace(articles)
    let lenses = marked.workspace.lenses(of: marked.article)
    #expect(lenses.count == 2)
    guard case .progress(let progress) = lenses.first else { return #expect(Bool(false), "no first lens") }
    #expect(progress.description == "0 of 5 decided")
    guard case .entity(let entity, let range) = lenses.last else { return #expect(Bool(false), "no second lens") }
    #expect(marked.shown([Location(article: marked.article, range: range)]) == "a.txt:1 Ilma Teveen")
    #expect(marked.workspace.lensTitle(of: entity) == "Ilma Teveen: 3 mentions in 2 articles")
  }

  @Test func decisionsAreCountedWhateverTheyAre() {
    var marked = MarkedWorkspace(articles)
    let sidecar = #"""
      {"format": "attache-annotations/1", "text": {"file": "a.txt"}, "mentions": [
        {"id": "m-aaaaaaaa", "type": "place", "quote": "Almara", "before": "border talks in ", "after": ".\nTeveen thanked",
         "status": "rejected", "by": "human:t"},
        {"id": "m-bbbbbbbb", "type": "person", "quote": "Bruno Sato", "before": "\nTeveen thanked ", "after": ".\n",
         "status": "accepted", "by": "human:t"}]}
      """#
    marked.workspace.setSidecar(Array(sidecar.utf8), of: marked.article)
    #expect(marked.workspace.decisionProgress(of: marked.article)?.description == "2 of 5 decided")
  }

  @Test func anArticleWithoutMentionsHasNone() {
    var marked = MarkedWorkspace("//- a.txt\nNothing here.")
    #expect(marked.workspace.lenses(of: marked.article).isEmpty)
    #expect(marked.workspace.lenses(of: MarkedWorkspace.uri("none.txt")).isEmpty)
  }
}
