/// What some blocks that come and go change in what other blocks can learn from the article.
struct EvidenceChange {
  /// What was known of each form that the blocks speak of, before the first of them came or went.
  private var before: [FormHash: ArticleEvidence.Form] = [:]

  /// The first word of each name of several words among the forms: where it stands, the name may.
  private var firstWords: [FormHash: FormHash] = [:]

  /// Takes note of the forms that a block speaks of, before it is added or removed.
  ///
  /// O(tokens).
  mutating func note(_ block: BlockAnalysis, in evidence: ArticleEvidence) {
    for (token, ways) in zip(block.text.tokens, block.tagging.ways) where !ways.isEmpty { note(token.form, evidence) }
    var first: FormHash?
    for entry in block.summary.entries {
      note(entry.form, evidence)
      // The summary has a name's first word right before the name.
      if let first { firstWords[entry.form] = first }
      first = entry.aspect == .phraseStart ? entry.form : nil
    }
  }

  private mutating func note(_ form: FormHash, _ evidence: ArticleEvidence) {
    if before[form] == nil { before[form] = evidence.form(form) }
  }

  /// The words that blocks may be read otherwise for; in no particular order.
  func words(in evidence: ArticleEvidence) -> [FormHash] {
    var words: Set<FormHash> = []
    for (form, known) in before where evidence.form(form) != known {
      words.insert(form)
      if let first = firstWords[form] { words.insert(first) }
    }
    return Array(words)
  }
}

/// A quick look whether a block holds a word: no where it does not, mostly.
struct FormFilter: Sendable {
  private var bits = SIMD8<UInt64>.zero

  init(_ text: BlockText) {
    for token in text.tokens {
      let (lane, bit) = Self.place(of: token.form)
      bits[lane] |= bit
    }
  }

  func mayHold(_ form: FormHash) -> Bool {
    let (lane, bit) = Self.place(of: form)
    return bits[lane] & bit != 0
  }

  private static func place(of form: FormHash) -> (lane: Int, bit: UInt64) {
    let mixed = mix(form.rawValue)
    return (Int(mixed & 7), 1 << (mixed >> 3 & 63))
  }
}
