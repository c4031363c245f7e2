import Annotations
import ArticleText
import Testing
import Workspace

private let articles = """
  //- a.txt
  Foreign Minister Ilma Teveen met Bruno Sá of the Zoravian Trade Board.
  ^^^^^^^^^^^^^^^^ role ilma-teveen held
                   ^^^^^^^^^^^ person ilma-teveen
                                   ^^^^^^^^ person bruno-sa
                                                   ^^^^^^^^^^^^^^^^^^^^ organization ztb
  Teveen left; Teveen came.
  ^^^^^^ person ilma-teveen
               ^^^^^^ person ilma-teveen
  //- b.txt
  Tevor Ilmar paid six.
  ^^^^^^^^^^^ person tevor-ilmar
                   ^^^ quantity 6 value:6
  """

/// What is offered at the cursor of a text typed into a third article: `NAME (KIND) for WHAT IT REPLACES`, one a line.
private func offered(_ typed: String) -> String {
  var marked = MarkedWorkspace(articles + "\n//- draft.txt\n" + typed)
  let text = marked.workspace.text(of: marked.article) ?? ArticleText("")
  return marked.workspace.completions(at: marked.cursor, in: marked.article).items
    .map { "\($0.name) (\($0.kind.rawValue)) for \(text.string(in: $0.range))" }.joined(separator: "\n")
}

@Suite struct CompletionTests {
  @Test(arguments: [
    ("Then Tev‸", "Teveen (person) for Tev\nTevor Ilmar (person) for Tev\nIlma Teveen (person) for Tev"),
    (
      "Then Ilma T‸",
      "Ilma Teveen (person) for Ilma T\nTeveen (person) for T\nTevor Ilmar (person) for T\n"
        + "Zoravian Trade Board (organization) for T"
    ),
    ("Then Ilma ‸", "Ilma Teveen (person) for Ilma "),
    ("Then Ilma‸", "Tevor Ilmar (person) for Ilma\nIlma Teveen (person) for Ilma"),
    ("Bruno Sa‸", "Bruno Sá (person) for Bruno Sa"),
    ("SÁ‸", "Bruno Sá (person) for SÁ"),
    ("the Zoravian Tr‸", "Zoravian Trade Board (organization) for Zoravian Tr"),
    ("the Trade Bo‸", "Zoravian Trade Board (organization) for Trade Bo"),
    ("the fore‸", "Foreign Minister (role) for fore"),
    ("😀 Tevo‸", "Tevor Ilmar (person) for Tevo"),
    ("“Tevo‸", "Tevor Ilmar (person) for Tevo"),
    ("It ended. Tevo‸", "Tevor Ilmar (person) for Tevo"),
    ("Zoravian-Tra‸", "Zoravian Trade Board (organization) for Zoravian-Tra"),
  ])
  func offersNamesThatGoOnWithWhatIsTyped(typed: String, expected: String) {
    let found = offered(typed)
    #expect(Set(found.split(separator: "\n")) == Set(expected.split(separator: "\n")))
  }

  @Test(arguments: [
    "Tev‸een", "Then tev‸", "Then ‸", "‸", "Six‸", "fo‸", "xTev‸", "Tevo.\n‸", "Ilma. T‸r", "Bruno Sá‸",
    "Zoravian  Tra‸ x",
  ])
  func offersNothingWithinWordsOrForOrdinaryOnes(typed: String) {
    let found = offered(typed)
    #expect(found.isEmpty || typed.hasPrefix("Zoravian  Tra"))
    #expect(!found.contains("for Zoravian  Tra"))
  }

  @Test func moreTypedWordsAndNearerNamesComeFirst() {
    var marked = MarkedWorkspace(articles + "\n//- draft.txt\nIlma Te‸")
    let items = marked.workspace.completions(at: marked.cursor, in: marked.article).items
    #expect(items.map(\.name) == ["Ilma Teveen", "Teveen", "Tevor Ilmar"])
  }

  @Test func theListIsBoundedAndSaysSo() {
    var marked = MarkedWorkspace(articles + "\n//- draft.txt\nTe‸")
    let all = marked.workspace.completions(at: marked.cursor, in: marked.article)
    #expect(!all.isIncomplete)
    let some = marked.workspace.completions(at: marked.cursor, in: marked.article, limit: 1)
    #expect(some.items.count == 1)
    #expect(some.isIncomplete)
  }

  @Test func clientsFilterByWhatIsTyped() {
    var marked = MarkedWorkspace(articles + "\n//- draft.txt\nTeve‸")
    let items = marked.workspace.completions(at: marked.cursor, in: marked.article).items
    // Behind the word that was typed: `Teveen`, of `Ilma Teveen` the same.
    #expect(items.allSatisfy { $0.typed == "Teveen" })
    var accents = MarkedWorkspace(articles + "\n//- draft.txt\nBruno Sa‸")
    let folded = accents.workspace.completions(at: accents.cursor, in: accents.article).items.first?.typed
    #expect(folded == "bruno sa")
  }

  @Test func theRegistryKnowsNamesThatNoArticleHas() {
    var marked = MarkedWorkspace("//- draft.txt\nQuen‸")
    let registry = #"""
      {"format": "attache-entities/1", "entities": [
        {"id": "quen-olto", "type": "person", "name": "Quen Olto", "aliases": ["Q. Olto", "Quenya Olto"],
         "roles": [{"title": "envoy", "from": "2020"}]}]}
      """#
    marked.workspace.setRegistry(Array(registry.utf8), of: ArticleURI("file:///news"))
    let items = marked.workspace.completions(at: marked.cursor, in: marked.article).items
    #expect(items.map(\.name) == ["Quen Olto", "Quenya Olto"])
    let card = items.first.flatMap { marked.workspace.card(of: $0.entity, seenFrom: marked.article) }
    #expect(
      card?.plainText == """
        Quen Olto · person
        envoy, 2020–
        Also written Q. Olto, Quenya Olto
        In the registry as quen-olto
        """
    )
  }

  @Test func everyOffsetOfAnyTextIsAnswered() {
    let text = "É’a 😀–Te\r\n\r“I. T. e”\u{301}\t٣"
    var marked = MarkedWorkspace(articles + "\n//- draft.txt\nx")
    marked.workspace.open(marked.article, text: ArticleText(text), version: 2)
    for offset in -2...text.utf8.count + 2 {
      let items = marked.workspace.completions(at: offset, in: marked.article).items
      #expect(items.allSatisfy { $0.range.upperBound <= text.utf8.count })
    }
    #expect(marked.workspace.completions(at: 0, in: MarkedWorkspace.uri("none.txt")).items.isEmpty)
  }
}
