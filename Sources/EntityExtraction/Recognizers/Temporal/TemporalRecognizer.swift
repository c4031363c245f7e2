import Annotations

/// Stage 4: dates, times and durations.
package enum TemporalRecognizer {
  /// Appends the dates, times and durations of a block; linear in its tokens.
  ///
  /// Where several readings begin at a token the longest stands, then a date before a time before a duration; no two
  /// candidates of these kinds overlap.
  package static func recognize(_ text: BlockText, lexicon: Lexicon, into candidates: inout [Candidate]) {
    var scan = TemporalScan(text: GrammarText(text, lexicon: lexicon))
    scan.run()
    candidates += scan.candidates
  }
}

/// One pass over a block.
private struct TemporalScan {
  let text: GrammarText
  let matcher: TemporalMatcher
  private(set) var candidates: [Candidate] = []

  init(text: GrammarText) {
    self.text = text
    matcher = TemporalMatcher(text: text)
  }

  mutating func run() {
    var index = 0
    while index < text.count {
      guard !Leads(index, in: text).isEmpty, let found = best(at: index) else {
        index += 1
        continue
      }
      add(found)
      index = found.tokens.upperBound
    }
    shareAcrossCoordination()
    attachDates()
  }

  private struct Found {
    var kind: MentionKind
    var rule: String
    var expression: TemporalExpression
    var tokens: Range<Int>
  }

  private func best(at index: Int) -> Found? {
    var best: Found?
    func offer(_ kind: MentionKind, _ rule: String, _ expression: TemporalExpression, _ end: Int) {
      if end > best?.tokens.upperBound ?? index {
        best = Found(kind: kind, rule: rule, expression: expression, tokens: index..<end)
      }
    }
    let point = matcher.longest(of: TemporalGrammar.points, at: index)
    if let range = matcher.range(at: index, left: point.map { ($0.expression, $0.end) }) {
      offer(.date, "date-range", range.expression, range.end)
    }
    if let point { offer(.date, point.rule, point.expression, point.end) }
    if let clock = text.clock(index) { offer(.time, "clock-time", TemporalExpression(clock.form), clock.end) }
    if let duration = text.duration(index) {
      offer(.duration, "duration", TemporalExpression(duration.form), duration.end)
    }
    return best
  }

  private mutating func add(_ found: Found) {
    var found = found
    if found.kind == .date {
      completeDate(&found)
    } else if let approximator = text.approximator(before: found.tokens.lowerBound),
      !isDurationPreposition(approximator.start, found)
    {
      let start = max(approximator.start, candidates.last?.tokens.upperBound ?? 0)
      found.tokens = start..<found.tokens.upperBound
      found.expression.modifier = approximator.modifier
    }
    candidates.append(
      Candidate(
        tokens: found.tokens,
        kind: found.kind,
        rule: Rule(found.rule, priority: found.kind == .date ? 48 : found.kind == .time ? 47 : 41),
        meaning: .temporal(found.expression)
      )
    )
  }

  /// `over` before a duration says when, unless a preposition stands before it: "over four years", "for over four years".
  private func isDurationPreposition(_ start: Int, _ found: Found) -> Bool {
    guard text.word(start) == .over, found.kind == .duration else { return false }
    switch text.word(start - 1) {
    case .for, .in, .after, .of, .within, .just, .well: return false
    default: return true
    }
  }

  // MARK: - What stands around a date

  /// Adds tense, and the open end that `since` or `until` before the date gives it.
  private func completeDate(_ found: inout Found) {
    found.expression.tense = text.tense(around: found.tokens)
    if let approximator = text.approximator(before: found.tokens.lowerBound), found.expression.modifier == nil,
      approximator.modifier == .approx, text.word(approximator.start) != .some
    {
      found.expression.modifier = .approx
    }
    found.expression.standing = isAside(found) ? .aside : isLeading(found.tokens.lowerBound) ? .leading : .within
    if case .range = found.expression.form { return }
    if let bound = bound(of: found) { found.expression.form = bound.form(of: found.expression.form) }
    // Only `since` looks back for sure.
    if case .range(_, nil) = found.expression.form, text.word(governor(of: found.tokens.lowerBound)) != .since {
      found.expression.tense = .planned
    }
  }

  /// What the words around a date make of it: a bound that the time has on one side.
  private func bound(of found: Found) -> DateBound? {
    if let bound = bound(behind: found.tokens.upperBound) { return bound }
    let before = governor(of: found.tokens.lowerBound)
    switch text.word(before) {
    case .since: return .from
    case .until: return isPutOff(before) ? nil : .until
    case .than:
      let isNegated = text.word(before - 2) == .no || text.word(before - 2) == .not
      switch text.word(before - 1) {
      case .later: return isNegated ? .until : .after
      case .earlier: return isNegated ? .from : .before
      default: return nil
      }
    default: return nil
    }
  }

  /// `onwards`, `or later`, `and beyond`, `or earlier`.
  private func bound(behind index: Int) -> DateBound? {
    if text.word(index) == .onwards { return .from }
    let isOr = text.word(index) == .or
    guard isOr || text.word(index) == .and, isOr || text.word(index + 1) == .beyond || text.word(index + 1) == .onwards
    else { return nil }
    switch text.word(index + 1) {
    case .later, .after, .beyond, .onwards: return .from
    case .earlier, .before: return text.word(index + 2) == .none || text.token(index + 2)?.kind != .word ? .until : nil
    default: return nil
    }
  }

  /// Whether a date names a thing and not the time of the clause: `of 1793`, `(1998)`, `the 2003 invasion`, `a 1919
  /// attempt`, `leader of the August 1792 uprising`, `the losses of November`.
  private func isAside(_ found: Found) -> Bool {
    guard case .calendar(let parts) = found.expression.form else { return false }
    let before = found.tokens.lowerBound - 1
    if parts.month != nil {
      if parts.year == nil { return parts.day == nil && text.word(before) == .of }
      return text.word(before) == .the && !isPreposition(before - 1)
    }
    guard parts.year != nil else { return false }
    switch text.word(before) {
    case .of, .the, .article, .than, .since, .until, .after, .before: return true
    default: return text.isMark(before, "(") && before > 0
    }
  }

  private func isPreposition(_ index: Int) -> Bool {
    switch text.word(index) {
    case .on, .in, .by, .at, .during, .through, .until, .since, .from, .to, .between: true
    default: false
    }
  }

  /// Whether a date stands in a heading or among the first words of a sentence.
  private func isLeading(_ index: Int) -> Bool {
    if text.text.role == .heading || text.text.role == .title { return true }
    return (max(0, index - Self.leadingTokens)...index).contains { startsSentence($0) }
  }

  /// `Toward the end of 1793`, `Meanwhile, on 24 June`.
  private static let leadingTokens = 4

  /// The token before a date, past an article and `at least`.
  private func governor(of index: Int) -> Int {
    var before = index - 1
    if text.word(before) == .the { before -= 1 }
    if text.word(before) == .least, text.word(before - 1) == .at { before -= 2 }
    return before
  }

  /// Whether what stands before `until` moves an event to a date instead of ending there: "put off until January".
  private func isPutOff(_ until: Int) -> Bool {
    for index in stride(from: until - 1, through: max(0, until - 6), by: -1) {
      guard let token = text.token(index), token.kind == .word else { return false }
      if PutOffVerbs.contains(token) { return true }
    }
    return false
  }

  // MARK: - Neighbours

  /// Gives "January and March 2024" and "5 and 6 May" the year and month that only the last of them states.
  private mutating func shareAcrossCoordination() {
    var added: [Candidate] = []
    for index in candidates.indices {
      guard case .temporal(let last) = candidates[index].meaning else { continue }
      if let part = coordinatedPart(before: candidates[index], last) {
        if index == 0 || candidates[index - 1].tokens.upperBound <= part.tokens.lowerBound {
          added.append(part)
        } else if candidates[index - 1].tokens == part.tokens {
          candidates[index - 1] = part
        }
      }
      guard case .calendar(let parts) = last.form else { continue }
      if index > 0, parts.year != nil, case .temporal(var first) = candidates[index - 1].meaning,
        case .calendar(var own) = first.form, own.year == nil, own.month != nil, (own.day == nil) == (parts.day == nil),
        isCoordination(candidates[index - 1].tokens.upperBound..<candidates[index].tokens.lowerBound)
      {
        own.year = parts.year
        first.form = .calendar(own)
        candidates[index - 1].meaning = .temporal(first)
      }
      if let days = coordinatedDays(before: candidates[index], parts: parts, tense: last.tense) { added += days }
    }
    guard !added.isEmpty else { return }
    candidates = (candidates + added).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private func isCoordination(_ gap: Range<Int>) -> Bool {
    gap.count == 1
      && (text.word(gap.lowerBound) == .and || text.word(gap.lowerBound) == .or
        || text.isMark(gap.lowerBound, ","))
  }

  /// `spring` before `and summer of 1979`, `first` before `and second quarters of 2024`, `18th` before `and 19th
  /// centuries`.
  private func coordinatedPart(before candidate: Candidate, _ last: TemporalExpression) -> Candidate? {
    let link = candidate.tokens.lowerBound - 1
    guard text.word(link) == .and || text.word(link) == .or else { return nil }
    let found: (form: TemporalExpression.Form, tokens: Range<Int>)?
    switch last.form {
    case .part(.season, let year):
      found = text.season(link - 1).map { (.part(.season($0.value), of: year), link - 1..<link) }
    case .part(.quarter, let year):
      found = ordinal(before: link, upTo: 4).map { (.part(.quarter($0.value), of: year), $0.tokens) }
    case .part(.half, let year):
      found = ordinal(before: link, upTo: 2).map { (.part(.half($0.value), of: year), $0.tokens) }
    case .century(let number) where number > 0:
      found = ordinal(before: link, upTo: 21).map { (.century($0.value), $0.tokens) }
    default: found = nil
    }
    guard let found else { return nil }
    return Candidate(
      tokens: found.tokens,
      kind: .date,
      rule: Rule("coordinated-part", priority: 48),
      meaning: .temporal(TemporalExpression(found.form, tense: last.tense))
    )
  }

  /// The ordinal that ends before a token: `first`, `18th`.
  private func ordinal(before end: Int, upTo limit: Int) -> (value: Int, tokens: Range<Int>)? {
    for start in [end - 2, end - 1] {
      if let found = text.ordinal(start), found.end == end, (1...limit).contains(found.value) {
        return (found.value, start..<end)
      }
    }
    return nil
  }

  /// `4`, `5` before `and 6 May`.
  private func coordinatedDays(
    before candidate: Candidate,
    parts: CalendarParts,
    tense: TemporalExpression.Tense
  ) -> [Candidate]? {
    guard parts.month != nil, parts.day != nil, text.isNumber(candidate.tokens.lowerBound),
      text.word(candidate.tokens.lowerBound - 1) == .and
    else { return nil }
    var result: [Candidate] = []
    var position = candidate.tokens.lowerBound - 2
    while let day = text.dayOfMonth(position), text.isNumber(position), !text.isNumberLabel(position - 1) {
      var own = parts
      own.day = day.value
      own.weekday = nil
      guard own.isPossible else { break }
      let expression = TemporalExpression(.calendar(own), tense: tense)
      result.append(
        Candidate(
          tokens: position..<position + 1,
          kind: .date,
          rule: Rule("coordinated-day", priority: 48),
          meaning: .temporal(expression)
        )
      )
      guard text.isMark(position - 1, ",") else { break }
      position -= 2
    }
    return result
  }

  /// Gives each clock time the date beside it: in the same sentence, before it rather than behind it.
  private mutating func attachDates() {
    for index in candidates.indices where candidates[index].kind == .time {
      guard case .temporal(var expression) = candidates[index].meaning,
        let date = dateBeside(index)
      else { continue }
      switch expression.form {
      case .clock(let time, _): expression.form = .clock(time, on: date.form)
      case .clockRange(let start, let end, _): expression.form = .clockRange(start, end, on: date.form)
      default: continue
      }
      expression.tense = date.tense
      candidates[index].meaning = .temporal(expression)
    }
  }

  private func dateBeside(_ index: Int) -> TemporalExpression? {
    let own = candidates[index].tokens
    func day(_ neighbour: Int) -> (expression: TemporalExpression, distance: Int)? {
      guard candidates.indices.contains(neighbour), candidates[neighbour].kind == .date,
        case .temporal(let expression) = candidates[neighbour].meaning, expression.form.isDay
      else { return nil }
      let tokens = candidates[neighbour].tokens
      let gap = neighbour < index ? tokens.upperBound..<own.lowerBound : own.upperBound..<tokens.lowerBound
      let isSameSentence =
        !gap.contains { startsSentence($0) } && !startsSentence(max(own.lowerBound, tokens.lowerBound))
      guard gap.count <= 3 || isSameSentence else { return nil }
      return (expression, gap.count)
    }
    let before = day(index - 1)
    let after = day(index + 1)
    if let before, let after {
      return after.distance <= 2 && before.distance > 3 ? after.expression : before.expression
    }
    return (before ?? after)?.expression
  }

  private func startsSentence(_ index: Int) -> Bool {
    text.token(index)?.flags.contains(.sentenceStart) ?? false
  }
}

/// Verbs behind which `until` names the new date of an event.
private enum PutOffVerbs {
  private static let table = WordSet(
    """
    postponed postpone delayed delay deferred defer adjourned adjourn moved pushed put rescheduled
    """
  )

  static func contains(_ token: Token) -> Bool {
    table.contains(token.form)
  }
}

/// The side on which a time is bounded by a date.
private enum DateBound {
  /// The date and what follows it: `since 2008`.
  case from

  /// The date and what is before it: `until 2028`.
  case until

  /// What follows the date: `later than 2018`.
  case after
  case before

  func form(of date: TemporalExpression.Form) -> TemporalExpression.Form {
    switch self {
    case .from: return .range(date, nil)
    case .until: return .range(nil, date)
    case .after: return .range(date.neighbour(1) ?? date, nil)
    case .before: return .range(nil, date.neighbour(-1) ?? date)
    }
  }
}

extension TemporalExpression.Form {
  /// The next stretch of the same length, for plain dates.
  fileprivate func neighbour(_ count: Int) -> TemporalExpression.Form? {
    guard case .calendar(let parts) = self else { return nil }
    return .shifted(count, parts.day != nil ? .day : parts.month != nil ? .month : .year, from: .form(self))
  }
}
