import Annotations

/// Counts and measures: `523.5 hectares`, `1.240 km`, `42` in "42 schools", `minus 3°C`, `1.5–2 million tonnes`.
extension GrammarText {
  /// The quantity that begins at a token, without approximators; the unit as its tokens.
  func quantity(_ index: Int) -> (range: AmountRange, unit: Range<Int>?)? {
    let isSigned = isSignedNumber(index)
    let start = isSigned ? index + 1 : index
    guard !isNumberInName(start), !isBehindCompound(start), !isNumberLabel(labelIndex(index)), !isListNumber(start),
      var range = amountRange(start, suffix: { self.withGroups($0) })
    else { return nil }
    if isSigned { range.first = range.first.negated }
    if let unit = measure(range.end) {
      let tokens = unit
      range.end = tokens.upperBound
      return (range, tokens)
    }
    if let first = measure(range.firstEnd), range.last != nil {
      // `3 km to 5 km` is read as two.
      range.last = nil
      range.end = first.upperBound
      return (range, first)
    }
    guard !isSigned, isCount(start, range) else { return nil }
    return (range, nil)
  }

  /// Whether a word or number and a joined mark stand before: `COVID-19`, `3:2`, `24/7`.
  private func isBehindCompound(_ index: Int) -> Bool {
    guard isJoined(index), isJoined(index - 1), let before = token(index - 2) else { return false }
    guard isDash(index - 1) || isMark(index - 1, ":") || isMark(index - 1, "/") else { return false }
    return before.kind == .number || before.kind == .word
  }

  private func labelIndex(_ index: Int) -> Int {
    isMark(index - 1, ".") && isJoined(index - 1) ? index - 2 : index - 1
  }

  /// A point before three digits groups thousands where neither a magnitude nor a percent sign follows.
  private func withGroups(_ numeral: Numeral) -> Numeral {
    guard let grouped = numeral.grouped, !numeral.hasMagnitude else { return numeral }
    var numeral = numeral
    numeral.value = grouped
    return numeral
  }

  // MARK: Units

  /// The unit of measure at a token, with a hyphen before it: `km`, `nautical miles`, `-mile`, `°C`.
  private func measure(_ index: Int) -> Range<Int>? {
    let position = isHyphen(index) ? index + 1 : index
    guard let found = longest(.unit, position), !isFollowedByLetters(found.end) else { return nil }
    // A single letter is a unit only when joined or behind digits: `48m`, `5 m`.
    if length(position) == 1, found.end == position + 1, !isNumber(position - 1) { return nil }
    if isHyphen(index), length(position) == 1 { return nil }
    return position..<found.end
  }

  private func isFollowedByLetters(_ index: Int) -> Bool {
    isJoined(index) && token(index)?.kind == .word
  }

  // MARK: Counts

  /// Whether a number without a unit counts something: no list number, score, name, phone number or year.
  private func isCount(_ index: Int, _ range: AmountRange) -> Bool {
    guard let token = token(index) else { return false }
    if isJoinedOn(range.end) || isMark(index - 1, "#") || isMark(index - 1, "+") || isMark(index - 1, "§") {
      return false
    }
    if token.kind == .word { return isCountWord(index, range) }
    if isNumber(index - 1) || isNumber(range.end) { return false }
    if followsName(index), !isCountedNoun(range.end) { return false }
    // A dash range without a noun behind it is a score or a reference.
    if range.last != nil, isDash(range.firstEnd), !isNoun(range.end) { return false }
    return true
  }

  /// Whether the number goes on in a compound: `28-member`, `24/7`, `3:2`, `19A`, `5)` of a list.
  private func isJoinedOn(_ index: Int) -> Bool {
    guard let next = token(index), next.isJoined else { return false }
    switch next.kind {
    case .word, .number, .opaque: return true
    case .possessive: return false
    case .mark:
      if isHyphen(index) { return true }
      return (isMark(index, "/") || isMark(index, ":") || isMark(index, "°")) && isJoined(index + 1)
    }
  }

  private func isCountWord(_ index: Int, _ range: AmountRange) -> Bool {
    guard let token = token(index) else { return false }
    if range.first.integer == 1, range.last == nil { return false }
    let isOpening = token.flags.contains(.sentenceStart) || self.token(index - 1)?.kind == .mark && isNoun(range.end)
    let isName = token.isCapitalized && !isOpening && text.role != .title && text.role != .heading
    return !isName && range.first.integer != 0
  }

  /// Whether a capitalised word of a name stands before: `Boeing 737`, `Expo 67`.
  private func followsName(_ index: Int) -> Bool {
    guard let before = token(index - 1), before.kind == .word, before.isCapitalized else { return isOpaque(index - 1) }
    return word(index - 1) == .none && !before.lexical.classes.contains(.functionWord)
  }

  private func isOpaque(_ index: Int) -> Bool { token(index)?.kind == .opaque }

  private func isCountedNoun(_ index: Int) -> Bool {
    has([.personNoun, .roleHeadPlural], index) || CountedNouns.contains(token(index))
  }

  /// A lower-case word that is no function word.
  private func isNoun(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .word, !token.isCapitalized, !token.isJoined else { return false }
    return !token.lexical.classes.contains(.functionWord) && word(index) == .none
  }

  /// `3.` and `3)` at the start of a block or line.
  private func isListNumber(_ index: Int) -> Bool {
    guard index == 0 || token(index)?.flags.contains(.afterLineEnd) ?? false || isMark(index - 1, "(") else {
      return false
    }
    if isMark(index - 1, "("), isMark(index + 1, ")"), length(index) <= 2 { return index == 1 }
    return (isMark(index + 1, ".") || isMark(index + 1, ")")) && isJoined(index + 1)
  }
}
