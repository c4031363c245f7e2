/// A week of ISO 8601: Monday to Sunday, week 1 is the one with the year's first Thursday.
package struct ISOWeek: Hashable, Sendable {
  /// The year whose weeks are counted; around New Year not always the year of the day.
  package let year: Int

  /// 1 to 52 or 53.
  package let week: Int

  /// The week that holds a day.
  package init(containing date: CivilDate) {
    let thursday = date.adding(days: 4 - date.weekday)
    year = thursday.year
    week = (Self.dayOfYear(thursday) - 1) / 7 + 1
  }

  /// Nil for a week that the year does not have.
  package init?(year: Int, week: Int) {
    guard CivilDate.years.contains(year), week >= 1, week <= Self.count(inYear: year) else { return nil }
    self.year = year
    self.week = week
  }

  /// The week's first day.
  package var monday: CivilDate {
    guard let fourth = CivilDate(year: year, month: 1, day: 4) else { return CivilDate(daysSinceEpoch: 0) }
    return fourth.adding(days: 1 - fourth.weekday + 7 * (week - 1))
  }

  /// The day with a weekday from 1 (Monday) to 7.
  package func day(_ weekday: Int) -> CivilDate {
    monday.adding(days: weekday - 1)
  }

  /// The week `weeks` later, or earlier where negative.
  package func adding(weeks: Int) -> ISOWeek {
    ISOWeek(containing: monday.adding(days: 7 * min(max(weeks, -1_000_000), 1_000_000)))
  }

  /// 53 for years that begin or, in leap years, end on a Thursday; else 52.
  package static func count(inYear year: Int) -> Int {
    guard let first = CivilDate(year: year, month: 1, day: 1) else { return 52 }
    return first.weekday == 4 || (first.weekday == 3 && CivilDate.isLeap(year)) ? 53 : 52
  }

  private static func dayOfYear(_ date: CivilDate) -> Int {
    guard let first = CivilDate(year: date.year, month: 1, day: 1) else { return 1 }
    return date.daysSinceEpoch - first.daysSinceEpoch + 1
  }
}
