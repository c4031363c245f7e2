/// Plural nouns for people and things that news counts; a year does not stand before them.
enum CountedNouns {
  private static let table = WordSet(
    """
    people persons men women children civilians soldiers troops families homes houses households jobs workers deaths \
    cases members students pupils refugees migrants citizens residents visitors tourists participants delegates \
    votes voters seats vehicles cars trucks buses planes aircraft tanks drones missiles times companies firms \
    enterprises schools hospitals villages permits shares megawatts employees personnel protesters demonstrators \
    prisoners victims
    """
  )

  static func contains(_ token: Token?) -> Bool {
    token.map { table.contains($0.form) } ?? false
  }
}

extension GrammarText {
  /// Whether a token names what a number behind it is the number of: `resolution`, `Article`, `flight`, `No`.
  func isNumberLabel(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .word else { return false }
    return word(index) == .number && (isMark(index + 1, ".") || token.isCapitalized) || NumberLabels.contains(token)
  }
}

private enum NumberLabels {
  private static let table = WordSet(
    """
    resolution article articles section sections paragraph paragraphs chapter chapters page pages annex appendix \
    clause rule decree order law regulation directive protocol convention item items figure table box note volume \
    issue edition flight route line room gate platform channel level phase stage round group category tier class \
    grade version model type unit no nos nr number numbers part parts block lot highway motorway road street avenue \
    apartment suite case zone district ward sector goal pillar track step day week episode \
    p pp vol vols fig figs art arts para paras sec ch
    """
  )

  static func contains(_ token: Token) -> Bool {
    table.contains(token.form)
  }
}
