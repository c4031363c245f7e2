/// A closed set of words, asked by the hash of their folded form.
///
/// An open table over the hashes themselves: asking costs a look or two and no further hashing.
package struct WordSet: Sendable {
  private let slots: [UInt64]

  /// The words of a blank-separated list.
  package init(_ words: String) {
    self.init(words.split(separator: " ").map { FormHash(folding: String($0)) })
  }

  /// The words or phrases with these hashes.
  package init(_ forms: [FormHash]) {
    var size = 8
    while size < forms.count * 2 { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    for form in forms.map(\.rawValue) where form != 0 {
      var index = Int(truncatingIfNeeded: form) & (size - 1)
      while slots[index] != 0 && slots[index] != form { index = (index + 1) & (size - 1) }
      slots[index] = form
    }
    self.slots = slots
  }

  package func contains(_ form: FormHash) -> Bool {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: form.rawValue) & mask
    // Half the slots are empty at least, so that the search ends.
    while slots[index] != 0 {
      if slots[index] == form.rawValue { return true }
      index = (index + 1) & mask
    }
    return false
  }
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
