internal import Annotations
internal import ArticleText
internal import EntityExtraction

extension Check {
  static let ambiguousDate = Check(
    code: "ambiguous-date",
    level: .information,
    summary: "a date in figures that may be read in two ways: 03/04/2025",
    explanation: """
      A date with slashes means one day in Britain and another in America, and nothing in the article tells which: no
      other date of this form has a part above 12.

          on 03/04/2025      3 April or 4 March

      Write the month as a word.
      """,
    examination: .article { article, findings in
      let dates = article.readings.map { $0.numericDates.filter { !$0.isYearFirst && $0.separator == .slash } }
      // One date of which only one reading exists tells how all of them are meant.
      guard !dates.joined().contains(where: { $0.readings.count == 1 && $0.first != $0.second }) else { return }
      for (block, dates) in zip(article.prose, dates) {
        for date in dates where date.readings.count == 2 {
          let range = block.range(date.tokens)
          let names = date.readings.map(CalendarNames.day)
          findings.report(
            range,
            "\(article.words(range)) may be \(names[0]) or \(names[1])",
            fixes: names.map { Fix("Write \($0)", isSafe: false, edits: [article.edit(range, $0)]) }
          )
        }
      }
    }
  )
}
