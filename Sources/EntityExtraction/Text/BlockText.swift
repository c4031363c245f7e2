/// A block's bytes and tokens: what recognizers read.
package struct BlockText: Sendable {
  /// Valid UTF-8, without the block's line end.
  package var bytes: [UInt8]
  package var role: BlockRole
  package var tokens: [Token]

  /// Token ranges of the sentences; together they cover all tokens.
  package var sentences: [Range<Int>]

  /// The phrases of two and more tokens that the lexicon knows, by first token, longest first.
  package var phrases: [LexicalPhrase]

  /// The text of a token range, from the first token's first byte to the last one's last.
  package func string(_ tokens: Range<Int>) -> String {
    String(decoding: bytes[byteRange(tokens)], as: UTF8.self)
  }

  /// The bytes that a non-empty token range covers.
  package func byteRange(_ range: Range<Int>) -> Range<Int> {
    Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }

  /// Whether a token's text is `word`, which is written in lower-case ASCII; upper-case ASCII letters count as lower case.
  package func token(_ index: Int, is word: StaticString) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    let token = tokens[index]
    guard Int(token.end - token.start) == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { expected in
      for (offset, byte) in expected.enumerated() {
        let own = bytes[Int(token.start) + offset]
        guard own == byte || (own >= 0x41 && own <= 0x5a && own | 0x20 == byte) else { return false }
      }
      return true
    }
  }
}

/// A phrase of the lexicon found in a block.
package struct LexicalPhrase: Hashable, Sendable {
  package var tokens: Range<Int>
  package var entry: Lexicon.Entry
}
