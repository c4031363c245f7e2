/// Dates in digits, decades, and the second years of ranges.
extension GrammarText {
  /// `09.04.2025`, `2025-04-09`, `22/06/2024`, `2025/04/09`, `05-Aug-2016`; day first unless that cannot be.
  func numericDate(_ index: Int) -> (value: CalendarParts, end: Int)? {
    guard isNumber(index), !isNumberInName(index) else { return nil }
    if let parts = dottedDate(bytes(index)) { return (parts, index + 1) }
    if let month = numericMonth(index) { return month }
    guard let first = integer(index), isJoined(index + 1), isJoined(index + 2), isJoined(index + 3),
      isJoined(index + 4), let separator = dateSeparator(index + 1), dateSeparator(index + 3) == separator,
      let last = integer(index + 4), !isJoined(index + 5) || token(index + 5)?.kind == .mark || isTimeLetter(index + 5)
    else { return nil }
    let middle: Int
    if let month = value(.month, index + 2) {
      middle = month
    } else if let number = integer(index + 2) {
      middle = number
    } else {
      return nil
    }
    guard let parts = Self.parts(first, middle, last, lengths: (length(index), length(index + 4))) else { return nil }
    return (parts, index + 5)
  }

  /// The `T` of an ISO date-time.
  private func isTimeLetter(_ index: Int) -> Bool {
    length(index) == 1 && bytes(index).first == 0x54
  }

  private func dateSeparator(_ index: Int) -> UInt8? {
    if isDash(index) { return 0x2d }
    return isMark(index, "/") ? 0x2f : nil
  }

  /// `09.04.2025`, `9.4.25`.
  private func dottedDate(_ digits: ArraySlice<UInt8>) -> CalendarParts? {
    guard digits.count <= 10, digits.count >= 6 else { return nil }
    let pieces = digits.split(separator: 0x2e, omittingEmptySubsequences: false)
    guard pieces.count == 3 else { return nil }
    var numbers: [Int] = []
    for piece in pieces {
      guard !piece.isEmpty, piece.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
      numbers.append(piece.reduce(0) { $0 * 10 + Int($1) - 0x30 })
    }
    return Self.parts(numbers[0], numbers[1], numbers[2], lengths: (pieces[0].count, pieces[2].count))
  }

  private static func parts(_ a: Int, _ b: Int, _ c: Int, lengths: (first: Int, last: Int)) -> CalendarParts? {
    if lengths.first == 4, lengths.last <= 2 { return possible(year: a, month: b, day: c) }
    guard lengths.first <= 2, lengths.last == 4 || lengths.last == 2 else { return nil }
    let year = lengths.last == 4 ? c : c < 40 ? 2000 + c : 1900 + c
    return possible(year: year, month: b, day: a) ?? possible(year: year, month: a, day: b)
  }

  private static func possible(year: Int, month: Int, day: Int) -> CalendarParts? {
    guard (1000...2199).contains(year), CivilDate(year: year, month: month, day: day) != nil else { return nil }
    return CalendarParts(year: year, month: month, day: day)
  }

  /// `1990s`, `1990’s`, `90s`, `’90s`: the decade's first year.
  func decade(_ index: Int) -> (value: Int, end: Int)? {
    if let token = token(index), token.kind == .mark {
      guard isApostrophe(decodeScalar(text.bytes, at: Int(token.start)).value), isJoined(index + 1) else { return nil }
      return decade(index + 1)
    }
    if let year = spokenDecade(index) { return year }
    guard let number = integer(index), number % 10 == 0, isJoined(index + 1),
      word(index + 1) == .s || token(index + 1)?.kind == .possessive
    else { return nil }
    switch length(index) {
    case 4 where (1000...2190).contains(number): return (number, index + 2)
    case 2 where number >= 20: return (1900 + number, index + 2)
    default: return nil
    }
  }

  /// `nineties` in "the nineties", `nineteen seventies`; "in his nineties" is an age.
  private func spokenDecade(_ index: Int) -> (value: Int, end: Int)? {
    if let century = value(.numberWord, index), (17...19).contains(century), let token = token(index + 1) {
      return CalendarWords.decade(token).map { (century * 100 + $0, index + 2) }
    }
    guard let token = token(index), let decade = CalendarWords.decade(token), decade >= 30 else { return nil }
    let before = isHyphen(index - 1) ? index - 2 : index - 1
    switch word(before) {
    case .the, .early, .late, .mid: return (1900 + decade, index + 1)
    default: return nil
    }
  }

  /// `2015-08`: a month, where the digits behind the dash cannot end a range of years.
  func numericMonth(_ index: Int) -> (value: CalendarParts, end: Int)? {
    guard length(index) == 4, let year = integer(index), (1900...2199).contains(year), isHyphen(index + 1),
      length(index + 2) == 2, let month = integer(index + 2), (1...12).contains(month), month <= year % 100,
      !isNumberInName(index), !isJoined(index + 3) || token(index + 3)?.kind == .mark && !isDash(index + 3)
    else { return nil }
    return (CalendarParts(year: year, month: month), index + 3)
  }

  /// `27` or `2027` behind `2025-`: the range's last year, which is after the first.
  func endYear(_ index: Int, first: Int) -> (value: Int, end: Int)? {
    guard let number = integer(index), !(token(index + 1)?.kind == .word && isJoined(index + 1)) else { return nil }
    switch length(index) {
    case 4: return number > first && number <= 2300 ? (number, index + 1) : nil
    case 2:
      let century = first - first % 100
      let year = number > first % 100 ? century + number : century + 100 + number
      return year - first <= 30 && year > first ? (year, index + 1) : nil
    default: return nil
    }
  }
}
