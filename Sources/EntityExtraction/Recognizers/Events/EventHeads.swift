/// Finds the nouns that head events, and tells them from verbs and from parts of other nouns.
enum EventHeads {
  /// Heads that are adjectives before a noun.
  private static let adjectives = WordSet("bilateral trilateral multilateral ministerial plenary")

  private static let participles = WordSet("sitting gathering hearing briefing meeting opening training")
  private static let treaties = WordSet("convention conventions")

  /// The longest head that begins at a token: `press conference`, `summit`.
  static func head(at token: Int, in chart: Chart) -> Range<Int>? {
    if let phrase = chart.phrase(from: token, in: .eventHead) { return phrase.tokens }
    guard chart.isWord(token), chart.isClass(token, .eventHead) else { return nil }
    // `Framework Convention for …`, `Convention on …`: a treaty.
    if chart.isCapitalized(token), chart.isIn(token, treaties),
      chart.has(token + 1, [.on, .for]) || chart.text.token(token + 1, is: "against")
        || chart.text.token(token - 1, is: "framework")
    {
      return nil
    }
    // `March` is a month, `Bilateral trade` no meeting.
    if chart.isCapitalized(token), chart.isClass(token, .month) { return nil }
    if chart.isIn(token, adjectives), chart.isWord(token + 1), !chart.isFunctionWord(token + 1) { return nil }
    return token..<token + 1
  }

  /// Whether a further noun makes something else of the head: `meeting participants`, `summit declaration`.
  static func isInsideCompound(_ head: Range<Int>, in chart: Chart) -> Bool {
    let next = head.upperBound
    guard chart.isWord(next) else { return chart.has(next, .hyphen) }
    if chart.has(next, .eventCompound) { return true }
    let heads: Lexicon.Classes = [
      .eventHead, .documentHead, .personNoun, .organizationHead, .roleHead, .roleHeadPlural, .placeHead,
    ]
    return chart.isClass(next, heads) && !chart.isClass(next, .reportingVerb)
      && !chart.has(next, [.auxiliary, .preposition])
      && chart.isLower(next) == chart.isLower(head.lowerBound)
  }

  /// Whether the word is a verb here: `to visit`, `after meeting the President`.
  static func isVerb(_ head: Range<Int>, in chart: Chart) -> Bool {
    let token = head.lowerBound
    guard head.count == 1, chart.isLower(token) else { return false }
    let before = token - 1
    // `Ann Lee, sitting three seats away, …`
    if chart.isIn(token, participles), chart.has(before, .comma), !chart.has(token + 1, .of) { return true }
    if chart.text.token(token, is: "meeting") {
      guard !chart.has(before, [.the, .indefinite, .possessive, .demonstrative]), !chart.isPossessive(before) else {
        return false
      }
      return chart.isNameLike(token + 1) || chart.has(token + 1, [.the, .possessive, .pronoun, .indefinite])
        || chart.has(before, .auxiliary)
    }
    guard !chart.has(before, [.the, .indefinite, .possessive, .demonstrative]) else { return false }
    // `to launch joint projects`
    if chart.has(before, .to), chart.isLower(token + 1), !chart.isFunctionWord(token + 1) { return true }
    if chart.has(before, .to) || chart.has(before, .auxiliary) || chart.has(before, .pronoun) {
      return chart.isNameLike(token + 1) || chart.has(token + 1, [.the, .indefinite, .possessive, .and])
    }
    return false
  }
}
