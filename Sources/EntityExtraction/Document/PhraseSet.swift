/// A set of phrases that lines are compared with, by the hashes of their words.
struct PhraseSet: Sendable {
  /// Open addressing with linear probing; 0 marks an empty slot.
  ///
  /// The hashes are spread already.
  private let slots: [UInt64]
  private let longest: Int

  init(_ phrases: [String]) {
    let words = phrases.map { LineWords($0) }
    var size = 16
    while size < words.count * 3 { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    for phrase in words {
      let hash = phrase.whole.rawValue
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & (size - 1) }
      slots[slot] = hash
    }
    self.slots = slots
    longest = words.map(\.count).max() ?? 0
  }

  /// Whether a phrase with this hash belongs to the set.
  func contains(_ hash: FormHash) -> Bool {
    var slot = Int(truncatingIfNeeded: hash.rawValue) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] == hash.rawValue { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  /// Whether the words from `start` begin with one of the phrases; how many words the longest such phrase has.
  func prefixLength(of words: LineWords, from start: Int = 0) -> Int? {
    var found: Int?
    var hash = FormHash.empty
    for (length, word) in words.hashes.dropFirst(start).prefix(longest).enumerated() {
      hash.combine(word)
      if contains(hash) { found = length + 1 }
    }
    return found
  }

  /// Whether the words are one of the phrases, no more and no less.
  func containsWhole(_ words: LineWords) -> Bool {
    words.count > 0 && words.count <= longest && contains(words.whole)
  }

  /// Whether one of the phrases stands anywhere; linear in the words.
  func occurs(in words: LineWords) -> Bool {
    (0..<words.count).contains { prefixLength(of: words, from: $0) != nil }
  }
}
