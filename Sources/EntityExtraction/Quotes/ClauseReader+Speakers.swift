/// Tells noun phrases that can speak from those that cannot, by their heads.
extension ClauseReader {
  /// Whether a noun phrase can speak: a person, office, body, state, capital or group of people by its head.
  ///
  /// Where a verb of nothing but saying follows (`saying`), any noun that is no abstract one will do: `the boy said`.
  func isSpeakable(_ phrase: Range<Int>, saying: Bool = false) -> Bool {
    guard !phrase.isEmpty, phrase.count <= 60 else { return false }
    if phrase.count == 1, isIn(ClauseWords.pronouns, phrase.lowerBound) { return true }
    if isThing(phrase) { return false }
    let head = head(of: phrase)
    if isIn(ClauseWords.coordinators, head + 1), phrase.contains(head + 2), !isName(head),
      isSpeakable(head + 2..<phrase.upperBound)
    {
      // `Communications and information minister Ann Lee`.
      return true
    }
    let classes = classes(head)
    if !classes.isDisjoint(with: ClauseReader.speaking) || isIn(ClauseWords.speakers, head) { return true }
    if isName(head) { return !text.tokens[head].flags.contains(.sentenceStart) || !isAbstract(head) }
    // `Yu Woo-ik`: the part behind the hyphen belongs to a name.
    if head - 2 >= phrase.lowerBound, text.tokens[head].isJoined, form(head - 1) == .hyphen,
      isName(head - 2)
    {
      return true
    }
    return saying && isWord(head) && !isAbstract(head) && classes.isDisjoint(with: [.functionWord, .timeUnit])
      && (isIn(ClauseWords.determiners, phrase.lowerBound) || endsInS(head))
  }

  /// Whether a word ends as plurals do.
  func endsInS(_ index: Int) -> Bool {
    guard isWord(index) else { return false }
    let token = text.tokens[index]
    return token.end - token.start >= 4 && text.bytes[Int(token.end) - 1] | 0x20 == 0x73
  }

  /// `cooperation`, `agreement`, `readiness`, `stability`: nouns of doing and being.
  private func isAbstract(_ index: Int) -> Bool {
    let token = text.tokens[index]
    let tail = text.bytes[max(Int(token.start), Int(token.end) - 4)..<Int(token.end)]
    return ClauseReader.abstractEndings.contains { tail.suffix($0.count).elementsEqual($0) }
  }

  private static let abstractEndings: [[UInt8]] = [
    "tion", "sion", "ment", "ness", "ity", "ence", "ance", "ism", "ing", "ions",
  ].map {
    Array($0.utf8)
  }

  /// Whether a noun phrase names a document or an event by its head.
  func isThing(_ phrase: Range<Int>) -> Bool {
    let head = head(of: phrase)
    if isIn(ClauseWords.things, head) { return true }
    let classes = classes(head)
    return !classes.isDisjoint(with: [.documentHead, .eventHead])
      && classes.isDisjoint(with: [.roleHead, .roleHeadPlural, .organizationHead, .media, .personNoun, .trade])
  }

  /// Pronouns that are nothing but subjects.
  static let subjects = WordSet("i he she we they you")

  private static let speaking: Lexicon.Classes = [
    .roleHead, .roleHeadPlural, .personNoun, .trade, .organizationHead, .organization, .country, .capital, .media,
    .party,
    .acronym,
    .nationality,
  ]

  /// The head of a noun phrase: its last word before `of`, a comma, a bracket or another preposition.
  func head(of phrase: Range<Int>) -> Int {
    var head = phrase.lowerBound
    for index in phrase {
      let token = text.tokens[index]
      if token.kind == .mark, !token.isJoined || isComma(index) { break }
      if index > phrase.lowerBound,
        isIn(ClauseWords.prepositions, index) || isIn(ClauseWords.coordinators, index)
          || isIn(ClauseWords.relatives, index)
      {
        break
      }
      if token.kind == .word || token.kind == .opaque { head = index }
    }
    return head
  }
}
