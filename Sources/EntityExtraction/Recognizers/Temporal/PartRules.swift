extension TemporalGrammar {
  /// Parts of years and months, and stretches counted inside a longer one.
  static let partRules: [TemporalRule] = [
    TemporalRule(
      "half-of",
      ["second half of this year", "first half of 2025", "first half of the 19th century"],
      [.ordinal, .word(.half), .maybe(.of), .inner]
    ) { captures in
      guard let number = captures.ordinal, (1...2).contains(number), let inner = captures.inner else { return nil }
      return .part(.half(number), of: inner.form)
    },
    TemporalRule("latter-half", ["latter half of 2008"], [.word(.latter), .word(.half), .maybe(.of), .inner]) {
      captures in
      captures.inner.map { .part(.half(2), of: $0.form) }
    },
    TemporalRule(
      "quarter-of",
      ["third quarter of 2023", "first quarter of next year", "second-quarter 2024"],
      [.ordinal, .maybe(.hyphen), .unit, .maybe(.of), .inner]
    ) { captures in
      guard captures.unit == .quarter, let number = captures.ordinal, (1...4).contains(number),
        let inner = captures.inner, inner.form.isYear
      else { return nil }
      return .part(.quarter(number), of: inner.form)
    },
    TemporalRule(
      "possessive-part",
      ["this year’s first half", "year's third quarter"],
      [.optional([.word([.this, .last, .next])]), .unit, .possessive, .ordinal, .either([.word(.half)], [.unit])]
    ) { captures in
      let isHalf = captures.word == .half
      guard let number = captures.ordinal, (1...(isHalf ? 2 : 4)).contains(number),
        captures.unit == (isHalf ? .year : .quarter)
      else { return nil }
      let direction = isHalf ? captures.firstWord : captures.word
      let year = TemporalExpression.Form.offset(
        .year,
        direction == .last ? -1 : direction == .next ? 1 : 0,
        from: .present
      )
      return .part(isHalf ? .half(number) : .quarter(number), of: year)
    },
    TemporalRule(
      "quarter",
      ["third quarter"],
      [.ordinal, .maybe(.hyphen), .unit],
      where: { $0.follows(.in, .for, .during, .since, .by, .until, .of, .from) }
    ) { captures in
      guard captures.unit == .quarter, let number = captures.ordinal, (1...4).contains(number) else { return nil }
      return .named(.quarter(number), .unspecified)
    },
    TemporalRule(
      "lettered-part",
      ["Q2 2023", "H1 of 2025", "Q3"],
      [.word([.letterQ, .letterH]), .count, .optional([.optional([.of]), .inner])],
      where: { $0.text.isJoined($0.tokens.lowerBound + 1) && $0.text.isCapitalized($0.tokens.lowerBound) }
    ) { captures in
      guard let number = captures.count, (1...4).contains(number) else { return nil }
      let isQuarter = captures.firstWord == .letterQ || captures.word == .letterQ
      guard isQuarter || number <= 2 else { return nil }
      let period = isQuarter ? NamedPeriod.quarter(number) : .half(number)
      guard let inner = captures.inner else { return isQuarter ? .named(period, .unspecified) : nil }
      return inner.form.isYear ? .part(period, of: inner.form) : nil
    },
    TemporalRule("season-year", ["summer 2026", "spring of 2025"], [.season, .maybe(.of), .maybe(.comma), .year]) {
      captures in
      captures.season.map { .part(.season($0), of: .calendar(CalendarParts(year: captures.year))) }
    },
    TemporalRule("season-of-year", ["summer of last year"], [.season, .of, .inner]) { captures in
      guard let season = captures.season, let inner = captures.inner?.form, inner.isYear else { return nil }
      return .part(.season(season), of: inner)
    },
    TemporalRule("month-of-year", ["March of next year", "May last year"], [.month, .maybe(.of), .inner]) { captures in
      guard let month = captures.month, let inner = captures.inner?.form, case .offset(.year, _, _) = inner else {
        return nil
      }
      return .part(.month(month), of: inner)
    },
    TemporalRule("season", ["summer"], [.season], where: { $0.seasonStandsAlone }) { captures in
      captures.season.map { .named(.season($0), .unspecified) }
    },
    TemporalRule(
      "nth-in",
      ["first week of June", "second Tuesday of May", "third day of the month"],
      [.ordinal, .either([.unit], [.weekday]), .word([.of, .in]), .inner],
      production: { nth($0.ordinal, $0) }
    ),
    TemporalRule(
      "last-in",
      ["last week of July", "last Friday of May"],
      [.word(.last), .either([.unit], [.weekday]), .word([.of, .in]), .inner],
      production: { nth(-1, $0) }
    ),
    TemporalRule(
      "nth-last-in",
      ["third last week of 2018", "second last day of May"],
      [.ordinal, .word(.last), .either([.unit], [.weekday]), .word([.of, .in]), .inner],
      production: { nth($0.ordinal.map { -$0 }, $0) }
    ),
    TemporalRule("day-of-month", ["15th of this month"], [.day, .of, .inner]) { captures in
      guard let number = captures.day, let inner = captures.inner?.form,
        case .offset(.month, _, _) = inner
      else { return nil }
      return .nth(number, .unit(.day), of: inner)
    },
    TemporalRule("numbered-week", ["week 3 of 2027"], [.unit, .count, .of, .year]) { captures in
      guard captures.unit == .week, let number = captures.count, (1...53).contains(number) else { return nil }
      return .nth(number, .unit(.week), of: .calendar(CalendarParts(year: captures.year)))
    },
    TemporalRule("week-of", ["week of 3 June"], [.unit, .of, .inner]) { captures in
      guard captures.unit == .week, let inner = captures.inner?.form, inner.isDay else { return nil }
      return .week(of: inner)
    },
    TemporalRule(
      "leading",
      ["first nine months of 2025", "first three months of the year"],
      [.ordinal, .count, .unit, .word([.of, .in]), .inner]
    ) { captures in
      guard captures.ordinal == 1 else { return nil }
      return leading(captures.count, captures)
    },
    TemporalRule(
      "trailing",
      ["last two weeks of February 1951"],
      [.word(.last), .count, .unit, .word([.of, .in]), .inner],
      production: { leading($0.count.map { -$0 }, $0) }
    ),
    TemporalRule("remainder", ["remainder of the year", "rest of 2025"], [.word(.remainder), .of, .inner]) { captures in
      guard let inner = captures.inner?.form, inner.isStretch else { return nil }
      return .remainder(of: inner)
    },
  ]

  private static func nth(_ number: Int?, _ captures: TemporalCaptures) -> TemporalExpression.Form? {
    guard let number, let inner = captures.inner?.form, inner.isStretch else { return nil }
    if let weekday = captures.weekday { return .nth(number, .weekday(weekday), of: inner) }
    guard let unit = captures.unit, unit >= .day, unit <= .month else { return nil }
    return .nth(number, .unit(unit), of: inner)
  }

  private static func leading(_ count: Int?, _ captures: TemporalCaptures) -> TemporalExpression.Form? {
    guard let count, let unit = captures.unit, unit >= .day, let inner = captures.inner?.form, inner.isStretch else {
      return nil
    }
    return .leading(count, unit, of: inner)
  }
}

extension TemporalExpression.Form {
  /// Whether the form is a whole year.
  var isYear: Bool {
    switch self {
    case .calendar(let parts): parts.year != nil && parts.month == nil && parts.day == nil
    case .offset(.year, _, _), .shifted(_, .year, _): true
    default: false
    }
  }

  /// Whether the form is longer than a day, so that it has parts.
  var isStretch: Bool {
    switch self {
    case .calendar(let parts): parts.day == nil && parts.weekday == nil
    case .offset(let unit, _, _), .shifted(_, let unit, _): unit > .day
    case .named(let period, _):
      if case .weekday = period { false } else { !period.isDayOfYear }
    case .part(let period, _): !period.isDayOfYear
    case .decade, .century: true
    default: false
    }
  }
}
