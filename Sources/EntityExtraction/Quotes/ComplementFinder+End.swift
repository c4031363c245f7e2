extension ComplementFinder {
  /// The token behind a clause that begins at `start`; quotations inside are kept whole.
  func clauseEnd(from start: Int, end: Int) -> Int {
    var index = start
    let bound = min(end, start + ComplementFinder.span)
    while index < bound {
      if let region = reader.region(at: index) {
        index = region.close + 1
        continue
      }
      if reader.isComma(index), reader.isIn(ComplementFinder.sources, index + 1) || isFurtherDeed(index + 1) {
        return index
      }
      index += 1
    }
    return max(end, index)
  }

  /// `The sides noted that …, | and exchanged views on …`: what they did besides speaking.
  private func isFurtherDeed(_ index: Int) -> Bool {
    guard reader.text.token(index, is: "and") || reader.text.token(index, is: "as") else { return false }
    let verb = reader.text.token(index + 1, is: "also") ? index + 2 : index + 1
    return reader.isIn(ComplementFinder.deeds, verb)
  }

  /// The token behind a noun phrase or infinitive that begins at `start`: what only adds to it stays out.
  func objectEnd(from start: Int, end: Int) -> Int {
    var index = start
    let bound = min(end, start + ComplementFinder.span)
    let isQuestion = reader.isIn(ComplementFinder.questionWords, start)
    while index < bound {
      if let region = reader.region(at: index) {
        index = region.close + 1
        continue
      }
      if reader.isComma(index) {
        let next = reader.isIn(ClauseWords.coordinators, index + 1) ? index + 2 : index + 1
        // `explains what it is, why he made it, and why it is free`.
        if isQuestion, reader.isIn(ComplementFinder.questionWords, next) {
          index = next
          continue
        }
        if isAddition(next) || (next == index + 1 && reader.isParticipleClause(next))
          || reader.isIn(ComplementFinder.sources, next)
        {
          return index
        }
        if next == index + 2, beginsClause(next, end: bound) { return index }
      } else if index > start, reader.isIn(ClauseWords.coordinators, index), beginsPredicate(index + 1) {
        return index
      } else if index > start, reader.isIn(ComplementFinder.breaks, index) {
        return index
      }
      index += 1
    }
    return max(index, end)
  }

  private func isAddition(_ index: Int) -> Bool {
    reader.isIn(ComplementFinder.additions, index)
      && !(reader.text.token(index, is: "as") && reader.text.token(index + 1, is: "well"))
  }

  /// `and will chair`, `but has refused`, `and signed the plan`.
  func beginsPredicate(_ index: Int) -> Bool {
    let index = reader.isAdverb(index) ? index + 1 : index
    guard reader.isFinite(index) else { return false }
    return ClauseWords.finite.contains(reader.form(index)) || !reader.isWord(index + 1)
      || reader.isIn(ClauseWords.determiners, index + 1) || reader.isName(index + 1)
  }

  /// `, and the ministers met`: a subject and a finite verb before the next comma.
  private func beginsClause(_ index: Int, end: Int) -> Bool {
    for next in index..<max(index, min(end, index + 14)) {
      if reader.isComma(next) || reader.isQuoted(next) { return false }
      if next > index, reader.isFinite(next) { return true }
    }
    return false
  }

  private static let questionWords = WordSet("what why how when where who whom which whether")
  private static let additions = WordSet(
    "where which who whose while whereas as although though but when after before according"
  )

  /// What delegations do at meetings, in the past.
  private static let deeds = WordSet("exchanged discussed reviewed considered signed touched outlined handed visited")

  /// Words that begin the naming of a source.
  static let sources = WordSet("citing quoting referring according")
  private static let breaks = WordSet("while whereas although though")
}
