internal import Annotations

/// What the tagger makes of a block before the article is known: where names can stand, and the scores of the words
/// themselves.
package struct BlockTagging: Sendable {
  /// A stretch of a sentence that is decoded as one.
  struct Island: Sendable {
    var tokens: Range<Int>
    var sentence: Range<Int>
  }

  var islands: [Island]

  /// The scores of the islands' tokens, one island after another, by label; empty without a model.
  var scores: [SIMD32<Int16>]

  /// The occurrences that the article's evidence counts, one for each token.
  var ways: [TaggerEvidence.Ways]

  var locals: TaggerLocals

  /// Reads a block; O(tokens).
  package init(_ text: BlockText, model: TaggerModel?) {
    let sentences = text.role == .furniture ? [] : text.sentences
    islands = sentences.flatMap { sentence in
      Islands.find(in: sentence, of: text.tokens).map { Island(tokens: $0, sentence: sentence) }
    }
    ways = TaggerEvidence.ways(of: text)
    let features = TaggerFeatures(text)
    locals = TaggerLocals(
      forms: text.tokens.map(\.form.rawValue),
      shapes: features.shapes,
      listed: features.listed
    )
    scores = []
    guard let model else { return }
    scores.reserveCapacity(islands.reduce(0) { $0 + $1.tokens.count })
    var list = FeatureList()
    for island in islands {
      for index in island.tokens {
        var sum = SIMD32<Int16>.zero
        features.give(index, sentence: island.sentence, to: &list)
        list.addScores(of: model, to: &sum)
        scores.append(sum)
      }
    }
  }
}
