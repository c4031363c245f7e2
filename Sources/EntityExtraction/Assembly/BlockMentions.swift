import Annotations

/// The mentions of one block with their nesting and sentences, before the block has its place in an article.
///
/// Made once for a block whose mentions are known, whatever is edited around it.
package final class BlockMentions: Sendable {
  package typealias Proposal = ArticleMentions.Proposal

  let text: PlacedText

  /// In document order, outer before inner.
  let proposals: [Proposal]

  /// Those of `proposals`; the block, its first mention and its first sentence count as 0.
  let mentions: [ArticleMentions.PlacedMention]

  /// The names of the persons among them, one for each mention; nil for all others.
  let names: [PersonName?]

  /// In document order; the block and its first mention count as 0.
  let sentences: [ArticleMentions.PlacedSentence]

  /// The mentions of a block, which nest and do not cross; O(n log n) in the mentions.
  package init(_ proposed: [Proposal], of text: PlacedText) {
    let sorted = proposed.filter { !$0.tokens.isEmpty && text.tokens.indices.contains($0.tokens.upperBound - 1) }
      .sorted { a, b in
        (a.tokens.lowerBound, -a.tokens.upperBound, a.kind.rawValue)
          < (b.tokens.lowerBound, -b.tokens.upperBound, b.kind.rawValue)
      }
    var mentions: [ArticleMentions.PlacedMention] = []
    var sentences: [ArticleMentions.PlacedSentence] = []
    mentions.reserveCapacity(sorted.count)
    var open: [Int] = []
    for tokens in Self.sentences(of: text, around: sorted) {
      let first = mentions.count
      while mentions.count < sorted.count, sorted[mentions.count].tokens.lowerBound < tokens.upperBound {
        let next = sorted[mentions.count]
        while let last = open.last, mentions[last].tokens.upperBound <= next.tokens.lowerBound { open.removeLast() }
        let parent = open.last
        open.append(mentions.count)
        mentions.append(
          ArticleMentions.PlacedMention(
            block: 0,
            tokens: next.tokens,
            kind: PlacedKind(next.kind),
            sentence: sentences.count,
            parent: parent
          )
        )
      }
      sentences.append(ArticleMentions.PlacedSentence(block: 0, tokens: tokens, mentions: first..<mentions.count))
    }
    self.text = text
    self.mentions = mentions
    names = mentions.map { mention in
      mention.kind == .person ? PersonName(text.bytes[text.byteRange(mention.tokens)]) : nil
    }
    self.sentences = sentences
    proposals = sorted.count == mentions.count ? sorted : Array(sorted[..<mentions.count])
  }

  /// How many tokens of a sentence are read together, so that text without full stops costs no more than other text.
  private static let longestSentence = 300

  /// The block's sentences, joined where a mention runs over their border; list and table lines are one sentence.
  private static func sentences(of text: PlacedText, around mentions: [Proposal]) -> [Range<Int>] {
    if text.sentences.isEmpty || text.role == .listItem || text.role == .tableRow {
      return cut([text.tokens.indices], around: mentions)
    }
    var result: [Range<Int>] = []
    var next = mentions[...]
    for sentence in text.sentences {
      while let first = next.first, first.tokens.upperBound <= sentence.lowerBound { next.removeFirst() }
      if let last = result.last, let first = next.first, first.tokens.lowerBound < sentence.lowerBound {
        result[result.count - 1] = last.lowerBound..<sentence.upperBound
      } else {
        result.append(sentence)
      }
    }
    return cut(result, around: mentions)
  }

  /// Cuts what is longer than a sentence may be, between mentions.
  private static func cut(_ sentences: [Range<Int>], around mentions: [Proposal]) -> [Range<Int>] {
    guard sentences.contains(where: { $0.count > longestSentence }) else { return sentences }
    var result: [Range<Int>] = []
    var next = mentions[...]
    for sentence in sentences {
      var start = sentence.lowerBound
      while sentence.upperBound - start > longestSentence {
        var end = start + longestSentence
        while let first = next.first, first.tokens.lowerBound < end {
          next.removeFirst()
          if first.tokens.upperBound > end { end = first.tokens.upperBound }
        }
        end = min(end, sentence.upperBound)
        result.append(start..<end)
        start = end
      }
      if start < sentence.upperBound { result.append(start..<sentence.upperBound) }
    }
    return result
  }
}
