/// Counting units of the calendar, and the ends of its stretches.
extension CalendarValue {
  /// The unit `count` units after the one that holds the date; as much of it as is known.
  static func counting(_ count: Int, _ unit: TimeUnit, from date: PartialDate?) -> CalendarValue {
    let month: YearMonth? = date?.year.flatMap { year in date?.month.map { YearMonth(year: year, month: $0) } }
    switch unit {
    case .second, .minute, .hour: return .unknown("XXXX-XX-XX")
    case .day: return date?.adding(days: count).map { .date($0) } ?? .unknown("XXXX-XX-XX")
    case .week: return date?.civil.map { .week(ISOWeek(containing: $0).adding(weeks: count)) } ?? .unknown("XXXX-WXX")
    case .fortnight: return counting(2 * count, .week, from: date)
    case .weekend:
      return date?.civil.map { .weekend(ISOWeek(containing: $0).adding(weeks: count)) } ?? .unknown("XXXX-WXX-WE")
    case .month:
      if let month { return .month(month.adding(months: count)) }
      guard let number = date?.month else { return .unknown("\(DateText.year(date?.year))-XX") }
      return .date(PartialDate(year: nil, month: YearMonth(year: 0, month: number).adding(months: count).month))
    case .quarter:
      guard let target = month?.adding(months: 3 * count) else { return .unknown("\(DateText.year(date?.year))-QX") }
      return .quarter(year: target.year, number: (target.month + 2) / 3)
    case .year: return .year(date?.year.map { $0 + count })
    case .decade: return date?.year.map { .decade(floorDivided($0, by: 10) + count) } ?? .unknown("XXXX")
    case .century: return date?.year.map { .century(floorDivided($0, by: 100) + count) } ?? .unknown("XXXX")
    }
  }

  private static func floorDivided(_ number: Int, by divisor: Int) -> Int {
    number >= 0 ? number / divisor : (number - divisor + 1) / divisor
  }

  /// The stretch's first day, where it is placed.
  var firstDay: PartialDate? {
    switch self {
    case .date(let date): return PartialDate(year: date.year, month: date.month ?? 1, day: date.day ?? 1)
    case .week(let week): return PartialDate(week.monday)
    case .weekend(let week): return PartialDate(week.day(6))
    case .quarter(let year, let number): return PartialDate(year: year, month: 3 * number - 2, day: 1)
    case .half(let year, let number): return PartialDate(year: year, month: 6 * number - 5, day: 1)
    case .season(let year, let season): return PartialDate(year: year, month: season.firstMonth, day: 1)
    case .decade(let digits): return PartialDate(year: digits * 10, month: 1, day: 1)
    case .century(let digits): return PartialDate(year: digits * 100, month: 1, day: 1)
    case .weekday, .unknown: return nil
    }
  }

  /// The stretch's last day, where it is placed.
  var lastDay: PartialDate? {
    switch self {
    case .date(let date) where date.day != nil: return date
    case .date(let date) where date.year == nil:
      let month = date.month ?? 12
      return month == 2 ? nil : PartialDate(year: nil, month: month, day: CivilDate.lastDay(ofMonth: month, year: 2001))
    case .week(let week), .weekend(let week): return PartialDate(week.day(7))
    case .weekday, .unknown: return nil
    default:
      guard let month = lastMonth else { return nil }
      let day = CivilDate.lastDay(ofMonth: month.month, year: month.year)
      return PartialDate(year: month.year, month: month.month, day: day)
    }
  }

  /// The same month or day in the first year in which it does not lie before another value.
  func notBefore(_ start: CalendarValue) -> CalendarValue {
    guard case .date(let date) = self, let year = date.year, date.month != nil,
      let own = firstDay?.civil, let other = start.firstDay?.civil, own < other
    else { return self }
    if date.day != nil, other.daysSinceEpoch - own.daysSinceEpoch < 7 { return .day(own.adding(days: 7)) }
    return .date(PartialDate(year: year + 1, month: date.month, day: date.day))
  }
}

extension PartialDate {
  /// The day `days` later; without a year only where the answer is the same in every year.
  func adding(days: Int) -> PartialDate? {
    if let civil { return PartialDate(civil.adding(days: days)) }
    guard year == nil, let month, let day, abs(days) < 300,
      let common = CivilDate(year: 2001, month: month, day: day)?.adding(days: days),
      let leap = CivilDate(year: 2000, month: month, day: day)?.adding(days: days),
      common.month == leap.month, common.day == leap.day
    else { return nil }
    return PartialDate(year: nil, month: common.month, day: common.day)
  }
}

extension CivilDate {
  /// The day some units later, or earlier where negative.
  func shifted(by count: Int, _ unit: TimeUnit) -> CivilDate {
    let count = min(max(count, -100_000), 100_000)
    switch unit {
    case .second, .minute, .hour: return self
    case .day: return adding(days: count)
    case .weekend, .week: return adding(days: 7 * count)
    case .fortnight: return adding(days: 14 * count)
    case .month: return adding(months: count)
    case .quarter: return adding(months: 3 * count)
    case .year: return adding(months: 12 * count)
    case .decade: return adding(months: 120 * count)
    case .century: return adding(months: 1200 * count)
    }
  }
}

extension NamedPeriod {
  /// The months that the period lies in; a winter's last one in the next year.
  var firstMonth: Int {
    switch self {
    case .weekday: 1
    case .month(let month): month
    case .season(let season): season.firstMonth
    case .quarter(let number): 3 * number - 2
    case .half(let number): 6 * number - 5
    case .day(let month, _): month
    case .feast(let feast): feast.month
    }
  }

  var lastMonth: Int {
    switch self {
    case .weekday: 12
    case .month(let month): month
    case .season(let season): season.firstMonth + 2
    case .quarter(let number): 3 * number
    case .half(let number): 6 * number
    case .day(let month, _): month
    case .feast(let feast): feast.month
    }
  }

  var middleMonth: Int { min((firstMonth + lastMonth) / 2, 12) }

  /// The period in a year; the year stays open where it is not known.
  func value(inYear year: Int?) -> CalendarValue {
    switch self {
    case .weekday(let day): .weekday(day)
    case .month(let month): .date(PartialDate(year: year, month: month))
    case .season(let season): .season(year: year, season)
    case .quarter(let number): .quarter(year: year, number: number)
    case .half(let number): .half(year: year, number: number)
    case .day(let month, let day): .date(PartialDate(year: year, month: month, day: day))
    case .feast(let feast): feast.date(inYear: year).map { .day($0) } ?? .unknown("XXXX-XX-XX")
    }
  }
}
