import Annotations
import ArticleText
import EntityExtraction
import Testing

/// Checks what a vocabulary finds, as `kind:words`, outer before inner; what rules find beside it is left out.
private func check(
  _ vocabulary: Vocabulary,
  _ text: String,
  _ expected: String...,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let article = ArticleText(text)
  let analysis = Analyzer(tagger: nil, vocabulary: vocabulary).analyze(article)
  let own = analysis.mentions.filter { $0.provenance.by.hasPrefix("rule:own-") }
  let found = own.map { "\($0.kind.rawValue):\(article.string(in: $0.range))" }
  #expect(found == expected, sourceLocation: sourceLocation)
}

private let ship = MentionKind(rawValue: "ship")

private func names(_ names: Vocabulary.Name...) -> Vocabulary { Vocabulary(names: names, patterns: []) }

private func pattern(_ kind: MentionKind, _ conditions: TokenCondition...) -> Vocabulary {
  Vocabulary(names: [], patterns: [Vocabulary.Pattern(kind: kind, body: .tokens(conditions))])
}

private func text(_ words: String...) -> TokenCondition.Test { .text(.init(among: Set(words))) }
private func lower(_ words: String...) -> TokenCondition.Test { .lowerCase(.init(among: Set(words))) }

@Suite struct VocabularyNameTests {
  private let nord = names(Vocabulary.Name(kind: ship, name: "MV Nord", aliases: ["the Nord", "Nord's Pride"]))

  @Test func namesAreFoundAsTheyAreWritten() {
    check(nord, "Crew left the MV Nord at noon.", "ship:MV Nord")
    check(nord, "Crew left the MV  Nord again.", "ship:MV  Nord")
    check(nord, "Crew left the Nord again.", "ship:the Nord")
    check(nord, "They saw Nord’s Pride again.", "ship:Nord’s Pride")
    check(nord, "They saw the mv nord, the NORD and MVNord again.")
  }

  @Test func caseDoesNotCountWhereItIsSaidSo() {
    let vocabulary = names(Vocabulary.Name(kind: ship, name: "Blå Vind", ignoresCase: true))
    check(vocabulary, "They saw blå vind and BLÅ VIND again.", "ship:blå vind", "ship:BLÅ VIND")
    check(vocabulary, "They saw bla vind again.")
  }

  @Test func theLongerNameWins() {
    let vocabulary = names(
      Vocabulary.Name(kind: ship, name: "Nord"),
      Vocabulary.Name(kind: ship, name: "Nord Vind")
    )
    check(vocabulary, "They saw Nord Vind and Nord again.", "ship:Nord Vind", "ship:Nord")
  }

  @Test func aListWinsOverRulesWithTheSameWords() {
    let oslo = names(Vocabulary.Name(kind: ship, name: "Oslo"))
    for (vocabulary, kind) in [(Vocabulary.empty, MentionKind.place), (oslo, ship)] {
      let analysis = Analyzer(tagger: .embedded, vocabulary: vocabulary).analyze(
        ArticleText("He arrived in Oslo again.")
      )
      #expect(analysis.mentions.map(\.kind) == [kind])
    }
  }

  @Test func formsOfANameAreOneEntity() {
    let vocabulary = names(
      Vocabulary.Name(kind: ship, name: "MV Nord", aliases: ["the Nord"], entity: EntityID(rawValue: "mv-nord-1998")),
      Vocabulary.Name(kind: ship, name: "Vind", aliases: ["the Old Lady"])
    )
    let analysis = Analyzer(tagger: nil, vocabulary: vocabulary)
      .analyze(ArticleText("They saw the Nord and the MV Nord, then the Old Lady, the Vind."))
    let ships = analysis.mentions.filter { $0.kind == ship }
    #expect(ships.map(\.entity?.rawValue) == ["mv-nord-1998", "mv-nord-1998", "vind", "vind"])
    let entities = analysis.entities.filter { $0.kind == ship }
    #expect(entities.map(\.name) == ["MV Nord", "Vind"])
    #expect(entities.first?.aliases == ["the Nord"])
  }

  @Test func whatMeansTheSameGoesWithTheName() {
    let vocabulary = names(
      Vocabulary.Name(kind: .person, name: "Ilma Teveen", entity: EntityID(rawValue: "teveen-ilma"))
    )
    let analysis = Analyzer(tagger: nil, vocabulary: vocabulary)
      .analyze(ArticleText("Foreign Minister Ilma Teveen met envoys. Teveen said the talks went on."))
    let persons = analysis.mentions.filter { $0.kind == .person }
    #expect(persons.map(\.entity?.rawValue) == ["teveen-ilma", "teveen-ilma"])
  }

  @Test func provenanceSaysSo() {
    let analysis = Analyzer(tagger: nil, vocabulary: nord).analyze(ArticleText("They saw the MV Nord again."))
    #expect(analysis.mentions.first?.provenance == Provenance(by: "rule:own-lexicon@1", confidence: 0.95))
  }

  @Test func incrementalIsTheSame() {
    var incremental = IncrementalAnalyzer(tagger: .embedded, vocabulary: nord)
    for text in ["They saw the MV Nord.\n\nIt left.", "They saw the MV Nord.\n\nThe MV Nord left."] {
      let article = ArticleText(text)
      #expect(incremental.analyze(article) == Analyzer(tagger: .embedded, vocabulary: nord).analyze(article))
    }
  }
}

@Suite struct TokenPatternTests {
  private let title = TokenCondition.Test.property(.isTitleCase, true)

  @Test func tokensSideBySide() {
    let ships = pattern(ship, .init([text("MV", "MS")]), .init([title], .some))
    check(ships, "They saw MV Blue Vind Nova and MS Nord leave.", "ship:MV Blue Vind Nova", "ship:MS Nord")
    check(ships, "They saw MV blue.")
  }

  @Test func repetition() {
    let treaty = pattern(.document, .init([lower("treaty")]), .init([lower("of")], .optional), .init([title], .any))
    check(treaty, "He read treaty of Vindala Nova aloud.", "document:treaty of Vindala Nova")
    check(treaty, "He read treaty Vindala aloud.", "document:treaty Vindala")
    let other = pattern(ship, .init([text("MV")]), .init([lower("number")], .other))
    check(other, "They saw MV seven leave.", "ship:MV seven")
    check(other, "They saw MV number leave.")
  }

  @Test(arguments: [
    ("Xxxxx", "Nordvind"), ("Xx", "Bo"), ("XX", "MV"), ("dd", "42"), ("X'Xxxxx", "O'Brien"), ("xxxx", "vindala"),
  ])
  func shapes(shape: String, word: String) {
    let vocabulary = pattern(ship, .init([text("x")]), .init([.shape(.init(among: [shape]))]))
    check(vocabulary, "They saw x \(word) again.", "ship:x \(word)")
  }

  @Test(arguments: [
    (TokenCondition.Property.isAlphabetic, "Nord", "42"), (.isASCII, "Nord", "Nørd"), (.isDigit, "42", "Nord"),
    (.isLowerCase, "vindala", "Vindala"), (.isUpperCase, "MV", "Mv"), (.isTitleCase, "Vindala", "VINDALA"),
    (.isPunctuation, "…", "a"), (.likeNumber, "seven", "vindala"),
  ])
  func properties(property: TokenCondition.Property, yes: String, no: String) {
    let vocabulary = pattern(ship, .init([text("x")]), .init([.property(property, true)]))
    check(vocabulary, "They saw x \(yes) again.", "ship:x \(yes)")
    check(vocabulary, "They saw x \(no) again.")
  }

  @Test func wordsLengthsAndExpressions() throws {
    let expression = TokenCondition.Words(notAmong: ["Vindbo"], expression: try Pattern("^Vind(bo|en)$"))
    check(pattern(ship, .init([.text(expression)])), "They saw Vindbo, Vinden, Vinder again.", "ship:Vinden")
    check(pattern(ship, .init([title, .length(3)])), "They saw Vindala, Bo, Ann, B again.", "ship:Ann")
  }

  @Test func whatRepeatsWithoutEndStopsSomewhere() {
    let words = Array(repeating: "Vind", count: 200).joined(separator: " ")
    let analysis = Analyzer(tagger: nil, vocabulary: pattern(ship, .init([title], .some)))
      .analyze(ArticleText("so \(words)"))
    let own = analysis.mentions.filter { $0.kind == ship }
    #expect(own.map { $0.range.count } == [64, 64, 64, 8].map { $0 * 5 - 1 })
  }

  @Test func manyStartsOnOneLineStayLinear() {
    let line = Array(repeating: "treaty on", count: 5_000).joined(separator: " ")
    let vocabulary = pattern(ship, .init([lower("treaty")]), .init([], .any), .init([lower("never")]))
    #expect(
      Analyzer(tagger: nil, vocabulary: vocabulary).analyze(ArticleText(line)).mentions.allSatisfy { $0.kind != ship }
    )
  }
}
