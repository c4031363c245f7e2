package import Annotations

/// The mentions of an article as resolution and relations read them, with the text around each.
package struct ArticleMentions: Sendable {
  /// One block with its place in the article.
  package struct PlacedBlock: Sendable {
    package var block: Block
    package var text: PlacedText
    /// The block's mentions, in `ArticleMentions.mentions`.
    package var mentions: Range<Int>
    /// The block's sentences, in `ArticleMentions.sentences`.
    package var sentences: Range<Int>
  }

  /// A mention that arbitration left standing, before it has its place among others.
  package struct Proposal: Sendable {
    /// Tokens of the block.
    package var tokens: Range<Int>
    package var kind: MentionKind
    package var rule: Rule
    package var meaning: Meaning
    package var value: NormalizedValue?

    package init(
      tokens: Range<Int>,
      kind: MentionKind,
      rule: Rule,
      meaning: Meaning = .none,
      value: NormalizedValue? = nil
    ) {
      self.tokens = tokens
      self.kind = kind
      self.rule = rule
      self.meaning = meaning
      self.value = value
    }
  }

  /// A mention with its place, small enough to be copied freely; the rest of it is `proposals`.
  package struct PlacedMention: Sendable {
    package var block: Int
    /// Tokens of the block; not empty.
    package var tokens: Range<Int>
    package var kind: PlacedKind
    /// In `ArticleMentions.sentences`.
    package var sentence: Int
    /// The innermost mention around this one.
    package var parent: Int?
  }

  /// A sentence with what it holds.
  package struct PlacedSentence: Sendable {
    package var block: Int
    /// Tokens of the block.
    package var tokens: Range<Int>
    /// The mentions that begin in it.
    package var mentions: Range<Int>
  }

  package private(set) var blocks: [PlacedBlock] = []
  package private(set) var sentences: [PlacedSentence] = []

  /// In document order, outer before inner.
  package private(set) var mentions: [PlacedMention] = []

  /// What the recognizers said of each of the mentions.
  package private(set) var proposals: [Proposal] = []

  package init() {}

  /// Sets the values of the dates and amounts, one for each mention.
  package mutating func setValues(_ values: [NormalizedValue?]) {
    for (mention, value) in zip(proposals.indices, values) { proposals[mention].value = value }
  }

  /// Appends the next block with its mentions, which nest and do not cross; O(n log n) in the mentions.
  package mutating func append(_ block: Block, _ text: BlockText, mentions proposed: [Proposal]) {
    let index = blocks.count
    let sorted = proposed.filter { !$0.tokens.isEmpty && text.tokens.indices.contains($0.tokens.upperBound - 1) }
      .sorted { a, b in
        (a.tokens.lowerBound, -a.tokens.upperBound, a.kind.rawValue)
          < (b.tokens.lowerBound, -b.tokens.upperBound, b.kind.rawValue)
      }
    let firstMention = mentions.count
    let firstSentence = sentences.count
    var open: [Int] = []
    var rest = sorted[...]
    for tokens in Self.sentences(of: text, around: sorted) {
      let first = mentions.count
      while let next = rest.first, next.tokens.lowerBound < tokens.upperBound {
        rest.removeFirst()
        while let last = open.last, mentions[last].tokens.upperBound <= next.tokens.lowerBound { open.removeLast() }
        let parent = open.last
        open.append(mentions.count)
        proposals.append(next)
        mentions.append(
          PlacedMention(
            block: index,
            tokens: next.tokens,
            kind: PlacedKind(next.kind),
            sentence: sentences.count,
            parent: parent
          )
        )
      }
      sentences.append(PlacedSentence(block: index, tokens: tokens, mentions: first..<mentions.count))
    }
    blocks.append(
      PlacedBlock(
        block: block,
        text: PlacedText(text),
        mentions: firstMention..<mentions.count,
        sentences: firstSentence..<sentences.count
      )
    )
  }

  /// How many tokens of a sentence are read together, so that text without full stops costs no more than other text.
  private static let longestSentence = 300

  /// The block's sentences, joined where a mention runs over their border; list and table lines are one sentence.
  private static func sentences(of text: BlockText, around mentions: [Proposal]) -> [Range<Int>] {
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

  // MARK: Looking at a mention

  /// The block's text that holds a mention.
  package func text(of mention: Int) -> PlacedText { blocks[mentions[mention].block].text }

  /// The mention's text.
  package func string(_ mention: Int) -> String { text(of: mention).string(mentions[mention].tokens) }

  /// The mention's bytes in the article.
  package func range(_ mention: Int) -> Range<Int> {
    range(block: mentions[mention].block, tokens: mentions[mention].tokens)
  }

  /// The article's bytes that a non-empty token range of a block covers.
  package func range(block: Int, tokens: Range<Int>) -> Range<Int> {
    let start = blocks[block].block.range.lowerBound
    let bytes = blocks[block].text.byteRange(tokens)
    return start + bytes.lowerBound..<start + bytes.upperBound
  }

  /// The mentions inside a mention, at any depth; linear in their number.
  package func descendants(of mention: Int) -> Range<Int> {
    let own = mentions[mention]
    var end = mention + 1
    while end < mentions.count, mentions[end].block == own.block,
      mentions[end].tokens.upperBound <= own.tokens.upperBound
    {
      end += 1
    }
    return mention + 1..<end
  }

  /// The mentions directly inside a mention.
  package func children(of mention: Int) -> [Int] {
    descendants(of: mention).filter { mentions[$0].parent == mention }
  }

  /// The outermost mention around a mention, or the mention itself; linear in the depth.
  package func outermost(_ mention: Int) -> Int {
    var index = mention
    while let parent = mentions[index].parent { index = parent }
    return index
  }

  /// The next mention that begins at or after a token and has no mention around it, in the same block.
  package func topLevel(after mention: Int) -> Int? {
    var index = descendants(of: mention).upperBound
    while index < mentions.count, mentions[index].block == mentions[mention].block {
      if mentions[index].parent == nil { return index }
      index += 1
    }
    return nil
  }
}
