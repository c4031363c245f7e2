/// A closed set of words, asked by the hash of their folded form.
package struct WordSet: Sendable {
  private let forms: Set<FormHash>

  /// The words of a blank-separated list.
  package init(_ words: String) {
    forms = Set(words.split(separator: " ").map { FormHash(folding: String($0)) })
  }

  package func contains(_ form: FormHash) -> Bool { forms.contains(form) }
}

extension BlockText {
  /// The folded form of a token; the empty form outside the block.
  package func form(_ index: Int) -> FormHash {
    tokens.indices.contains(index) ? tokens[index].form : .empty
  }

  /// Whether a token is one of the words; false outside the block.
  package func token(_ index: Int, in words: WordSet) -> Bool {
    tokens.indices.contains(index) && words.contains(tokens[index].form)
  }

  /// Whether the tokens from an index on are the given words, in lower-case ASCII.
  package func tokens(from index: Int, are words: [StaticString]) -> Bool {
    words.indices.allSatisfy { token(index + $0, is: words[$0]) }
  }
}
