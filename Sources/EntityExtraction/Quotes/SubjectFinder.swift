/// The noun phrase before or behind a reporting verb.
struct Subject: Hashable, Sendable {
  /// The tokens of the noun phrase.
  var phrase: Range<Int>

  /// The phrase with its appositions.
  var extent: Range<Int>

  /// Where the subject's clause begins; what stands before it in the sentence may be what was said.
  var clauseStart: Int
}

/// Finds the subjects of reporting verbs by the words and commas around them.
struct SubjectFinder {
  let reader: ClauseReader

  /// How many comma-separated parts before a verb are looked at.
  private static let partLimit = 8
  /// How many tokens before a verb are looked at.
  private static let tokenLimit = 120

  /// A part of a sentence between commas or dashes.
  private struct Part {
    var tokens: Range<Int>
    /// The noun phrase in it, where it can be a subject.
    var phrase: Range<Int>?
    /// Whether a finite verb stands in it, so that nothing before it belongs to the subject.
    var isClause: Bool
  }

  /// The subject of a finite verb whose first token (auxiliaries and adverbs included) is at `verb`, where it can speak.
  ///
  /// Nothing before `limit` is looked at. Bounded by a constant.
  func subject(before verb: Int, limit: Int, saying: Bool = false) -> Subject? {
    guard let subject = anySubject(before: verb, limit: limit), reader.isSpeakable(subject.phrase, saying: saying)
    else {
      return nil
    }
    return subject
  }

  /// The subject of a finite verb, whether it can speak or not.
  ///
  /// Bounded by a constant.
  func anySubject(before verb: Int, limit: Int) -> Subject? {
    if reader.isIn(ClauseReader.subjects, verb - 1), verb - 1 >= limit, !reader.text.token(verb - 1, is: "you") {
      // `the reasons I gave`, `what he said`: no noun phrase goes on with these.
      return Subject(phrase: verb - 1..<verb, extent: verb - 1..<verb, clauseStart: verb - 1)
    }
    let limit = max(limit, verb - SubjectFinder.tokenLimit)
    var found: Subject?
    var end = verb
    for number in 0..<SubjectFinder.partLimit {
      let start = partStart(before: end, limit: limit)
      let part = read(start..<end)
      if let phrase = part.phrase {
        found = Subject(phrase: phrase, extent: phrase.lowerBound..<verb, clauseStart: phrase.lowerBound)
        // Without a comma before the verb the phrase is the subject itself, unless it is only the last of several names.
        if number == 0, !isCoordination(part.tokens) { break }
      } else if number == 0, !part.tokens.isEmpty, !isParenthesis(part) {
        break
      }
      if part.isClause || start <= limit { break }
      guard reader.isSeparator(start - 1) else { break }
      end = start - 1
      if reader.region(at: end - 1) != nil, reader.region(at: end - 1)?.close == end - 1, isSpeech(end - 1) { break }
    }
    guard var subject = found else { return nil }
    if reader.isSeparator(verb - 1) { subject.extent = subject.phrase.lowerBound..<verb - 1 }
    return subject
  }

  /// What the subject before a verb is, speaker or thing.
  func kind(before verb: Int, limit: Int) -> BlockQuotes.Subject {
    var first = verb
    while first > limit, reader.isAdverb(first - 1) { first -= 1 }
    guard let phrase = anySubject(before: first, limit: limit)?.phrase else { return .unknown }
    if phrase.count == 1, reader.isIn(ClauseWords.thingPronouns, phrase.lowerBound) { return .unknown }
    if reader.isSpeakable(phrase) { return .speaker }
    return reader.isThing(phrase) ? .thing : .unknown
  }

  /// The start of the part that ends at `end`: behind the nearest comma, dash, speech or clause mark.
  private func partStart(before end: Int, limit: Int) -> Int {
    var index = end - 1
    while index >= limit {
      if let region = reader.region(at: index) {
        if region.close == index, isSpeech(index) { return index + 1 }
        index = region.open - 1
        continue
      }
      if !reader.isAside(index), reader.isSeparator(index) || isHardMark(index) { return index + 1 }
      repeat { index -= 1 } while index >= limit && reader.isAside(index) && reader.isAside(index + 1)
    }
    return limit
  }

  /// Whether a token is a mark that no noun phrase runs over: `;`, `:`, `!`, `?`.
  func isHardMark(_ index: Int) -> Bool {
    let text = reader.text
    return text.isMark(index, UInt8(ascii: ";")) || text.isMark(index, UInt8(ascii: ":"))
      || text.isMark(index, UInt8(ascii: "!")) || text.isMark(index, UInt8(ascii: "?"))
  }

  /// Whether the quotation that closes at a token is speech rather than a title inside a noun phrase.
  private func isSpeech(_ close: Int) -> Bool {
    guard let region = reader.region(at: close), region.isClosed else { return false }
    if reader.isComma(close + 1) || reader.isComma(close - 1) { return true }
    let last = reader.text.tokens[max(region.inner.lowerBound, close - 1)]
    if last.kind == .mark { return true }
    return region.open == 0 || reader.text.tokens[region.open].flags.contains(.sentenceStart)
  }

  /// `Lee, Kim and Park said`: the last of several coordinated names.
  private func isCoordination(_ tokens: Range<Int>) -> Bool {
    guard tokens.count >= 3, tokens.count <= 12, reader.isComma(tokens.lowerBound - 1) else { return false }
    return tokens.contains { reader.isIn(ClauseWords.coordinators, $0) } && reader.isName(tokens.lowerBound)
      && reader.isName(tokens.lowerBound - 2) && !tokens.contains { reader.isFinite($0) }
  }

  /// What may stand between a subject and its verb: `, for her part,`, `, who …,`, nothing.
  private func isParenthesis(_ part: Part) -> Bool {
    guard let first = part.tokens.first else { return true }
    if reader.isIn(ClauseWords.prepositions, first) { return true }
    return reader.isIn(ClauseWords.relatives, first) && !part.isClause
  }

  private func read(_ tokens: Range<Int>) -> Part {
    guard let first = tokens.first(where: { !reader.isIn(ClauseWords.coordinators, $0) }) else {
      return Part(tokens: tokens, phrase: nil, isClause: false)
    }
    if reader.isIn(ClauseWords.relatives, first), !startsDemonstrative(first, tokens) {
      return Part(tokens: tokens, phrase: nil, isClause: false)
    }
    let finite = tokens.last { reader.isFinite($0) }
    let start = finite.flatMap { last in
      // `signed the plan and Lee said`: the subject follows the conjunction behind the other verb.
      (last + 1..<tokens.upperBound).last {
        !reader.isAside($0)
          && (reader.isIn(ClauseWords.coordinators, $0) || reader.isIn(ClauseWords.subordinators, $0))
      }
    }
    if start == nil, let finite,
      let relative = tokens.first(where: { $0 > first && reader.isIn(SubjectFinder.relatives, $0) }),
      relative < finite, !(first..<relative).contains(where: { reader.isFinite($0) })
    {
      // `One baker who is hit by the ban`: a noun phrase with its relative clause.
      return Part(tokens: tokens, phrase: nounPhrase(first..<relative), isClause: true)
    }
    if finite != nil, start == nil { return Part(tokens: tokens, phrase: nil, isClause: true) }
    let subordinator = tokens.last {
      !reader.isAside($0) && reader.isIn(ClauseWords.subordinators, $0) && !startsDemonstrative($0, tokens)
    }
    let from = max(first, (start ?? -1) + 1, (subordinator ?? -1) + 1)
    let phrase = nounPhrase(from..<tokens.upperBound)
    return Part(tokens: tokens, phrase: phrase, isClause: finite != nil || subordinator != nil)
  }

  private static let relatives = WordSet("who which whose")

  private func startsDemonstrative(_ index: Int, _ tokens: Range<Int>) -> Bool {
    reader.text.token(index, is: "that") && index == tokens.lowerBound && tokens.count > 1
  }
}
