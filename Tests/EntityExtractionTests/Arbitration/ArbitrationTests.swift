import Annotations
import EntityExtraction
import TestSupport
import Testing

@Suite struct ArbitrationTests {
  /// Arbitrates spans over a text of ten words.
  private func arbitrate(_ spans: [(Range<Int>, MentionKind, Int)]) -> [String] {
    let bytes = Array("a b c d e f g h i j".utf8)
    let text = Tokenizer.tokenize(bytes: bytes, role: .paragraph, lexicon: .empty)
    let candidates = spans.map { Candidate(tokens: $0.0, kind: $0.1, rule: Rule("r", priority: $0.2)) }
    return Arbitration.arbitrate(candidates, text: text).map { "\($0.kind.rawValue) \($0.tokens)" }
  }

  /// What is found and what may be decided nest by one rule.
  @Test(arguments: MentionKind.guidelineKinds)
  func setsOfKindsNestAsKindsDo(_ outer: MentionKind) {
    for inner in MentionKind.guidelineKinds {
      let isAllowed = Nesting.allows(KindSet(inner), inside: KindSet(outer))
      #expect(isAllowed == inner.mayStand(inside: outer), "\(inner.rawValue) in \(outer.rawValue)")
    }
    let own = MentionKind(rawValue: "ship")
    #expect(Nesting.allows(.own, inside: KindSet(outer)) == own.mayStand(inside: outer))
    #expect(Nesting.allows(KindSet(outer), inside: .own) == outer.mayStand(inside: own))
  }

  @Test func theLongestStands() {
    #expect(arbitrate([(0..<2, .person, 9), (1..<4, .role, 0)]) == ["role 1..<4"])
  }

  @Test func ofEqualLengthTheHigherPriorityStands() {
    #expect(arbitrate([(0..<2, .person, 1), (0..<2, .place, 2)]) == ["place 0..<2"])
    #expect(arbitrate([(0..<2, .person, 1), (1..<3, .place, 2)]) == ["place 1..<3"])
  }

  @Test func ofEqualPriorityTheLeftmostStands() {
    #expect(arbitrate([(1..<3, .person, 1), (0..<2, .person, 1)]) == ["person 0..<2"])
  }

  @Test func whatMayNestStandsInsideOuterFirst() {
    let spans: [(Range<Int>, MentionKind, Int)] = [
      (2..<3, .country, 0), (1..<3, .role, 0), (0..<5, .event, 0), (4..<5, .nationality, 0),
    ]
    #expect(arbitrate(spans) == ["event 0..<5", "role 1..<3", "country 2..<3", "nationality 4..<5"])
  }

  @Test(arguments: [MentionKind.person, .country, .nationality, .date, .money])
  func nothingStandsInside(_ outer: MentionKind) {
    #expect(arbitrate([(0..<3, outer, 0), (1..<2, .country, 9)]) == ["\(outer.rawValue) 0..<3"])
  }

  @Test func placesHoldStatesAndPeoplesOnly() {
    #expect(arbitrate([(0..<3, .place, 0), (1..<2, .country, 0)]).count == 2)
    #expect(arbitrate([(0..<3, .place, 0), (1..<2, .place, 0)]).count == 1)
  }

  @Test func spansOutsideTheTextAreDropped() {
    #expect(arbitrate([(8..<12, .place, 0), (3..<3, .place, 0)]).isEmpty)
  }

  @Test func nothingEverCrosses() {
    var random = SeededGenerator(seed: 7)
    let kinds: [MentionKind] = [.person, .role, .organization, .event, .country, .place]
    for _ in 0..<200 {
      let candidates = (0..<12).map { _ in
        let start = Int.random(in: 0..<10, using: &random)
        let end = Int.random(in: start + 1...10, using: &random)
        return Candidate(
          tokens: start..<end,
          kind: kinds[Int.random(in: 0..<kinds.count, using: &random)],
          rule: Rule("r", priority: Int.random(in: 0..<3, using: &random))
        )
      }
      let bytes = Array("a b c d e f g h i j".utf8)
      let text = Tokenizer.tokenize(bytes: bytes, role: .paragraph, lexicon: .empty)
      let standing = Arbitration.arbitrate(candidates, text: text).map(\.tokens)
      for (index, a) in standing.enumerated() {
        for b in standing[(index + 1)...] {
          let nests = b.lowerBound >= a.lowerBound && b.upperBound <= a.upperBound
          #expect(a != b && (nests || b.lowerBound >= a.upperBound))
        }
      }
    }
  }
}
