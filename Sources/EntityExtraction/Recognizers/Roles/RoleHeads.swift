/// Finds the nouns that head roles.
enum RoleHeads {
  private static let classes: Lexicon.Classes = [.roleHead, .roleHeadPlural]

  /// The longest head that begins at a token: `prime minister`, `secretary-general`, `heads of state`.
  static func head(at token: Int, in chart: Chart) -> (tokens: Range<Int>, isPlural: Bool)? {
    if let phrase = chart.phrase(from: token, in: classes) {
      return (phrase.tokens, phrase.entry.classes.contains(.roleHeadPlural))
    }
    guard chart.isWord(token), chart.isClass(token, classes) else { return nil }
    return (token..<token + 1, chart.isClass(token, .roleHeadPlural))
  }
}
