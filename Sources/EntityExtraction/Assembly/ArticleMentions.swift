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

  /// The names of the persons, one for each mention; nil for all others.
  private(set) var names: [PersonName?] = []

  package init() {}

  /// The mentions of the blocks of an article; linear in these.
  init(_ article: [AssembledBlock]) {
    let count = article.reduce(0) { $0 + $1.mentions.mentions.count }
    blocks.reserveCapacity(article.count)
    sentences.reserveCapacity(article.reduce(0) { $0 + $1.mentions.sentences.count })
    mentions.reserveCapacity(count)
    proposals.reserveCapacity(count)
    names.reserveCapacity(count)
    for block in article { append(block.block, block.mentions) }
  }

  /// Sets the values of the dates and amounts, one for each mention.
  package mutating func setValues(_ values: [NormalizedValue?]) {
    for (mention, value) in zip(proposals.indices, values) { proposals[mention].value = value }
  }

  /// Appends the next block with its mentions; linear in these.
  package mutating func append(_ block: Block, _ own: BlockMentions) {
    let (index, firstMention, firstSentence) = (blocks.count, mentions.count, sentences.count)
    proposals += own.proposals
    names += own.names
    for mention in own.mentions {
      mentions.append(
        PlacedMention(
          block: index,
          tokens: mention.tokens,
          kind: mention.kind,
          sentence: mention.sentence + firstSentence,
          parent: mention.parent.map { $0 + firstMention }
        )
      )
    }
    for sentence in own.sentences {
      sentences.append(
        PlacedSentence(
          block: index,
          tokens: sentence.tokens,
          mentions: sentence.mentions.lowerBound + firstMention..<sentence.mentions.upperBound + firstMention
        )
      )
    }
    blocks.append(
      PlacedBlock(
        block: block,
        text: own.text,
        mentions: firstMention..<mentions.count,
        sentences: firstSentence..<sentences.count
      )
    )
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
