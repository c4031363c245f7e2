public import Annotations
public import ArticleText

/// Reads an article: text in, `Analysis` out.
///
/// Making an analyzer costs nothing: the lexicon and the weights are part of the binary. The value may be shared between
/// tasks. The same text and context always give the same analysis.
public struct Analyzer: Sendable {
  private let tagger: Tagger?

  public init() {
    self.init(model: .embedded)
  }

  /// An analyzer with weights of its own; nil for the rules alone.
  package init(model: TaggerModel?) {
    tagger = model.map(Tagger.init)
  }

  /// Analyses a whole article; linear in the text.
  public func analyze(_ text: ArticleText, context: ArticleContext = ArticleContext()) -> Analysis {
    assemble(
      DocumentStructure.blocks(of: text.bytes).map { block in
        (block, analyzeBlock(Array(text.bytes[block.range]), role: block.role, model: tagger?.model))
      },
      context: context,
      tagger: tagger
    )
  }
}

/// An analyzer that remembers the blocks of the article it saw last, so that an edit costs the blocks it touched.
///
/// What it returns is equal to what `Analyzer` returns for the same text and context, whatever it saw before.
public struct IncrementalAnalyzer: Sendable {
  private struct Key: Hashable, Sendable {
    var role: BlockRole
    var bytes: [UInt8]
  }

  private var known: [Key: BlockAnalysis] = [:]
  private let tagger: Tagger?

  public init() {
    tagger = .embedded
  }

  /// Analyses an article; blocks with the same bytes and role as in the last one are not read again.
  public mutating func analyze(_ text: ArticleText, context: ArticleContext = ArticleContext()) -> Analysis {
    var kept: [Key: BlockAnalysis] = [:]
    var blocks: [(block: Block, analysis: BlockAnalysis)] = []
    for block in DocumentStructure.blocks(of: text.bytes) {
      let key = Key(role: block.role, bytes: Array(text.bytes[block.range]))
      let analysis = kept[key] ?? known[key] ?? read(key)
      kept[key] = analysis
      blocks.append((block, analysis))
    }
    known = kept
    return assemble(blocks, context: context, tagger: tagger)
  }

  private func read(_ key: Key) -> BlockAnalysis {
    analyzeBlock(key.bytes, role: key.role, model: tagger?.model)
  }

  /// Reads the next blocks of an article, about `budget` bytes of them; `analyze` finds them read for the same text.
  public mutating func read(_ ahead: inout ReadingAhead, bytes budget: Int) {
    var left = budget
    while left > 0, let block = ahead.next() {
      let key = Key(role: block.role, bytes: Array(ahead.bytes[block.range]))
      if known[key] == nil { known[key] = read(key) }
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
