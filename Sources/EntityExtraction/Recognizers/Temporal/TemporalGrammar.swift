/// Rules in their order, with what each may begin with beside them, so that a token tries few of them.
struct TemporalRules: Sendable {
  let rules: [TemporalRule]
  let leads: [Leads]

  /// The closed-class words that each may begin with.
  private let words: [FirstWords]

  init(_ rules: [TemporalRule]) {
    self.rules = rules
    leads = rules.map { Leads(of: $0.pattern) }
    words = rules.map { FirstWords(of: $0.pattern) }
  }

  /// Whether a rule may begin at a token with some leads and a closed-class word.
  @inline(__always)
  func mayBegin(_ rule: Int, _ token: Leads, _ word: GrammarWord) -> Bool {
    let shared = leads[rule].intersection(token)
    if shared == .word { return words[rule].contains(word) }
    return !shared.isEmpty
  }
}

/// The closed-class words that a pattern may begin with.
private struct FirstWords {
  private var bits = SIMD4<UInt64>.zero

  /// What a pattern may begin with, as far as that is such a word.
  init(of pattern: [TemporalPattern]) {
    for element in pattern {
      switch element {
      case .optional(let inner):
        bits |= FirstWords(of: inner).bits
        continue
      case .either(let one, let other): bits |= FirstWords(of: one).bits | FirstWords(of: other).bits
      case .word(let words):
        for word in words { bits[Int(word.rawValue >> 6)] |= 1 << UInt64(word.rawValue & 63) }
      case .year, .decade, .inner: bits = SIMD4(repeating: .max)
      default: break
      }
      return
    }
  }

  @inline(__always)
  func contains(_ word: GrammarWord) -> Bool {
    bits[Int(word.rawValue >> 6)] & 1 << UInt64(word.rawValue & 63) != 0
  }
}

/// The rules of the temporal grammar; what each reads is in its examples.
///
/// Where several match at a token, the longest match stands, then the earlier rule.
enum TemporalGrammar {
  /// The rules for a single date: a day, a month, a year, a part of one.
  static let points = TemporalRules(calendarRules + holidayRules + relativeRules + partRules + modifierRules)

  /// The rules for a date inside an expression: `first half of …`, `end of …`.
  static let inner = TemporalRules(points.rules + [wholeUnit])

  /// `the year` in "the second half of the year".
  static let wholeUnit = TemporalRule("whole-unit", ["year"], [.unit]) { captures in
    guard let unit = captures.unit, unit >= .day, !captures.unitIsPlural else { return nil }
    return .offset(unit, 0, from: .present)
  }
}
