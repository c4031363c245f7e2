import Annotations

extension BlockReading {
  /// `…, stressing the need to …`, `said noting that …`, `and adding that …`, `was quoted as saying …`.
  mutating func readParticiple(_ site: Site) {
    let verb = site.cue.tokens.lowerBound
    var before = verb - 1
    while before >= site.limit, reader.isAdverb(before) { before -= 1 }
    if reader.isIn(ClauseWords.be, before) || reader.isIn(BlockReading.going, before), before >= site.limit {
      readProgressive(site, be: before)
      return
    }
    if reader.text.token(before, is: "as") || reader.isIn(BlockReading.quotedForms, before) {
      if let subject = quotedSubject(before: before, limit: site.sentence.lowerBound) {
        add(complement(site), site, subject)
      }
      return
    }
    guard
      reader.isSeparator(before) || before < site.sentence.lowerBound || before < site.limit
        || reader.isIn(ClauseWords.coordinators, before) || reader.isIn(BlockReading.whileWords, before)
        || reader.text.token(before, is: "by") && reader.isIn(BlockReading.opened, before - 1)
    else { return }
    let leading =
      reader.text.token(before, is: "by") ? subjects.subject(before: before - 1, limit: site.sentence.lowerBound) : nil
    guard let subject = leading ?? lastSubject ?? mainSubject(of: site) ?? opening(site) else { return }
    if reader.isSeparator(before) || before >= site.limit { truncate(at: before) }
    lastSubject = subject
    var complement = complement(site)
    if verb == max(site.sentence.lowerBound, reader.start), case .object(let start) = complement,
      let comma = (start..<site.sentence.upperBound).first(where: { reader.isComma($0) })
    {
      addSpan(start..<comma, .phrase, site, subject)
      complement = .none
    }
    add(complement, site, subject)
  }

  /// `The ministers are calling for …`, `Lee has been warning that …`.
  mutating func readProgressive(_ site: Site, be: Int) {
    var first = be
    while first > site.limit,
      reader.isIn(ClauseWords.have, first - 1) || reader.isIn(ClauseWords.be, first - 1) || reader.isAdverb(first - 1)
    {
      first -= 1
    }
    guard !reader.isIn(ClauseWords.modals, first - 1),
      let subject = subjects.subject(before: first, limit: site.limit, saying: site.cue.verb.isSaying)
    else { return }
    finishVerb(site, subject, boundary: boundary(of: subject, limit: site.limit))
  }

  /// Verbs before `saying` that say it goes on.
  static let going = WordSet("keep keeps kept")

  /// Verbs before `by saying`.
  static let opened = WordSet(
    "begin begins began begun open opens opened start starts started conclude concludes concluded end ends ended close "
      + "closes closed continue continues continued respond responds responded reply replies replied react reacts reacted "
      + "follow follows followed answer answered counter countered"
  )

  /// Words that may stand before a participle.
  static let whileWords = WordSet("while whilst when")

  /// `Noting the need for …, the minister said`: the subject follows the participle's comma.
  func opening(_ site: Site) -> Subject? {
    guard site.cue.tokens.lowerBound == max(site.sentence.lowerBound, reader.start),
      let comma = (site.cue.tokens.upperBound..<site.sentence.upperBound).prefix(40).last(where: { reader.isComma($0) }
      ),
      let verb = (comma + 1..<site.sentence.upperBound).prefix(40).first(where: { reader.isFinite($0) })
    else { return nil }
    return subjects.subject(before: verb, limit: comma + 1)
  }

  /// `Lee was quoted as saying`, `the agency quoted Lee as saying`.
  func quotedSubject(before index: Int, limit: Int) -> Subject? {
    let from = max(limit, index - 20)
    guard from < index, let quoted = (from..<index).last(where: { reader.isIn(BlockReading.quotedForms, $0) }) else {
      return nil
    }
    if reader.isIn(ClauseWords.be, quoted - 1) {
      var first = quoted - 1
      while first > limit,
        reader.isIn(ClauseWords.have, first - 1) || reader.isIn(ClauseWords.be, first - 1)
          || reader.isAdverb(first - 1)
      {
        first -= 1
      }
      return subjects.subject(before: first, limit: limit)
    }
    let phrase = quoted + 1..<index
    guard !phrase.isEmpty, reader.isSpeakable(phrase) else { return nil }
    return Subject(phrase: phrase, extent: phrase, clauseStart: quoted + 1)
  }

  /// Verbs before `as saying`.
  static let quotedForms = WordSet("quoted cited quotes cites quote cite reported")

  /// `According to the ministry, …`, `…, according to Lee.`, `In the words of Lee, …`.
  mutating func readSource(_ site: Site) {
    let cue = site.cue.tokens
    let start = max(site.sentence.lowerBound, reader.start)
    var end = cue.upperBound
    while end < site.sentence.upperBound, !reader.isSeparator(end), !reader.isQuoted(end),
      !reader.text.isMark(end, UInt8(ascii: ";")), !(end + 1 == site.sentence.upperBound && !reader.isWord(end))
    {
      end += 1
    }
    let phrase = cue.upperBound..<end
    guard isSource(phrase) else { return }
    let subject = Subject(phrase: phrase, extent: phrase, clauseStart: cue.lowerBound)
    let isFirst = cue.lowerBound - start <= 1
    if isFirst {
      guard reader.isSeparator(end) || reader.isQuoted(end) else { return }
      let content = reader.isSeparator(end) ? end + 1 : end
      guard content < site.sentence.upperBound else { return }
      lastSubject = subject
      if let region = reader.region(at: content), region.open == content {
        addQuoted(region, site, subject)
      } else {
        addSpan(
          content..<complements.clauseEnd(from: content, end: site.sentence.upperBound),
          .clause,
          site,
          subject
        )
      }
      return
    }
    while let last = found.last, last.tokens.lowerBound >= start, last.kind != .direct { found.removeLast() }
    if let content = fronted(before: cue.lowerBound, site) {
      add(content, site, subject)
    } else if cue.lowerBound - start >= 3 {
      addSpan(start..<cue.lowerBound, .clause, site, subject)
    }
    // `The works, according to Lee, will …`: the clause goes on behind the second comma.
    let rest = end + 1
    if reader.isComma(end), rest < site.sentence.upperBound, reader.isFinite(rest) {
      addSpan(rest..<site.sentence.upperBound, .clause, site, subject)
    }
  }

  /// Whether the noun phrase of a source has a name, or a head that can speak.
  func isSource(_ phrase: Range<Int>) -> Bool {
    guard !phrase.isEmpty, phrase.count <= 40 else { return false }
    let head = reader.head(of: phrase)
    if reader.isIn(BlockReading.objectPronouns, head) { return true }
    return reader.isSpeakable(phrase)
  }

  /// Pronouns behind `according to`.
  static let objectPronouns = WordSet("him her them")

  /// `This was reported by the agency`; `It was announced by the ministry that …`; `He was described by Lee as “…”`.
  mutating func readPassive(_ site: Site, be: Int) {
    let start = max(site.sentence.lowerBound, reader.start)
    let by = site.cue.tokens.upperBound
    guard reader.text.token(by, is: "by"), be > start,
      let subject = subjects.subject(behind: by + 1, limit: site.sentence.upperBound)
    else { return }
    let complement = complements.complement(
      from: subject.phrase.upperBound,
      of: .clauseOnly,
      end: site.sentence.upperBound,
      nextCue: site.nextCue
    )
    if case .clause(let that) = complement, reader.text.token(that - 1, is: "that") {
      add(complement, site, subject)
    } else if case .quoted = complement {
      add(complement, site, subject)
    } else if be - start <= 4, reader.isIn(BlockReading.reference, start), let previous = site.previous,
      !found.suffix(3).contains(where: { $0.tokens.overlaps(previous) })
    {
      let first = max(previous.lowerBound, reader.start)
      if previous.upperBound - first >= 4 { addSpan(first..<previous.upperBound, .clause, site, subject) }
    }
    lastSubject = subject
  }

  /// Words that stand for the sentence before.
  static let reference = WordSet("this it that")
}
