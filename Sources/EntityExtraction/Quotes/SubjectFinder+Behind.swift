extension SubjectFinder {
  /// The subject behind a verb that follows what was said: `said Ann Lee, who …`.
  ///
  /// Bounded by a constant.
  func subject(behind verb: Int, limit: Int, saying: Bool = false) -> Subject? {
    var index = verb
    let limit = min(limit, verb + 40)
    while index < limit {
      let token = reader.text.tokens[index]
      if token.kind == .mark {
        if reader.isComma(index) || isHardMark(index) || reader.isQuoted(index) || isStop(index) { break }
        if reader.isDash(index) || reader.text.isMark(index, UInt8(ascii: "(")) { break }
      } else if index > verb, isBoundaryBehind(index) {
        break
      }
      index += 1
    }
    guard index > verb else { return nil }
    let phrase = verb..<index
    guard reader.isSpeakable(phrase, saying: saying), !reader.isIn(ClauseWords.prepositions, verb) else { return nil }
    return Subject(phrase: phrase, extent: phrase, clauseStart: verb)
  }

  private func isStop(_ index: Int) -> Bool {
    guard reader.text.isMark(index, UInt8(ascii: ".")) else { return false }
    return index + 1 >= reader.count || reader.text.tokens[index + 1].flags.contains(.sentenceStart)
  }

  /// Words that no name or office goes on with.
  private func isBoundaryBehind(_ index: Int) -> Bool {
    if reader.isAdverb(index) || reader.isCalendar(index) || reader.isFinite(index) { return true }
    if reader.isIn(ClauseWords.relatives, index) || reader.isIn(ClauseWords.subordinators, index) { return true }
    if reader.text.token(index, is: "and") {
      return !reader.isName(index + 1) && !reader.isIn(ClauseWords.determiners, index + 1)
    }
    guard reader.isIn(ClauseWords.prepositions, index) else { return false }
    return !(reader.text.token(index, is: "of") || reader.text.token(index, is: "for"))
  }
}
