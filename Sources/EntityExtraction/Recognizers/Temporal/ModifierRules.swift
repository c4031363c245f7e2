import Annotations

extension TemporalGrammar {
  /// The start, middle or end of a stretch: a value with a modifier.
  static let modifierRules: [TemporalRule] = [
    TemporalRule(
      "early-late",
      ["late 1990s", "early 2026", "mid-March", "late last year", "mid-2010s"],
      [.word([.early, .late, .mid]), .optional([.either([.hyphen], [.word(.in)])]), .inner],
      expression: { captures in captures.inner.flatMap { modified($0, captures.degree) } }
    ),
    TemporalRule(
      "end-of",
      ["end of June", "beginning of next week", "middle of 2010", "start of the decade"],
      [.word([.start, .middle, .end]), .of, .inner],
      where: { !$0.namesEvent },
      expression: { captures in captures.inner.flatMap { modified($0, captures.degree) } }
    ),
    TemporalRule(
      "year-end",
      ["year-end", "month's end", "year end"],
      [.unit, .optional([.either([.hyphen], [.possessive])]), .word(.end)],
      where: { !$0.follows(.each, .every, .per) },
      expression: { captures in
        guard let unit = captures.unit, unit >= .week, unit <= .year else { return nil }
        return TemporalExpression(.offset(unit, 0, from: .present), modifier: .end)
      }
    ),
  ]

  private static func modified(_ inner: TemporalExpression, _ word: GrammarWord) -> TemporalExpression? {
    guard inner.form.isStretch, inner.modifier == nil else { return nil }
    var expression = inner
    switch word {
    case .early, .start: expression.modifier = .start
    case .mid, .middle: expression.modifier = .mid
    case .late, .end: expression.modifier = .end
    default: return nil
    }
    return expression
  }
}

extension TemporalCaptures {
  /// The word that says which part: `early` in "early in 2025".
  fileprivate var degree: GrammarWord {
    word == .in || word == .of ? firstWord : word
  }
}
