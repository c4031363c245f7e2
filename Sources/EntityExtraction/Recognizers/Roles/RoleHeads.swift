/// Finds the nouns that head roles.
enum RoleHeads {
  /// `Gen.`, `Lt. Col.`, `Sen.`: abbreviated ranks and offices before a name; the token behind, or nil.
  private static func rankEnd(from token: Int, in chart: Chart) -> Int? {
    var end = token
    while end - token < 6, chart.isCapitalized(end), chart.isIn(end, ranks) {
      end += chart.isStop(end + 1) && chart.isJoined(end + 1) ? 2 : 1
    }
    return end > token && chart.isNameLike(end) ? end : nil
  }

  /// `PM Modi`, `Iranian FM Araghchi`: offices in capitals beside a name or behind whose they are.
  private static func isAbbreviation(_ token: Int, in chart: Chart) -> Bool {
    // `9 PM Kyiv time`
    guard chart.isAllCaps(token), chart.isIn(token, abbreviations), chart.casing[token] != .capitals,
      !chart.isNumber(token - 1)
    else { return false }
    if chart.text.token(token, is: "eam") { return true }
    if chart.isCapitalized(token + 1), !chart.isAllCaps(token + 1), chart.isNameLike(token + 1) { return true }
    return chart.longest([.country, .nationality], endingWith: chart.isPossessive(token - 1) ? token - 2 : token - 1)
      != nil
  }

  private static let abbreviations = WordSet("pm dpm fm vp eam")

  private static let ranks = WordSet("gen lt col maj adm capt sgt brig cpl cmdr sen rep gov amb cmdt insp supt")

  /// `Peru attaches great importance to …`: a verb, no plural of `attaché`.
  private static func attachesSomething(_ token: Int, in chart: Chart) -> Bool {
    chart.isLower(token) && chart.text.token(token, is: "attaches")
      && (chart.isIn(token + 1, weights) || chart.longest(.country, endingWith: token - 1) != nil)
  }

  private static let weights = WordSet(
    "great greater special particular much high utmost immense importance priority to"
  )

  private static let classes: Lexicon.Classes = [.roleHead, .roleHeadPlural]

  /// The longest head that begins at a token: `prime minister`, `secretary-general`, `heads of state`.
  static func head(at token: Int, in chart: Chart) -> (tokens: Range<Int>, isPlural: Bool)? {
    if let phrase = chart.phrase(from: token, in: classes) {
      return (phrase.tokens, phrase.entry.classes.contains(.roleHeadPlural))
    }
    if let end = rankEnd(from: token, in: chart) { return (token..<end, false) }
    if isAbbreviation(token, in: chart) { return (token..<token + 1, false) }
    guard chart.isWord(token), chart.isClass(token, classes), !attachesSomething(token, in: chart) else { return nil }
    return (token..<token + 1, chart.isClass(token, .roleHeadPlural))
  }
}
