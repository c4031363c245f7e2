import Annotations

/// Counts and measures: `523.5 hectares`, `1.240 km`, `42` in "42 schools", `minus 3°C`, `1.5–2 million tonnes`.
extension GrammarText {
  /// The quantity that begins at a token, without approximators; the unit as its tokens.
  func quantity(_ index: Int) -> (range: AmountRange, unit: Range<Int>?)? {
    let isSigned = isSignedNumber(index)
    let start = isSigned ? index + 1 : index
    guard !isNumberInName(start), !isBehindCompound(start), !isNumberLabel(labelIndex(index)), !isListNumber(start),
      !followsLabelled(start),
      var range = amountRange(start, suffix: { self.withLetter(self.withGroups($0)) })
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

  /// Whether the number before, in the same list, has a label: `6` behind `Articles 5 and`.
  private func followsLabelled(_ index: Int) -> Bool {
    guard word(index - 1) == .and || word(index - 1) == .to || isMark(index - 1, ",") || isDash(index - 1),
      isNumber(index - 2)
    else { return false }
    return isNumberLabel(labelIndex(index - 2))
  }

  /// `Group of 77`, `Committee of 24`: a name, unless people or things that news counts follow.
  private func endsGroupName(_ index: Int, _ end: Int) -> Bool {
    word(index - 1) == .of && isCapitalized(index - 2)
      && token(index - 2).map { GroupHeads.table.contains($0.form) } ?? false
      && !isCountedNoun(end)
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

  /// `48m litres`, `5k people`: a letter joined to the number and followed by what is counted is a magnitude; `k` is
  /// one at a sentence's end as well.
  private func withLetter(_ numeral: Numeral) -> Numeral {
    let next = numeral.end + 1
    let isThousand = length(numeral.end) == 1 && bytes(numeral.end).first.map { $0 | 0x20 == 0x6b } ?? false
    guard isNoun(next) || longest(.unit, next) != nil || isThousand && isLastWord(numeral.end) else { return numeral }
    return withLetterMagnitude(numeral)
  }

  // MARK: Units

  /// The unit of measure at a token, with a hyphen before it: `km`, `nautical miles`, `-mile`, `°C`.
  private func measure(_ index: Int) -> Range<Int>? {
    let position = isHyphen(index) ? index + 1 : index
    if let letter = letterUnit(position) { return letter }
    guard let found = longest(.unit, position), !isFollowedByLetters(found.end) else { return nil }
    // "These four points" are counted, "3 points" may be measured.
    if word(position) == .points || word(position) == .point, !isNumber(index - 1) { return nil }
    return position..<found.end
  }

  /// `m`, `t`, `g` and `l` behind digits, with what stands behind them no noun: `48m`, `15 m wide`.
  private func letterUnit(_ index: Int) -> Range<Int>? {
    guard length(index) == 1, isNumber(index - 1), let letter = bytes(index).first,
      [0x6d, 0x74, 0x67, 0x6c].contains(letter), !isJoinedOn(index + 1)
    else { return nil }
    return index..<index + 1
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
    if endsGroupName(index, range.end) { return false }
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
    // "A couple of years ago" is no count.
    if word(index) == .couple, timeUnit(range.end + 1) != nil || timeUnit(range.end) != nil { return false }
    let isOpening = token.flags.contains(.sentenceStart) || self.token(index - 1)?.kind == .mark && isNoun(range.end)
    // `a two-thirds majority`
    if isHyphen(index + 1), range.end == index + 3, isNoun(range.end), !has(.numberWord, index + 2) { return false }
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

  /// `3.` and `3)` at the start of a block or line; `(1)` and `[12]` anywhere.
  private func isListNumber(_ index: Int) -> Bool {
    guard isNumber(index) else { return false }
    if isMark(index - 1, "("), isMark(index + 1, ")") { return true }
    if isMark(index - 1, "["), isMark(index + 1, "]") { return true }
    guard length(index) <= 2 else { return false }
    let startsLine = index == 0 || token(index)?.flags.contains(.afterLineEnd) ?? false
    return startsLine && (isMark(index + 1, ".") || isMark(index + 1, ")")) && isJoined(index + 1)
  }
}

/// Heads of groups of states that are named by the number of their members.
private enum GroupHeads {
  static let table = WordSet("group committee council gang commission club coalition class party quad")
}
