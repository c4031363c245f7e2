/// A block's text as many readers share it: handing it on costs one reference.
package final class PlacedText: Sendable {
  private let text: BlockText

  package init(_ text: BlockText) {
    self.text = text
  }

  /// The block itself.
  package var block: BlockText { text }

  package var bytes: [UInt8] { text.bytes }
  package var role: BlockRole { text.role }
  package var tokens: [Token] { text.tokens }

  /// The text of a token range.
  package func string(_ tokens: Range<Int>) -> String { text.string(tokens) }

  /// The bytes of the block that a non-empty token range covers.
  package func byteRange(_ tokens: Range<Int>) -> Range<Int> { text.byteRange(tokens) }

  /// The folded form of a token; the empty form outside the block.
  package func form(_ index: Int) -> FormHash { text.form(index) }

  /// Whether a token's text is `word`, which is written in lower-case ASCII; false outside the block.
  package func token(_ index: Int, is word: StaticString) -> Bool { text.token(index, is: word) }

  /// Whether a token is one of the words; false outside the block.
  package func token(_ index: Int, in words: WordSet) -> Bool { text.token(index, in: words) }

  /// Whether the tokens from an index on are the given words, in lower-case ASCII.
  package func tokens(from index: Int, are words: [StaticString]) -> Bool { text.tokens(from: index, are: words) }
}
