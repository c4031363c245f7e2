/// Tells verbs, participles, adverbs and calendar words by form and neighbours: there is no tagger at this stage.
extension ClauseReader {
  /// Whether a token is a finite verb as far as its form and its neighbours show.
  func isFinite(_ index: Int) -> Bool {
    guard isWord(index), !isQuoted(index), !isAside(index) else { return false }
    let token = text.tokens[index]
    if isIn(ClauseWords.nouns, index), isIn(ClauseWords.determiners, index - 1) { return false }
    if ClauseWords.finite.contains(token.form) { return !token.isCapitalized || token.flags.contains(.sentenceStart) }
    if token.isCapitalized { return false }
    guard isPast(index) else { return false }
    // `her neighbour, retired teacher Ann Lee,`: an adjective before what somebody is.
    if isComma(index - 1), !classes(index + 1).isDisjoint(with: [.roleHead, .trade, .personNoun]) { return false }
    if isIn(ClauseWords.determiners, index - 1) || isIn(ClauseWords.prepositions, index - 1) {
      return false
    }
    // `figures seen by`, `a meeting held in`: a participle behind its noun.
    if isIn(ClauseWords.prepositions, index + 1), !text.token(index + 1, is: "to"),
      !isName(index - 1), !isIn(ClauseWords.pronouns, index - 1)
    {
      return false
    }
    return !isNounAhead(index)
  }

  /// Whether a token has the form of a past tense, which is that of a participle as well.
  func isPast(_ index: Int) -> Bool {
    guard isWord(index), !text.tokens[index].isCapitalized, !isAside(index),
      !text.tokens[index].isJoined
    else { return false }
    return endsInED(text.tokens[index]) || ClauseWords.ambiguous.contains(form(index))
  }

  /// Whether a token is finite whatever stands around it: an auxiliary, or a past tense that no participle is.
  func isPlainlyFinite(_ index: Int) -> Bool {
    isFinite(index)
      && (ClauseWords.finite.contains(form(index)) || isIn(ClauseWords.determiners, index + 1)
        || isName(index + 1))
  }

  /// `the proposed plan`, `its stated aims`: an adjective between a determiner and a noun.
  private func isNounAhead(_ index: Int) -> Bool {
    guard isWord(index - 1), isWord(index + 1) else { return false }
    return isIn(ClauseWords.determiners, index - 2) && !isIn(ClauseWords.determiners, index + 1)
      && !isName(index - 1) && !isIn(ClauseWords.pronouns, index + 1)
      && classes(index + 1).isDisjoint(with: [.functionWord])
      && classes(index - 1).contains(.roleModifier)
  }

  private func endsInED(_ token: Token) -> Bool {
    token.end - token.start >= 5 && text.bytes[Int(token.end) - 1] == 0x64
      && text.bytes[Int(token.end) - 2] == 0x65
  }

  /// `Speaking at …`, `Asked about …`, `citing …`.
  func isParticiple(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.kind == .word, token.end - token.start >= 5,
      !token.isCapitalized || token.flags.contains(.sentenceStart)
    else { return false }
    // `United Nations`, `Beijing says`: names.
    if token.isCapitalized, isName(index + 1) || !token.lexical.classes.isDisjoint(with: .names) { return false }
    let tail = text.bytes[Int(token.end) - 3..<Int(token.end)]
    return tail.elementsEqual([0x69, 0x6e, 0x67])
      || (tail.dropFirst().elementsEqual([0x65, 0x64]) && !isIn(ClauseWords.determiners, index - 1))
  }

  /// `, calling it a mistake`: a participle that goes on with the sentence, not `, including …`.
  func isParticipleClause(_ index: Int) -> Bool {
    guard isWord(index), isParticiple(index), !isIn(ClauseReader.lists, index) else { return false }
    return text.bytes[Int(text.tokens[index].end) - 1] == 0x67
  }

  private static let lists = WordSet(
    "including excluding concerning regarding involving ranging starting beginning during following"
  )

  /// Whether a token is an adverb that may stand between subject, verb and complement.
  func isAdverb(_ index: Int) -> Bool {
    guard isWord(index) else { return false }
    if ClauseReader.adverbs.contains(text.tokens[index].form) { return true }
    let token = text.tokens[index]
    return token.end - token.start >= 5 && text.bytes[Int(token.end) - 1] == 0x79
      && text.bytes[Int(token.end) - 2] == 0x6c
      && (!token.isCapitalized || token.flags.contains(.sentenceStart))
      && token.lexical.classes.isDisjoint(with: .names) && !ClauseReader.notAdverbs.contains(token.form)
  }

  private static let adverbs = WordSet(
    "also later then earlier again further once now still even just already meanwhile moreover however furthermore "
      + "therefore nevertheless afterwards today yesterday too instead hence thus here there so first second thirdly"
  )
  private static let notAdverbs = WordSet("family assembly ally reply supply july italy daily weekly monthly belly")

  /// `Sunday`, `last week`, `this month`.
  func isTime(_ index: Int) -> Bool {
    if isCalendar(index) { return true }
    return isIn(ClauseReader.near, index)
      && (classes(index + 1).contains(.timeUnit) || isCalendar(index + 1))
  }

  /// Words before a weekday, month or unit of time.
  static let near = WordSet("last this next late early")

  /// A month or weekday by name.
  func isCalendar(_ index: Int) -> Bool {
    !classes(index).isDisjoint(with: [.month, .weekday])
  }
}
