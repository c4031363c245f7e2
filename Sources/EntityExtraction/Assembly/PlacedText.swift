/// A block's text as many readers share it: handing it on costs one reference.
package final class PlacedText: Sendable {
  /// The block itself.
  package let block: BlockText

  package init(_ text: BlockText) {
    block = text
  }

  package var bytes: [UInt8] { block.bytes }
  package var role: BlockRole { block.role }
  package var tokens: [Token] { block.tokens }

  /// Token ranges of the sentences; together they cover all tokens.
  package var sentences: [Range<Int>] { block.sentences }

  /// The text of a token range.
  package func string(_ tokens: Range<Int>) -> String { block.string(tokens) }

  /// The bytes of the block that a non-empty token range covers.
  package func byteRange(_ tokens: Range<Int>) -> Range<Int> { block.byteRange(tokens) }

  /// The folded form of a token; the empty form outside the block.
  package func form(_ index: Int) -> FormHash { block.form(index) }

  /// Whether a token's text is `word`, which is written in lower-case ASCII; false outside the block.
  package func token(_ index: Int, is word: StaticString) -> Bool { block.token(index, is: word) }

  /// Whether a token is one of the words; false outside the block.
  package func token(_ index: Int, in words: WordSet) -> Bool { block.token(index, in: words) }

  /// Whether the tokens from an index on are the given words, in lower-case ASCII.
  package func tokens(from index: Int, are words: [StaticString]) -> Bool { block.tokens(from: index, are: words) }
}
