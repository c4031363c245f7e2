public import Annotations
public import ArticleText

/// Reads an article: text in, `Analysis` out.
///
/// Making an analyzer costs nothing: the lexicon and the weights are part of the binary. The value may be shared between
/// tasks. The same text and context always give the same analysis.
public struct Analyzer: Sendable {
  private let tagger: Tagger?
  private var vocabulary = Vocabulary.empty

  public init() {
    self.init(tagger: .embedded)
  }

  /// An analyzer with weights of its own; nil for the rules alone.
  package init(model: TaggerModel?) {
    self.init(tagger: model.map(Tagger.init))
  }

  /// An analyzer with a tagger of its own, nil for the rules alone, and names and patterns of its own.
  package init(tagger: Tagger?, vocabulary: Vocabulary = .empty) {
    self.tagger = tagger
    self.vocabulary = vocabulary
  }

  /// The same analyzer with other names and patterns of its own.
  package func using(_ vocabulary: Vocabulary) -> Analyzer { Analyzer(tagger: tagger, vocabulary: vocabulary) }

  /// Analyses a whole article; linear in the text.
  public func analyze(_ text: ArticleText, context: ArticleContext = ArticleContext()) -> Analysis {
    read(text, context: context).analysis
  }

  /// Analyses a whole article and keeps the words of its sections; linear in the text.
  package func read(_ text: ArticleText, context: ArticleContext) -> (analysis: Analysis, words: [PlacedText]) {
    let blocks = DocumentStructure.blocks(of: text.bytes).map { block in
      let bytes = Array(text.bytes[block.range])
      return (block, analyzeBlock(bytes, role: block.role, model: tagger?.model, vocabulary: vocabulary))
    }
    let assembled = AssembledBlock.all(blocks, tagger: tagger)
    return (assemble(assembled, context: context), assembled.map(\.mentions.text))
  }
}
