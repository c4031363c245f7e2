/// Rules in their order, with what each may begin with beside them, so that a token tries few of them.
struct TemporalRules: Sendable {
  let rules: [TemporalRule]
  let leads: [Leads]

  init(_ rules: [TemporalRule]) {
    self.rules = rules
    leads = rules.map { Leads(of: $0.pattern) }
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
