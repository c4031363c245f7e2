import Annotations

/// What stands before a noun phrase and says whether it is known.
enum Determiner: Hashable, Sendable {
  /// `the`, `its`, `Almaty's`.
  case definite
  /// `this`, `these`, `that`, `those`.
  case demonstrative
  /// `a`, `another`, `several`, `some`.
  case indefinite
  case none
}

extension ArticleMentions {
  /// The determiner before a mention, over adjectives, numbers and dates between; looks at six tokens at most.
  func determiner(of mention: Int) -> Determiner {
    let text = text(of: mention)
    var index = mentions[mention].tokens.lowerBound - 1
    let limit = index - 6
    while index >= 0, index > limit {
      let form = text.form(index)
      if DeterminerWords.definite.contains(form) { return .definite }
      if DeterminerWords.demonstrative.contains(form) { return .demonstrative }
      if DeterminerWords.indefinite.contains(form) { return .indefinite }
      switch text.tokens[index].kind {
      case .possessive: return .definite
      case .number, .word: break
      case .mark where text.tokens[index].isJoined: break
      case .mark, .opaque: return .none
      }
      if text.tokens[index].lexical.classes.contains(.functionWord) { return .none }
      index -= 1
    }
    return .none
  }
}

enum DeterminerWords {
  static let definite = WordSet("the its their his her our my your both all")
  static let demonstrative = WordSet("this these that those such")
  static let indefinite = WordSet("a an another some several many any every each one no various numerous")
}
