extension TemporalGrammar {
  /// Days of the year by their names, and days of a year that other words name.
  static let holidayRules: [TemporalRule] = [
    TemporalRule(
      "holiday",
      ["Christmas Eve", "New Year's Day", "Good Friday"],
      [.maybe(.weekday, .maybe(.comma)), .holiday],
      where: { $0.holidayStandsAlone }
    ) { captures in
      captures.period.map { .named($0, .unspecified) }
    },
    TemporalRule(
      "holiday-year",
      ["Christmas 2007", "Easter Sunday, 2025", "Thanksgiving last year"],
      [.holiday, .maybe(.of), .maybe(.comma), .either([.year], [.inner])]
    ) { captures in
      guard let period = captures.period,
        let year = captures.inner?.form ?? captures.year.map({ .calendar(CalendarParts(year: $0)) }),
        year.isYear
      else { return nil }
      return .part(period, of: year)
    },
    TemporalRule(
      "holiday-by-direction",
      ["last Christmas", "next Easter Monday"],
      [.word([.this, .last, .next, .coming, .past, .previous, .following]), .holiday],
      where: { !$0.isFollowedByNoun }
    ) { captures in
      captures.period.map { .named($0, captures.word.direction) }
    },
    TemporalRule(
      "day-by-direction",
      ["next 6th of April", "last March 3"],
      [
        .word([.this, .last, .next, .coming, .past, .previous, .following]),
        .either([.day, .maybe(.of), .month], [.month, .maybe(.word(.the)), .day]),
      ],
      where: { $0.dayIsNoCount && !$0.isFollowedByYear }
    ) { captures in
      guard let month = captures.month, let day = captures.day,
        CalendarParts(month: month, day: day).isPossible
      else { return nil }
      return .named(
        .day(month: month, day: day),
        (captures.word == .of || captures.word == .the ? captures.firstWord : captures.word).direction
      )
    },
    TemporalRule(
      "day-of-year",
      ["January 24 of the same year", "5 May last year"],
      [
        .either([.day, .maybe(.of), .month], [.month, .maybe(.word(.the)), .day]), .maybe(.comma), .maybe(.of), .inner,
      ]
    ) { captures in
      guard let month = captures.month, let day = captures.day, CalendarParts(month: month, day: day).isPossible,
        let year = captures.inner?.form, case .offset(.year, _, _) = year
      else { return nil }
      return .part(.day(month: month, day: day), of: year)
    },
  ]
}

extension GrammarWord {
  /// Which of the recurring periods the word before a name means.
  var direction: TemporalExpression.Direction {
    switch self {
    case .last, .past, .previous: .last
    case .next, .coming, .following: .next
    default: .current
    }
  }
}

extension TemporalMatch {
  /// Whether a year follows, with or without a comma.
  var isFollowedByYear: Bool {
    text.year(text.isMark(after, ",") ? after + 1 : after) != nil
  }

  /// Whether a holiday's name means the day: not in `Christmas trees` and `Easter Island`.
  var holidayStandsAlone: Bool {
    let name = tokens.lazy.compactMap { HolidayNames.longest($0, in: text) }.first
    guard let name else { return true }
    // `Good Friday Agreement`
    if isFollowedByName, text.token(after)?.isJoined == false { return false }
    guard name.name.isLoose else { return true }
    let isGoverned = follows(
      .at,
      .by,
      .on,
      .before,
      .after,
      .since,
      .until,
      .over,
      .during,
      .for,
      .from,
      .to,
      .approximately,
      .through
    )
    return isGoverned && !isFollowedByNoun && !isFollowedByName && !text.isHyphen(after)
      && text.token(after)?.kind != .possessive
  }
}
