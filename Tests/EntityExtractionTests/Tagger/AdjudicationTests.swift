import Annotations
import Testing

@testable import EntityExtraction

/// Rules and the tagger at one place: tokens of `Envoys of Macara bridge met Ana Silva`.
@Suite struct AdjudicationTests {
  private let text = analyzeBlock(Array("Envoys of Macara bridge met Ana Silva".utf8), role: .paragraph).text

  @Test func whatOnlyTheTaggerSeesIsAdded() {
    check([], [span(5..<7, .person, 0.8)], gives: [(5..<7, .person)])
  }

  @Test func whatItIsRarelyRightAboutIsNot() {
    check([], [span(5..<7, .person, 0.2)], gives: [])
  }

  @Test func aNameEndsBeforeAComma() {
    let text = analyzeBlock(Array("My envoy, Ana Silva, left".utf8), role: .paragraph).text
    let merged = Adjudication.merge([], [span(3..<6, .person, 0.8), span(2..<3, .person, 0.8)], text: text)
    #expect(merged.map(\.tokens) == [2..<3, 3..<5])
  }

  @Test func aNameEndsBeforeAnd() {
    let text = analyzeBlock(Array("Its Muslim and Croat parts".utf8), role: .paragraph).text
    #expect(Adjudication.merge([], [span(1..<3, .organization, 0.8)], text: text).map(\.tokens) == [1..<2])
  }

  @Test func aNameHoldsNoSemicolon() {
    let text = analyzeBlock(Array("Lynd; Okar left".utf8), role: .paragraph).text
    #expect(Adjudication.merge([], [span(0..<3, .person, 0.8)], text: text).isEmpty)
  }

  @Test(arguments: ["Lynd | Okar", "Lynd** Okar"])
  func aNameCrossesNoCellAndNoEmphasis(source: String) {
    let text = analyzeBlock(Array(source.utf8), role: .paragraph).text
    let all = 0..<text.tokens.count
    #expect(Adjudication.merge([], [span(all, .organization, 0.8)], text: text).isEmpty)
  }

  @Test(arguments: ["– Okar Union", "[Okar Union"])
  func aNameBeginsBehindAMark(source: String) {
    let text = analyzeBlock(Array(source.utf8), role: .paragraph).text
    #expect(Adjudication.merge([], [span(0..<3, .organization, 0.8)], text: text).map(\.tokens) == [1..<3])
  }

  @Test func twoStatesAreNoOneName() {
    check(
      [(5..<6, .country, "country-name"), (6..<7, .country, "country-name")],
      [span(5..<7, .organization, 0.99)],
      gives: [(5..<6, .country), (6..<7, .country)]
    )
  }

  @Test(arguments: ["Ladies and Gentlemen", "H.E. Okar Lynd"])
  func aGreetingIsNoBody(source: String) {
    let text = analyzeBlock(Array(source.utf8), role: .paragraph).text
    let all = 0..<text.tokens.count
    #expect(Adjudication.merge([], [span(all, .organization, 0.8)], text: text).isEmpty)
  }

  @Test func aLetterIsNoGreeting() {
    let text = analyzeBlock(Array("The H5N1 strain".utf8), role: .paragraph).text
    let name = 1..<text.tokens.count - 1
    #expect(Adjudication.merge([], [span(name, .misc, 0.9)], text: text).map(\.tokens) == [name])
  }

  @Test func aHeadThatSaysTheKindStands() {
    check([(5..<7, .event, "leading-event-head")], [span(5..<7, .person, 0.99)], gives: [(5..<7, .event)])
  }

  @Test func theOneThatIsRightMoreOftenStands() {
    check([(5..<7, .organization, "country-name")], [span(5..<7, .person, 0.99)], gives: [(5..<7, .person)])
    check([(5..<7, .organization, "country-name")], [span(5..<7, .person, 0.5)], gives: [(5..<7, .organization)])
  }

  @Test func theRuleSeesTheWholeName() {
    check([(2..<4, .place, "unknown-rule")], [span(2..<3, .place, 0.99)], gives: [(2..<4, .place)])
  }

  @Test func whatMayStandInsideStays() {
    check(
      [(0..<4, .role, "office"), (2..<4, .place, "place-head")],
      [span(2..<3, .country, 0.99)],
      gives: [(0..<4, .role), (2..<4, .place)]
    )
    check(
      [(2..<3, .country, "country-name")],
      [span(2..<4, .organization, 0.9)],
      gives: [(2..<4, .organization), (2..<3, .country)]
    )
  }

  @Test func datesAreNotTheTaggersToJudge() {
    check([(5..<7, .date, "day-month")], [span(5..<7, .person, 0.99)], gives: [(5..<7, .date)])
  }

  private func span(_ tokens: Range<Int>, _ kind: MentionKind, _ confidence: Double) -> Tagger.Span {
    Tagger.Span(tokens: tokens, kind: kind, margin: 0, confidence: confidence)
  }

  private func check(
    _ rules: [(Range<Int>, MentionKind, String)],
    _ spans: [Tagger.Span],
    gives expected: [(Range<Int>, MentionKind)],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let standing = rules.map { Candidate(tokens: $0.0, kind: $0.1, rule: Rule($0.2)) }
    let merged = Adjudication.merge(standing, spans, text: text)
    #expect(merged.map(\.tokens) == expected.map(\.0), sourceLocation: sourceLocation)
    #expect(merged.map(\.kind) == expected.map(\.1), sourceLocation: sourceLocation)
  }
}
