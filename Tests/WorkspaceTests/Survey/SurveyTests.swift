import Annotations
import ArticleText
import Testing
import Workspace

/// Two articles that share people, as the core reads them.
private func workspace() -> Workspace {
  let articles = [
    "a.txt": """
    KARSK, 14 May 2025 (World Desk) -- Ilma Teveen, Minister of Foreign Affairs of Norway, met Oskar Lindqvist, Prime
    Minister of Sweden, at the Second Baltic Summit in Oslo on Wednesday.

    "We agree," Teveen said.
    """,
    "b.txt": """
    OSLO, 3 February 2026 (World Desk) -- Prime Minister of Norway Ilma Teveen said that losses amounted to €85 million.
    """,
  ]
  var workspace = Workspace()
  for (name, text) in articles { workspace.setDiskText(ArticleText(text), of: ArticleURI("file:///\(name)")) }
  workspace.indexAllArticles()
  return workspace
}

@Suite struct SurveyTests {
  @Test func holdsEverybodyOnce() {
    var workspace = workspace()
    let survey = workspace.survey()
    #expect(survey.articles.map(\.date) == ["2026-02-03", "2025-05-14"])
    let people = survey.entries.filter { $0.profile.kind == .person }
    #expect(people.map(\.profile.name) == ["Ilma Teveen", "Oskar Lindqvist"])
    #expect(people.first?.appearances.map(\.first.location.article.name) == ["b.txt", "a.txt"])
    #expect(people.first?.appearances.map(\.mentionCount) == [2, 3])
    #expect(people.first?.profile.offices.count == 2)
  }

  @Test func knowsWhoMetWhom() {
    var workspace = workspace()
    let survey = workspace.survey()
    let met = survey.gatherings.map { $0.participants.map { survey.entries[$0].profile.name } }
    #expect(met.contains { Set($0).isSuperset(of: ["Ilma Teveen", "Oskar Lindqvist"]) })
  }

  @Test func cardsAreTheOnesOfHover() throws {
    var workspace = workspace()
    let survey = workspace.survey()
    for row in survey.articles {
      let answer = workspace.page(of: row.uri, in: survey)
      let page = try #require(answer)
      #expect(!page.spans.isEmpty)
      for span in page.spans {
        let hover = workspace.hover(at: span.range.lowerBound, in: row.uri)
        #expect(hover?.cards.first == page.cards[page.cardOfMention[span.mention]])
      }
    }
  }

  @Test func spansAreDisjointAndCoverAllMentions() throws {
    var workspace = workspace()
    let survey = workspace.survey()
    for row in survey.articles {
      let answer = workspace.page(of: row.uri, in: survey)
      let page = try #require(answer)
      for (span, next) in zip(page.spans, page.spans.dropFirst()) {
        #expect(span.range.upperBound <= next.range.lowerBound)
      }
      let covered = page.spans.reduce(into: Set<Int>()) { $0.formUnion($1.range) }
      #expect(covered == page.analysis.mentions.reduce(into: Set<Int>()) { $0.formUnion($1.range) })
    }
  }

  @Test func nothingIsNoTrouble() {
    var workspace = Workspace()
    let survey = workspace.survey()
    #expect(survey.entries.isEmpty)
    let page = workspace.page(of: ArticleURI("file:///x.txt"), in: survey)
    #expect(page == nil)
  }
}
