/// A set of phrases that lines are compared with, by the hashes of their words.
struct PhraseSet: Sendable {
  private let forms: WordSet
  private let longest: Int

  /// The phrases as one writes them.
  init(_ phrases: [String]) {
    let words = phrases.map { LineWords($0) }
    forms = WordSet(words.map(\.whole))
    longest = words.map(\.count).max() ?? 0
  }

  /// Whether the words from `start` begin with one of the phrases; how many words the longest such phrase has.
  func prefixLength(of words: LineWords, from start: Int = 0) -> Int? {
    var found: Int?
    var hash = FormHash.empty
    for (length, word) in words.hashes.dropFirst(start).prefix(longest).enumerated() {
      hash.combine(word)
      if forms.contains(hash) { found = length + 1 }
    }
    return found
  }

  /// Whether the words are one of the phrases, no more and no less.
  func containsWhole(_ words: LineWords) -> Bool {
    words.count > 0 && words.count <= longest && forms.contains(words.whole)
  }

  /// Whether one of the phrases stands anywhere; linear in the words.
  func occurs(in words: LineWords) -> Bool {
    (0..<words.count).contains { prefixLength(of: words, from: $0) != nil }
  }
}
