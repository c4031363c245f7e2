/// Finds what follows a reporting verb and where it ends.
struct ComplementFinder {
  let reader: ClauseReader

  /// How many tokens may stand between a verb and its complement.
  private static let reach = 40

  /// How many tokens of a complement are looked through for its end; longer ones end with the sentence.
  static let span = 160

  /// The complement that begins behind a cue, within the sentence that ends at `end` and before the next cue.
  ///
  /// Linear in the tokens up to the next cue.
  func complement(from position: Int, of verb: ReportingVerb, end: Int, nextCue: Int) -> Complement {
    var index = position
    // The next cue is a verb: it shows the clause that ends with it, `told reporters he hopes …`.
    let horizon = min(end, nextCue + 1, position + ComplementFinder.span)
    let bound = min(horizon, position + ComplementFinder.reach)
    if reader.text.token(position, is: "to"), verb.complements.contains(.to), position + 1 < end {
      return checked(.object(position), verb, position, end)
    }
    while index < bound {
      if let found = marked(at: index, horizon: horizon) { return checked(found, verb, position, end) }
      if reader.isComma(index) { return checked(behindParenthesis(from: index, horizon: horizon), verb, position, end) }
      // `said so many times`: what was said stands elsewhere.
      if reader.text.token(index, is: "so"), !hasVerb(from: index, to: horizon) { return .none }
      if isCalendar(index) || isCircumstance(index) {
        index += 1
      } else if reader.isIn(ClauseWords.prepositions, index), !isApproximator(index) {
        let found = behindAdjunct(from: index, horizon: horizon)
        return checked(
          found == .none && verb.isBare ? bareClause(from: index, horizon: horizon) : found,
          verb,
          position,
          end
        )
      } else {
        return checked(text(from: index, verb, horizon: horizon, end: end), verb, position, end)
      }
    }
    return .none
  }

  /// An adverb that belongs to the verb before it: neither `there are` nor `nearly 40`.
  private func isCircumstance(_ index: Int) -> Bool {
    reader.isAdverb(index) && !ClauseWords.finite.contains(reader.form(index + 1)) && !isApproximator(index)
  }

  /// `about two percent`, `over 40 ships`: no circumstance.
  private func isApproximator(_ index: Int) -> Bool {
    guard index + 1 < reader.count else { return false }
    if reader.text.token(index, is: "at") {
      return reader.text.token(index + 1, is: "least") || reader.text.token(index + 1, is: "most")
    }
    guard reader.isIn(ComplementFinder.approximators, index) else { return false }
    return reader.text.tokens[index + 1].kind == .number || reader.classes(index + 1).contains(.numberWord)
  }

  private static let approximators = WordSet("about over under around between nearly roughly approximately")

  /// A complement that a mark or `that` shows at a token.
  private func marked(at index: Int, horizon: Int) -> Complement? {
    if let region = reader.region(at: index), region.open == index { return .quoted(region) }
    if reader.text.isMark(index, UInt8(ascii: ":")) {
      if let region = reader.region(at: index + 1), region.open == index + 1 { return .quoted(region) }
      if reader.text.token(index + 1, is: "that"), index + 2 < horizon { return .clause(index + 2) }
      return index + 1 >= reader.count ? .nextBlock : .colon(index + 1)
    }
    if reader.text.token(index, is: "as"), let region = reader.region(at: index + 1), region.open == index + 1 {
      // `a plan that she described as “…”`.
      return .quoted(region)
    }
    if reader.text.token(index, is: "that"), index + 1 < horizon {
      if let region = reader.region(at: index + 1), region.open == index + 1 { return .quoted(region) }
      // `saying that was enough`: a pronoun.
      if ClauseWords.finite.contains(reader.form(index + 1)) { return .clause(index) }
      return .clause(reader.isComma(index + 1) ? index + 2 : index + 1)
    }
    return nil
  }

  /// `said in an interview broadcast on Sunday that …`, `told the paper in Rome: "…"`.
  private func behindAdjunct(from index: Int, horizon: Int) -> Complement {
    var index = index
    let bound = min(horizon, index + ComplementFinder.reach)
    while index < bound {
      if let region = reader.region(at: index) {
        // A title inside the adjunct.
        index = region.close + 1
        continue
      }
      if reader.isComma(index) { return behindParenthesis(from: index, horizon: horizon) }
      if ClauseWords.finite.contains(reader.form(index)) { return .none }
      if reader.text.isMark(index, UInt8(ascii: ":")) || isConjunction(index) {
        return marked(at: index, horizon: horizon) ?? .none
      }
      index += 1
    }
    return .none
  }

  /// Whether `that` begins a clause rather than a relative one: no finite verb follows at once.
  private func isConjunction(_ index: Int) -> Bool {
    reader.text.token(index, is: "that") && !reader.isFinite(index + 1)
  }

  /// What follows a comma behind the verb: a quotation or `that` at once, or behind one more comma.
  private func behindParenthesis(from comma: Int, horizon: Int) -> Complement {
    if let found = marked(at: comma + 1, horizon: horizon), found.isQuotedOrThat { return found }
    var index = comma + 1
    let bound = min(horizon, comma + ComplementFinder.reach)
    while index < bound {
      if reader.isQuoted(index) { return .none }
      if reader.isComma(index), let found = marked(at: index + 1, horizon: horizon), found.isQuotedOrThat {
        return found
      }
      index += 1
    }
    return .none
  }

  /// A complement without a mark: a clause, an infinitive, a noun phrase, or a person addressed and then one of them.
  private func text(from index: Int, _ verb: ReportingVerb, horizon: Int, end: Int) -> Complement {
    // `there are …` begins a clause, `are …` does not.
    if ClauseWords.finite.contains(reader.form(index)) || reader.isPlainlyFinite(index) || isPredicate(index) {
      return .none
    }
    if verb.complements.contains(.addressee) { return behindAddressee(from: index, horizon: horizon) }
    if verb.complements.contains(.object) {
      let beginsClause =
        reader.isIn(ComplementFinder.clausePronouns, index) || hasVerbBeforeComma(from: index, to: horizon)
      if verb.complements.contains(.that), beginsClause { return .clause(index) }
      return isObject(index, verb, end) ? .object(index) : .none
    }
    guard verb.complements.contains(.that) else {
      // `asked Japan to help`: the one asked is the subject of what was asked.
      let asks = verb.complements.contains(.to) && (index..<horizon).contains { reader.text.token($0, is: "to") }
      return asks ? .object(index) : .none
    }
    if let that = addresseeEnd(from: index, horizon: horizon) { return marked(at: that, horizon: horizon) ?? .none }
    if verb.complements.contains(.to), infinitiveFollows(index, horizon: horizon) { return .object(index) }
    return hasVerb(from: index, to: horizon) || isSaying(index) ? .clause(index) : .none
  }

  /// `member states met in …`: a past tense with no noun behind it begins no noun phrase.
  private func isPredicate(_ index: Int) -> Bool {
    reader.isPast(index) && (reader.isIn(ClauseWords.prepositions, index + 1) || !reader.isWord(index + 1))
  }

  /// `warned donors that …`, `assured Lee: …`: where `that` or the colon stands.
  private func addresseeEnd(from index: Int, horizon: Int) -> Int? {
    for end in index..<max(index, min(horizon, index + 12)) {
      if reader.isQuoted(end) || reader.isComma(end) || reader.isFinite(end) { return nil }
      if reader.text.token(end, is: "that") { return isConjunction(end) ? end : nil }
      if reader.text.isMark(end, UInt8(ascii: ":")) { return end }
    }
    return nil
  }

  /// `advised residents to go`: `to` stands before any finite verb.
  private func infinitiveFollows(_ index: Int, horizon: Int) -> Bool {
    for end in index..<max(index, min(horizon, index + 16)) {
      if reader.isComma(end) || reader.isQuoted(end) || reader.isFinite(end) { return false }
      if reader.text.token(end, is: "to") { return true }
    }
    return false
  }

  /// `told reporters in Rome that …`, `told parliament the works would cost …`.
  private func behindAddressee(from index: Int, horizon: Int) -> Complement {
    let adjunct = behindAdjunct(from: index, horizon: horizon)
    if adjunct != .none { return adjunct }
    return bareClause(from: index, horizon: horizon)
  }

  /// `told parliament the works would cost …`, `said in Rome last week the works would cost …`: the first new noun
  /// phrase with a finite verb behind it.
  private func bareClause(from index: Int, horizon: Int) -> Complement {
    for start in min(index + 1, horizon)..<max(min(index + 1, horizon), min(horizon, index + 20)) {
      if reader.isComma(start) || reader.isQuoted(start) { break }
      guard !reader.isIn(ClauseWords.prepositions, start - 1), reader.isWord(start), !isCalendar(start) else {
        continue
      }
      let follows = !reader.isName(start - 1) && !reader.isIn(ClauseWords.determiners, start - 1)
      let begins =
        reader.isIn(ClauseWords.pronouns, start) || reader.isIn(ClauseWords.determiners, start)
        || (reader.isName(start) && (follows || isCalendar(start - 1)))
      if begins, hasVerb(from: start, to: horizon) { return .clause(start) }
    }
    return .none
  }

  /// Whether a finite verb stands in a clause before another one begins behind a comma.
  private func hasVerb(from start: Int, to end: Int) -> Bool {
    for index in start..<max(start, end) {
      if reader.isFinite(index) || (reader.isIn(ClauseWords.plural, index) && index > start) { return true }
      if reader.isComma(index), reader.isIn(ClauseWords.subordinators, index + 1) { return false }
    }
    return isVerbBehindSubject(end - 1, from: start)
  }

  /// `he asserts`, `Lee warns`: a reporting verb right behind a pronoun or name.
  private func isVerbBehindSubject(_ index: Int, from start: Int) -> Bool {
    index > start && reader.classes(index).contains(.reportingVerb) && reader.isLowerCase(index)
      && (reader.isIn(ClauseWords.pronouns, index - 1) || reader.isName(index - 1))
  }

  /// `he said, I will wait for you`: speech behind a comma without quotation marks; it begins with a pronoun, an article or
  /// a condition and has a finite verb.
  ///
  /// Bounded by a constant.
  func unmarkedSpeech(behind verb: Int, end: Int) -> Int? {
    var verb = verb
    while isCalendar(verb) { verb += 1 }
    let start = verb + 1
    guard reader.isComma(verb), start < end else { return nil }
    let subject = reader.text.token(start, is: "if") ? start + 1 : start
    if reader.isIn(ClauseReader.subjects, subject) {
      return reader.isWord(subject + 1) && !reader.classes(subject + 1).contains(.reportingVerb) ? start : nil
    }
    return reader.isIn(ComplementFinder.speechOpeners, start) && hasVerb(from: start + 1, to: min(end, start + 30))
      ? start : nil
  }

  private static let speechOpeners = WordSet("the a an this that these it there my our your yes no well look oh please")

  /// Whether the verb before a token is one of plain saying, which takes a clause even where no verb is seen in it.
  private func isSaying(_ index: Int) -> Bool {
    (max(0, index - 3)..<index).contains { reader.isIn(ComplementFinder.saying, $0) }
  }

  private static let saying = WordSet("say says said saying")

  private func hasVerbBeforeComma(from start: Int, to end: Int) -> Bool {
    for index in start..<max(start, end) {
      if reader.isComma(index) || reader.isIn(ClauseWords.relatives, index) { return false }
      if reader.isIn(ClauseWords.coordinators, index), beginsPredicate(index + 1) { return false }
      if index > start, reader.isPlainlyFinite(index) { return true }
      if reader.isIn(ClauseWords.subordinators, index) { return false }
    }
    return false
  }

  /// Whether a noun phrase that states something begins at a token: no pronoun, no bare amount given.
  private func isObject(_ index: Int, _ verb: ReportingVerb, _ end: Int) -> Bool {
    guard index < end, !reader.text.token(index, is: "so") else { return false }
    let token = reader.text.tokens[index]
    if token.kind == .mark || reader.isIn(ComplementFinder.bare, index), !reader.isWord(index + 1) { return false }
    let isAmount = token.kind == .number || token.lexical.classes.contains(.currency) || token.kind == .mark
    if isAmount, verb.complements.contains(.to) || token.kind == .mark { return false }
    if reader.isIn(ClauseWords.determiners, index), reader.isIn(ComplementFinder.empty, index + 1) { return false }
    return !reader.isIn(ComplementFinder.pronouns, index) && index + 1 < end
  }

  private static let pronouns = WordSet("it him them her me us you himself herself themselves itself")
  private static let clausePronouns = WordSet("he she they we i")
  private static let bare = WordSet("this that these those")

  /// Nouns that name what was said without saying it.
  private static let empty = WordSet(
    "line point remark remarks comment comments claim claims words word question questions matter issue topic news statement "
      + "statements message same story"
  )

  /// A weak verb reports speech only where `that` or quotation marks show it.
  private func checked(_ complement: Complement, _ verb: ReportingVerb, _ position: Int, _ end: Int) -> Complement {
    switch complement {
    case .quoted(let region):
      return reader.isTitle(region) || (verb.isWeak && !verb.complements.contains(.quote)) ? .none : complement
    case .clause(let start):
      guard end - start >= 2 else { return .none }
      let isMarked = reader.text.token(reader.isComma(start - 1) ? start - 2 : start - 1, is: "that")
      if verb.isWeak { return verb.complements.contains(.quote) && isMarked ? complement : .none }
      let hasVerb = (start..<end).prefix(80).contains {
        reader.isFinite($0) || reader.isPast($0) || reader.isIn(ClauseWords.plural, $0)
      }
      return isMarked && !hasVerb && !beginsNounPhrase(start) ? .none : complement
    case .object: return verb.isWeak ? .none : complement
    case .colon(let start) where verb.isWeak && start > position + 1: return .none
    case .colon, .nextBlock: return verb.complements.contains(.quote) ? complement : .none
    case .none: return complement
    }
  }

  /// Whether an article, pronoun, number, plural or name stands at a token: behind `that` the subject of a clause.
  private func beginsNounPhrase(_ index: Int) -> Bool {
    reader.isIn(ClauseWords.determiners, index) || reader.isIn(ClauseWords.pronouns, index) || reader.isName(index)
      || reader.endsInS(index)
      || reader.text.tokens.indices.contains(index) && reader.text.tokens[index].kind == .number
  }

  private func isCalendar(_ index: Int) -> Bool {
    guard reader.text.tokens.indices.contains(index) else { return false }
    if reader.count > index + 1, reader.text.tokens[index + 1].kind == .possessive { return false }
    if !reader.classes(index).isDisjoint(with: [.month, .weekday]) { return true }
    if reader.isIn(ClauseReader.near, index) {
      return isCalendar(index + 1) || reader.classes(index + 1).contains(.timeUnit)
    }
    return reader.text.tokens[index].kind == .number && reader.classes(index - 1).contains(.month)
      || (reader.classes(index).contains(.timeUnit) && index > 0
        && reader.isIn(ClauseReader.near, index - 1))
  }

}
