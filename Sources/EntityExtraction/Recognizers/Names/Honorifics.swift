/// Words of courtesy before names: `Mr`, `H.E. Dr.`, `Hon.`, `His Excellency`.
enum Honorifics {
  /// The token behind an honorific with its full stop that begins at `token`; nil where none does.
  static func end(at token: Int, in chart: Chart) -> Int? {
    if let phrase = chart.phrase(from: token, in: .honorific), isWrittenTogether(phrase.tokens, in: chart) {
      return chart.isStop(phrase.tokens.upperBound) ? phrase.tokens.upperBound + 1 : phrase.tokens.upperBound
    }
    guard chart.isCapitalized(token), chart.isClass(token, .honorific) else { return nil }
    return chart.isStop(token + 1) && chart.isJoined(token + 1) ? token + 2 : token + 1
  }

  /// `H.E.` is an honorific; `H. E.` are initials.
  private static func isWrittenTogether(_ tokens: Range<Int>, in chart: Chart) -> Bool {
    tokens.dropFirst().allSatisfy { !chart.isInitial($0) || chart.isJoined($0) }
  }

  /// Whether an honorific ends right before a token.
  static func stands(before token: Int, in chart: Chart) -> Bool {
    for start in max(0, token - 5)..<max(0, token) where end(at: start, in: chart) == token { return true }
    return false
  }
}
