internal import Annotations
internal import ArticleText
internal import EntityExtraction

extension Check {
  static let impossibleDate = Check(
    code: "impossible-date",
    level: .error,
    summary: "a date that no calendar has: 31 April, 29 February 2023",
    explanation: """
      The article gives a day that does not exist. It has no value, so that nothing can be placed by it, and one of its
      parts is wrong: the day, the month or the year.

          The treaty was signed on 31 April 2025.      April has 30 days

      Look the date up and correct it; in a quotation, keep what was said and suppress the finding.
      """,
    examination: .block { block, findings in
      for date in StatedDate.all(in: block) {
        guard !PartialDate(year: date.year, month: date.month, day: date.day).isPossible else { continue }
        report(date.tokens, month: date.month, year: date.year, in: block, &findings)
      }
      for date in NumericDate.all(in: block) where date.readings.isEmpty {
        report(date.tokens, month: 0, year: nil, in: block, &findings)
      }
    }
  )
}

private func report(
  _ tokens: Range<Int>,
  month: Int,
  year: Int?,
  in block: ReadBlock,
  _ findings: inout Findings
) {
  let range = block.range(tokens)
  let last = CivilDate.lastDay(ofMonth: month, year: year ?? 2000)
  let reason = month == 0 ? "" : ": \(CalendarNames.month(month))\(year.map { " \($0)" } ?? "") has \(last) days"
  findings.report(range, "\(block.words(range)) is no day of the calendar\(reason)")
}
