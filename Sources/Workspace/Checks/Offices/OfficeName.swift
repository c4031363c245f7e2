import EntityExtraction

/// An office by the words of its title, whose they are left out: `Minister of Foreign Affairs` and `Foreign Minister` are
/// one, `Deputy Foreign Minister` is another.
struct OfficeName: Hashable, Sendable {
  /// The words that tell the office apart, folded and in the singular, sorted.
  private(set) var words: [String] = []

  /// Whether the holder stands in for the office's holder, or beside them: `deputy`, `vice`.
  private(set) var isDeputy = false

  /// Whether the title says that somebody holds the office no more, not yet, or for the time being.
  private(set) var isNotInForce = false

  /// The offices of a title: two of `Deputy Prime Minister and Minister of Foreign Affairs`.
  ///
  /// - Parameters:
  ///   - title: as an article or a registry has it.
  ///   - owner: names of whose office it is, which are no part of the office's.
  static func offices(of title: String, owner: [String] = []) -> [OfficeName] {
    var offices: [OfficeName] = []
    let ownerWords = Set(owner.flatMap { FoldedName($0).words.map(Array.init) })
    for part in title.split(whereSeparator: { ",;/–—".contains($0) }) {
      for piece in part.splitAtAnd() {
        let words = FoldedName(piece).words.filter { !ownerWords.contains(Array($0)) }
        let office = OfficeName(words)
        if words.contains(where: { isHead($0) }) || offices.isEmpty {
          offices.append(office)
        } else {
          // `Minister of Trade and Industry`.
          let last = offices.count - 1
          offices[last].words = unique(sorted: (offices[last].words + office.words).sorted())
        }
      }
    }
    return offices.filter { !$0.words.isEmpty }
  }

  private init(_ folded: [ArraySlice<UInt8>]) {
    for word in folded {
      let word = String(decoding: singular(word), as: UTF8.self)
      if Self.deputies.contains(word) {
        isDeputy = true
      } else if Self.notInForce.contains(word) {
        isNotInForce = true
      } else if let meant = Self.variants[word] {
        words.append(meant)
      } else if !Self.light.contains(word) {
        words.append(word)
      }
    }
    words = unique(sorted: words.sorted())
  }

  private static func isHead(_ word: ArraySlice<UInt8>) -> Bool {
    heads.contains(String(decoding: singular(word), as: UTF8.self))
  }

  /// Whether one person at a time holds the office, of one owner.
  var isHeldByOne: Bool {
    if isDeputy || isNotInForce { return false }
    if Self.single.contains(words) { return true }
    // A minister of something; `Minister of State` and the like are ranks.
    return words.count > 1 && words.contains("minister") && Set(words).isDisjoint(with: Self.ranks)
  }

  private static let single: Set<[String]> = [
    ["president"], ["minister", "prime"], ["premier"], ["chancellor"], ["king"], ["queen"], ["emperor"], ["emir"],
    ["sultan"], ["pope"], ["mayor"], ["governor"], ["general", "secretary"], ["director", "general"],
    ["head", "state"], ["government", "head"], ["chair"], ["speaker"], ["attorney", "general"],
    ["chief", "executive"], ["executive", "secretary"],
  ]

  private static let ranks: Set<String> = ["state", "junior", "portfolio", "plenipotentiary", "counsellor", "delegate"]

  private static let deputies: Set<String> = [
    "deputy", "vice", "assistant", "associate", "under", "co", "joint", "sub",
  ]

  /// See `OfficeWords` of the extraction core.
  private static let notInForce: Set<String> = [
    "former", "late", "ex", "erstwhile", "onetime", "outgoing", "ousted", "previous", "designate", "elect", "incoming",
    "nominee", "acting", "interim", "caretaker", "then", "future", "honorary", "emeritu", "candidate", "would",
    "retired",
  ]

  private static let light: Set<String> = [
    "of", "for", "the", "a", "an", "and", "affair", "relation", "ministry", "department", "office", "his", "her", "its",
    "their", "new", "current", "excellency", "republic", "member", "republic", "s", "to", "in",
  ]

  private static let variants: [String: String] = [
    "chairman": "chair", "chairwoman": "chair", "chairperson": "chair", "chairmen": "chair", "external": "foreign",
    "premier": "premier", "finances": "finance", "defense": "defence",
  ]

  private static let heads: Set<String> = [
    "minister", "president", "secretary", "chair", "chairman", "chairwoman", "chairperson", "chancellor", "premier",
    "head",
    "director", "governor", "mayor", "king", "queen", "speaker", "ambassador", "commissioner", "representative",
    "envoy",
    "adviser", "advisor", "chief", "leader", "general", "prosecutor", "judge", "spokesperson", "spokesman",
    "spokeswoman",
    "coordinator", "negotiator", "deputy", "senator", "professor", "editor", "founder", "commander",
  ]
}

extension Substring {
  /// The parts around each word `and`.
  fileprivate func splitAtAnd() -> [String] {
    var parts: [[Substring]] = [[]]
    for word in split(separator: " ") {
      if word == "and" || word == "&" || word == "-" { parts.append([]) } else { parts[parts.count - 1].append(word) }
    }
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
  }
}
