internal import EntityExtraction

/// A day as the text writes it, with month and perhaps weekday and year, whether the calendar has it or not.
///
/// `Friday, 31 April 2025`, `April 31st, 2025`, `31 April`, `30 May (Monday)`.
struct StatedDate {
  /// The weekday's number, 1 (Monday) to 7, with its token.
  struct Weekday {
    var number: Int
    var token: Int
  }

  var day: Int
  var month: Int
  var year: Int?
  var weekday: Weekday?

  /// The tokens of day, month and year.
  var tokens: Range<Int>

  /// The token of the day's number.
  var dayToken: Int

  /// The date, where the year is stated and the day exists.
  var civil: CivilDate? { year.flatMap { CivilDate(year: $0, month: month, day: day) } }

  /// The dates of a block in order; linear in its tokens.
  static func all(in block: ReadBlock) -> [StatedDate] {
    var dates: [StatedDate] = []
    var index = 0
    while index < block.tokens.count {
      guard block.has(.month, index), let month = block.value(index, as: .month),
        var date = dayFirst(index, month, in: block) ?? monthFirst(index, month, in: block)
      else {
        index += 1
        continue
      }
      date.weekday =
        weekday(before: date.tokens.lowerBound, in: block) ?? weekday(behind: date.tokens.upperBound, in: block)
      index = max(date.tokens.upperBound, index + 1)
      dates.append(date)
    }
    return dates
  }

  /// `31 April 2025`, `31st of April`.
  private static func dayFirst(_ month: Int, _ number: Int, in block: ReadBlock) -> StatedDate? {
    var index = month - 1
    if block.text.token(index, is: "of") { index -= 1 }
    if isOrdinalEnding(index, in: block) { index -= 1 }
    guard let day = block.number(index), (1...99).contains(day), block.length(index) <= 2,
      !isPartOfNumber(index, in: block)
    else { return nil }
    let (year, end) = Self.year(behind: month + 1, in: block)
    return StatedDate(day: day, month: number, year: year, weekday: nil, tokens: index..<end, dayToken: index)
  }

  /// `April 31, 2025`, `April 31st`.
  private static func monthFirst(_ month: Int, _ number: Int, in block: ReadBlock) -> StatedDate? {
    var index = month + 1
    if block.isMark(index, "."), block.isJoined(index) { index += 1 }
    if block.text.token(index, is: "the") { index += 1 }
    guard let day = block.number(index), (1...99).contains(day), block.length(index) <= 2,
      // `May 12:30`, `June 3.5`, `May 5%`, `May 20 people` for 32 and more.
      !block.isMark(index + 1, ":") || !block.isJoined(index + 2), !block.isMark(index + 1, "%")
    else { return nil }
    var end = index + 1
    if isOrdinalEnding(end, in: block) { end += 1 }
    let (year, after) = Self.year(behind: end, in: block)
    // A day beyond 31 is one only where a year says that this is a date.
    guard day <= 31 || year != nil else { return nil }
    return StatedDate(day: day, month: number, year: year, weekday: nil, tokens: month..<after, dayToken: index)
  }

  private static func isOrdinalEnding(_ index: Int, in block: ReadBlock) -> Bool {
    block.isJoined(index) && ["st", "nd", "rd", "th"].contains { block.text.token(index, is: $0) }
  }

  /// Whether a number goes on before it: `1/31 April`, `3.31`, `$31`; the first day of a range (`30–31 April`) does not.
  private static func isPartOfNumber(_ index: Int, in block: ReadBlock) -> Bool {
    guard block.isJoined(index), let before = block.token(index - 1) else { return false }
    return before.kind == .mark && !block.isDash(index - 1) && !block.isMark(index - 1, "(")
      && !block.isMark(index - 1, "\"")
  }

  private static func year(behind index: Int, in block: ReadBlock) -> (year: Int?, end: Int) {
    var next = index
    if block.isMark(next, ".") && block.isJoined(next) && block.token(next + 1)?.kind == .number { next += 1 }
    if block.isMark(next, ",") { next += 1 }
    if block.text.token(next, is: "of") { next += 1 }
    guard block.length(next) == 4, let year = block.number(next), (1000...2999).contains(year),
      // `May 5, 2,300 people`, `12 May 2025-word`
      !block.isMark(next + 1, "%"), !block.isJoined(next) || block.isDash(next - 1) || block.isMark(next - 1, ".")
    else { return (nil, index) }
    return (year, next + 1)
  }

  /// `Friday, `, `Friday the `, `(Friday, `.
  private static func weekday(before start: Int, in block: ReadBlock) -> Weekday? {
    var index = start - 1
    if block.text.token(index, is: "the") { index -= 1 }
    if block.isMark(index, ",") || block.isMark(index, "(") { index -= 1 }
    if block.isMark(index, "."), block.isJoined(index) { index -= 1 }
    guard let number = block.value(index, as: .weekday) else { return nil }
    return Weekday(number: number, token: index)
  }

  /// ` (Friday)`.
  private static func weekday(behind end: Int, in block: ReadBlock) -> Weekday? {
    guard block.isMark(end, "("), block.isMark(end + 2, ")"), let number = block.value(end + 1, as: .weekday) else {
      return nil
    }
    return Weekday(number: number, token: end + 1)
  }
}

/// English names of months and weekdays.
enum CalendarNames {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  /// The name of a month, 1 to 12; empty for other numbers.
  static func month(_ number: Int) -> String { months.indices.contains(number - 1) ? months[number - 1] : "" }

  /// The name of a weekday, 1 (Monday) to 7; empty for other numbers.
  static func weekday(_ number: Int) -> String { weekdays.indices.contains(number - 1) ? weekdays[number - 1] : "" }

  /// `3 April 2025`.
  static func day(_ date: CivilDate) -> String { "\(date.day) \(month(date.month)) \(date.year)" }
}

extension CivilDate {
  /// The day of a value `YYYY-MM-DD`; nil for any other.
  init?(_ value: String) {
    let bytes = Array(value.utf8)
    guard bytes.count == 10, bytes[4] == 0x2d, bytes[7] == 0x2d else { return nil }
    let parts = value.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }
}
