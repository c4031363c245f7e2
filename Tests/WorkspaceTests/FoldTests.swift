import ArticleText
import Testing
import Workspace

/// The folds of an article that the engine itself reads, as `KIND FIRST–LAST LINE`.
private func folds(_ text: String) -> [String] {
  var workspace = Workspace()
  let uri = ArticleURI("file:///news/a.md")
  workspace.open(uri, text: ArticleText(text), version: 1)
  let text = ArticleText(text)
  return workspace.folds(in: uri).map {
    "\($0.kind) \(text.line(at: $0.range.lowerBound) + 1)–\(text.line(at: $0.range.upperBound) + 1)"
  }
}

@Suite struct FoldTests {
  @Test func sectionsNestByTheirHeadings() {
    let text = """
      # The talks go on

      The delegations met in the capital on Monday and went home.

      ## What was agreed

      The border opens in May, both sides said.

      ### Trade

      Lorries may pass.

      ## What was not

      Nobody spoke of the airport.
      """
    let found = folds(text).filter { $0.hasPrefix("section") }
    #expect(found.contains("section 5–11"))
    #expect(found.contains("section 9–11"))
    #expect(found.contains("section 13–15"))
  }

  @Test func blockQuotationsFold() {
    let found = folds(
      "The envoy wrote a letter to the board.\n\n> The border opens.\n>\n> It stays open.\n\nThat was all.\n"
    )
    #expect(found.contains { $0.hasPrefix("quote 3") })
  }

  @Test func whatStandsOnOneLineDoesNotFold() {
    #expect(folds("").isEmpty)
    #expect(folds("“It is over,” the envoy said.").isEmpty)
    #expect(folds("One line.\nAnother line.").isEmpty)
  }
}
