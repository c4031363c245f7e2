import Annotations

/// Decides between the rules and the tagger where they see a text differently: the one stands that was right more often
/// on development data, by the rule's observed precision and that of the tagger's margin.
///
/// Where both see the same kind and the rule sees more words, the rule stands: its span follows the guidelines, which
/// the tagger's training data do not (`Macara` for `Macara bridge`). Inside what the rules see the tagger adds nothing.
enum Adjudication {
  /// The tagger's names below this precision are left out even where nothing speaks against them.
  private static func enough(for kind: MentionKind) -> Double { kind == .misc ? 0.5 : 0.3 }

  /// Rules were counted partly on the articles they were written with, the tagger on others; so theirs counts this less.
  private static let handicap = 0.1

  /// Rules below this precision need the tagger's consent.
  private static let doubtful = 0.4

  /// What stands of both, in document order, outer before inner.
  ///
  /// O(n) in mentions and spans, for what nests no deeper than a few.
  static func merge(_ standing: [Candidate], _ spans: [Tagger.Span], text: BlockText) -> [Candidate] {
    var isDropped = [Bool](repeating: false, count: standing.count)
    var isShared = isDropped
    var added: [Candidate] = []
    var first = 0
    for var span in spans where !span.tokens.contains(where: { parts($0, text) }) {
      while span.tokens.count > 1, endsNothing(span.tokens.upperBound - 1, text) { span.tokens.removeLast() }
      while span.tokens.count > 1, beginsNothing(span.tokens.lowerBound, text) { span.tokens.removeFirst() }
      guard let name = withoutAddress(span, text) else { continue }
      span.tokens = name
      // No mention before `first` reaches this span.
      while first < standing.count, standing[first].tokens.upperBound <= span.tokens.lowerBound { first += 1 }
      var rivals: [Int] = []
      var index = first
      while index < standing.count, standing[index].tokens.lowerBound < span.tokens.upperBound {
        if standing[index].tokens.overlaps(span.tokens) { rivals.append(index) }
        index += 1
      }
      for rival in rivals { isShared[rival] = true }
      guard let losers = losers(among: rivals, of: standing, against: span) else { continue }
      for loser in losers { isDropped[loser] = true }
      added.append(
        Candidate(tokens: span.tokens, kind: span.kind, rule: Rule(model: "tagger", confidence: span.confidence))
      )
    }
    for index in standing.indices where !isShared[index] && TaggerLabel.kinds.contains(standing[index].kind) {
      if confidence(of: standing[index]) < doubtful { isDropped[index] = true }
    }
    let kept = standing.indices.filter { !isDropped[$0] }.map { standing[$0] }
    return added.isEmpty ? kept : Arbitration.arbitrate(added + kept, text: text)
  }

  /// Whether no name goes on over a token: the end of a list's item, of a table's cell, of a label in bold.
  private static func parts(_ token: Int, _ text: BlockText) -> Bool {
    if text.token(token, in: audiences) { return true }
    guard text.tokens[token].kind == .mark else { return false }
    return text.token(token, is: ";") || text.token(token, is: "|") || text.token(token, is: "*")
  }

  /// Whom a speech greets: `Ladies and Gentlemen`.
  private static let audiences = WordSet("ladies gentlemen")

  /// Whether no name begins with a token: a bracket, or a dash beside a blank (`A – [B C]`).
  private static func beginsNothing(_ token: Int, _ text: BlockText) -> Bool {
    guard text.tokens[token].kind == .mark else { return false }
    return ["[", "(", "–", "—", "-", ":", ",", "#"].contains { text.token(token, is: $0) }
  }

  /// Whether no name ends with a token: a mark that parts, or `and`.
  private static func endsNothing(_ token: Int, _ text: BlockText) -> Bool {
    [",", ";", ":", "and", "or", "of", "for"].contains { text.token(token, is: $0) }
  }

  /// A person's name without forms of address before it: `Leiwia Toara` of `Mrs Leiwia Toara`; nil where no more is left.
  private static func withoutAddress(_ span: Tagger.Span, _ text: BlockText) -> Range<Int>? {
    // `Ann Lee, CBE,`
    if span.tokens.count == 1, text.token(span.tokens.lowerBound - 1, is: ","),
      text.token(span.tokens.lowerBound, in: FormsOfAddress.postnominals)
    {
      return nil
    }
    var tokens = span.tokens
    while let first = tokens.first,
      isAddress(first, text) || first > span.tokens.lowerBound && text.token(first, is: ".")
    {
      tokens.removeFirst()
    }
    if tokens.isEmpty { return nil }
    if span.kind == .person { return tokens }
    // `H.E. Ann Lee` is a person, whatever the tagger says.
    let first = span.tokens.lowerBound
    let isAbbreviated = text.token(first, is: "h") && text.token(first + 1, is: ".")
    if tokens != span.tokens, isAbbreviated || text.token(first, in: excellencies) { return nil }
    // `H.E. Ambassador`: courtesy and an office, no body.
    let isOffice = tokens != span.tokens && tokens.allSatisfy { text.tokens[$0].lexical.classes.contains(.roleHead) }
    return isOffice ? nil : span.tokens
  }

  private static let excellencies = WordSet("h.e excellency hon honourable honorable")

  private static func isAddress(_ token: Int, _ text: BlockText) -> Bool {
    guard text.tokens.indices.contains(token), !text.tokens[token].isAllCaps else { return false }
    return text.token(token, in: FormsOfAddress.words)
      || text.tokens[token].lexical.classes.isSuperset(of: .honorific)
        && text.tokens[token].lexical.classes.isDisjoint(with: [.givenName, .familyName])
  }

  /// The mentions that give way to a span; nil where the span does.
  private static func losers(
    among rivals: [Int],
    of standing: [Candidate],
    against span: Tagger.Span
  ) -> [Int]? {
    if isOfficeAndName(span.tokens, rivals.map { standing[$0] }) { return nil }
    if areStates(span.tokens, rivals.map { standing[$0] }) { return nil }
    var losers: [Int] = []
    let kind = KindSet(span.kind)
    for index in rivals {
      let rival = standing[index]
      let contains =
        rival.tokens.lowerBound <= span.tokens.lowerBound && span.tokens.upperBound <= rival.tokens.upperBound
      if contains, rival.kind == span.kind { return nil }
      if rival.tokens != span.tokens {
        if contains, Nesting.allows(kind, inside: KindSet(rival.kind)) { return nil }
        let isInside =
          span.tokens.lowerBound <= rival.tokens.lowerBound && rival.tokens.upperBound <= span.tokens.upperBound
        if isInside, Nesting.allows(KindSet(rival.kind), inside: kind) { continue }
      }
      // A listed name of several words is not broken up: `Democratic Republic of the Congo`.
      if contains, rival.tokens.count > span.tokens.count, case .lexical = rival.meaning { return nil }
      // A head noun of its own says what the name is: `Typhoon Yagi`, `Socialist Republic of X`.
      if contains, telling.contains(rival.rule.name) { return nil }
      // What a folder lists is its own word.
      if rival.rule.isOwn { return nil }
      // Dates and amounts have grammars that a tagger of names does not know.
      guard rival.kind == .role || rival.kind == .document || TaggerLabel.kinds.contains(rival.kind) else { return nil }
      guard span.confidence >= confidence(of: rival) - handicap else { return nil }
      losers.append(index)
    }
    return losers.isEmpty && span.confidence < enough(for: span.kind) ? nil : losers
  }

  /// Rules whose head nouns name nothing of another kind.
  private static let telling: Set<String> = ["leading-event-head", "state-form"]

  /// `General Assimi Goïta`: an office and who holds it, no one name.
  private static func isOfficeAndName(_ tokens: Range<Int>, _ rivals: [Candidate]) -> Bool {
    guard let role = rivals.first(where: { $0.kind == .role && $0.tokens.lowerBound == tokens.lowerBound }) else {
      return false
    }
    return rivals.contains { $0.kind == .person && $0.tokens == role.tokens.upperBound..<tokens.upperBound }
  }

  /// `making Peru | Chile's partner`: two states and nothing else are no one name.
  private static func areStates(_ tokens: Range<Int>, _ rivals: [Candidate]) -> Bool {
    let states = rivals.filter { $0.kind == .country && tokens.contains($0.tokens.lowerBound) }
    return states.count > 1 && states.reduce(0) { $0 + $1.tokens.count } == tokens.count
  }

  private static func confidence(of candidate: Candidate) -> Double {
    candidate.rule.confidence ?? RuleConfidence.confidence(of: candidate.rule.name)
  }
}
