/// Matching the patterns of temporal rules.
///
/// The work at one token is bounded: patterns are finite, and `inner` nests at most `maximalDepth` deep.
struct TemporalMatcher {
  let text: GrammarText

  static let maximalDepth = 3

  /// The longest expression that a rule of a list reads at a token; of equal ones, the first rule's.
  func longest(
    of set: TemporalRules,
    at index: Int,
    depth: Int = 0
  ) -> Reading? {
    let leads = Leads(index, in: text)
    guard !leads.isEmpty else { return nil }
    var best: Reading?
    let word = text.word(index)
    for number in set.rules.indices where set.mayBegin(number, leads, word) {
      var captures = TemporalCaptures()
      guard let end = match(set.rules[number].pattern[...], at: index, into: &captures, depth: depth),
        end > best?.end ?? index,
        set.rules[number].condition(TemporalMatch(text: text, tokens: index..<end)),
        let expression = set.rules[number].production(captures)
      else { continue }
      best = Reading(rule: set.rules[number].name, expression: expression, end: end)
    }
    return best
  }

  /// What a rule read, up to the token `end`.
  struct Reading {
    var rule: String
    var expression: TemporalExpression
    var end: Int
  }

  private func match(
    _ pattern: ArraySlice<TemporalPattern>,
    at index: Int,
    into captures: inout TemporalCaptures,
    depth: Int
  ) -> Int? {
    var position = index
    for element in pattern {
      guard let next = match(element, at: position, into: &captures, depth: depth) else { return nil }
      position = next
    }
    return position
  }

  private func match(
    _ element: TemporalPattern,
    at index: Int,
    into captures: inout TemporalCaptures,
    depth: Int
  ) -> Int? {
    switch element {
    case .optional(let inner):
      var copy = captures
      guard let end = match(inner[...], at: index, into: &copy, depth: depth) else { return index }
      captures = copy
      return end
    case .either(let one, let other):
      var copy = captures
      if let end = match(one[...], at: index, into: &copy, depth: depth) {
        captures = copy
        return end
      }
      return match(other[...], at: index, into: &captures, depth: depth)
    case .word(let words):
      let word = text.word(index)
      guard word != .none, words.contains(word) else { return nil }
      captures.firstWord = captures.word
      captures.word = word
      return index + 1
    case .mark(let mark): return text.isMark(index, mark) ? index + 1 : nil
    case .hyphen: return text.isHyphen(index) ? index + 1 : nil
    case .possessive: return text.token(index)?.kind == .possessive ? index + 1 : nil
    case .inner:
      guard depth < Self.maximalDepth else { return nil }
      let start = text.word(index) == .the ? index + 1 : index
      guard let found = longest(of: TemporalGrammar.inner, at: start, depth: depth + 1) else { return nil }
      captures.inner = found.expression
      return found.end
    case .year: return take(text.year(index), into: &captures.year)
    case .shortYear: return take(text.shortYear(index), into: &captures.year)
    case .endYear:
      guard let first = captures.year, let found = text.endYear(index, first: first) else { return nil }
      captures.endYear = found.value
      return found.end
    case .numericDate:
      guard let found = text.numericDate(index) else { return nil }
      (captures.year, captures.month, captures.day) = (found.value.year, found.value.month, found.value.day)
      return found.end
    case .decade: return take(text.decade(index), into: &captures.year)
    case .day: return take(text.dayOfMonth(index), into: &captures.day)
    case .month: return take(text.month(index), into: &captures.month)
    case .weekday: return take(text.weekday(index), into: &captures.weekday)
    case .season: return take(text.season(index), into: &captures.season)
    case .holiday:
      return take(HolidayNames.longest(index, in: text).map { ($0.name.period, $0.end) }, into: &captures.period)
    case .ordinal: return take(text.ordinal(index), into: &captures.ordinal)
    case .unit:
      captures.unitIsPlural = text.bytes(index).last.map { $0 | 0x20 == 0x73 } ?? false
      return take(text.timeUnit(index), into: &captures.unit)
    case .span: return take(text.joinedSpan(index), into: &captures.span)
    case .count:
      guard let numeral = text.numeral(index), (1...100_000).contains(numeral.integer ?? 1) else { return nil }
      if let count = numeral.integer {
        captures.count = count
        return numeral.end
      }
      if let whole = numeral.value.adding(DecimalNumber(mantissa: -5, exponent: -1))?.integer, whole > 0 {
        captures.count = whole
        captures.hasHalf = true
        return numeral.end
      }
      // `three` in "three quarters", which may be a fraction.
      return take(text.value(.numberWord, index).map { ($0, index + 1) }, into: &captures.count)
    }
  }

  private func take<Value>(_ found: (value: Value, end: Int)?, into capture: inout Value?) -> Int? {
    guard let found else { return nil }
    capture = found.value
    return found.end
  }
}
