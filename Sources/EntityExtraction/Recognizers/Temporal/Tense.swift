/// What the words of a clause say about when it takes place.
private enum TenseWord: UInt8 {
  case none
  case will
  case be
  case planned
  case past
  case presentPlan
  case clauseBreak

  private static let lists: [(TenseWord, String)] = [
    (.will, "will shall won't would"),
    (.be, "be is are was were been being has have had"),
    (
      .planned,
      """
      scheduled planned due expected slated set cancelled canceled postponed delayed deferred upcoming pencilled \
      penciled adjourned rescheduled supposed moved brought pushed put called forthcoming plans intends hopes \
      deadline
      """
    ),
    (
      .presentPlan,
      """
      meet meets begins starts opens hosts travels visits arrives holds takes leaves flies expires convenes heads goes \
      gathers resumes
      """
    ),
    (
      .past,
      """
      met took held said told went came became began gave left made saw wrote won led spoke sent spent paid built fell \
      rose grew found lost kept sat stood ran drew broke chose withdrew did hit cost
      """
    ),
    (.clauseBreak, "that which who because while although whereas but when if after before"),
  ]

  private static let table = HashedTable(
    lists.flatMap { word, forms in forms.split(separator: " ").map { (FormHash(folding: String($0)), word.rawValue) } }
  )

  static func of(_ token: Token) -> TenseWord {
    token.kind == .word ? TenseWord(rawValue: table[token.form]) ?? .none : .none
  }
}

extension GrammarText {
  /// The tense of the verb next to an expression: in its clause to the left, else to the right.
  ///
  /// Looks at 16 tokens on each side, so that the cost does not grow with the sentence.
  func tense(around tokens: Range<Int>) -> TemporalExpression.Tense {
    for index in stride(from: tokens.lowerBound - 1, through: max(0, tokens.lowerBound - 16), by: -1) {
      // `agreed to sign before December`: the deadline belongs to the clause.
      if isClauseEnd(index), !(tokens.lowerBound - index <= 2 && isDeadline(index, before: tokens.lowerBound)) { break }
      if let tense = verb(index) {
        return tense == .past && looksAhead(index, before: tokens.lowerBound) ? .planned : tense
      }
      if startsSentence(index) { break }
    }
    for index in tokens.upperBound..<max(tokens.upperBound, min(count, tokens.upperBound + 24)) {
      if startsSentence(index) || isMark(index, ";") || isMark(index, ":") { break }
      if let tense = verb(index) { return tense }
    }
    return .unknown
  }

  /// `before`, or the quotation mark before it, right before an expression.
  private func isDeadline(_ index: Int, before end: Int) -> Bool {
    word(index) == .before && index == end - 1 || isMark(index, "\"") && word(index + 1) == .before && index == end - 2
  }

  /// Whether a past verb is one of asking or deciding whose infinitive stands before the date: `invited her to come on …`.
  private func looksAhead(_ verb: Int, before end: Int) -> Bool {
    guard let token = token(verb), Self.deciding.contains(token.form) else { return false }
    return (verb + 1..<max(verb + 1, end)).contains { index in
      guard word(index) == .to, let next = self.token(index + 1), next.kind == .word, !next.isCapitalized else {
        return false
      }
      return index + 1 < end && !next.lexical.classes.contains(.functionWord)
        && !text.bytes[next.range].suffix(3).elementsEqual([0x69, 0x6e, 0x67])
    }
  }

  private static let deciding = WordSet(
    "invited agreed decided pledged promised vowed asked urged instructed ordered tasked offered proposed intended"
  )

  private func startsSentence(_ index: Int) -> Bool {
    token(index)?.flags.contains(.sentenceStart) ?? true
  }

  private func isClauseEnd(_ index: Int) -> Bool {
    guard let token = token(index) else { return true }
    return TenseWord.of(token) == .clauseBreak || isMark(index, ";") || isMark(index, ":") || isMark(index, "\"")
  }

  /// The tense of the verb group that a token belongs to; nil where it is no verb.
  private func verb(_ index: Int) -> TemporalExpression.Tense? {
    guard let token = token(index) else { return nil }
    switch TenseWord.of(token) {
    case .will: return .future
    case .planned: return isPlan(index) ? .planned : .past
    case .presentPlan: return .future
    case .past: return participle(index)
    case .be: return auxiliary(index)
    case .none: return isPastForm(token, index) ? participle(index) : nil
    case .clauseBreak: return nil
    }
  }

  /// `was held`, `is to be held`, `has been postponed`, `are scheduled`.
  private func auxiliary(_ index: Int) -> TemporalExpression.Tense? {
    for next in index + 1..<index + 5 {
      guard let token = token(next), token.kind == .word else { break }
      if word(next) == .to { return .future }
      switch TenseWord.of(token) {
      case .planned: return isPlan(next) ? .planned : .past
      case .will: return .future
      case .past: return .past
      case .be: continue
      default: if isPastForm(token, next) { return .past }
      }
    }
    guard let token = token(index) else { return nil }
    return token.form == Self.was || token.form == Self.were || token.form == Self.had ? .past : nil
  }

  /// The tense of a past form: future behind `will be`, `to be` and `would have`, else past.
  private func participle(_ index: Int) -> TemporalExpression.Tense {
    for before in stride(from: index - 1, through: max(0, index - 5), by: -1) {
      guard let token = token(before), token.kind == .word else { break }
      let kind = TenseWord.of(token)
      if kind == .will { return .future }
      if kind == .be {
        // "To be held" looks ahead, "to have held" back.
        if word(before - 1) == .to { return token.form == Self.have ? .past : .future }
        if token.form == Self.was || token.form == Self.were || token.form == Self.had { return .past }
        continue
      }
      // An adverb may stand between: "will also be held", "is now expected".
      guard kind == .none, !isPastForm(token, before) else { break }
    }
    return .past
  }

  /// `put off` and `called off` plan anew; `put` and `called` alone do not.
  private func isPlan(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    if token.form == Self.put || token.form == Self.called || token.form == Self.pushed || token.form == Self.brought {
      return word(index + 1) == .off || word(index + 1) == .back || word(index + 2) == .off
    }
    return true
  }

  private func isPastForm(_ token: Token, _ index: Int) -> Bool {
    guard token.kind == .word, !token.isCapitalized, token.end - token.start >= 5 else { return false }
    return text.bytes[token.range].suffix(2).elementsEqual([0x65, 0x64])
  }

  private static let was = FormHash(folding: "was")
  private static let were = FormHash(folding: "were")
  private static let had = FormHash(folding: "had")
  private static let have = FormHash(folding: "have")
  private static let put = FormHash(folding: "put")
  private static let called = FormHash(folding: "called")
  private static let pushed = FormHash(folding: "pushed")
  private static let brought = FormHash(folding: "brought")
}
