import Annotations

/// Questions about single tokens; outside the block every answer is no.
extension Chart {
  package func has(_ token: Int, _ wanted: Cues) -> Bool {
    cues.indices.contains(token) && !cues[token].isDisjoint(with: wanted)
  }

  package func isClass(_ token: Int, _ wanted: Lexicon.Classes) -> Bool {
    text.tokens.indices.contains(token) && !text.tokens[token].lexical.classes.isDisjoint(with: wanted)
  }

  /// Whether a token is a word of a set.
  func isIn(_ token: Int, _ words: WordSet) -> Bool {
    isWord(token) && text.token(token, in: words)
  }

  package func classes(_ token: Int) -> Lexicon.Classes {
    text.tokens.indices.contains(token) ? text.tokens[token].lexical.classes : []
  }

  package func isWord(_ token: Int) -> Bool {
    text.tokens.indices.contains(token) && text.tokens[token].kind == .word
  }

  package func isNumber(_ token: Int) -> Bool {
    text.tokens.indices.contains(token) && text.tokens[token].kind == .number
  }

  package func isPossessive(_ token: Int) -> Bool {
    text.tokens.indices.contains(token) && text.tokens[token].kind == .possessive
  }

  package func isOpaque(_ token: Int) -> Bool {
    text.tokens.indices.contains(token) && text.tokens[token].kind == .opaque
  }

  package func isCapitalized(_ token: Int) -> Bool {
    isWord(token) && text.tokens[token].isCapitalized
  }

  package func isLower(_ token: Int) -> Bool {
    isWord(token) && !text.tokens[token].isCapitalized
  }

  package func isAllCaps(_ token: Int) -> Bool {
    isWord(token) && text.tokens[token].isAllCaps
  }

  package func isSentenceStart(_ token: Int) -> Bool {
    text.tokens.indices.contains(token) && text.tokens[token].flags.contains(.sentenceStart)
  }

  /// Whether a token stands directly after the one before it.
  package func isJoined(_ token: Int) -> Bool {
    text.tokens.indices.contains(token) && text.tokens[token].isJoined
  }

  /// The number of bytes of a token.
  package func length(_ token: Int) -> Int {
    text.tokens.indices.contains(token) ? text.tokens[token].range.count : 0
  }

  /// Whether a token is one capital letter, as initials are.
  package func isInitial(_ token: Int) -> Bool {
    isCapitalized(token) && (length(token) == 1 || text.tokens[token].flags.contains(.nonASCII) && length(token) == 2)
  }

  /// Whether a capital and letters beyond ASCII say that a word only looks like an English one when folded: `Cần`.
  private func isForeign(_ token: Int) -> Bool {
    isCapitalized(token) && text.hasForeignLetter(token)
  }

  package func isFunctionWord(_ token: Int) -> Bool {
    guard !isForeign(token) else { return false }
    return isClass(token, .functionWord) || has(token, [.preposition, .the, .indefinite, .pronoun, .auxiliary, .and])
  }

  /// Whether a capital makes this word look like part of a name here.
  ///
  /// In headlines where all words have capitals, ordinary words do not count.
  package func isNameLike(_ token: Int) -> Bool {
    guard isCapitalized(token), !isFunctionWord(token) || isAllCaps(token) && casing[token] != .capitals else {
      return false
    }
    switch casing[token] {
    case .sentence: return true
    case .title, .capitals: return !isOrdinary(token)
    }
  }

  /// Whether a word is of the common language and no name that the lexicon knows.
  package func isOrdinary(_ token: Int) -> Bool {
    guard !isForeign(token) else { return false }
    return isClass(token, [.commonWord, .functionWord])
      || isClass(token, .reportingVerb) || has(token, [.opener, .auxiliary, .preposition])
  }

  /// The end of a word with what hyphens join to it: past `Asare-Dadzie`, `two-day`.
  package func compoundEnd(_ token: Int) -> Int {
    var end = token + 1
    while has(end, .hyphen), isWord(end + 1) || isNumber(end + 1) { end += 2 }
    return end
  }

  /// The first token of the hyphenated word that ends with a token.
  package func compoundStart(_ token: Int) -> Int {
    var start = token
    while has(start - 1, .hyphen), isWord(start - 2) || isNumber(start - 2) { start -= 2 }
    return start
  }

  /// The token after an article or possessive pronoun at `token`, else `token`.
  package func skippingArticle(_ token: Int) -> Int {
    has(token, [.the, .indefinite, .possessive]) ? token + 1 : token
  }
}
