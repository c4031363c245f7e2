public import Annotations
public import ArticleText

/// An analyzer that remembers the blocks of the article it saw last, so that an edit costs the blocks it touched.
///
/// A block is read again where its bytes or its role have changed, and its names are decided again where the article as
/// a whole says something else of one of its words. What it returns is equal to what `Analyzer` returns for the same text
/// and context, whatever it saw before.
public struct IncrementalAnalyzer: Sendable {
  fileprivate struct Key: Hashable, Sendable {
    var role: BlockRole
    var bytes: [UInt8]
  }

  /// A block of the last article.
  private struct Known: Sendable {
    var key: Key
    var analysis: BlockAnalysis
    var text: PlacedText
    var filter: FormFilter

    /// Nil where it has to be decided anew.
    var mentions: BlockMentions?

    init(_ key: Key, _ analysis: BlockAnalysis) {
      self.key = key
      self.analysis = analysis
      text = PlacedText(analysis.text)
      filter = FormFilter(analysis.text)
    }

    func holds(oneOf words: [FormHash]) -> Bool {
      analysis.text.tokens.contains { words.contains($0.form) }
    }
  }

  /// The blocks of the last article, in its order.
  private var known: [Known] = []

  /// Blocks that were read and that no analysis has come to.
  private var ahead: [Key: BlockAnalysis] = [:]

  /// What the blocks in `known` say together.
  private var evidence: ArticleEvidence
  private let tagger: Tagger?
  private let vocabulary: Vocabulary

  public init() {
    self.init(tagger: .embedded)
  }

  /// An analyzer with a tagger of its own, nil for the rules alone, and names and patterns of its own.
  package init(tagger: Tagger?, vocabulary: Vocabulary = .empty) {
    self.tagger = tagger
    self.vocabulary = vocabulary
    evidence = ArticleEvidence([], tagger: tagger)
  }

  /// Analyses an article; blocks with the same bytes and role as in the last one are not read again.
  ///
  /// O(text) for comparing it with the last one, O(mentions) for resolving names, and what was edited is read.
  public mutating func analyze(_ text: ArticleText, context: ArticleContext = ArticleContext()) -> Analysis {
    let blocks = DocumentStructure.blocks(of: text.bytes)
    update(blocks, text.bytes)
    var assembled: [AssembledBlock] = []
    assembled.reserveCapacity(blocks.count)
    for (index, block) in blocks.enumerated() {
      let mentions = known[index].mentions ?? decide(index)
      assembled.append(AssembledBlock(block: block, quotes: known[index].analysis.quotes, mentions: mentions))
    }
    return assemble(assembled, context: context)
  }

  /// Decides what the mentions of a block are.
  private mutating func decide(_ index: Int) -> BlockMentions {
    let mentions = BlockMentions(evidence.proposals(in: known[index].analysis), of: known[index].text)
    known[index].mentions = mentions
    return mentions
  }

  /// The words of the sections of the last article.
  package var words: [PlacedText] { known.map(\.text) }

  /// Makes `known` the blocks of a text, keeping what is known of those that it shares with the last one.
  private mutating func update(_ blocks: [Block], _ bytes: [UInt8]) {
    func isSame(_ known: Key, _ block: Block) -> Bool {
      known.role == block.role && known.bytes.count == block.range.count && bytes[block.range] == known.bytes[...]
    }
    let shorter = min(blocks.count, known.count)
    var prefix = 0
    while prefix < shorter, isSame(known[prefix].key, blocks[prefix]) { prefix += 1 }
    var suffix = 0
    while suffix < shorter - prefix, isSame(known[known.count - 1 - suffix].key, blocks[blocks.count - 1 - suffix]) {
      suffix += 1
    }

    // Those between may have moved or changed.
    var gone: [Key: [Known]] = [:]
    for block in known[prefix..<known.count - suffix] { gone[block.key, default: []].append(block) }
    var change = EvidenceChange()
    var come: [Known] = []
    for block in blocks[prefix..<blocks.count - suffix] {
      let key = Key(role: block.role, bytes: Array(bytes[block.range]))
      if let moved = gone[key]?.popLast() {
        come.append(moved)
      } else {
        let new = Known(key, ahead[key] ?? read(key))
        change.note(new.analysis, in: evidence)
        evidence.add(new.analysis)
        come.append(new)
      }
    }
    ahead = [:]
    for block in gone.values.joined() {
      change.note(block.analysis, in: evidence)
      evidence.remove(block.analysis)
    }
    known.replaceSubrange(prefix..<known.count - suffix, with: come)
    let words = change.words(in: evidence)
    guard !words.isEmpty else { return }
    for index in known.indices where known[index].mentions != nil {
      let filter = known[index].filter
      let likely = words.filter(filter.mayHold)
      if !likely.isEmpty, known[index].holds(oneOf: likely) { known[index].mentions = nil }
    }
  }

  private func read(_ key: Key) -> BlockAnalysis {
    analyzeBlock(key.bytes, role: key.role, model: tagger?.model, vocabulary: vocabulary)
  }

  /// Reads the next blocks of an article, about `budget` bytes of them; `analyze` finds them read for the same text.
  public mutating func read(_ ahead: inout ReadingAhead, bytes budget: Int) {
    var left = budget
    while left > 0, let block = ahead.next() {
      let key = Key(role: block.role, bytes: Array(ahead.bytes[block.range]))
      if self.ahead[key] == nil { self.ahead[key] = read(key) }
      left -= block.range.count + 1
    }
  }
}

/// The blocks of an article that an `IncrementalAnalyzer` reads ahead of its analysis, piece by piece.
public struct ReadingAhead: Sendable {
  let bytes: [UInt8]
  private let blocks: [Block]
  private var nextIndex = 0

  /// Splits a text into its blocks.
  ///
  /// O(bytes).
  public init(_ text: ArticleText) {
    bytes = text.bytes
    blocks = DocumentStructure.blocks(of: text.bytes)
  }

  /// Whether all blocks have been read.
  public var isDone: Bool { nextIndex == blocks.count }

  mutating func next() -> Block? {
    guard !isDone else { return nil }
    defer { nextIndex += 1 }
    return blocks[nextIndex]
  }
}
