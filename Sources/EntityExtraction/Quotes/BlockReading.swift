import Annotations

/// The reading of one block, sentence by sentence and cue by cue.
struct BlockReading {
  let reader: ClauseReader

  /// In the order of the block.
  let cues: [ReportingCue]
  let subjects: SubjectFinder
  let complements: ComplementFinder

  /// The result, once `run` has ended.
  var candidates: [QuoteCandidate] = []

  /// A candidate with the tokens it was read from.
  struct Found {
    var tokens: Range<Int>
    var kind: Quote.Kind
    var cue: Range<Int>?
    var subject: Subject?
    var flags: QuoteCandidate.Flags = []
  }

  /// What has been found so far, roughly in order.
  var found: [Found] = []

  /// The regions that are quotations of their own, by their opening token.
  var taken: Set<Int> = []

  /// The last subject of the sentence, for verbs and participles that share it.
  var lastSubject: Subject?

  init(reader: ClauseReader, cues: [ReportingCue]) {
    self.reader = reader
    self.cues = cues
    subjects = SubjectFinder(reader: reader)
    complements = ComplementFinder(reader: reader)
  }

  /// Reads all sentences; linear in the block.
  mutating func run() {
    let evident = evidentCues()
    var next = 0
    for (number, sentence) in reader.text.sentences.enumerated() {
      lastSubject = nil
      let previous = number > 0 ? reader.text.sentences[number - 1] : nil
      var limit = max(sentence.lowerBound, reader.start)
      while next < cues.count, cues[next].tokens.lowerBound < sentence.upperBound {
        let cue = cues[next]
        next += 1
        guard cue.tokens.lowerBound >= limit else { continue }
        let before = found.count
        read(Site(cue: cue, sentence: sentence, limit: limit, nextCue: evident[next], previous: previous))
        if found.count > before { limit = cue.tokens.upperBound }
      }
    }
    addUncued()
    finish()
  }

  /// For each cue number the first token of the next cue from there on that is evidently a verb of its own clause.
  func evidentCues() -> [Int] {
    var starts = [Int](repeating: reader.count, count: cues.count + 1)
    for index in cues.indices.reversed() {
      starts[index] = isEvident(cues[index]) ? cues[index].tokens.lowerBound : starts[index + 1]
    }
    return starts
  }

  /// Whether a cue's neighbours show a verb: a conjunction, pronoun, name or comma before it, no `by` behind it.
  func isEvident(_ cue: ReportingCue) -> Bool {
    if cue.verb.forms.contains(.phrase) { return true }
    let next = cue.tokens.upperBound
    if reader.text.token(next, is: "by") { return false }
    // `smiled`, `went on`: evident only beside the words themselves.
    if cue.verb.isWeak, cue.verb.complements == .quote, !reader.isQuoted(next), !reader.isQuoted(next + 1) {
      return false
    }
    var before = cue.tokens.lowerBound - 1
    while before > 0, reader.isAdverb(before) || reader.isIn(ClauseWords.have, before) { before -= 1 }
    guard before >= 0 else { return true }
    if reader.isIn(ClauseWords.coordinators, before) || reader.isSeparator(before) || reader.isQuoted(before) {
      return true
    }
    if cue.verb.forms.contains(.participle) {
      return reader.isIn(BlockReading.whileWords, before) || reader.classes(before).contains(.reportingVerb)
    }
    return reader.isIn(ClauseWords.pronouns, before) || reader.isName(before) || reader.isAside(before)
  }

  /// A cue in its place.
  struct Site {
    var cue: ReportingCue
    var sentence: Range<Int>
    /// The token behind the previous cue of the sentence, or the sentence's first one.
    var limit: Int
    /// The next cue that is evidently one.
    var nextCue: Int
    /// The sentence before.
    var previous: Range<Int>?
  }

  /// Reads one cue by its form.
  mutating func read(_ site: Site) {
    let verb = site.cue.verb
    if verb.forms.contains(.phrase) {
      if verb.complements.contains(.speaker) { readSource(site) }
    } else if verb.forms.contains(.participle) {
      readParticiple(site)
    } else {
      readVerb(site)
    }
  }

  /// Ends the last reported clause where the next coordinate one begins.
  mutating func truncate(at boundary: Int) {
    guard let last = found.last, last.kind != .direct, last.tokens.contains(boundary), boundary > last.tokens.lowerBound
    else { return }
    found[found.count - 1].tokens = last.tokens.lowerBound..<boundary
  }

  /// Adds what was said before a cue.
  mutating func add(_ content: Content, _ site: Site, _ subject: Subject?) {
    if let region = content.region {
      taken.insert(region.open)
      let flags: QuoteCandidate.Flags = region.open <= reader.start ? [.opensBlock] : []
      found.append(Found(tokens: region.inner, kind: .direct, cue: site.cue.tokens, subject: subject, flags: flags))
    } else {
      found.append(Found(tokens: content.tokens, kind: .clause, cue: site.cue.tokens, subject: subject))
    }
  }

  /// Adds what was said behind a cue.
  mutating func add(_ complement: Complement, _ site: Site, _ subject: Subject?) {
    let end = site.sentence.upperBound
    switch complement {
    case .none: return
    case .quoted(let region): addQuoted(region, site, subject)
    case .clause(let start):
      addSpan(start..<complements.clauseEnd(from: start, end: end), .clause, site, subject)
    case .object(let start):
      addSpan(start..<complements.objectEnd(from: start, end: end), .phrase, site, subject)
    case .colon(let start): addSpan(start..<end, .direct, site, subject)
    case .nextBlock:
      found.append(
        Found(tokens: end..<end, kind: .direct, cue: site.cue.tokens, subject: subject, flags: .introducesNextBlock)
      )
    }
  }

  /// Adds a span that is no quotation of its own; nothing where it is empty.
  mutating func addSpan(_ tokens: Range<Int>, _ kind: Quote.Kind, _ site: Site, _ subject: Subject?) {
    guard !tokens.isEmpty else { return }
    found.append(Found(tokens: tokens, kind: kind, cue: site.cue.tokens, subject: subject))
  }

  /// Words in quotation marks behind a cue, with what goes on behind them where the clause does.
  mutating func addQuoted(_ region: QuotedRegion, _ site: Site, _ subject: Subject?) {
    guard !taken.contains(region.open), !isCovered(region.open) else { return }
    let next = region.close + 1
    let end = max(site.sentence.upperBound, next)
    let goesOn =
      region.isClosed && next < site.sentence.upperBound && reader.isWord(next)
      && !reader.isIn(ClauseWords.continuations, next) && !reader.isAdverb(next) && reader.text.role == .paragraph
    if goesOn, !site.cue.verb.complements.isDisjoint(with: [.that, .object]) {
      let last = complements.clauseEnd(from: region.open, end: end)
      let isClause = !site.cue.verb.complements.contains(.object) || (next..<last).contains { reader.isFinite($0) }
      addSpan(region.open..<last, isClause ? .clause : .phrase, site, subject)
      return
    }
    taken.insert(region.open)
    var flags: QuoteCandidate.Flags = region.isClosed ? [] : .isOpen
    if region.open <= reader.start { flags.insert(.opensBlock) }
    found.append(Found(tokens: region.inner, kind: .direct, cue: site.cue.tokens, subject: subject, flags: flags))
  }

  /// What follows a cue.
  func complement(_ site: Site) -> Complement {
    complements.complement(
      from: site.cue.tokens.upperBound,
      of: site.cue.verb,
      end: site.sentence.upperBound,
      nextCue: site.nextCue
    )
  }
}
