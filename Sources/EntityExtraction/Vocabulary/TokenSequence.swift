import Annotations

/// Conditions that tokens fulfil side by side, as an automaton whose states are the bits of a word.
package struct TokenSequence: Sendable {
  /// The conditions of a sequence at most.
  package static let longest = 62

  /// The tokens of a match at most, so that what repeats without end costs no more than other text.
  package static let longestMatch = 64

  let conditions: [TokenCondition]

  /// The states that can be passed without a token.
  private let skippable: UInt64

  /// - Parameter conditions: what lies beyond `longest` of them is left out.
  init(_ conditions: [TokenCondition]) {
    self.conditions = Array(conditions.prefix(Self.longest))
    var skippable: UInt64 = 0
    for (index, condition) in self.conditions.enumerated() {
      if condition.repetition == .optional || condition.repetition == .any { skippable |= 1 << UInt64(index) }
    }
    self.skippable = skippable
  }

  /// The longest match that begins at a token; O(conditions), as a match has a bounded number of tokens.
  func match(at start: Int, in tokens: inout TokenReadings) -> Range<Int>? {
    var states = closure(1)
    var end: Int?
    var token = start
    while token < min(tokens.count, start + Self.longestMatch), states != 0 {
      var next: UInt64 = 0
      for (index, condition) in conditions.enumerated() where states & 1 << UInt64(index) != 0 {
        let isFitting = tokens.fit(condition, at: token)
        if isFitting == (condition.repetition == .other) { continue }
        switch condition.repetition {
        case .one, .optional, .other: next |= 2 << UInt64(index)
        case .any: next |= 1 << UInt64(index)
        case .some: next |= 3 << UInt64(index)
        }
      }
      states = closure(next)
      token += 1
      if states & 1 << UInt64(conditions.count) != 0 { end = token }
    }
    return end.map { start..<$0 }
  }

  /// States with those that follow them without a token.
  private func closure(_ states: UInt64) -> UInt64 {
    var states = states
    for index in conditions.indices where states & skippable & 1 << UInt64(index) != 0 { states |= 2 << UInt64(index) }
    return states
  }
}

/// The tokens of a block as conditions read them, each made when it is asked for.
struct TokenReadings {
  private let text: BlockText
  private var readings: [TokenReading?]

  init(_ text: BlockText) {
    self.text = text
    readings = Array(repeating: nil, count: text.tokens.count)
  }

  var count: Int { readings.count }

  mutating func fit(_ condition: TokenCondition, at index: Int) -> Bool {
    if condition.tests.isEmpty { return true }
    var reading = readings[index] ?? TokenReading(index, of: text)
    defer { readings[index] = reading }
    return condition.fits(&reading)
  }
}

/// Sequences that are looked for together.
struct TokenSequences: Sendable {
  private struct Entry {
    var sequence: TokenSequence
    var kind: MentionKind
    var meaning: Meaning
  }

  private var entries: [Entry] = []

  /// The sequences that begin with one of some words, by the words' folded form.
  private var byFirstWord: [FormHash: [Int]] = [:]

  /// The sequences that may begin with any token.
  private var others: [Int] = []

  var isEmpty: Bool { entries.isEmpty }

  mutating func add(_ sequence: TokenSequence, kind: MentionKind, meaning: Meaning) {
    guard let first = sequence.conditions.first else { return }
    if let words = first.words {
      for form in Set(words.map { FormHash(folding: $0) }) { byFirstWord[form, default: []].append(entries.count) }
    } else {
      others.append(entries.count)
    }
    entries.append(Entry(sequence: sequence, kind: kind, meaning: meaning))
  }

  /// Adds the longest match of each sequence at each token; O(tokens · sequences that may begin there).
  func find(in text: BlockText, into found: inout [Candidate]) {
    if isEmpty { return }
    var readings = TokenReadings(text)
    // Where a sequence has matched it does not begin again.
    var free = Array(repeating: 0, count: entries.count)
    for start in text.tokens.indices {
      let known = byFirstWord.isEmpty ? [] : byFirstWord[text.tokens[start].form] ?? []
      for index in known.isEmpty ? others : known + others where free[index] <= start {
        let entry = entries[index]
        guard let tokens = entry.sequence.match(at: start, in: &readings) else { continue }
        free[index] = tokens.upperBound
        found.append(Candidate(tokens: tokens, kind: entry.kind, rule: .ownPattern, meaning: entry.meaning))
      }
    }
  }
}
