/// A date of which a part may be unknown: the day, the month, or the year.
///
/// An article's dateline often leaves out the year (`QUITO, March 3`); nothing is guessed then.
package struct PartialDate: Hashable, Sendable {
  package var year: Int?
  package var month: Int?
  package var day: Int?

  package init(year: Int?, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  package init(_ date: CivilDate) {
    self.init(year: date.year, month: date.month, day: date.day)
  }

  /// The day, where all three parts are known and exist.
  package var civil: CivilDate? {
    guard let year, let month, let day else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// Whether the parts that are known can stand in one date.
  package var isPossible: Bool {
    if let year, !CivilDate.years.contains(year) { return false }
    guard let month else { return day == nil }
    guard (1...12).contains(month) else { return false }
    guard let day else { return true }
    // An unknown year may be a leap year.
    return day >= 1 && day <= CivilDate.lastDay(ofMonth: month, year: year ?? 2000)
  }

  /// ISO 8601 with `X` for unknown digits: `2025-04-11`, `2025-04`, `XXXX-10-15`.
  package var text: String {
    var out = DateText.year(year)
    if let month {
      out += "-" + DateText.padded(month)
      if let day { out += "-" + DateText.padded(day) }
    }
    return out
  }
}

/// The digits of dates.
package enum DateText {
  /// Four digits; `XXXX` for an unknown year; `-0043` for years before the year 0.
  package static func year(_ year: Int?) -> String {
    guard let year else { return "XXXX" }
    let digits = String(year.magnitude)
    let padding = String(repeating: "0", count: max(0, 4 - digits.count))
    return (year < 0 ? "-" : "") + padding + digits
  }

  /// The leading digits of a decade's or century's years, with a sign before the year 0.
  package static func leading(_ number: Int, count: Int) -> String {
    let digits = String(number.magnitude)
    return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, count - digits.count)) + digits
  }

  /// Two digits.
  package static func padded(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
