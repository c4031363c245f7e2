import AnnotationStore
import Annotations
import ArticleText
import TestSupport
import Testing
import Workspace

@Suite struct DecisionTests {
  private let literal = """
    //- a.txt
    Ilma Teveen met Osker Radu in Oslo.
    ^^^^^^^^^^^ person teveen
                    ^^^^^^^^^^ person radu
                                  ^^^^ place oslo
    //- b.txt
    Osker Radu spoke.
    ^^^^^^^^^^ person radu
    """

  /// A sidecar with decisions on the first places of words in the first article.
  private func sidecar(_ decisions: StoredDecision...) -> [UInt8] {
    let text = MarkedWorkspace(literal).workspace.text(of: MarkedWorkspace.uri("a.txt")) ?? ArticleText("")
    return TestSupport.sidecar(of: text, decisions)
  }

  private func shown(_ marked: inout MarkedWorkspace) -> String {
    let uri = MarkedWorkspace.uri("a.txt")
    let text = marked.workspace.text(of: uri) ?? ArticleText("")
    let mentions = marked.workspace.analysis(of: uri)?.mentions ?? []
    return mentions.map { "\(text.string(in: $0.range)) \($0.entity?.rawValue ?? "-") \($0.status)" }
      .joined(separator: "\n")
  }

  @Test func decisionsCountInEveryAnswer() {
    var marked = MarkedWorkspace(literal)
    let uri = MarkedWorkspace.uri("a.txt")
    marked.workspace.setSidecar(
      sidecar(
        StoredDecision(.person, "Ilma Teveen", .accepted, "ilma-teveen"),
        StoredDecision(.person, "Osker Radu", .rejected)
      ),
      of: uri
    )
    #expect(marked.workspace.pendingArticleCount == 1)
    #expect(shown(&marked) == "Ilma Teveen ilma-teveen accepted\nOslo oslo suggested")
    marked.workspace.setSidecar(nil, of: uri)
    #expect(shown(&marked) == "Ilma Teveen teveen suggested\nOsker Radu radu suggested\nOslo oslo suggested")
    marked.workspace.setSidecar(sidecar(), of: MarkedWorkspace.uri("none.txt"))
    #expect(marked.workspace.sidecar(of: MarkedWorkspace.uri("none.txt")) == nil)
  }

  @Test func decisionsFollowTheBuffer() {
    var marked = MarkedWorkspace(literal)
    let uri = MarkedWorkspace.uri("a.txt")
    let text = marked.workspace.text(of: uri) ?? ArticleText("")
    marked.workspace.setSidecar(sidecar(StoredDecision(.place, "Oslo", .accepted)), of: uri)
    marked.workspace.open(uri, text: ArticleText("Late. " + text.string), version: 1)
    let found = marked.workspace.analysis(of: uri)?.mentions.first { $0.status == .accepted }
    #expect(found.map { marked.workspace.text(of: uri)?.string(in: $0.range) } == "Oslo")
  }

  @Test func theRegistryNamesEntities() {
    var marked = MarkedWorkspace(literal)
    let registry = """
      {"format": "attache-entities/1", "entities": [
        {"id": "osker-radu", "type": "person", "name": "Osker B. Radu"},
        {"id": "radu", "type": "person", "name": "Radu", "replacedBy": "osker-radu"}]}
      """
    marked.workspace.setRegistry(Array(registry.utf8), of: ArticleURI("file:///news"))
    #expect(marked.workspace.pendingArticleCount == 2)
    #expect(shown(&marked).contains("Osker Radu osker-radu suggested"))
    let entities = marked.workspace.analysis(of: MarkedWorkspace.uri("b.txt"))?.entities
    #expect(entities?.map(\.name) == ["Osker B. Radu"])
    marked.workspace.setRegistry(nil, of: ArticleURI("file:///news"))
    #expect(shown(&marked).contains("Osker Radu radu suggested"))
  }
}
