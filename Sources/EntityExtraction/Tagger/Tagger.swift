internal import Annotations

/// A trained linear sequence model for the names that no list holds.
///
/// Scores of the words themselves are made once a block (`BlockTagging`); what the article and the rules say is added
/// when the article is known.
package struct Tagger: Sendable {
  package let model: TaggerModel
  private let viterbi: Viterbi

  package init(_ model: TaggerModel) {
    self.model = model
    viterbi = Viterbi(transitions: model.transitions)
  }

  /// The tagger whose weights are part of the binary; nil where they are of another version.
  package static let embedded: Tagger? = TaggerModel.embedded.map(Tagger.init)

  /// A name that the tagger sees.
  struct Span: Hashable, Sendable {
    var tokens: Range<Int>
    var kind: MentionKind

    /// By how much the best sequence of labels beats the best one without the weakest label of this span, in weight units.
    var margin: Int

    /// The precision observed of spans of this kind with such a margin, 0 to 1.
    var confidence: Double
  }

  /// The names of a block, in order; O(tokens).
  func spans(in tagging: BlockTagging, context: TaggerContext) -> [Span] {
    var spans: [Span] = []
    var next = 0
    var list = FeatureList()
    for island in tagging.islands {
      var scores: [SIMD32<Int32>] = []
      scores.reserveCapacity(island.tokens.count)
      for index in island.tokens {
        var sum = tagging.scores[next]
        next += 1
        context.give(index, sentence: island.sentence, local: tagging.locals, to: &list)
        list.addScores(of: model, to: &sum)
        scores.append(SIMD32(truncatingIfNeeded: sum))
      }
      append(viterbi.path(scores), island: island.tokens, to: &spans)
    }
    return spans
  }

  private func append(_ path: Viterbi.Path, island: Range<Int>, to spans: inout [Span]) {
    var start = 0
    for (index, label) in path.labels.enumerated() {
      guard let part = TaggerLabel.part(of: label) else { continue }
      if part == .begin || part == .single { start = index }
      guard part == .end || part == .single else { continue }
      let kind = TaggerLabel.kind(of: label)
      let margin = Int(path.margins[start...index].min() ?? 0)
      spans.append(
        Span(
          tokens: island.lowerBound + start..<island.lowerBound + index + 1,
          kind: TaggerLabel.kinds[kind],
          margin: margin,
          confidence: model.reliability.precision(kind: kind, margin: margin)
        )
      )
    }
  }
}
