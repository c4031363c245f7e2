internal import Annotations
internal import ArticleText
internal import EntityExtraction

extension Check {
  static let reversedRange = Check(
    code: "reversed-range",
    level: .warning,
    summary: "a range of dates that ends before it begins",
    explanation: """
      The second date of a range lies before the first: two figures were swapped, or one of them is wrong. Such a range has
      no value.

          from 2019 to 2008, 15–12 May, 3 June 2025 – 28 May 2025

      Correct the order or the figure. A month that is left out (“30–2 May” for 30 April – 2 May) should be written.
      """,
    examination: .article { article, findings in
      for block in article.prose {
        for range in reversedYears(in: block) + reversedDays(in: block) {
          let place = block.range(range)
          findings.report(place, "\(article.words(place)) ends before it begins")
        }
      }
    }
  )
}

/// Verbs of moving, behind which “from … to …” names two points and no range.
private let moving = WordSet(
  """
  moved move moves moving brought bring brings bringing pulled shifted shift changed change advanced advance revised \
  back backdated cut reduced lowered shortened rescheduled corrected renamed fell dropped down declined
  """
)

/// `2019–2008`, `from 2019 to 2008`, `between 2019 and 2008`.
private func reversedYears(in block: ReadBlock) -> [Range<Int>] {
  var found: [Range<Int>] = []
  for index in block.tokens.indices {
    guard let first = year(index, in: block), let second = year(index + 2, in: block), first > second else { continue }
    let isRange: Bool
    if block.isDash(index + 1) {
      // `2025-2019` may be a number of a file; only two bare years are a range.
      isRange =
        block.isJoined(index + 1) == block.isJoined(index + 2)
        && !(block.isJoined(index + 3) && block.isDash(index + 3)) && !block.isJoined(index)
    } else if block.text.token(index + 1, is: "to") {
      let sentence = block.sentence(of: index)
      isRange =
        block.text.token(index - 1, is: "from")
        && !(sentence.lowerBound..<index).contains { block.text.token($0, in: moving) }
    } else {
      isRange = block.text.token(index + 1, is: "and") && block.text.token(index - 1, is: "between")
    }
    if isRange { found.append(index..<index + 3) }
  }
  return found
}

private func year(_ index: Int, in block: ReadBlock) -> Int? {
  guard block.length(index) == 4, let year = block.number(index), (1900...2099).contains(year) else { return nil }
  return year
}

/// `15–12 May`, `May 15–12`, `from 15 to 12 May`, and two whole dates with a dash between.
private func reversedDays(in block: ReadBlock) -> [Range<Int>] {
  var found: [Range<Int>] = []
  let dates = StatedDate.all(in: block)
  for (order, date) in dates.enumerated() {
    if date.dayToken == date.tokens.lowerBound {
      if let first = day(date.dayToken - 2, in: block), connects(date.dayToken - 1, in: block), first > date.day,
        // `May 15 – 12 June` begins with another date.
        !block.has(.month, date.dayToken - 3)
      {
        found.append(date.dayToken - 2..<date.tokens.upperBound)
      }
    } else if let last = day(date.dayToken + 2, in: block), connects(date.dayToken + 1, in: block), last < date.day,
      // `May 15 – 12 June` begins another date.
      !block.has(.month, date.dayToken + 3)
    {
      found.append(date.tokens.lowerBound..<date.dayToken + 3)
    }
    if order > 0, let first = dates[order - 1].civil, let last = date.civil, last < first,
      dates[order - 1].tokens.upperBound + 1 == date.tokens.lowerBound,
      connects(dates[order - 1].tokens.upperBound, in: block)
    {
      found.append(dates[order - 1].tokens.lowerBound..<date.tokens.upperBound)
    }
  }
  return found
}

private func day(_ index: Int, in block: ReadBlock) -> Int? {
  guard block.length(index) <= 2, let day = block.number(index), (1...31).contains(day),
    !block.isJoined(index) || block.token(index - 1)?.kind == .mark && !block.isMark(index - 1, "/")
  else { return nil }
  return day
}

/// Whether a token joins two ends: a dash, or `to` behind `from`.
private func connects(_ index: Int, in block: ReadBlock) -> Bool {
  if block.isDash(index) { return block.isJoined(index) == block.isJoined(index + 1) }
  guard block.text.token(index, is: "to") else { return false }
  let sentence = block.sentence(of: index)
  return (max(sentence.lowerBound, index - 5)..<index).contains { block.text.token($0, is: "from") }
    && !(sentence.lowerBound..<index).contains { block.text.token($0, in: moving) }
}
