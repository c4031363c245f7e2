/// Whether a month, weekday or year without further parts is one: `May`, `March` and `2000` also mean others.
extension TemporalMatch {
  /// Words behind which a calendar expression stands.
  private static let calendarPrepositions: Set<GrammarWord> = [
    .in, .since, .by, .until, .of, .from, .to, .before, .after, .during, .through, .for, .between, .early, .late, .mid,
    .last, .next, .this, .coming, .and, .or, .on, .over, .than,
  ]

  var first: Int { tokens.lowerBound }

  private var previous: GrammarWord { text.word(before) }

  /// Whether the token before is a capitalised word of a name.
  private var followsName: Bool {
    guard let token = text.token(before), token.kind == .word, token.isCapitalized else { return false }
    return previous == .none && !token.flags.contains(.sentenceStart) && !text.has(.temporal, before)
  }

  /// Whether a capitalised word follows that is no part of a date.
  var isFollowedByName: Bool {
    guard let token = text.token(after), token.kind == .word, token.isCapitalized else { return false }
    return (text.word(after) == .none || text.word(after) == .times) && !text.has(.temporal, after)
  }

  /// Whether `every`, `each` or `per` makes it a set of times.
  var isRepeated: Bool {
    previous == .each || previous == .every || previous == .per
  }

  var monthStandsAlone: Bool {
    let isCoordinated = previous == .and || previous == .or
    let isPlaced =
      Self.calendarPrepositions.contains(previous) && !(isCoordinated && !text.has(.temporal, before - 1))
      || text.isHyphen(before) && text.word(before - 1) == .mid
    if beginsMonthRange { return true }
    guard !isRepeated, !followsName else { return false }
    guard text.isCapitalized(first) else { return isPlaced }
    // `April Glas`: a given name, unless what follows is an event or the like.
    if isFollowedByName, !isPlaced, mayBeGivenName || text.has([.givenName, .familyName], after),
      !text.has([.eventHead, .documentHead, .nationality, .country, .organizationHead], after)
    {
      return false
    }
    let isWordToo = text.has([.functionWord, .commonWord], first) || text.length(first) == 3 || isMayOrMarch
    guard isWordToo else { return true }
    if previous == .and || previous == .or { return text.has(.month, before - 1) || text.isNumber(before - 1) }
    if isPlaced { return !isFollowedByName || previous == .in }
    return previous == .the && !startsSentence(before) && isFollowedByNoun
  }

  /// Whether the month's name is a given name as well, known as one or before a word that is in no list.
  private var mayBeGivenName: Bool {
    if text.has(.givenName, first) { return true }
    guard let month = text.month(first)?.value, [4, 5, 6, 8].contains(month) else { return false }
    return text.token(after)?.lexical.classes.isEmpty ?? false
  }

  /// Whether another month follows behind a dash or `to`: `Jan-Feb 2017`, `May to March`.
  private var beginsMonthRange: Bool {
    guard text.isCapitalized(first), text.isDash(after) || text.word(after) == .to, text.isCapitalized(after + 1) else {
      return false
    }
    return text.month(after + 1) != nil
  }

  private var isMayOrMarch: Bool {
    let number = text.month(first)?.value
    return number == 3 || number == 5
  }

  /// Whether a lower-case word follows that is no preposition: `the May summit`.
  var isFollowedByNoun: Bool {
    guard let token = text.token(after), token.kind == .word, !token.isCapitalized else { return false }
    return text.word(after) == .none && !token.lexical.classes.contains(.functionWord)
  }

  private func startsSentence(_ index: Int) -> Bool {
    text.token(index)?.flags.contains(.sentenceStart) ?? false
  }

  /// Whether `will`, `may` or `to` stands before, so that `last` is a verb: "the course will last three weeks".
  var followsModal: Bool {
    previous == .to || text.has(.functionWord, before) && Modals.contains(text.token(before))
  }

  /// Whether a bare year with an article before it belongs to a name: `the 2014 Winter Games`.
  var namesEvent: Bool {
    text.isNumber(after - 1) && text.word(after - 2) == .the && text.isCapitalized(after)
      && text.token(after)?.flags.contains(.sentenceStart) == false && !text.has([.month, .weekday], after)
  }

  /// `27th` in "on the 27th", with nothing behind it that it could count.
  var dayStandsAlone: Bool {
    guard text.hasOrdinalSuffix(first), tokens.count == 2, previous == .the else { return false }
    switch text.word(before - 1) {
    case .on, .by, .until, .since: break
    default: return false
    }
    guard let next = text.token(after), next.kind == .word else { return !text.isHyphen(after) }
    return next.lexical.classes.contains(.functionWord) && text.word(after) != .of && text.word(after) != .and
  }

  var weekdayStandsAlone: Bool {
    guard !isRepeated, previous != .article, text.length(first) >= 6,
      text.bytes(first).last.map({ $0 | 0x20 != 0x73 }) ?? false
    else {
      return false
    }
    // `Bloody Sunday`, `Black Friday`; `Sunday Times`.
    if followsName, text.has(.commonWord, before) || text.bytes(before).count < 7 { return false }
    return !(isFollowedByName && (text.has([.media, .organizationHead], after) || text.word(after) == .times))
  }

  var seasonStandsAlone: Bool {
    guard !isRepeated else { return false }
    return follows(.in, .by, .during, .since, .until, .over, .before, .after, .from, .for, .through)
      && !(text.word(after) == .of)
  }

  var yearStandsAlone: Bool {
    guard let year = text.year(first)?.value, !isJoinedToLetters, !followsNumberLabel else { return false }
    if text.has(.numberWord, first) { return !isFollowedByNoun && !isCounted }
    if text.length(first) != 4 || tokens.count > 1 { return previous != .none || tokens.count > 1 }
    if isCounted { return false }
    let isPlaced = Self.calendarPrepositions.contains(previous) && previous != .or && previous != .over
    if (1900...2100).contains(year) { return isPlaced || !isAmount }
    return isPlaced && !isAmount || isInBrackets
  }

  private var isInBrackets: Bool {
    text.isMark(before, "(") && (text.isMark(after, ")") || text.isDash(after) || text.isMark(after, ","))
      || text.isMark(after, ")") && text.isDash(before)
  }

  /// Whether letters, a percent sign or a currency symbol touch the number, or a slash as in `S/2024/12`.
  private var isJoinedToLetters: Bool {
    if text.isMark(before, "/"), text.isJoined(first) { return true }
    if text.isMark(after, "/"), text.isJoined(after), text.isJoined(after + 1) { return true }
    guard let next = text.token(after), next.isJoined else { return false }
    return next.kind == .word || text.isMark(after, "%") || text.has(.currency, after)
  }

  /// `resolution 2799`, `flight 2041`, `No. 1970`.
  private var followsNumberLabel: Bool {
    let label = text.isMark(before, ".") && text.isJoined(before) ? before - 1 : before
    return text.isNumberLabel(label)
  }

  /// Whether what follows is counted or measured by the number: `2000 people`, `1950 km`, `2000 dollars`.
  private var isCounted: Bool {
    if text.word(after) == .percent || text.isMark(after, "%") { return true }
    if text.has([.magnitude, .currency], after) { return true }
    if text.longest([.unit, .currency], after) != nil, !isFollowedByName { return true }
    return text.has(.personNoun, after) || CountedNouns.contains(text.token(after))
  }

  /// Whether an approximator or a currency symbol stands before.
  private var isAmount: Bool {
    switch previous {
    case .approximately, .nearly, .some, .estimated, .least: true
    case .than: text.word(before - 1) != .later && text.word(before - 1) != .earlier
    default: text.has(.currency, before)
    }
  }

  /// Whether the day of a month is no count of what follows: not "In March 20 people …".
  var dayIsNoCount: Bool {
    let day = after - 1
    guard text.isNumber(day) else { return true }
    if text.word(after) == .percent || text.isMark(after, "%") || text.has([.magnitude, .currency], after) {
      return false
    }
    if let next = text.token(after), next.isJoined, next.kind == .word { return false }
    // `Thursday 8:00`, `Thursday 29/03`
    if text.isMark(after, ":") || text.isMark(after, "/"), text.isJoined(after), text.isNumber(after + 1) {
      return false
    }
    return !(previous == .in && isFollowedByNoun)
  }
}

/// Auxiliary verbs behind which a full verb follows.
private enum Modals {
  private static let table = WordSet("will would shall should may might can could must not")

  static func contains(_ token: Token?) -> Bool {
    token.map { table.contains($0.form) } ?? false
  }
}
