package import Annotations

/// A labelled text to train the tagger on.
package struct TrainingDocument: Sendable {
  /// Valid UTF-8; each line is read as a block.
  package var text: [UInt8]

  /// Spans in UTF-8 bytes; kinds that the tagger does not know are left out.
  package var mentions: [(range: Range<Int>, kind: MentionKind)]

  /// The kinds that whoever labelled the text marked; others are unknown there, not absent.
  package var annotatedKinds: Set<MentionKind>

  /// The kinds among which training lets the tagger choose: what is marked somewhere in the text can be learned from it.
  var learnedKinds: Set<MentionKind> { annotatedKinds.union(mentions.map(\.kind)) }

  /// How often the document counts.
  package var weight: Int

  package init(
    text: [UInt8],
    mentions: [(range: Range<Int>, kind: MentionKind)],
    annotatedKinds: Set<MentionKind>,
    weight: Int = 1
  ) {
    self.text = text
    self.mentions = mentions
    self.annotatedKinds = annotatedKinds
    self.weight = weight
  }
}

/// A stretch of tokens with its features and labels.
struct TrainingIsland {
  /// The features of all tokens, one token after another.
  var features: [UInt32]

  /// Where each token's features begin in `features`, and their end.
  var offsets: [Int]

  var labels: [Int]

  /// The labels that its document may have.
  var allowed: [Bool]

  /// What the weights that training goes on from give each token; empty where it starts from nothing.
  var baseScores: [SIMD32<Int32>] = []
}

extension TrainingDocument {
  /// The labelled islands of the document, with their features as hashes: what the tagger sees of it when it decodes.
  func islands() -> [(features: [UInt64], offsets: [Int], labels: [Int])] {
    var result: [(features: [UInt64], offsets: [Int], labels: [Int])] = []
    // Of nested mentions the tagger learns the outermost.
    let ordered = mentions.sorted {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
    var next = 0
    let blocks = DocumentStructure.blocks(of: text).map { block in
      (block, analyzeBlock(Array(text[block.range]), role: block.role, model: nil))
    }
    let evidence = ArticleEvidence(blocks.map(\.1), tagger: nil)
    for (block, analysis) in blocks {
      let (start, end) = (block.range.lowerBound, block.range.upperBound)
      while next < ordered.count, ordered[next].range.upperBound <= start { next += 1 }
      var inside: [(range: Range<Int>, kind: MentionKind)] = []
      var index = next
      while index < ordered.count, ordered[index].range.lowerBound < end {
        let range = ordered[index].range
        if range.lowerBound >= start {
          inside.append((range.lowerBound - start..<range.upperBound - start, ordered[index].kind))
        }
        index += 1
      }
      let labels = Self.labels(of: analysis.text.tokens, mentions: inside)
      result += Self.islands(
        of: analysis,
        context: evidence.context(of: analysis, standing: evidence.standing(in: analysis)),
        labels: labels
      )
    }
    return result
  }

  private static func islands(
    of analysis: BlockAnalysis,
    context: TaggerContext,
    labels: [Int]
  ) -> [(features: [UInt64], offsets: [Int], labels: [Int])] {
    let features = TaggerFeatures(analysis.text)
    return analysis.tagging.islands.map { island in
      var all = FeatureList()
      var offsets = [0]
      for index in island.tokens {
        features.give(index, sentence: island.sentence, to: &all)
        context.give(index, sentence: island.sentence, local: analysis.tagging.locals, to: &all)
        offsets.append(all.features.count)
      }
      return (all.features, offsets, legal(Array(labels[island.tokens])))
    }
  }

  /// Each token's label; a mention that cuts a token takes the whole token.
  private static func labels(
    of tokens: [Token],
    mentions: [(range: Range<Int>, kind: MentionKind)]
  ) -> [Int] {
    var labels = [Int](repeating: TaggerLabel.outside, count: tokens.count)
    var first = 0
    for mention in mentions {
      guard let kind = TaggerLabel.kinds.firstIndex(of: mention.kind) else { continue }
      while first < tokens.count, Int(tokens[first].end) <= mention.range.lowerBound { first += 1 }
      var last = first
      while last < tokens.count, Int(tokens[last].start) < mention.range.upperBound { last += 1 }
      guard first < last, !labels[first..<last].contains(where: { $0 != TaggerLabel.outside }) else { continue }
      for index in first..<last {
        let part: TaggerLabel.Part =
          last - first == 1 ? .single : index == first ? .begin : index == last - 1 ? .end : .inside
        labels[index] = TaggerLabel.label(part, kind: kind)
      }
    }
    return labels
  }

  /// Labels of which an island's borders may have cut off a part: what is left is labelled as a whole.
  private static func legal(_ labels: [Int]) -> [Int] {
    var labels = labels
    var index = 0
    while index < labels.count {
      guard labels[index] != TaggerLabel.outside else {
        index += 1
        continue
      }
      let kind = TaggerLabel.kind(of: labels[index])
      var end = index + 1
      while end < labels.count, let part = TaggerLabel.part(of: labels[end]), part == .inside || part == .end,
        TaggerLabel.kind(of: labels[end]) == kind
      {
        end += 1
      }
      for position in index..<end {
        let part: TaggerLabel.Part =
          end - index == 1 ? .single : position == index ? .begin : position == end - 1 ? .end : .inside
        labels[position] = TaggerLabel.label(part, kind: kind)
      }
      index = end
    }
    return labels
  }
}
