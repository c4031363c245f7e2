internal import Annotations
internal import ArticleText
internal import EntityExtraction

extension Check {
  static let pastEventInFuture = Check(
    code: "past-event-in-future",
    level: .warning,
    summary: "an event told in the past tense and dated after the article",
    explanation: """
      A sentence says that something took place on a day that lies after the article's own date. One of the two dates is
      wrong: mostly the year, or the article's date was read from the wrong place.

          ALMATY, 11 April 2025 – The ministers met on 14 May 2025.

      Only dates with day, month and year are looked at, and sentences without any word of planning.

      Correct the date, or give the article its right date.
      """,
    examination: .article { article, findings in
      guard let published = article.analysis.metadata.published.flatMap({ CivilDate($0) }) else { return }
      for (block, reading) in zip(article.prose, article.readings) where block.role != .title && block.role != .heading
      {
        for date in reading.statedDates {
          guard let day = date.civil, day > published.adding(days: 1), day < published.adding(days: span)
          else { continue }
          let sentence = block.sentence(of: date.dayToken)
          guard !sentence.contains(where: { looksAhead($0, in: block) }),
            let verb = verb(near: date, sentence, in: block)
          else { continue }
          let words = block.range(min(verb, date.tokens.lowerBound)..<max(verb + 1, date.tokens.upperBound))
          findings.report(
            block.range(date.tokens),
            "\(article.words(words)) tells of \(CalendarNames.day(day)) as past; the article is of "
              + CalendarNames.day(published)
          )
        }
      }
    }
  )
}

/// Days from the article's date to the event's: a date further on says that the article's was read wrongly.
private let span = 1100

private let happened = WordSet(
  """
  met visited arrived attended hosted convened gathered chaired took held opened concluded ended signed received \
  welcomed died resigned landed travelled traveled
  """
)

private let planning = WordSet(
  """
  will would shall may might could scheduled planned plans plan planning due expected expects slated set until by \
  before ahead postponed moved agreed announced decided next upcoming forthcoming proposed deadline through if after \
  confirmed invited invitation valid expires effective starting beginning rescheduled tickets run runs
  """
)

/// A word of planning, or `to` before a verb.
private func looksAhead(_ index: Int, in block: ReadBlock) -> Bool {
  // The month of May is no word of planning.
  if block.text.token(index, in: planning), !block.has(.month, index) { return true }
  guard block.text.token(index, is: "to"), let next = block.token(index + 1), next.kind == .word else { return false }
  return !next.isCapitalized && !block.has(.functionWord, index + 1)
}

/// A verb that says of a date's day that something happened: up to eight tokens before `on` and the date, in its clause.
private func verb(near date: StatedDate, _ sentence: Range<Int>, in block: ReadBlock) -> Int? {
  let start = max(sentence.lowerBound, date.tokens.lowerBound - 14)
  for index in (start..<date.tokens.lowerBound).reversed() {
    if block.isMark(index, ";") || block.isMark(index, ":") { return nil }
    if block.text.token(index, in: happened) { return index }
  }
  return nil
}
