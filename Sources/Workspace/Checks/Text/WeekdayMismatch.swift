internal import Annotations
internal import ArticleText
internal import EntityExtraction

extension Check {
  static let weekdayMismatch = Check(
    code: "weekday-mismatch",
    level: .warning,
    summary: "a weekday that disagrees with its date",
    explanation: """
      The article names a weekday and a date that do not go together, so one of them is wrong, and with it the value of the
      annotation. Where the year is not written, the dates nearest to the article's own are tried; only where none of them
      falls on the weekday is it reported.

          on Friday, 12 April 2025      12 April 2025 was a Saturday

      Find out which of the two is meant. Fixes for both are offered; neither is safe.
      """,
    examination: .article { article, findings in
      let published = article.analysis.metadata.published.flatMap { CivilDate($0) }
      for (block, reading) in zip(article.prose, article.readings) {
        for stated in reading.statedDates {
          guard let weekday = stated.weekday, !isShared(stated, weekday, in: block),
            let date = nearest(stated, to: published), date.year >= 1930, date.weekday != weekday.number,
            stated.year != nil || !otherYearFits(stated, weekday.number, published)
          else { continue }
          let range = block.range(
            min(weekday.token, stated.tokens.lowerBound)..<max(weekday.token + 1, stated.tokens.upperBound)
          )
          let right = CalendarNames.weekday(date.weekday)
          var fixes = [Fix("Write \(right)", isSafe: false, edits: [article.edit(block.range(weekday.token), right)])]
          if let other = sameWeek(date, weekday.number), other.month == date.month {
            let edit = article.edit(block.range(stated.dayToken), String(other.day))
            fixes.append(Fix("Write \(CalendarNames.day(other))", isSafe: false, edits: [edit]))
          }
          findings.report(
            range,
            "\(article.words(range)): \(CalendarNames.day(date)) is a \(right)",
            fixes: fixes
          )
        }
      }
    }
  )
}

/// Whether the weekday or the date is one of several: “Saturday and Sunday, 12–13 April”.
private func isShared(_ date: StatedDate, _ weekday: StatedDate.Weekday, in block: ReadBlock) -> Bool {
  func joins(_ index: Int) -> Bool {
    block.isDash(index) || block.isMark(index, "/") || block.isMark(index, ",")
      || ["and", "to", "or", "through", "until"].contains { block.text.token(index, is: $0) }
  }
  if joins(weekday.token - 1), block.has(.weekday, weekday.token - 2) { return true }
  if joins(date.dayToken + 1), block.number(date.dayToken + 2) != nil, block.length(date.dayToken + 2) <= 2 {
    return true
  }
  // `12 and 13 April`
  return joins(date.dayToken - 1) && block.number(date.dayToken - 2) != nil && block.length(date.dayToken - 2) <= 2
}

/// The date itself; without a year, the one nearest to the article's.
private func nearest(_ stated: StatedDate, to published: CivilDate?) -> CivilDate? {
  if stated.year != nil { return stated.civil }
  guard let published else { return nil }
  return candidates(stated, published).min {
    abs($0.daysSinceEpoch - published.daysSinceEpoch) < abs($1.daysSinceEpoch - published.daysSinceEpoch)
  }
}

private func candidates(_ stated: StatedDate, _ published: CivilDate) -> [CivilDate] {
  [published.year - 1, published.year, published.year + 1].compactMap {
    CivilDate(year: $0, month: stated.month, day: stated.day)
  }
}

/// Whether a date of the half year before or behind the article's falls on the weekday.
private func otherYearFits(_ stated: StatedDate, _ weekday: Int, _ published: CivilDate?) -> Bool {
  guard let published else { return true }
  return candidates(stated, published).contains {
    $0.weekday == weekday && abs($0.daysSinceEpoch - published.daysSinceEpoch) < 240
  }
}

/// The day with a weekday that is at most three days away.
private func sameWeek(_ date: CivilDate, _ weekday: Int) -> CivilDate? {
  (-3...3).map { date.adding(days: $0) }.first { $0.weekday == weekday }
}
