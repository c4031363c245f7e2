import Annotations

/// What may stand between a name and an office.
extension HoldingFinder {
  /// The tokens between two mentions, at most 12; a longer gap is given as the first 13 so that no form fits.
  func gap(_ a: Int, _ b: Int) -> Range<Int> {
    let start = article.mentions[a].tokens.upperBound
    let end = article.mentions[b].tokens.lowerBound
    return start < end ? start..<min(end, start + 13) : start..<start
  }

  /// `Dr`, `Datuk Seri`, `the Rt Hon.`: what may stand between an office and the name.
  func isTitleGap(_ token: Int) -> Bool {
    isAddress(token) || text.token(token, is: ".") || text.token(token, is: "the") && isAddress(token + 1)
  }

  func isAddress(_ token: Int) -> Bool {
    text.tokens.indices.contains(token)
      && (text.token(token, in: FormsOfAddress.words) || text.tokens[token].lexical.classes.contains(.honorific))
  }

  func isAppositionMark(_ token: Int) -> Bool {
    switch text.tokens[token].kind {
    case .mark:
      text.token(token, is: ",") || text.token(token, is: "(") || text.token(token, is: "–")
        || text.token(token, is: "—") || text.token(token, is: "|")
        || (text.token(token, is: "-") && !text.tokens[token].isJoined)
    case .word: text.token(token, in: Self.copulas)
    default: false
    }
  }

  func isAppositionGap(_ token: Int) -> Bool {
    isAppositionMark(token) || text.token(token, in: Self.appositionWords) || text.token(token, is: "*")
      || text.tokens[token].isAllCaps && text.token(token, in: FormsOfAddress.postnominals)
  }

  /// The state or body right before a role that is no part of its span: `Ann Lee, U.S. Central Command commander`.
  func ownerBefore(_ role: Int) -> Range<Int> {
    let start = article.mentions[role].tokens.lowerBound
    guard role > 0, article.mentions[role - 1].block == article.mentions[role].block,
      article.mentions[role - 1].tokens.upperBound == start
    else { return start..<start }
    let kind = article.mentions[role - 1].kind
    let isOwner = kind == .country || kind == .nationality || kind == .organization
    return isOwner ? article.mentions[role - 1].tokens : start..<start
  }

  /// `Ann Lee, a 17th-century writer`, `, the well-known painter`: a comma, an article and what only praises.
  func isPraised(_ between: Range<Int>, _ role: Int) -> Bool {
    guard text.token(between.lowerBound, is: ","), text.token(between.lowerBound + 1, in: OfficeWords.articles),
      between.upperBound == article.mentions[role].tokens.lowerBound
    else { return false }
    return between.dropFirst(2).allSatisfy { token in
      let word = text.tokens[token]
      return text.token(token, is: "-") && word.isJoined
        || word.kind != .mark && !word.isCapitalized && !word.lexical.classes.contains(.functionWord)
    }
  }

  /// Words with capitals right before a role that nothing explains: `Ann Lee, Zorb Party leader`.
  func isUnknownOwner(_ token: Int, of role: Int) -> Bool {
    let start = article.mentions[role].tokens.lowerBound
    return token >= start - 2
      && (token..<start).allSatisfy { text.tokens[$0].kind == .word && text.tokens[$0].isCapitalized }
  }

  static let copulas = WordSet("is was became becomes become remains remained as named appointed elected being")
  private static let appositionWords = WordSet(
    "the a an who has have had been his her its their our my then now also currently serves served serving and"
  )
}
