import ArticleText
import Testing
import Workspace

@Suite struct ReliabilityTests {
  private let text = ArticleText("Ilma met Oren and Ada in Oslo.")

  /// Ilma, Oren, Ada and Oslo, each stated with a confidence by a rule.
  private func reliability(_ stated: [(String, Double)], right: [Int]) -> Reliability {
    let ranges = [0..<4, 9..<13, 18..<21, 25..<29]
    let b = zip(ranges, stated).map { range, stated in
      ComparedMention(range, kind: "person", stated: (by: stated.0, confidence: stated.1))
    }
    let a = right.map { ComparedMention(ranges[$0], kind: "person") } + [ComparedMention(0..<13, kind: "event")]
    return Agreement(of: [ComparedArticle(name: "a", text: text, a: a, b: b)]).reliability
  }

  @Test func countsByStepAndByMaker() throws {
    let result = reliability(
      [("rule:x@1", 0.92), ("rule:x@1", 1), ("model:t@1", 0.3), ("model:t@1", 0.35)],
      right: [0, 3]
    )
    #expect(result.steps.map(\.count) == [0, 0, 0, 2, 0, 0, 0, 0, 0, 2])
    #expect(result.steps[9].right == 1)
    #expect(abs(try #require(result.steps[9].stated) - 0.96) < 1e-9)
    #expect(result.steps[3].observed == 0.5)
    #expect(result.makers.map(\.name) == ["model:t@1", "rule:x@1"])
    #expect(result.makers.map(\.share.right) == [1, 1])
    // |1.92 − 1| + |.65 − 1| over four mentions.
    #expect(abs(try #require(result.calibrationError) - 0.3175) < 1e-9)
  }

  @Test func anotherKindIsNotRight() {
    let a = [ComparedMention(0..<4, kind: "place")]
    let b = [ComparedMention(0..<4, kind: "person", stated: (by: "rule:x@1", confidence: 0.8))]
    let result = Agreement(of: [ComparedArticle(name: "a", text: text, a: a, b: b)]).reliability
    #expect(result.steps[8].count == 1)
    #expect(result.steps[8].right == 0)
  }

  @Test func whatPeopleDecideStatesNothing() {
    let result = Agreement(of: [
      ComparedArticle(name: "a", text: text, a: [], b: [ComparedMention(0..<4, kind: "person")])
    ]).reliability
    #expect(result.isEmpty)
    #expect(result.calibrationError == nil)
  }

  @Test func confidencesBeyondTheScaleCountAsItsEnds() {
    let result = reliability([("rule:x@1", -1), ("rule:x@1", 7), ("rule:x@1", .nan), ("rule:x@1", 0)], right: [])
    #expect(result.steps[0].count == 3)
    #expect(result.steps[9].count == 1)
  }
}
