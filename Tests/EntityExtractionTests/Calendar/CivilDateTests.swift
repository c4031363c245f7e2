import Testing

@testable import EntityExtraction

@Suite struct CivilDateTests {
  /// Walks day by day with the rules of the calendar alone.
  private static func walk(from start: Int, to end: Int, visit: (Int, Int, Int, Int) -> Void) {
    var (year, month, day) = (1970, 1, 1)
    var number = 0
    while number < end {
      if number >= start { visit(number, year, month, day) }
      number += 1
      day += 1
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let last = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
      if day > last { (day, month) = (1, month + 1) }
      if month > 12 { (month, year) = (1, year + 1) }
    }
  }

  @Test func countsDaysAsANaiveWalkDoes() {
    var weekday = 4
    Self.walk(from: 0, to: 60_000) { number, year, month, day in
      let date = CivilDate(daysSinceEpoch: number)
      #expect((date.year, date.month, date.day) == (year, month, day))
      #expect(date.daysSinceEpoch == number)
      #expect(date.weekday == weekday)
      weekday = weekday % 7 + 1
    }
  }

  @Test(arguments: [-4_371_587, -719_468, -1, 0, 2_932_896])
  func daysBeforeTheEpochComeBack(days: Int) {
    #expect(CivilDate(daysSinceEpoch: days).daysSinceEpoch == days)
  }

  @Test func theCalendarEndsAreClipped() {
    let first = CivilDate(daysSinceEpoch: .min)
    let last = CivilDate(daysSinceEpoch: .max)
    #expect((first.year, first.month, first.day) == (-9999, 1, 1))
    #expect((last.year, last.month, last.day) == (9999, 12, 31))
    #expect(last.adding(days: .max) == last)
    #expect(first.adding(months: .min).year <= -9999)
  }

  @Test(arguments: [
    (2015, 2, 29), (2025, 4, 31), (1900, 2, 29), (2025, 13, 1), (2025, 0, 1), (2025, 1, 0), (10_000, 1, 1),
  ])
  func daysThatDoNotExistAreNone(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"), ("2024-02-29", 12, "2025-02-28"),
    ("2025-03-15", -3, "2024-12-15"), ("2025-12-31", 2, "2026-02-28"), ("2025-01-01", -1, "2024-12-01"),
  ])
  func addingMonthsKeepsTheDayOrTheLastOne(start: String, months: Int, result: String) throws {
    let date = try #require(WrittenDate.inMetadata(start))
    #expect(PartialDate(date.adding(months: months)).text == result)
  }
}

@Suite struct ISOWeekTests {
  /// The week by its definition: the number of Thursdays of the year up to the week's own.
  private func naive(_ date: CivilDate) -> (year: Int, week: Int) {
    var thursday = date
    while thursday.weekday != 4 { thursday = thursday.adding(days: thursday.weekday < 4 ? 1 : -1) }
    var week = 0
    var day = thursday
    while day.year == thursday.year {
      week += 1
      day = day.adding(days: -7)
    }
    return (thursday.year, week)
  }

  @Test func weeksAreThoseOfTheFirstThursday() {
    for days in stride(from: 0, to: 25_000, by: 3) {
      let date = CivilDate(daysSinceEpoch: days)
      let week = ISOWeek(containing: date)
      let expected = naive(date)
      #expect((week.year, week.week) == (expected.year, expected.week))
      #expect(week.monday.weekday == 1)
      #expect(week.day(date.weekday) == date)
    }
  }

  @Test(arguments: [(2020, 53), (2021, 52), (2026, 53), (2015, 53), (2024, 52), (2032, 53)])
  func someYearsHave53Weeks(year: Int, count: Int) {
    #expect(ISOWeek.count(inYear: year) == count)
    #expect(ISOWeek(year: year, week: count) != nil)
    #expect(ISOWeek(year: year, week: count + 1) == nil)
  }

  @Test func weeksAreCountedOverTheYearsEnd() throws {
    let last = try #require(ISOWeek(year: 2020, week: 53))
    #expect(last.adding(weeks: 1) == ISOWeek(year: 2021, week: 1))
    #expect(last.adding(weeks: -53) == ISOWeek(year: 2019, week: 52))
  }
}

@Suite struct WrittenDateTests {
  @Test(arguments: [
    ("2024-11-28-summit.txt", "2024-11-28"), ("20241128_summit.txt", "2024-11-28"),
    ("summit.28.11.2024.md", "2024-11-28"),
    ("report_2024_11_28", "2024-11-28"), ("no-date.txt", ""), ("2024-13-28.txt", ""), ("12024-11-28.txt", ""),
    ("202411280.txt", ""), ("v1.2.3.txt", ""), ("", ""), ("1524-11-28", ""), ("2024-11/28", ""),
    ("id-123456789-2024-11-28.txt", "2024-11-28"),
  ])
  func fileNames(name: String, date: String) {
    #expect(WrittenDate.inFileName(name).map { PartialDate($0).text } ?? "" == date)
  }

  @Test(arguments: [
    ("2024-11-28", "2024-11-28"), ("\"2024-11-28\"", "2024-11-28"), ("2024-11-28T09:30:00+02:00", "2024-11-28"),
    ("20241128", "2024-11-28"), ("2024/11/28", "2024-11-28"), ("28.11.2024", "2024-11-28"), ("on 2024-11-28", ""),
    ("yesterday", ""), ("2024-02-30", ""), ("2024-11", ""),
  ])
  func metadata(value: String, date: String) {
    #expect(WrittenDate.inMetadata(value).map { PartialDate($0).text } ?? "" == date)
  }
}
