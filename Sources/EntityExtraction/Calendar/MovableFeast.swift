/// A named day that lies on another date each year.
package enum MovableFeast: Hashable, Sendable {
  /// Days after Easter Sunday of the Gregorian calendar; before it where negative.
  case easter(Int)

  /// The n-th weekday, 1 (Monday) to 7, of a month, counted from its end where negative, and days behind it.
  case weekday(Int, number: Int, month: Int, plus: Int = 0)

  /// The month that the feast mostly lies in.
  package var month: Int {
    switch self {
    case .easter(let days): days > 30 ? 5 : days < -40 ? 2 : 4
    case .weekday(_, _, let month, _): month
    }
  }

  /// The day in a year; nil where the year is not known.
  package func date(inYear year: Int?) -> CivilDate? {
    guard let year, CivilDate.years.contains(year) else { return nil }
    switch self {
    case .easter(let days): return Self.easterSunday(year)?.adding(days: days)
    case .weekday(let weekday, let number, let month, let plus):
      let edge = number > 0 ? 1 : CivilDate.lastDay(ofMonth: month, year: year)
      guard let edge = CivilDate(year: year, month: month, day: edge) else { return nil }
      let days =
        number > 0
        ? (weekday - edge.weekday + 7) % 7 + 7 * (number - 1) : 7 * (number + 1) - (edge.weekday - weekday + 7) % 7
      return edge.adding(days: days + plus)
    }
  }

  /// By the rule of the Gregorian calendar: the Sunday behind the first full moon of spring.
  private static func easterSunday(_ year: Int) -> CivilDate? {
    let golden = year % 19
    let century = year / 100
    let moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30
    let sunday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - moon - year % 100 % 4) % 7
    let correction = (golden + 11 * moon + 22 * sunday) / 451
    let days = moon + sunday - 7 * correction + 114
    return CivilDate(year: year, month: days / 31, day: days % 31 + 1)
  }
}
