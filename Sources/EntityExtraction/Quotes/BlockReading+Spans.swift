import Annotations

extension BlockReading {
  /// Adds what a verb with its subject before it reports: the quotation before it, its complement, or the clause before.
  mutating func finishVerb(_ site: Site, _ subject: Subject, boundary: Int) {
    guard !isEmbedded(boundary, clauseStart: subject.clauseStart) else { return }
    truncate(at: boundary)
    lastSubject = subject
    let content = reader.isIn(ClauseWords.coordinators, boundary) ? nil : fronted(before: subject.clauseStart, site)
    // `Lee told reporters that …, Reuters reports.`: the nearer source speaks.
    if let content, content.region == nil,
      found.last?.cue.map({ content.tokens.contains($0.lowerBound) }) ?? false
    {
      return
    }
    let complement = complement(site)
    let reports = !site.cue.verb.complements.isDisjoint(with: [.quote, .that])
    if let content, content.isSpeech, !(isSentence(content) && complement.isQuotedOrThat) {
      add(content, site, subject)
      if case .quoted(let region) = complement, reports {
        addQuoted(region, site, subject)
      }
      return
    }
    if isParenthetical(site, clauseStart: subject.clauseStart) {
      addAround(site, subject)
    } else if let rest = introduced(site, subject, complement) {
      addSpan(rest..<complements.clauseEnd(from: rest, end: site.sentence.upperBound), .clause, site, subject)
    } else if let region = closingQuotation(site, complement) {
      if case .object = complement { add(complement, site, subject) }
      truncate(at: region.open - 1)
      addQuoted(region, site, subject)
    } else if complement != .none {
      if isHypothetical(subject), !complement.isQuotedOrThat || !isMarked(complement) { return }
      add(complement, site, subject)
    } else if content == nil, site.cue.verb.isBare,
      let start = complements.unmarkedSpeech(behind: site.cue.tokens.upperBound, end: site.sentence.upperBound)
    {
      addSpan(start..<complements.clauseEnd(from: start, end: site.sentence.upperBound), .clause, site, subject)
    } else if let content, reports, !site.cue.verb.isWeak, isAtEnd(site) {
      add(content, site, subject)
    }
  }

  /// Whether words in quotation marks end with a full stop: what another sentence goes on with is its own.
  private func isSentence(_ content: Content) -> Bool {
    guard let region = content.region, let last = region.inner.last else { return false }
    return reader.text.isMark(last, UInt8(ascii: "."))
  }

  /// `As Lee notes, the ferry is old`: the clause behind the comma, where the sentence begins so.
  private func introduced(_ site: Site, _ subject: Subject, _ complement: Complement) -> Int? {
    let start = max(site.sentence.lowerBound, reader.start)
    let next = site.cue.tokens.upperBound
    guard complement == .none, subject.clauseStart == start + 1, reader.text.token(start, is: "as"),
      reader.isComma(next), next + 2 < site.sentence.upperBound, !site.cue.verb.isWeak
    else { return nil }
    return next + 1
  }

  /// `Lee commented on the works, “They will not end.”`: a sentence in quotation marks behind a comma, which ends the sentence.
  ///
  /// Bounded by a constant.
  private func closingQuotation(_ site: Site, _ complement: Complement) -> QuotedRegion? {
    switch complement {
    case .none, .object: break
    case .quoted, .clause, .colon, .nextBlock: return nil
    }
    let from = site.cue.tokens.upperBound
    for index in from..<max(from, min(site.sentence.upperBound, from + 40)) {
      guard let region = reader.region(at: index) else { continue }
      guard region.open == index, reader.isComma(index - 1), region.isClosed, index >= from + 2,
        reader.text.tokens.indices.contains(index + 1), reader.text.tokens[index + 1].isCapitalized,
        !reader.isTitle(region), region.inner.count >= 3
      else { return nil }
      let last = region.close - 1
      let next = region.close + 1
      let isSentence = reader.text.tokens[last].kind == .mark && !reader.isComma(last)
      let isLast = next >= site.sentence.upperBound || reader.text.isMark(next, UInt8(ascii: "."))
      return isSentence || isLast ? region : nil
    }
    return nil
  }

  /// `When I tell stories I …`, `if you say no`: nothing is said to have been said.
  private func isHypothetical(_ subject: Subject) -> Bool {
    subject.phrase.count == 1 && reader.isIn(ClauseWords.pronouns, subject.phrase.lowerBound)
      && reader.isIn(BlockReading.conditions, subject.phrase.lowerBound - 1)
  }

  private func isMarked(_ complement: Complement) -> Bool {
    guard case .clause(let start) = complement else { return true }
    return reader.text.token(start - 1, is: "that")
  }

  private static let conditions = WordSet("when whenever if unless why")

  /// `But, he said, no date has been set`; `The works, Lee said, will cost …`: commas on both sides.
  func isParenthetical(_ site: Site, clauseStart: Int) -> Bool {
    let next = site.cue.tokens.upperBound
    guard reader.isComma(clauseStart - 1), reader.isComma(next), !site.cue.verb.isWeak,
      !site.cue.verb.complements.isDisjoint(with: [.that, .quote]), next + 1 < site.sentence.upperBound,
      !reader.isQuoted(next + 1), !reader.isIn(ClauseWords.relatives, next + 1)
    else { return false }
    if reader.classes(next + 1).contains(.reportingVerb) { return false }
    return (next + 1..<site.sentence.upperBound).prefix(60).contains { reader.isFinite($0) }
  }

  /// What stands before and behind a cue between commas: two spans with one cue.
  mutating func addAround(_ site: Site, _ subject: Subject) {
    let start = max(site.sentence.lowerBound, reader.start)
    let end = subject.clauseStart - 1
    if end - start >= 2, !reader.isIn(ClauseWords.coordinators, start) || end - start >= 3,
      (found.last?.tokens.upperBound ?? 0) <= start
    {
      addSpan(start..<end, .clause, site, subject)
    }
    let rest = site.cue.tokens.upperBound + 1
    addSpan(rest..<complements.clauseEnd(from: rest, end: site.sentence.upperBound), .clause, site, subject)
  }

  /// `“…,” said Lee, “…”`.
  mutating func finishInverted(_ site: Site, _ subject: Subject) {
    guard let content = fronted(before: site.cue.tokens.lowerBound, site),
      !isEmbedded(content.tokens.lowerBound, clauseStart: 0)
    else { return }
    lastSubject = subject
    guard content.isSpeech || !site.cue.verb.isWeak else { return }
    add(content, site, subject)
    guard content.isSpeech else { return }
    let rest = complements.complement(
      from: subject.phrase.upperBound,
      of: .quoteOnly,
      end: site.sentence.upperBound,
      nextCue: site.nextCue
    )
    if case .quoted(let region) = rest, !taken.contains(region.open) { addQuoted(region, site, subject) }
  }

  /// Reads `, who said that …`.
  mutating func readRelative(_ site: Site, _ subject: Subject) {
    let before = found.count
    add(complement(site), site, subject)
    // The relative clause ends at the next comma where the sentence goes on with its own verb.
    if found.count > before, found[before].kind != .direct,
      let comma = found[before].tokens.first(where: { reader.isComma($0) && !reader.isQuoted($0) }),
      reader.isPast(comma + 1)
        || (comma..<found[before].tokens.upperBound).contains(where: { reader.isFinite($0) })
    {
      found[before].tokens = found[before].tokens.lowerBound..<comma
    }
  }

  /// Whether a cue stands inside what another one reports: its clause is no coordinate one.
  func isEmbedded(_ boundary: Int, clauseStart: Int) -> Bool {
    guard let last = found.last, last.kind != .direct, boundary >= last.tokens.lowerBound,
      boundary < last.tokens.upperBound
    else { return false }
    return boundary == last.tokens.lowerBound || boundary == clauseStart
  }

  /// Whether nothing but adverbs, addressees and circumstances follows a cue.
  func isAtEnd(_ site: Site) -> Bool {
    let next = site.cue.tokens.upperBound
    guard next < site.sentence.upperBound else { return true }
    if !reader.isWord(next) || reader.isAdverb(next) || site.cue.verb.complements.contains(.addressee) { return true }
    return reader.isIn(BlockReading.circumstances, next) || reader.isIn(ClauseWords.subordinators, next)
      || !reader.classes(next).isDisjoint(with: [.month, .weekday]) || reader.isIn(BlockReading.times, next)
  }

  /// Prepositions of circumstances behind a verb.
  static let circumstances = WordSet("in on at during after before to through via following from under")

  /// Words that begin an expression of time.
  static let times = WordSet("last this next late early")
}
