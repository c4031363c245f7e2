import Annotations

extension BlockReading {
  /// Reads a cue that may be a finite verb: decides whether it is one, and finds its subject.
  mutating func readVerb(_ site: Site) {
    let verb = site.cue.tokens.lowerBound
    var first = verb
    while first > site.limit, reader.isAdverb(first - 1) || reader.isIn(ClauseWords.have, first - 1) { first -= 1 }
    let hasAuxiliary = (first..<verb).contains { reader.isIn(ClauseWords.have, $0) }
    if reader.isIn(ClauseWords.be, first - 1) || (first..<verb).contains(where: { reader.isIn(ClauseWords.be, $0) }) {
      readPassive(site, be: first - 1)
      return
    }
    if reader.isIn(ClauseWords.modals, first - 1) {
      readModal(site, first: first)
      return
    }
    guard isVerb(site, first: first, hasAuxiliary: hasAuxiliary) else { return }
    if reader.isIn(ClauseWords.coordinators, first - 1), first - 1 >= site.limit {
      // `to accept or reject`: an infinitive.
      let isBase = site.cue.verb.forms.isDisjoint(with: [.past, .present, .perfect])
      if isBase, !reader.isComma(first - 2) { return }
      if let subject = lastSubject ?? mainSubject(of: site) { finishVerb(site, subject, boundary: first - 1) }
      return
    }
    if reader.text.token(first - 1, is: "who"), let antecedent = antecedent(before: first - 1, limit: site.limit) {
      readRelative(site, antecedent)
      return
    }
    if let subject = subjects.subject(before: first, limit: site.limit, saying: site.cue.verb.isSaying),
      agrees(subject, site.cue.verb.forms)
    {
      finishVerb(site, subject, boundary: boundary(of: subject, limit: site.limit))
    } else if follows(first, limit: site.limit), !site.cue.verb.complements.contains(.addressee),
      let subject = inverted(site)
    {
      finishInverted(site, subject)
    } else if let thing = subjects.anySubject(before: first, limit: site.limit), isAtEnd(site) {
      // `…, the statement said`: a document speaks no quote, but what it closes is not said by the speaker before.
      let start = boundary(of: thing, limit: site.limit)
      if reader.isComma(start) { truncate(at: start) }
    }
  }

  /// Whether a form that may be a noun or an adjective is a verb here.
  func isVerb(_ site: Site, first: Int, hasAuxiliary: Bool) -> Bool {
    let verb = site.cue.tokens.lowerBound
    let forms = site.cue.verb.forms
    let next = site.cue.tokens.upperBound
    if reader.text.token(next, is: "by") { return false }
    if reader.text.tokens.indices.contains(next), reader.text.tokens[next].kind == .possessive { return false }
    // `the states' asserted harms`.
    if reader.text.tokens.indices.contains(first - 1), reader.text.tokens[first - 1].kind == .possessive {
      return false
    }
    if forms.isDisjoint(with: [.base, .present, .past]) { return hasAuxiliary }
    if hasAuxiliary { return !forms.isDisjoint(with: [.past, .perfect]) }
    if reader.isIn(ClauseWords.determiners, verb - 1), !reader.isIn(ClauseWords.relatives, verb - 1) { return false }
    if !forms.contains(.past) {
      if reader.classes(next).contains(.reportingVerb), reader.isLowerCase(next) { return false }
      guard first > 0, reader.text.tokens[first - 1].kind != .number,
        !reader.isIn(ClauseWords.prepositions, first - 1)
      else { return false }
    }
    return true
  }

  /// Whether a present form agrees with its subject in number, as far as the subject's head shows it.
  func agrees(_ subject: Subject, _ forms: ReportingVerb.Forms) -> Bool {
    if !forms.isDisjoint(with: [.past, .perfect]) { return true }
    let phrase = subject.phrase
    let head = reader.head(of: phrase)
    if forms.contains(.present) {
      let isPlural = reader.classes(head).contains(.roleHeadPlural) || reader.isIn(BlockReading.plurals, head)
      return !isPlural || reader.isName(head)
    }
    if phrase.contains(where: { reader.text.token($0, is: "and") }) { return true }
    if reader.isIn(BlockReading.plurals, head) { return true }
    if reader.isIn(ClauseWords.pronouns, head) {
      return !reader.text.token(head, is: "he") && !reader.text.token(head, is: "she")
    }
    let token = reader.text.tokens[head]
    return token.lexical.classes.contains(.roleHeadPlural) || reader.text.bytes[Int(token.end) - 1] | 0x20 == 0x73
  }

  /// Heads of noun phrases that are plural without a plural ending, or often mistaken.
  static let plurals = WordSet(
    "they we i you these those leaders members ministers officials states countries parties sides representatives heads sources "
      + "police people media"
  )

  /// Whether something that may have been said stands right before a verb.
  func follows(_ verb: Int, limit: Int) -> Bool {
    guard verb > limit else { return isBehindQuotation(verb) }
    return reader.isComma(verb - 1) || reader.region(at: verb - 1)?.close == verb - 1
      || (reader.isDash(verb - 1) && isBehindQuotation(verb - 1))
  }

  /// Whether a quotation closes right before a token.
  func isBehindQuotation(_ index: Int) -> Bool {
    index > 0 && reader.region(at: index - 1)?.close == index - 1
  }

  /// The subject behind a verb: `said Lee`.
  func inverted(_ site: Site) -> Subject? {
    let verb = site.cue.tokens.lowerBound
    return subjects.subject(
      behind: site.cue.tokens.upperBound,
      limit: min(site.sentence.upperBound, site.nextCue),
      saying: isBehindQuotation(verb) || reader.isSeparator(verb - 1) && isBehindQuotation(verb - 1)
    )
  }

  /// `, who said that`: the noun phrase before the comma.
  func antecedent(before relative: Int, limit: Int) -> Subject? {
    let relative = reader.isSeparator(relative - 1) ? relative - 1 : relative
    guard relative > limit else { return nil }
    let limit = max(limit, relative - 30)
    var start = relative
    while start > limit, !reader.isIn(ClauseWords.determiners, start) || reader.text.token(start - 1, is: "of"),
      reader.isWord(start - 1), !reader.isQuoted(start - 1), !reader.isFinite(start - 1),
      !reader.isIn(ClauseWords.coordinators, start - 1), !reader.classes(start - 1).contains(.reportingVerb),
      !reader.isIn(ClauseWords.prepositions, start - 1) || reader.text.token(start - 1, is: "of")
    {
      start -= 1
    }
    guard start < relative, reader.isSpeakable(start..<relative) else { return nil }
    return Subject(phrase: start..<relative, extent: start..<relative, clauseStart: start)
  }

  /// The first subject of the sentence, where a verb or participle has none of its own.
  func mainSubject(of site: Site) -> Subject? {
    let start = max(site.sentence.lowerBound, reader.start)
    let end = min(site.cue.tokens.lowerBound, start + 80)
    let verb = (start..<max(start, end)).first { $0 > start && (reader.isFinite($0) || reader.isPast($0)) }
    guard let verb else { return nil }
    var first = verb
    while first > start, reader.isAdverb(first - 1) { first -= 1 }
    return subjects.subject(before: first, limit: start)
  }

  /// Where a clause begins, the conjunction and comma before its subject included.
  func boundary(of subject: Subject, limit: Int) -> Int {
    var start = subject.clauseStart
    while start > max(limit, subject.clauseStart - 5),
      reader.isSeparator(start - 1) || reader.isIn(ClauseWords.coordinators, start - 1)
        || reader.isIn(BlockReading.joints, start - 1) || reader.text.isMark(start - 1, UInt8(ascii: ";"))
    {
      start -= 1
    }
    return start
  }

  /// Conjunctions between the clauses of two speakers.
  static let joints = WordSet("while whereas")
}
