import Annotations
import TestSupport
import Testing

@testable import EntityExtraction

/// The sum of features' weights against adding up one cell after another.
@Suite struct WeightSumTests {
  @Test(arguments: 1...4)
  func theSumIsThatOfTheCells(_ seed: Int) throws {
    let model = try #require(TaggerModel.embedded)
    var random = SeededGenerator(seed: UInt64(seed))
    let text = Tokenizer.tokenize(
      bytes: Array("On Monday the envoy Tarkel Ombridge of Grenvolt told reporters in Oslo so.".utf8),
      role: .paragraph,
      lexicon: .embedded
    )
    let features = TaggerFeatures(text)
    var known = 0
    for token in text.tokens.indices {
      var list = FeatureList()
      features.give(token, sentence: text.tokens.indices, to: &list)
      let all = list.features + (0..<20).map { _ in random.next() }
      var sum = SIMD32<Int16>.zero
      for feature in all {
        guard let cell = model.cell(of: feature) else { continue }
        known += 1
        let weights = model.weights(of: cell)
        for label in 0..<TaggerLabel.count { sum[label] &+= Int16(weights[label]) }
      }
      #expect(model.sum(of: all) == sum)
    }
    #expect(known > 100)
    #expect(model.sum(of: []) == .zero)
  }
}
