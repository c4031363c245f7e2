extension Cues {
  /// What is known of the word or mark with this form.
  package static func of(form: FormHash) -> Cues {
    CueTable.shared[form]
  }
}

/// The cue words by form: an open-addressed table that is made once.
private struct CueTable: Sendable {
  static let shared = CueTable(rows: cueRows)

  private var forms: [UInt64]
  private var cues: [Cues]
  private let mask: Int

  init(rows: [(Cues, String)]) {
    let capacity = 4096
    mask = capacity - 1
    forms = Array(repeating: 0, count: capacity)
    cues = Array(repeating: [], count: capacity)
    for (row, words) in rows {
      for word in words.split(separator: " ") {
        insert(FormHash(folding: String(word)), row)
      }
    }
  }

  private mutating func insert(_ form: FormHash, _ row: Cues) {
    var slot = Int(truncatingIfNeeded: form.rawValue) & mask
    while forms[slot] != 0 && forms[slot] != form.rawValue { slot = (slot + 1) & mask }
    forms[slot] = form.rawValue
    cues[slot].formUnion(row)
  }

  subscript(form: FormHash) -> Cues {
    var slot = Int(truncatingIfNeeded: form.rawValue) & mask
    while forms[slot] != 0 {
      if forms[slot] == form.rawValue { return cues[slot] }
      slot = (slot + 1) & mask
    }
    return []
  }
}
