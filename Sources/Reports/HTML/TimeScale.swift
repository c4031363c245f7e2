import Workspace

/// Days on a line from the first to the last date of a corpus.
struct TimeScale: Hashable, Sendable {
  /// Days since 1 January 1970.
  let first: Int
  let last: Int

  /// Nil for fewer than two different days: nothing is to be seen in time then.
  init?(_ dates: [String]) {
    let days = dates.compactMap(dayNumber)
    guard let first = days.min(), let last = days.max(), first < last else { return nil }
    self.first = first
    self.last = last
  }

  /// Where a day stands, 0 to 1.
  func share(of day: Int) -> Double {
    min(max(Double(day - first) / Double(last - first), 0), 1)
  }

  /// The first days of years that parts of the line begin with, at most eight.
  var years: [(year: Int, day: Int)] {
    let start = civilDate(first).year
    let end = civilDate(last).year
    let step = max(1, (end - start) / 8 + 1)
    return stride(from: start, through: end, by: step).map { ($0, dayNumber(year: $0, month: 1, day: 1)) }
      .filter { (first...last).contains($0.day) }
  }
}

extension HTMLWriter {
  /// A drawing of a period on the line; what it says stands beside it in words.
  mutating func lane(from start: String?, to end: String?, _ scale: TimeScale, hasLabels: Bool) {
    guard let start = start.flatMap(dayNumber), let end = end.flatMap(dayNumber) else { return }
    let (left, width) = (8.0, 224.0)
    func x(_ day: Int) -> Double { left + width * scale.share(of: day) }
    raw("<svg class=\"lane\" viewBox=\"0 0 240 ")
    raw(hasLabels ? "30" : "18")
    raw("\" aria-hidden=\"true\"><path class=\"axis\" d=\"M8 9H232")
    for year in scale.years {
      raw("M")
      coordinate(x(year.day))
      raw(" 4v10")
    }
    raw("\"/><path class=\"span\" d=\"M")
    coordinate(x(start))
    raw(" 9H")
    // A day alone is a dot, which a round end draws.
    coordinate(max(x(end), x(start) + 0.1))
    raw("\"/>")
    if hasLabels { laneLabels(scale, x) }
    raw("</svg>")
  }
}

extension HTMLWriter {
  /// The months at both ends of a lane, and years between them where there is room.
  private mutating func laneLabels(_ scale: TimeScale, _ x: (Int) -> Double) {
    raw("<text class=\"from\" x=\"4\" y=\"27\">")
    text(monthName(scale.first))
    raw("</text>")
    for year in scale.years where (0.3...0.7).contains(scale.share(of: year.day)) {
      raw("<text x=\"")
      coordinate(x(year.day))
      raw("\" y=\"27\">")
      number(year.year)
      raw("</text>")
    }
    raw("<text class=\"y\" x=\"236\" y=\"27\">")
    text(monthName(scale.last))
    raw("</text>")
  }

  private func monthName(_ day: Int) -> String {
    let (year, month) = civilDate(day)
    return readableDate("\(year)-\(month < 10 ? "0" : "")\(month)")
  }
}

/// The days since 1 January 1970 of a date `YYYY-MM-DD`; nil for anything else.
func dayNumber(_ date: String) -> Int? {
  let parts = date.split(separator: "-", omittingEmptySubsequences: false)
  guard parts.map(\.utf8.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]),
    let day = Int(parts[2]), (1...12).contains(month), (1...31).contains(day)
  else { return nil }
  return dayNumber(year: year, month: month, day: day)
}

/// The days since 1 January 1970, by the calendar of today carried on into the past.
func dayNumber(year: Int, month: Int, day: Int) -> Int {
  // Years that begin in March end with their leap day; 400 of them have 146,097 days.
  let year = month < 3 ? year - 1 : year
  let era = (year >= 0 ? year : year - 399) / 400
  let yearOfEra = year - era * 400
  let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
  return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
}

/// Year and month of a day.
func civilDate(_ day: Int) -> (year: Int, month: Int) {
  let shifted = day + 719_468
  let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
  let dayOfEra = shifted - era * 146_097
  let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let month = ((5 * dayOfYear + 2) / 153 + 2) % 12 + 1
  return (yearOfEra + era * 400 + (month < 3 ? 1 : 0), month)
}
