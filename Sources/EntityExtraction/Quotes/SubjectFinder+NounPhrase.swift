extension SubjectFinder {
  /// A part's noun phrase without introducing adverbs and prepositional phrases; nil where it has none.
  func nounPhrase(_ tokens: Range<Int>) -> Range<Int>? {
    var start = tokens.lowerBound
    while start < tokens.upperBound, reader.isAdverb(start) || reader.isIn(ClauseWords.coordinators, start) {
      start += 1
    }
    while start + 1 < tokens.upperBound, reader.isTime(start) { start += reader.isIn(ClauseReader.near, start) ? 2 : 1 }
    var end = tokens.upperBound
    while end > start + 1, reader.isAdverb(end - 1) || reader.isCalendar(end - 1) { end -= 1 }
    while end > start, reader.isAside(end - 1) { end -= 1 }
    guard start < end else { return nil }
    if reader.isIn(ClauseWords.prepositions, start) || reader.isParticiple(start) || reader.isCalendar(start) {
      guard let inner = startBehindIntroduction(start..<end) else { return nil }
      start = inner
    }
    guard
      reader.isWord(start) || reader.isName(start) || reader.text.tokens[start].kind == .number
        || reader.isQuoted(start)
    else { return nil }
    return start..<end
  }

  /// `In Geneva the minister`, `On Monday Lee`: where the noun phrase begins behind the introduction.
  private func startBehindIntroduction(_ tokens: Range<Int>) -> Int? {
    var determiner: Int?
    for index in tokens.dropFirst(2) {
      let isStart = reader.isIn(ClauseWords.determiners, index) || reader.isIn(ClauseWords.pronouns, index)
      if isStart, !reader.isIn(ClauseWords.prepositions, index - 1), !reader.isIn(ClauseWords.determiners, index - 1) {
        determiner = index
      }
    }
    if let determiner { return determiner }
    // A run of capitalised words at the end, without weekdays and months.
    var start = tokens.upperBound
    while start - 1 > tokens.lowerBound, reader.isName(start - 1) || isNameJoint(start - 1),
      !reader.isCalendar(start - 1)
    {
      start -= 1
    }
    guard start < tokens.upperBound, !reader.isIn(ClauseWords.prepositions, start - 1), start > tokens.lowerBound,
      reader.isName(start),
      !(reader.isIn(ClauseWords.determiners, start - 1) && reader.isIn(ClauseWords.prepositions, start - 2))
    else { return nil }
    return start
  }

  /// What stands inside names: hyphens, points, particles.
  private func isNameJoint(_ index: Int) -> Bool {
    let token = reader.text.tokens[index]
    return (token.kind == .mark && token.isJoined) || token.lexical.classes.contains(.nameParticle)
      || token.kind == .possessive
  }
}
