import Testing

@testable import Reports
@testable import Workspace

@Suite struct TimeScaleTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1970-01-02", 1), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2000-03-01", 11_017),
    ("2025-05-14", 20_222), ("0001-01-01", -719_162),
  ])
  func daysAreCounted(date: String, number: Int) {
    #expect(Reports.dayNumber(date) == number)
  }

  @Test(arguments: ["", "2025", "2025-5-14", "XXXX-05-14", "2025-13-01", "2025-05-32", "2025-05-14T10:00"])
  func otherDatesAreNone(date: String) {
    #expect(Reports.dayNumber(date) == nil)
  }

  @Test func monthsAreFoundAgain() {
    for day in stride(from: -800_000, to: 100_000, by: 17) {
      let (year, month) = civilDate(day)
      let first = Reports.dayNumber(year: year, month: month, day: 1)
      #expect((first...first + 30).contains(day))
      #expect((1...12).contains(month))
    }
  }

  @Test func oneDayIsNoTime() {
    #expect(TimeScale(["2025-05-14", "2025-05-14", "nonsense"]) == nil)
    #expect(TimeScale(["2025-05-14", "2025-05-15"])?.share(of: 20_223) == 1)
  }
}

@Suite struct ChartTests {
  @Test(arguments: [
    (["2025-05-14", "2025-05-16"], ["2025-05-14", "2025-05-15", "2025-05-16"]),
    (["2025-11-14", "2026-02-03"], ["2025-11", "2025-12", "2026-01", "2026-02"]),
    (["2010-01-01", "2019-02-03"], (2010...2019).map(String.init)),
    (["2025-02-28", "2025-03-01"], ["2025-02-28", "2025-03-01"]),
  ])
  func stepsFitTheTime(dates: [String], steps: [String]) {
    let rows = dates.map { Survey.ArticleRow(uri: ArticleURI($0), date: $0, counts: [.people: 2]) }
    let buckets = buckets(of: rows)
    #expect(buckets.map(\.date) == steps)
    #expect(buckets.reduce(0) { $0 + $1.total } == 4)
  }

  @Test(arguments: [(1, 1), (3, 4), (9, 10), (10, 10), (11, 20), (137, 200), (450, 600), (810, 1000)])
  func limitsAreRound(number: Int, limit: Int) {
    #expect(niceLimit(number) == limit)
  }
}

@Suite struct NetworkLayoutTests {
  /// A chain, a star, a lone pair and a lone box.
  private func layout() -> NetworkLayout {
    let lines = (0..<6).map { ($0, $0 + 1) } + (8..<16).map { (7, $0) } + [(17, 18), (3, 99)]
    return NetworkLayout(sizes: Array(repeating: (width: 120, height: 24), count: 20), lines: lines, width: 900)
  }

  @Test func noBoxCoversAnother() {
    let boxes = layout().boxes
    for (index, a) in boxes.enumerated() {
      for b in boxes[(index + 1)...] {
        let isApart = abs(a.x - b.x) >= 120 || abs(a.y - b.y) >= 24
        #expect(isApart)
      }
    }
  }

  @Test func everythingLiesInTheDrawing() {
    let layout = layout()
    for box in layout.boxes {
      #expect(box.x - 60 >= -0.01)
      #expect(box.y - 12 >= -0.01)
      #expect(box.x + 60 <= layout.size.width + 0.01)
    }
  }

  @Test func theSameGraphHasTheSamePlaces() {
    #expect(layout().boxes.map { [$0.x, $0.y] } == layout().boxes.map { [$0.x, $0.y] })
  }

  @Test func nothingIsNoTrouble() {
    #expect(NetworkLayout(sizes: [], lines: [(0, 1)], width: 900).size == (0, 0))
  }
}
