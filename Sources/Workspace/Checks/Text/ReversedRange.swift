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

          from 2019 to 2008, 15–12 May, from 12 May to 3 May 2025, 3 June 2025 – 28 May 2025

      Correct the order or the figure. A month that is left out (“30–2 May” for 30 April – 2 May) should be written.
      """,
    examination: .block { block, findings in
      for range in reversedYears(in: block) + reversedDays(in: block) {
        let place = block.range(range)
        findings.report(place, "\(block.words(place)) ends before it begins")
      }
    }
  )
}

/// Verbs of moving, behind which “from … to …” names two points and no range.
private let moving = WordSet(
  """
  moved move moves moving brought bring brings bringing pulled shifted shift changed change advanced advance revised \
  back backdated cut reduced lowered shortened rescheduled postponed delayed deferred corrected renamed fell dropped \
  down declined
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
        && !(max(sentence.lowerBound, index - 40)..<index).contains { block.text.token($0, in: moving) }
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

/// `15–12 May`, `May 15–12`, `from the 15th to the 12th of May`, and two dates joined, of which one may lack its year.
private func reversedDays(in block: ReadBlock) -> [Range<Int>] {
  var found: [Range<Int>] = []
  let dates = StatedDate.all(in: block)
  for (order, date) in dates.enumerated() {
    let joint = date.joint(in: block)
    if order > 0, dates[order - 1].end == joint {
      let first = dates[order - 1]
      if first.isBehind(date), connects(joint, in: block) {
        found.append(first.tokens.lowerBound..<date.tokens.upperBound)
      }
    } else if date.dayToken == date.tokens.lowerBound {
      let first = dayBefore(joint, in: block)
      if let first, first.day > date.day, connects(joint, in: block) {
        found.append(first.token..<date.tokens.upperBound)
      }
    } else if let last = day(date.dayToken + 2, in: block), connects(date.dayToken + 1, in: block), last < date.day,
      // `May 15 – 12 June` begins another date.
      !block.has(.month, date.dayToken + 3)
    {
      found.append(date.tokens.lowerBound..<date.dayToken + 3)
    }
  }
  return found + reversedFigures(in: block)
}

/// `2025-05-12 – 2025-05-03`, `12.05.2025–03.05.2025`: dates that can be read in one way alone.
private func reversedFigures(in block: ReadBlock) -> [Range<Int>] {
  let dates = NumericDate.all(in: block)
  return zip(dates, dates.dropFirst()).compactMap { first, last in
    guard first.tokens.upperBound + 1 == last.tokens.lowerBound, first.separator == last.separator,
      connects(first.tokens.upperBound, in: block), let start = first.certainDay, let end = last.certainDay, end < start
    else { return nil }
    return first.tokens.lowerBound..<last.tokens.upperBound
  }
}

extension StatedDate {
  /// The token behind the date and a weekday in brackets behind it.
  fileprivate var end: Int {
    weekday.map { $0.token >= tokens.upperBound ? $0.token + 2 : tokens.upperBound } ?? tokens.upperBound
  }

  /// The token before the date, its weekday and its articles.
  fileprivate func joint(in block: ReadBlock) -> Int {
    var start = tokens.lowerBound
    if let weekday, weekday.token < start { start = weekday.token }
    return block.text.token(start - 1, is: "the") ? start - 2 : start - 1
  }

  /// Whether the date lies behind another one for certain: both years are stated, or the month is the same and no more
  /// than one year is.
  fileprivate func isBehind(_ other: StatedDate) -> Bool {
    if year != nil, other.year != nil {
      guard let own = civil, let others = other.civil else { return false }
      return others < own
    }
    // “15 December to 10 January 2026” goes over the turn of the year.
    return month == other.month && day > other.day && day <= 31
  }
}

extension NumericDate {
  /// The day that it means, where the figures leave no doubt.
  fileprivate var certainDay: CivilDate? {
    // With points the day comes first.
    separator == .point ? CivilDate(year: year, month: second, day: first) : readings.count == 1 ? readings[0] : nil
  }
}

private func day(_ index: Int, in block: ReadBlock) -> Int? {
  guard block.length(index) <= 2, let day = block.number(index), (1...31).contains(day),
    !block.isJoined(index) || block.token(index - 1)?.kind == .mark && !block.isMark(index - 1, "/")
  else { return nil }
  return day
}

/// The day of a month that is named later: `12`, `12th`, not the one of `May 12`.
private func dayBefore(_ joint: Int, in block: ReadBlock) -> (day: Int, token: Int)? {
  let hasEnding = ["st", "nd", "rd", "th"].contains { block.text.token(joint - 1, is: $0) }
  let token = hasEnding ? joint - 2 : joint - 1
  // `May 15 – 12 June` begins with another date.
  guard let day = day(token, in: block), !block.has(.month, token - 1) else { return nil }
  return (day, token)
}

/// Whether a token joins two ends: a dash, `to` behind `from`, `and` behind `between`.
private func connects(_ index: Int, in block: ReadBlock) -> Bool {
  if block.isDash(index) { return block.isJoined(index) == block.isJoined(index + 1) }
  let opening: StaticString
  if block.text.token(index, is: "and") {
    opening = "between"
  } else if ["to", "till", "until", "through"].contains(where: { block.text.token(index, is: $0) }) {
    opening = "from"
  } else {
    return false
  }
  let sentence = block.sentence(of: index)
  return (max(sentence.lowerBound, index - 9)..<index).contains { block.text.token($0, is: opening) }
    && !(max(sentence.lowerBound, index - 40)..<index).contains { block.text.token($0, in: moving) }
}
