/// The parts of dates at one token: each gives the value and the token behind it.
extension GrammarText {
  /// A year: `2024`, `’98`, `44 BC`, `AD 312`; four digits from 1000 to 2199 unless an era stands beside it.
  func year(_ index: Int) -> (value: Int, end: Int)? {
    if isMark(index, "'") || isCurlyApostrophe(index) { return apostropheYear(index) }
    if word(index) == .era, let number = integer(index + 1), (1...2199).contains(number) { return (number, index + 2) }
    if has(.numberWord, index) { return spokenYear(index) }
    guard let number = integer(index), !isNumberInName(index) else { return nil }
    if length(index) == 2, word(index - 1) == .fy, isJoined(index) { return (2000 + number, index + 1) }
    if let era = era(index + 1), (1...4000).contains(number) { return (era.sign * number, era.end) }
    guard length(index) == 4, (1000...2199).contains(number) else { return nil }
    return (number, index + 1)
  }

  private func isCurlyApostrophe(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .mark else { return false }
    return isApostrophe(decodeScalar(text.bytes, at: Int(token.start)).value)
  }

  private func apostropheYear(_ index: Int) -> (value: Int, end: Int)? {
    guard isJoined(index + 1), length(index + 1) == 2, let number = integer(index + 1) else { return nil }
    return (number < 40 ? 2000 + number : 1900 + number, index + 2)
  }

  /// `BC`, `B.C.`, `AD`, `A.D.` behind a year.
  private func era(_ index: Int) -> (sign: Int, end: Int)? {
    guard token(index)?.isAllCaps ?? false else { return nil }
    switch word(index) {
    case .era: return (1, index + 1)
    case .beforeEra: return (-1, index + 1)
    default: return nil
    }
  }

  /// Whether a number touches letters or further digits: `G7`, `COVID-19`, `1:30`, `A4`.
  func isNumberInName(_ index: Int) -> Bool {
    guard isJoined(index), let before = token(index - 1) else { return false }
    switch before.kind {
    case .word: return word(index - 1) != .fy
    case .number, .opaque, .possessive: return true
    case .mark: return false
    }
  }

  /// A day of a month: `5`, `05`, `11th`, `first`.
  func dayOfMonth(_ index: Int) -> (value: Int, end: Int)? {
    if let number = integer(index) {
      guard length(index) <= 2, (1...31).contains(number), !isNumberInName(index) else { return nil }
      return (number, hasOrdinalSuffix(index) ? index + 2 : index + 1)
    }
    if let ordinal = ordinal(index) { return (1...31).contains(ordinal.value) ? ordinal : nil }
    return spokenDay(index)
  }

  /// `twenty five` behind a month and before a year: "January twenty-five nineteen eighty-six".
  private func spokenDay(_ index: Int) -> (value: Int, end: Int)? {
    guard has(.month, index - 1), let number = numeral(index), number.isWords, let day = number.integer,
      (1...31).contains(day), spokenYear(number.end) != nil || length(number.end) == 4 && year(number.end) != nil
    else { return nil }
    return (day, number.end)
  }

  /// A year in words: `nineteen eighty-six`, `two thousand and fifteen`, behind a month, a day or a preposition.
  func spokenYear(_ index: Int) -> (value: Int, end: Int)? {
    guard let century = value(.numberWord, index), isYearPlace(index - 1) else { return nil }
    if century == 2, magnitude(index + 1) == DecimalNumber(1000) {
      let next = word(index + 2) == .and ? index + 3 : index + 2
      guard let rest = twoDigits(next) else { return has(.month, index - 1) ? (2000, index + 2) : nil }
      return (2000 + rest.value, rest.end)
    }
    guard (17...20).contains(century) else { return nil }
    let next = isHyphen(index + 1) ? index + 2 : index + 1
    guard let rest = twoDigits(next), rest.value >= 10, !isHyphen(rest.end) else { return nil }
    return (century * 100 + rest.value, rest.end)
  }

  private func isYearPlace(_ index: Int) -> Bool {
    if has([.month, .ordinalWord, .numberWord, .season], index) || hasOrdinalSuffix(index - 1) { return true }
    switch word(index) {
    case .in, .since, .until, .of, .by, .from: return true
    default: return false
    }
  }

  /// `eighty-six`, `fifteen`: a number below a hundred.
  private func twoDigits(_ index: Int) -> (value: Int, end: Int)? {
    guard let first = value(.numberWord, index), first < 100 else { return nil }
    let next = isHyphen(index + 1) ? index + 2 : index + 1
    if first >= 20, first % 10 == 0, let units = value(.numberWord, next), (1...9).contains(units) {
      return (first + units, next + 1)
    }
    return (first, index + 1)
  }

  /// Whether `st`, `nd`, `rd` or `th` is joined to a number.
  func hasOrdinalSuffix(_ index: Int) -> Bool {
    guard isJoined(index + 1) else { return false }
    switch word(index + 1) {
    case .st, .nd, .rd, .th: return true
    default: return false
    }
  }

  /// A year of two digits behind `in`: "in 88", "in 08", with nothing behind it that it could count.
  func shortYear(_ index: Int) -> (value: Int, end: Int)? {
    guard length(index) == 2, let number = integer(index), number >= 40 || number < 20 && bytes(index).first == 0x30,
      !isNumberInName(index), isShortYearPlace(index)
    else { return nil }
    return (number < 40 ? 2000 + number : 1900 + number, index + 1)
  }

  private func isShortYearPlace(_ index: Int) -> Bool {
    let isBehindYear = word(index - 1) == .and && length(index - 2) == 2 && word(index - 3) == .in
    guard word(index - 1) == .in || isBehindYear else { return false }
    if word(index + 1) == .and {
      return length(index + 2) == 2 && isNumber(index + 2) && !isJoined(index + 3) || isEnd(index + 3)
    }
    return isEnd(index + 1)
  }

  /// Whether a clause ends here.
  private func isEnd(_ index: Int) -> Bool {
    guard let token = token(index) else { return true }
    return token.kind == .mark && !isMark(index, "%") && !isMark(index, "/") && !isMark(index, ":") && !isDash(index)
  }

  /// A month's name, with the point of an abbreviation; in lower case only names that are no other words.
  func month(_ index: Int) -> (value: Int, end: Int)? {
    guard let number = value(.month, index) ?? CalendarWords.month(token(index)), (1...12).contains(number) else {
      return nil
    }
    if !isCapitalized(index), length(index) < 4 || number == 3 || number == 5 || number == 8 {
      guard isMonthPlace(index, isWord: number == 3 || number == 5) else { return nil }
    }
    return (number, abbreviationEnd(index, longest: 4))
  }

  /// Whether a word in lower case stands where only a month does: `1st of may`, `in march`, `21st aug`.
  private func isMonthPlace(_ index: Int, isWord: Bool) -> Bool {
    switch word(index - 1) {
    case .st, .nd, .rd, .th: return isJoined(index - 1) && isNumber(index - 2)
    case .of: return dayOfMonth(index - 2) != nil || hasOrdinalSuffix(index - 3)
    case .in, .since, .until, .early, .late, .mid: return !isJoined(index)
    case .by, .from, .to, .between, .last, .next, .this, .and: return !isWord
    default: return !isWord && integer(index - 1).map { (1...31).contains($0) } ?? false
    }
  }

  /// A weekday's name, with the point of an abbreviation.
  func weekday(_ index: Int) -> (value: Int, end: Int)? {
    guard let number = value(.weekday, index), (1...7).contains(number) else { return nil }
    if !isCapitalized(index), length(index) < 6 { return nil }
    return (number, abbreviationEnd(index, longest: 5))
  }

  private func abbreviationEnd(_ index: Int, longest: Int) -> Int {
    let hasPoint = length(index) <= longest && isMark(index + 1, ".") && isJoined(index + 1) && !isLastWord(index)
    return hasPoint ? index + 2 : index + 1
  }

  func season(_ index: Int) -> (value: Season, end: Int)? {
    guard let token = token(index), token.lexical.classes.contains(.season),
      let season = lexicon.value(of: token.lexical, as: .season).flatMap({ Season(rawValue: $0) })
    else { return nil }
    return (season, index + 1)
  }

  /// An ordinal in digits or words: `21st`, `twenty-first`, `second`.
  func ordinal(_ index: Int) -> (value: Int, end: Int)? {
    if let number = integer(index) {
      return hasOrdinalSuffix(index) && !isNumberInName(index) ? (number, index + 2) : nil
    }
    if let number = value(.ordinalWord, index) { return (number, index + 1) }
    guard let tens = value(.numberWord, index), tens % 10 == 0, (20...90).contains(tens) else { return nil }
    let unit = isHyphen(index + 1) ? index + 2 : index + 1
    guard let number = value(.ordinalWord, unit), (1...9).contains(number) else { return nil }
    return (tens + number, unit + 1)
  }

  func timeUnit(_ index: Int) -> (value: TimeUnit, end: Int)? {
    guard let token = token(index), token.lexical.classes.contains(.timeUnit),
      let unit = lexicon.value(of: token.lexical, as: .timeUnit).flatMap({ TimeUnit(lexiconValue: $0) })
    else { return nil }
    return (unit, index + 1)
  }
}

/// Words of the calendar that the lexicon does not know as such: months that are ordinary words, and decades.
enum CalendarWords {
  private static let table = HashedTable(
    [
      ("march", 3), ("may", 5), ("twenties", 20), ("thirties", 30), ("forties", 40), ("fifties", 50), ("sixties", 60),
      ("seventies", 70), ("eighties", 80), ("nineties", 90),
    ].map { (FormHash(folding: $0), $1) }
  )

  /// The number of a month in lower case.
  static func month(_ token: Token?) -> Int? {
    guard let number = token.map({ Int(table[$0.form]) }), (1...12).contains(number) else { return nil }
    return number
  }

  /// The first year of a decade in its century.
  static func decade(_ token: Token) -> Int? {
    let number = Int(table[token.form])
    return number >= 20 ? number : nil
  }

  static func mayBegin(_ token: Token) -> Leads {
    switch table[token.form] {
    case 0: []
    case 1...12: .month
    default: .number
    }
  }
}
