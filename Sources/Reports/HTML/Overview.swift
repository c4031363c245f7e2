import Workspace

/// The corpus in figures: what is marked, and how much of it at which time.
func writeOverview(_ page: inout HTMLWriter, _ context: ReportContext) {
  page.sectionHead("overview", "Overview")
  page.raw("<dl class=\"figures\">\n")
  for group in MentionGroup.allCases {
    let total = context.survey.articles.reduce(0) { $0 + ($1.counts[group] ?? 0) }
    page.raw("<div><dt class=\"g-")
    page.raw(group.styleClass)
    page.raw("\">")
    page.raw(group.title)
    page.raw("</dt><dd>")
    page.number(total)
    page.raw("</dd></div>\n")
  }
  page.raw("</dl>\n")
  page.chart(of: buckets(of: context.survey.articles), undated: context.survey.articles.count { $0.date == nil })
  page.raw("</section>\n")
}

extension MentionGroup {
  /// What a legend calls it.
  var title: StaticString {
    switch self {
    case .people: "people and offices"
    case .organizations: "organizations"
    case .places: "states and places"
    case .events: "events"
    case .documents: "documents, names"
    case .values: "dates and amounts"
    }
  }

  /// The class that gives it its colour.
  var styleClass: StaticString {
    switch self {
    case .people: "p"
    case .organizations: "o"
    case .places: "s"
    case .events: "e"
    case .documents: "d"
    case .values: "t"
    }
  }
}

/// The articles of a day, a month or a year.
struct DateBucket: Hashable, Sendable {
  /// `2025-05-14`, `2025-05` or `2025`.
  var date: String
  var articleCount = 0
  var counts: [MentionGroup: Int] = [:]

  var total: Int { counts.values.reduce(0, +) }
}

/// The dated articles in equal steps of time without gaps: days where there are few, else months, else years.
func buckets(of articles: [Survey.ArticleRow]) -> [DateBucket] {
  let dated = articles.compactMap { row in row.date.flatMap(dayNumber).map { (day: $0, row: row) } }
  guard let first = dated.map(\.day).min(), let last = dated.map(\.day).max() else { return [] }
  let (start, end) = (civilDate(first), civilDate(last))
  let months = (end.year - start.year) * 12 + end.month - start.month
  let length = last - first < 62 ? 10 : months < 72 ? 7 : 4
  var buckets: [DateBucket] = []
  switch length {
  case 10:
    for day in first...last {
      let firstOfMonth = civilDate(day)
      let number = day - dayNumber(year: firstOfMonth.year, month: firstOfMonth.month, day: 1) + 1
      buckets.append(DateBucket(date: "\(monthText(firstOfMonth))-\(twoDigits(number))"))
    }
  case 7:
    for month in 0...months {
      let index = start.month - 1 + month
      buckets.append(DateBucket(date: monthText((start.year + index / 12, index % 12 + 1))))
    }
  default:
    // Centuries without an article need no bar each.
    for year in start.year...min(end.year, start.year + 400) { buckets.append(DateBucket(date: fourDigits(year))) }
  }
  let positions = Dictionary(buckets.enumerated().map { ($1.date, $0) }, uniquingKeysWith: { first, _ in first })
  for (_, row) in dated {
    guard let date = row.date, let position = positions[String(date.prefix(length))] else { continue }
    buckets[position].articleCount += 1
    buckets[position].counts.merge(row.counts, uniquingKeysWith: +)
  }
  return buckets
}

private func monthText(_ date: (year: Int, month: Int)) -> String {
  "\(fourDigits(date.year))-\(twoDigits(date.month))"
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

private func fourDigits(_ number: Int) -> String {
  let digits = String(max(0, number))
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
