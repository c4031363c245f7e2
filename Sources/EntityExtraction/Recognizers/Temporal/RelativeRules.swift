extension TemporalGrammar {
  private static let dayParts: [GrammarWord] = [.morning, .afternoon, .evening, .night]
  private static let directions: [GrammarWord] = [
    .this, .last, .next, .coming, .following, .previous, .same, .that, .current,
  ]

  /// Dates counted from the article's date or from the date last mentioned.
  static let relativeRules: [TemporalRule] = [
    TemporalRule(
      "today",
      ["today", "yesterday morning", "tomorrow"],
      [.word([.today, .yesterday, .tomorrow, .tonight]), .optional([.word(dayParts)])]
    ) { captures in
      let word = captures.firstWord == .none ? captures.word : captures.firstWord
      return .offset(.day, word == .yesterday ? -1 : word == .tomorrow ? 1 : 0, from: .present)
    },
    TemporalRule(
      "day-before-yesterday",
      ["day before yesterday", "day after tomorrow"],
      [.unit, .word([.before, .after]), .word([.yesterday, .tomorrow])]
    ) { captures in
      guard captures.unit == .day else { return nil }
      switch (captures.firstWord, captures.word) {
      case (.before, .yesterday): return .offset(.day, -2, from: .present)
      case (.after, .tomorrow): return .offset(.day, 2, from: .present)
      default: return nil
      }
    },
    TemporalRule(
      "part-of-day",
      ["this morning", "last night", "that evening", "next morning"],
      [.word([.this, .last, .that, .same, .next, .following, .previous]), .word(dayParts)]
    ) { captures in
      switch captures.firstWord {
      case .this: .offset(.day, 0, from: .present)
      case .last where captures.word == .night: .offset(.day, -1, from: .present)
      case .that, .same: .offset(.day, 0, from: .mentioned)
      case .next, .following: .offset(.day, 1, from: .mentioned)
      case .previous: .offset(.day, -1, from: .mentioned)
      default: nil
      }
    },
    TemporalRule(
      "weekend",
      ["weekend"],
      [.unit],
      where: {
        $0.text.word($0.before) == .the && $0.follows(.over, .at, .during, .on, .for, .until) && !$0.isFollowedByNoun
      }
    ) { $0.unit == .weekend && !$0.unitIsPlural ? .weekend : nil },
    TemporalRule("weekday-part", ["Tuesday evening"], [.weekday, .word(dayParts)], production: \.date),
    TemporalRule(
      "unit-by-direction",
      ["last year", "next week", "this month", "following day", "that same year", "later this month"],
      [
        .optional([.word([.earlier, .later])]), .either([.word([.that]), .word([.same])], [.word(directions)]),
        .optional([.word(.fiscal)]), .optional([.word(.working)]), .unit,
      ],
      where: { !$0.isRepeated },
      production: { unit(by: $0.without([.working, .fiscal])) }
    ),
    TemporalRule(
      "later-in",
      ["later in the year", "earlier in the month"],
      [.word([.earlier, .later]), .in, .the, .unit]
    ) {
      captures in
      captures.unit.flatMap { $0 >= .week ? .offset($0, 0, from: .present) : nil }
    },
    TemporalRule(
      "named-by-direction",
      ["last May", "next summer", "this Wednesday", "this past Monday", "last Thursday evening", "later this fall"],
      [
        .optional([.word([.earlier, .later])]),
        .word([.this, .last, .next, .coming, .past, .previous, .following]),
        .optional([.word([.past, .coming])]),
        .either([.month], [.either([.weekday, .optional([.word(dayParts)])], [.season])]),
      ],
      production: { named(by: $0) }
    ),
    TemporalRule(
      "weekday-of-week",
      ["Monday of last week", "Tuesday next week", "Friday of this week"],
      [
        .weekday, .optional([.of]), .optional([.word(.the)]), .word([.this, .last, .next, .following, .previous]),
        .unit,
      ]
    ) { captures in
      guard captures.unit == .week, let weekday = captures.weekday, let week = unit(by: captures) else { return nil }
      return .weekday(weekday, ofWeek: week)
    },
    TemporalRule(
      "weekday-of-possessive",
      ["last week's Sunday"],
      [.word([.this, .last, .next]), .unit, .possessive, .weekday]
    ) { captures in
      guard captures.unit == .week, let weekday = captures.weekday, let week = unit(by: captures) else { return nil }
      return .weekday(weekday, ofWeek: week)
    },
    TemporalRule(
      "ago",
      ["two weeks ago", "ten years ago", "several centuries ago"],
      [.count, .unit, .word([.ago, .back])]
    ) { shifted($0, by: -1, from: .origin(.present)) },
    TemporalRule(
      "span-ago",
      ["2 years and 3 months ago", "one week, two days later"],
      [.span, .word([.ago, .back, .later, .earlier])],
      where: { $0.text.word($0.after) != .than }
    ) { captures in
      let isPresent = captures.word == .ago || captures.word == .back
      let isBack = captures.word != .later
      return shifted(captures.span, by: isBack ? -1 : 1, from: .origin(isPresent ? .present : .mentioned))
    },
    TemporalRule(
      "span-from-date",
      ["2 years and 3 months after 5 June", "one week and two days before Christmas"],
      [.span, .word([.before, .after, .from]), .inner]
    ) { captures in
      guard let inner = captures.inner?.form, inner.isDay, captures.word != .from || inner.statedMonth == nil else {
        return nil
      }
      return shifted(captures.span, by: captures.word == .before ? -1 : 1, from: .form(inner))
    },
    TemporalRule("from-now", ["two weeks from now"], [.count, .unit, .word(.from), .word(.now)]) {
      shifted($0, by: 1, from: .origin(.present))
    },
    TemporalRule("in-units-time", ["three weeks' time"], [.count, .unit, .maybe(.possessive), .word(.time)]) {
      shifted($0, by: 1, from: .origin(.present))
    },
    TemporalRule(
      "in-a-units-time",
      ["month's time"],
      [.unit, .possessive, .word(.time)],
      where: { $0.text.word($0.before) == .article }
    ) { $0.unitIsPlural ? nil : shifted(1, $0.unit, from: .origin(.present)) },
    TemporalRule(
      "one-from-date",
      ["week from Monday", "year after 5 May 2020", "day before Christmas"],
      [.unit, .word([.before, .after, .from]), .inner],
      where: { $0.text.word($0.before) == .article || $0.text.word($0.before) == .the }
    ) { captures in
      guard let inner = captures.inner?.form, inner.isDay else { return nil }
      return shifted(captures.word == .before ? -1 : 1, captures.unit, from: .form(inner))
    },
    TemporalRule(
      "one-ago",
      ["year ago", "decade ago"],
      [.unit, .word([.ago])],
      where: { $0.text.word($0.before) == .article }
    ) { shifted(-1, $0.unit, from: .origin(.present)) },
    TemporalRule("half-century-ago", ["half a century ago"], [.word(.half), .word(.article), .unit, .word(.ago)]) {
      $0.unit == .century ? shifted(-50, .year, from: .origin(.present)) : nil
    },
    TemporalRule(
      "later",
      ["two days later", "three months earlier"],
      [.count, .unit, .word([.later, .earlier])],
      where: { $0.text.word($0.after) != .than }
    ) { shifted($0, by: $0.word == .earlier ? -1 : 1, from: .origin(.mentioned)) },
    TemporalRule(
      "one-later",
      ["year later", "week earlier"],
      [.unit, .word([.later, .earlier])],
      where: { $0.text.word($0.before) == .article && $0.text.word($0.after) != .than }
    ) { shifted($0.word == .earlier ? -1 : 1, $0.unit, from: .origin(.mentioned)) },
    TemporalRule(
      "shifted-date",
      ["two days after 5 June", "three days from Tuesday", "10 days before Monday"],
      [.count, .unit, .word([.before, .after, .from]), .inner]
    ) { captures in
      guard let inner = captures.inner?.form, inner.isDay else { return nil }
      // "64 days from 21 November to …" is a length and a range.
      if captures.word == .from, inner.statedMonth != nil { return nil }
      return shifted(captures, by: captures.word == .before ? -1 : 1, from: .form(inner))
    },
    TemporalRule(
      "window",
      ["past two years", "next three months", "last 35 years"],
      [.word([.past, .last, .next, .coming, .following, .previous]), .count, .unit],
      where: { !$0.followsModal },
      production: { window(direction: $0.word, $0) }
    ),
    TemporalRule(
      "window-behind-number",
      ["two upcoming months", "5 past years"],
      [.count, .word([.past, .last, .previous, .coming, .next, .following]), .unit],
      // "4 to 23 next month" holds no window of 23.
      production: { $0.unitIsPlural || $0.word == .coming ? window(direction: $0.word, $0) : nil }
    ),
    TemporalRule(
      "window-of-one",
      ["past decade", "past year", "last decade"],
      [.word([.past, .last]), .unit],
      where: { $0.text.word($0.tokens.lowerBound) == .past || $0.follows(.over, .during, .within, .for) }
    ) { captures in
      guard !captures.unitIsPlural else { return nil }
      var captures = captures
      captures.count = 1
      return captures.unit.flatMap { $0 >= .week ? window(direction: captures.word, captures) : nil }
    },
  ]

  /// `last year`, `the following day`, `that same month`.
  private static func unit(by captures: TemporalCaptures) -> TemporalExpression.Form? {
    // "The coming weeks" cannot be placed.
    guard let unit = captures.unit, unit >= .day, !captures.unitIsPlural else { return nil }
    switch captures.word {
    case .this, .current: return unit == .day ? nil : .offset(unit, 0, from: .present)
    case .last: return unit == .day ? nil : .offset(unit, -1, from: .present)
    case .next: return .offset(unit, 1, from: unit == .day ? .mentioned : .present)
    case .coming: return unit == .day ? nil : .offset(unit, 1, from: .present)
    case .following: return .offset(unit, 1, from: .mentioned)
    case .previous: return .offset(unit, -1, from: .mentioned)
    case .same, .that: return .offset(unit, 0, from: .mentioned)
    default: return nil
    }
  }

  private static func named(by captures: TemporalCaptures) -> TemporalExpression.Form? {
    let period: NamedPeriod
    if let weekday = captures.weekday {
      period = .weekday(weekday)
    } else if let month = captures.month {
      period = .month(month)
    } else if let season = captures.season {
      period = .season(season)
    } else {
      return nil
    }
    let words = [captures.firstWord, captures.word]
    if case .weekday(let weekday) = period, words.contains(.previous) {
      return .weekday(weekday, ofWeek: .offset(.week, -1, from: .present))
    }
    if words.contains(.previous) { return .named(period, .last) }
    if words.contains(.following) { return .named(period, .next) }
    if words.contains(.last) || words.contains(.past) { return .named(period, .last) }
    if words.contains(.next) || words.contains(.coming) { return .named(period, .next) }
    return .named(period, .current)
  }

  private static func shifted(
    _ count: Int?,
    _ unit: TimeUnit?,
    from: TemporalExpression.Shift
  ) -> TemporalExpression.Form? {
    guard let count, let unit, unit >= .day else { return nil }
    return .shifted(count, unit, from: from)
  }

  /// A counted unit in one direction; a half is counted in the next finer unit.
  private static func shifted(
    _ captures: TemporalCaptures,
    by sign: Int,
    from: TemporalExpression.Shift
  ) -> TemporalExpression.Form? {
    guard let count = captures.count, let unit = captures.unit else { return nil }
    guard captures.hasHalf else { return shifted(sign * count, unit, from: from) }
    switch unit {
    case .year: return shifted(sign * (12 * count + 6), .month, from: from)
    case .decade: return shifted(sign * (10 * count + 5), .year, from: from)
    case .century: return shifted(sign * (100 * count + 50), .year, from: from)
    case .month, .week: return shifted(sign * (unit == .month ? 30 * count + 15 : 7 * count + 3), .day, from: from)
    default: return nil
    }
  }

  /// Several units, the longest first.
  private static func shifted(
    _ span: TimeSpan?,
    by sign: Int,
    from: TemporalExpression.Shift
  ) -> TemporalExpression.Form? {
    guard let parts = span?.parts, parts.allSatisfy({ $0.unit >= .day && $0.amount?.integer != nil }) else {
      return nil
    }
    let steps = parts.map { TemporalExpression.Step(count: sign * ($0.amount?.integer ?? 0), unit: $0.unit) }
    return .moved(steps, from: from)
  }

  private static func window(direction: GrammarWord, _ captures: TemporalCaptures) -> TemporalExpression.Form? {
    guard let count = captures.count, let unit = captures.unit, unit >= .day else { return nil }
    return .window(count, unit, isPast: direction == .past || direction == .last || direction == .previous)
  }
}

extension TemporalExpression.Form {
  /// The month that the text names in a plain date.
  var statedMonth: Int? {
    if case .calendar(let parts) = self { parts.month } else { nil }
  }

  /// Whether the form is a single day.
  var isDay: Bool {
    switch self {
    case .calendar(let parts): parts.day != nil || (parts.weekday != nil && parts.year == nil)
    case .named(.weekday, _), .weekday: true
    case .named(let period, _), .part(let period, _): period.isDayOfYear
    case .offset(let unit, _, _), .shifted(_, let unit, _): unit == .day
    case .moved(let steps, _): steps.last.map { $0.unit < .month } ?? false
    default: false
    }
  }
}
