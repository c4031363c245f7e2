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
