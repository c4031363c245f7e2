internal import Annotations
internal import ArticleText
internal import EntityExtraction

extension Check {
  static let conflictingDates = Check(
    code: "conflicting-dates",
    level: .warning,
    summary: "a dateline that disagrees with the front matter or the file's name",
    explanation: """
      The article's dateline gives another day than its front matter, its sidecar or its file's name. All relative dates
      (“yesterday”, “this year”) are counted from the article's own date, so all of them are wrong if that is.

      A few days between them are common (an article is published after it was written) and are not reported.

          2025-04-11-summit.txt:   ALMATY, 11 May 2025 –

      Correct the one that is wrong.
      """,
    examination: .article { article, findings in
      guard let dateline = dateline(of: article) else { return }
      var others: [(date: CivilDate, words: String, place: Range<Int>?)] = []
      for block in article.blocks where block.role == .frontMatter {
        guard let (field, value) = frontMatterField(block), field == "date" || field == "published",
          let date = WrittenDate.inMetadata(value)
        else { continue }
        others.append((date, "the front matter says", block.range))
      }
      if let date = WrittenDate.inFileName(article.uri.name) { others.append((date, "the file's name says", nil)) }
      if let date = article.analysis.metadata.published.flatMap({ CivilDate($0) }), others.isEmpty {
        others.append((date, "the article's metadata say", nil))
      }
      for other in others where abs(other.date.daysSinceEpoch - dateline.date.daysSinceEpoch) > tolerance {
        findings.report(
          dateline.range,
          "the dateline says \(article.words(dateline.range)), \(other.words) \(CalendarNames.day(other.date))",
          related: other.place.map { [findings.related($0, "the other date")] } ?? []
        )
        return
      }
    }
  )
}

/// Days by which an article may be published after its dateline, or dated before it is.
private let tolerance = 7

/// The date of the first byline or of a paragraph that begins as datelines do: `ALMATY, 11 April 2025 (Agency) –`.
private func dateline(of article: ArticleSubject) -> (date: CivilDate, range: Range<Int>)? {
  for (block, reading) in zip(article.prose, article.readings).prefix(6) {
    guard block.role == .byline || block.role == .paragraph, let date = reading.statedDates.first,
      let day = date.civil
    else { continue }
    let before = 0..<date.tokens.lowerBound
    guard before.count <= 8, !before.contains(where: { isRunningText($0, in: block) }) else { continue }
    if block.role == .paragraph {
      // “On 1 March 2019 – a Friday –” begins a sentence.
      if block.has(.functionWord, 0), date.tokens.lowerBound > 0 { continue }
      let behind = date.tokens.upperBound..<min(date.tokens.upperBound + 8, block.tokens.count)
      guard let mark = behind.first(where: { block.isDash($0) || block.isMark($0, ":") || block.isMark($0, "|") }),
        !(date.tokens.upperBound..<mark).contains(where: { isRunningText($0, in: block) })
      else { continue }
    }
    return (day, block.range(date.tokens))
  }
  return nil
}

/// A lower-case word: the text has begun.
private func isRunningText(_ index: Int, in block: ReadBlock) -> Bool {
  guard let token = block.token(index), token.kind == .word, !token.isCapitalized, !token.isJoined else { return false }
  return !["of", "de", "el", "al", "updated", "published", "posted", "on"].contains { block.text.token(index, is: $0) }
}

/// `date: 2025-04-11` as name and value.
private func frontMatterField(_ block: ReadBlock) -> (name: String, value: String)? {
  let line = String(decoding: block.text.bytes, as: UTF8.self)
  guard let colon = line.firstIndex(of: ":") else { return nil }
  return (line[..<colon].lowercased(), String(line[line.index(after: colon)...]))
}
