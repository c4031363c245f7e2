/// A stretch of the calendar with a TIMEX3 name: a day, a month, a quarter, a decade.
package enum CalendarValue: Hashable, Sendable {
  /// A day, month or year, of which parts may be unknown: `2025-04-11`, `2025-04`, `XXXX-10-15`.
  case date(PartialDate)

  /// `2025-W16`.
  case week(ISOWeek)

  /// `2025-W16-WE`.
  case weekend(ISOWeek)

  /// A weekday of an unknown week, 1 (Monday) to 7: `XXXX-WXX-4`.
  case weekday(Int)

  /// `2025-Q3`.
  case quarter(year: Int?, number: Int)

  /// `2025-H2`.
  case half(year: Int?, number: Int)

  /// `2025-SU`.
  case season(year: Int?, Season)

  /// Ten years by their first three digits: `202X` is `.decade(202)`.
  case decade(Int)

  /// A hundred years by their first two digits: `20XX` is `.century(20)`.
  case century(Int)

  /// A unit that cannot be placed, by its shape: `XXXX-XX-XX`, `XXXX-WXX`.
  case unknown(String)

  package static func year(_ year: Int?) -> CalendarValue {
    .date(PartialDate(year: year))
  }

  package static func month(_ month: YearMonth) -> CalendarValue {
    .date(PartialDate(year: month.year, month: month.month))
  }

  package static func day(_ date: CivilDate) -> CalendarValue {
    .date(PartialDate(date))
  }

  /// The value as files write it.
  package var text: String {
    switch self {
    case .date(let date): date.text
    case .week(let week): "\(DateText.year(week.year))-W\(DateText.padded(week.week))"
    case .weekend(let week): "\(DateText.year(week.year))-W\(DateText.padded(week.week))-WE"
    case .weekday(let day): "XXXX-WXX-\(day)"
    case .quarter(let year, let number): "\(DateText.year(year))-Q\(number)"
    case .half(let year, let number): "\(DateText.year(year))-H\(number)"
    case .season(let year, let season): "\(DateText.year(year))-\(season.rawValue)"
    case .decade(let digits): "\(DateText.leading(digits, count: 3))X"
    case .century(let digits): "\(DateText.leading(digits, count: 2))XX"
    case .unknown(let shape): shape
    }
  }

  /// The parts of the date that hold for the whole stretch; nil for decades, centuries and what is not placed.
  package var reference: PartialDate? {
    switch self {
    case .date(let date): date
    case .week(let week), .weekend(let week): PartialDate(week.monday)
    case .quarter(let year, _), .half(let year, _), .season(let year, _): year.map { PartialDate(year: $0) }
    case .weekday, .decade, .century, .unknown: nil
    }
  }

  /// The stretch's last month, as far as the year is known; a season's last month may lie in the next year.
  package var lastMonth: YearMonth? {
    switch self {
    case .date(let date): date.year.map { YearMonth(year: $0, month: date.month ?? 12) }
    case .week(let week), .weekend(let week): YearMonth(year: week.day(7).year, month: week.day(7).month)
    case .quarter(let year, let number): year.map { YearMonth(year: $0, month: 3 * number) }
    case .half(let year, let number): year.map { YearMonth(year: $0, month: 6 * number) }
    case .season(let year, let season): year.map { YearMonth(year: $0, month: season.firstMonth).adding(months: 2) }
    case .decade(let digits): YearMonth(year: digits * 10 + 9, month: 12)
    case .century(let digits): YearMonth(year: digits * 100 + 99, month: 12)
    case .weekday, .unknown: nil
    }
  }
}

/// The seasons of the northern half of the earth, with their TIMEX3 names.
package enum Season: String, Hashable, Sendable, CaseIterable {
  case spring = "SP"
  case summer = "SU"
  case autumn = "FA"
  case winter = "WI"

  /// The month in which the season begins.
  package var firstMonth: Int {
    switch self {
    case .spring: 3
    case .summer: 6
    case .autumn: 9
    case .winter: 12
    }
  }
}
