extension TemporalGrammar {
  /// Dates by day, month and year.
  static let calendarRules: [TemporalRule] = [
    TemporalRule(
      "numeric-date",
      ["09.04.2025", "2025-04-09", "22/06/2024", "Mon 09.04.2025"],
      [.maybe(.weekday, .maybe(.comma)), .numericDate],
      production: \.possibleDate
    ),
    TemporalRule(
      "day-month",
      ["22 June 2024", "Tuesday, 11th March 2025", "4th of May", "28 June in 2020"],
      [
        .maybe(.weekday, .maybe(.comma)), .maybe(.word(.the)), .day, .maybe(.of), .month,
        .maybe(.maybe(.comma), .maybe(.word([.of, .in])), .year),
      ],
      production: \.possibleDate
    ),
    TemporalRule(
      "month-day",
      ["June 22, 2024", "Sunday, April 11", "Oct. 20", "May the 4th"],
      [
        .maybe(.weekday, .maybe(.comma)), .month, .maybe(.word(.the)), .day,
        .maybe(.maybe(.comma), .maybe(.word([.of, .in])), .year),
      ],
      where: { $0.dayIsNoCount },
      production: \.possibleDate
    ),
    TemporalRule(
      "month-year",
      ["June 2024", "June of 1992", "Sept. 2011"],
      [.month, .maybe(.comma), .maybe(.of), .year],
      production: \.possibleDate
    ),
    TemporalRule(
      "weekday-day",
      ["Friday the 13th", "Monday 21"],
      [.weekday, .maybe(.word(.the)), .day],
      where: { $0.dayIsNoCount },
      production: \.possibleDate
    ),
    TemporalRule("day", ["27th"], [.day], where: { $0.dayStandsAlone }, production: \.date),
    TemporalRule("month", ["June"], [.month], where: { $0.monthStandsAlone }, production: \.date),
    TemporalRule("weekday", ["Monday"], [.weekday], where: { $0.weekdayStandsAlone }, production: \.date),
    TemporalRule("year", ["2019", "44 BC"], [.year], where: { $0.yearStandsAlone }, production: \.date),
    TemporalRule("short-year", ["88"], [.shortYear], production: \.date),
    TemporalRule("decade", ["1990s", "80s"], [.decade]) { $0.year.map { .decade($0) } },
    TemporalRule(
      "century",
      ["21st century", "nineteenth-century", "7th century BC"],
      [.ordinal, .maybe(.hyphen), .unit, .maybe(.word([.era, .beforeEra]))]
    ) { captures in
      guard captures.unit == .century, let number = captures.ordinal, (1...40).contains(number) else { return nil }
      return .century(captures.word == .beforeEra ? -number : number)
    },
    TemporalRule(
      "fiscal-year",
      ["FY2024-25", "fiscal year 2025/26", "FY 2025/26", "fiscal 2024"],
      [
        .either([.word(.fy)], [.word(.fiscal), .optional([.unit])]), .year,
        .optional([.either([.mark("/")], [.hyphen]), .endYear]),
      ],
      production: \.years
    ),
    TemporalRule("split-year", ["2024/25"], [.year, .mark("/"), .endYear]) { captures in
      guard let first = captures.year, captures.endYear == first + 1 else { return nil }
      return captures.years
    },
  ]
}

extension TemporalCaptures {
  /// The date, where its day exists.
  fileprivate var possibleDate: TemporalExpression.Form? {
    CalendarParts(year: year, month: month, day: day, weekday: weekday).isPossible ? date : nil
  }

  /// A year, or the years from `year` to `endYear`.
  fileprivate var years: TemporalExpression.Form? {
    guard let endYear else { return date }
    return .range(.calendar(CalendarParts(year: year)), .calendar(CalendarParts(year: endYear)))
  }
}
