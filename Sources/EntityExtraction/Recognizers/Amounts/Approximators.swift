import Annotations

/// Approximators before an amount: `about`, `more than`, `at least`, `up to`, `just over`, `an estimated`.
extension GrammarText {
  /// The first token of the approximators that end before a token, with what they do to the value.
  ///
  /// Looks at six tokens at most.
  func approximator(before index: Int) -> (start: Int, modifier: NormalizedValue.Modifier)? {
    guard let found = approximatorCore(before: index) else { return nil }
    var start = found.start
    // `just over`, `well under`, `slightly more than`
    if word(start - 1) == .just || word(start - 1) == .well, found.modifier != .approx { start -= 1 }
    return (start, found.modifier)
  }

  private func approximatorCore(before index: Int) -> (start: Int, modifier: NormalizedValue.Modifier)? {
    let last = index - 1
    switch word(last) {
    case .approximately:
      return isPreposition(last) ? nil : (last, .approx)
    case .nearly, .some, .estimated: return (last, .approx)
    case .over, .above: return (last, .moreThan)
    case .under: return (last, .lessThan)
    case .than:
      let isNegated = word(last - 2) == .no || word(last - 2) == .not
      let start = isNegated ? last - 2 : last - 1
      switch word(last - 1) {
      case .more: return (start, isNegated ? .lessThan : .moreThan)
      case .less, .fewer: return (start, isNegated ? .moreThan : .lessThan)
      default: return nil
      }
    case .to:
      if word(last - 1) == .up { return (last - 1, .lessThan) }
      return word(last - 1) == .end && isClose(last - 1) ? (last - 1, .approx) : nil
    case .least: return word(last - 1) == .at ? (last - 1, .moreThan) : nil
    case .most: return word(last - 1) == .at ? (last - 1, .lessThan) : nil
    case .as where (word(last - 1) == .many || word(last - 1) == .much) && word(last - 2) == .as:
      return (last - 2, .lessThan)
    default:
      return isMark(last, "~") ? (last, .approx) : nil
    }
  }

  /// `close to`; the word `close` shares its class with `end`.
  private func isClose(_ index: Int) -> Bool {
    length(index) == 5
  }

  /// Whether `about` or `around` is a preposition: "asked about two issues".
  private func isPreposition(_ index: Int) -> Bool {
    guard let before = token(index - 1) else { return false }
    return AboutVerbs.contains(before)
  }
}

/// Words that govern `about` as a preposition.
private enum AboutVerbs {
  private static let table = WordSet(
    """
    asked ask asking talk talked talking talks spoke speak speaking question questions concern concerns concerned \
    worried worry information statement statements warned learn learned know knew heard hear reports report
    """
  )

  static func contains(_ token: Token) -> Bool {
    table.contains(token.form)
  }
}
