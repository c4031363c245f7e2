/// An ISO 8601 / TIMEX3 date in words, short: `2025-04-11` as `11 Apr 2025`, `2025-H2` as `second half of 2025`.
///
/// What is no such value is given back as it is.
package func readableDate(_ value: String) -> String {
  let ends = value.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
  guard ends.count == 2 else { return readablePoint(value) }
  switch (ends[0], ends[1]) {
  case ("..", let end): return "until \(readablePoint(end))"
  case (let start, ".."): return "since \(readablePoint(start))"
  case (let start, let end): return "\(readablePoint(start)) – \(readablePoint(end))"
  }
}

/// The English name of the weekday of a date `YYYY-MM-DD`; nil for anything else.
package func weekday(of date: String) -> String? {
  guard isDay(date) else { return nil }
  let numbers = date.split(separator: "-").compactMap { Int($0) }
  guard numbers.count == 3, (1...12).contains(numbers[1]), (1...31).contains(numbers[2]) else { return nil }
  // Sakamoto's rule; 0 is Sunday.
  let shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][numbers[1] - 1]
  let year = numbers[1] < 3 ? numbers[0] - 1 : numbers[0]
  return weekdays[(year + year / 4 - year / 100 + year / 400 + shift + numbers[2] + 6) % 7]
}

private let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
private let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
private let parts = [
  "H1": "first half of", "H2": "second half of", "Q1": "first quarter of", "Q2": "second quarter of",
  "Q3": "third quarter of", "Q4": "fourth quarter of", "SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter",
]

private func readablePoint(_ value: String) -> String {
  let day = value.prefix { $0 != "T" }
  let time = value.dropFirst(day.count).dropFirst()
  let pieces = day.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
  guard let year = pieces.first.flatMap(readableYear), pieces.count <= 3 else { return value }
  var words = year
  if pieces.count > 1 {
    guard let within = readablePart(Array(pieces[1...]), of: year) else { return value }
    words = within
  }
  return time.isEmpty ? words : "\(words), \(time)"
}

/// `2025`, `2020s` for `202X`, `21st century` for `20XX`, empty for `XXXX`.
private func readableYear(_ year: String) -> String? {
  let digits = year.prefix { $0.isASCII && $0.isNumber }
  guard year.count == 4, year.dropFirst(digits.count).allSatisfy({ $0 == "X" }) else { return nil }
  switch digits.count {
  case 4: return year
  case 3: return "\(digits)0s"
  case 2: return Int(digits).map { "\(ordinal($0 + 1)) century" }
  case 0: return ""
  default: return nil
  }
}

private func readablePart(_ pieces: [String], of year: String) -> String? {
  let tail = year.isEmpty ? "" : " \(year)"
  if let part = parts[pieces[0]], pieces.count == 1 { return part + tail }
  if pieces[0].hasPrefix("W") {
    if pieces.count == 2, pieces[0] == "WXX", let day = Int(pieces[1]), (1...7).contains(day) {
      return weekdays[day - 1] + tail
    }
    return pieces.count == 1
      ? Int(pieces[0].dropFirst()).map { "week \($0)" + (year.isEmpty ? "" : " of \(year)") } : nil
  }
  guard let month = Int(pieces[0]), (1...12).contains(month) else { return nil }
  if pieces.count == 1 { return months[month - 1] + tail }
  return Int(pieces[1]).map { "\($0) \(months[month - 1])" + tail }
}

private func ordinal(_ number: Int) -> String {
  switch (number % 10, number % 100) {
  case (1, let tens) where tens != 11: "\(number)st"
  case (2, let tens) where tens != 12: "\(number)nd"
  case (3, let tens) where tens != 13: "\(number)rd"
  default: "\(number)th"
  }
}
