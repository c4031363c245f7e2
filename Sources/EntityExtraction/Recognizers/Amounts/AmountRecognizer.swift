import Annotations

/// Stage 4: money, percentages and quantities.
package enum AmountRecognizer {
  /// Appends the amounts of a block; linear in its tokens.
  ///
  /// Runs behind `TemporalRecognizer`: numbers inside dates, times and durations among `candidates` are left alone.
  /// Where several readings begin at a token the longest stands, then money before a percentage before a quantity.
  package static func recognize(_ text: BlockText, lexicon: Lexicon, into candidates: inout [Candidate]) {
    let grammar = GrammarText(text, lexicon: lexicon)
    var currencies = CurrencyChoice(grammar)
    var taken = candidates.filter { $0.kind.isTemporal }.map(\.tokens)[...]
    var free = 0
    var index = 0
    while index < grammar.count {
      while let next = taken.first, next.upperBound <= index { taken = taken.dropFirst() }
      if let next = taken.first, next.contains(index) {
        index = next.upperBound
        free = index
        continue
      }
      guard var found = grammar.amount(at: index), found.range.end <= taken.first?.lowerBound ?? Int.max else {
        index += 1
        continue
      }
      found.code = found.code.map { currencies.code($0) }
      candidates += grammar.candidates(found, at: index, from: free)
      index = found.range.end
      free = index
    }
  }
}

extension MentionKind {
  fileprivate var isTemporal: Bool { self == .date || self == .time || self == .duration }
}

/// An amount before its approximators are known.
private struct Amount {
  var kind: MentionKind
  var range: AmountRange
  var code: String?
  var unit: Range<Int>?
}

extension GrammarText {
  /// The longest amount that begins at a token.
  fileprivate func amount(at index: Int) -> Amount? {
    guard mayBeginAmount(index) else { return nil }
    var best: Amount?
    func offer(_ amount: Amount) {
      if amount.range.end > best?.range.end ?? index { best = amount }
    }
    if let (range, code) = money(index) { offer(Amount(kind: .money, range: range, code: code)) }
    if let range = percentage(index) { offer(Amount(kind: .percent, range: range)) }
    if let (range, unit) = quantity(index) { offer(Amount(kind: .quantity, range: range, unit: unit)) }
    return best
  }

  private func mayBeginAmount(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    switch token.kind {
    case .number: return true
    case .word:
      return !token.lexical.classes.isDisjoint(with: [.numberWord, .magnitude, .currency]) || token.lexical.beginsPhrase
        || word(index) == .half || word(index) == .minus
        || token.lexical.classes.contains(.timeUnit) && timeUnit(index)?.value == .quarter
    case .mark:
      return token.lexical.classes.contains(.currency) || token.lexical.beginsPhrase || isSignedNumber(index)
        || token.flags.contains(.nonASCII)
    case .possessive, .opaque: return false
    }
  }

  /// The candidates of an amount: one, or two where a verb of change parts "from … to …".
  fileprivate func candidates(_ amount: Amount, at index: Int, from free: Int) -> [Candidate] {
    let matcher = TemporalMatcher(text: self)
    guard let last = amount.range.last, word(amount.range.firstEnd) == .to,
      matcher.changesFrom(index) || isChange(before: index, amount.range)
    else {
      return [candidate(amount, tokens: index..<amount.range.end, value: amount.range.text, from: free)]
    }
    return [
      candidate(amount, tokens: index..<amount.range.firstEnd, value: amount.range.first.text, from: free),
      candidate(amount, tokens: amount.range.lastStart..<amount.range.end, value: last.text, from: free),
    ]
  }

  /// Whether a verb of change stands right before: "rose $2 to $81.50", "down by 2% to 25%", not "by 22 to 25%".
  private func isChange(before index: Int, _ range: AmountRange) -> Bool {
    let isBy = word(index - 1) == .by
    guard let verb = token(isBy ? index - 2 : index - 1), ChangeVerbs.contains(verb) else { return false }
    let isBare = range.firstEnd == index + 1 || has([.numberWord, .magnitude], range.firstEnd - 1)
    return !isBy || !isBare || !isNumber(index) && !has(.numberWord, index)
  }

  private func candidate(_ amount: Amount, tokens: Range<Int>, value: String, from free: Int) -> Candidate {
    var normalized = NormalizedValue(amount.code.map { "\(value) \($0)" } ?? value)
    normalized.unit = amount.unit.map { text.string($0) }
    var tokens = tokens
    if let approximator = approximator(before: tokens.lowerBound), approximator.start >= free {
      tokens = approximator.start..<tokens.upperBound
      normalized.modifier = approximator.modifier
    } else {
      normalized.modifier = verbModifier(before: tokens.lowerBound)
    }
    let priority = amount.kind == .money ? 49 : amount.kind == .percent ? 47 : 12
    return Candidate(
      tokens: tokens,
      kind: amount.kind,
      rule: Rule(amount.kind.rawValue, priority: priority),
      meaning: .amount(normalized)
    )
  }

  /// What the verb before an amount says of it: "trade exceeded $30 billion".
  private func verbModifier(before index: Int) -> NormalizedValue.Modifier? {
    guard let token = token(index - 1), token.kind == .word else { return nil }
    return ValueVerbs.modifier(token)
  }
}

private enum ValueVerbs {
  private static let more = WordSet("exceeded exceed exceeds surpassed surpass surpasses topped tops passed")
  private static let near = WordSet("approached approaches approaching neared nears nearing")

  static func modifier(_ token: Token) -> NormalizedValue.Modifier? {
    if more.contains(token.form) { return .moreThan }
    return near.contains(token.form) ? .approx : nil
  }
}
