/// A day of the proleptic Gregorian calendar; always a day that exists.
///
/// All arithmetic is on integers, so results are the same on every platform and no clock or time zone is consulted.
package struct CivilDate: Hashable, Comparable, Sendable {
  /// Astronomical year: 0 is 1 BC, -1 is 2 BC.
  package let year: Int

  /// 1 to 12.
  package let month: Int

  /// 1 to the month's last day.
  package let day: Int

  /// Years that the calendar holds; dates outside of them are no dates of the news.
  package static let years = -9999...9999

  /// Nil for a day that does not exist, such as 29 February 2015.
  package init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month), day >= 1,
      day <= Self.lastDay(ofMonth: month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that lies `days` after 1 January 1970; clipped to the years the calendar holds.
  package init(daysSinceEpoch days: Int) {
    // Counted in eras of 400 years that begin on 1 March, so that the leap day is the last one.
    let shifted = min(max(days, -4_371_587), 2_932_896) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days since 1 January 1970.
  package var daysSinceEpoch: Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// 1 (Monday) to 7 (Sunday).
  package var weekday: Int {
    let remainder = (daysSinceEpoch + 3) % 7
    return (remainder < 0 ? remainder + 7 : remainder) + 1
  }

  /// The day `days` later, or earlier where negative.
  package func adding(days: Int) -> CivilDate {
    // The span of the whole calendar bounds the sum, so that it cannot overflow.
    CivilDate(daysSinceEpoch: daysSinceEpoch + min(max(days, -8_000_000), 8_000_000))
  }

  /// The same day `months` later; the last day of a shorter month stands for the days it lacks.
  package func adding(months: Int) -> CivilDate {
    let target = YearMonth(year: year, month: month).adding(months: months)
    let last = Self.lastDay(ofMonth: target.month, year: target.year)
    return CivilDate(year: target.year, month: target.month, day: min(day, last)) ?? self
  }

  /// Whether the year has a 29 February.
  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days of a month, 1 to 12; 0 for any other.
  package static func lastDay(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    case 1, 3, 5, 7, 8, 10, 12: 31
    default: 0
    }
  }

  package static func < (a: CivilDate, b: CivilDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

/// A month of a year.
package struct YearMonth: Hashable, Comparable, Sendable {
  package var year: Int

  /// 1 to 12.
  package var month: Int

  package init(year: Int, month: Int) {
    self.year = year
    self.month = month
  }

  /// Months since January of the year 0.
  package var ordinal: Int { year * 12 + month - 1 }

  /// The month `months` later, or earlier where negative.
  package func adding(months: Int) -> YearMonth {
    let sum = ordinal + min(max(months, -240_000), 240_000)
    let year = sum >= 0 ? sum / 12 : (sum - 11) / 12
    return YearMonth(year: year, month: sum - year * 12 + 1)
  }

  package static func < (a: YearMonth, b: YearMonth) -> Bool {
    a.ordinal < b.ordinal
  }
}
