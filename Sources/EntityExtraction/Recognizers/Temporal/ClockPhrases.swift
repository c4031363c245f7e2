/// Clock times in words, and the parts of the day beside clock times.
extension GrammarText {
  /// `half past seven`, `quarter to nine`, `ten minutes past 9`; without the part of the day behind it.
  func phrasedTime(_ index: Int) -> (time: ClockTime, end: Int)? {
    guard let minutes = minutes(index) else { return nil }
    let isPast: Bool
    switch word(minutes.end) {
    case .past, .after: isPast = true
    case .to, .until: isPast = false
    case .of where minutes.isQuarter: isPast = false
    default: return nil
    }
    guard let hour = clockHour(minutes.end + 1), isPast || minutes.isQuarter || governsClock(index - 1)
    else { return nil }
    // "Five after two weeks" and "ten to nine of them" are no times; "quarter past seven" is one anywhere.
    let isPlain = minutes.isQuarter && word(minutes.end) != .of
    guard isPlain || endsClause(hour.end) || halfDay(hour.end) != nil || dayPart(behind: hour.end) != nil
    else { return nil }
    if !isPast, !minutes.isQuarter {
      guard minutes.value % 5 == 0, word(index - 1) != .from, word(index - 1) != .between else { return nil }
    }
    let total = (hour.value * 60 + (isPast ? minutes.value : -minutes.value) + 720) % 720
    // Twelve stays twelve on a clock of twelve hours.
    let shown = total / 60 == 0 ? 12 : total / 60
    return ClockTime(hour: shown, minute: total % 60).map { ($0, hour.end) }
  }

  private func minutes(_ index: Int) -> (value: Int, end: Int, isQuarter: Bool)? {
    if word(index) == .half { return word(index + 1) == .past ? (30, index + 1, true) : nil }
    if timeUnit(index)?.value == .quarter, bytes(index).last != 0x73 { return (15, index + 1, true) }
    guard isNumber(index) && length(index) <= 2 || has(.numberWord, index), let number = smallNumber(index),
      (1...29).contains(number.value)
    else { return nil }
    let end = timeUnit(number.end)?.value == .minute ? number.end + 1 : number.end
    return (number.value, end, false)
  }

  /// `25`, `twenty-five`: a number below a hundred.
  private func smallNumber(_ index: Int) -> (value: Int, end: Int)? {
    if let number = integer(index) { return isNumberInName(index) ? nil : (number, index + 1) }
    guard let tens = value(.numberWord, index), tens < 100 else { return nil }
    let next = isHyphen(index + 1) ? index + 2 : index + 1
    if tens >= 20, tens % 10 == 0, let units = value(.numberWord, next), (1...9).contains(units) {
      return (tens + units, next + 1)
    }
    return (tens, index + 1)
  }

  /// An hour of a clock of twelve hours, in digits or as a word.
  func clockHour(_ index: Int) -> (value: Int, end: Int)? {
    guard let hour = integer(index) ?? value(.numberWord, index), (1...12).contains(hour), length(index) <= 6,
      !isNumberInName(index), !isHyphen(index + 1)
    else { return nil }
    return (hour, index + 1)
  }

  /// `in the morning`, `at night`: whether it makes an hour one after noon, with the token behind it.
  func dayPart(behind index: Int) -> (part: GrammarWord, end: Int)? {
    if word(index) == .at, word(index + 1) == .night { return isNounBehind(index + 2) ? nil : (.night, index + 2) }
    guard word(index) == .in, word(index + 1) == .the else { return nil }
    switch word(index + 2) {
    case .morning, .afternoon, .evening: return isNounBehind(index + 2) ? nil : (word(index + 2), index + 3)
    default: return nil
    }
  }

  /// Whether the part of the day only qualifies a noun: `in the morning attack`.
  private func isNounBehind(_ index: Int) -> Bool {
    guard let token = token(index + 1), token.kind == .word, !token.isCapitalized else { return false }
    return word(index + 1) == .none && !token.lexical.classes.contains(.functionWord)
  }

  /// The part of the day that a date beside a clock time names: `last night at 8`, `at 8 on Tuesday evening`.
  func dayPart(around index: Int, _ end: Int) -> GrammarWord? {
    let before = word(index - 1) == .at ? index - 2 : index - 1
    if isDayPart(before) { return word(before) }
    let next = word(end) == .on ? end + 1 : end
    if word(next) == .tonight { return .night }
    switch word(next) {
    case .this, .last, .that, .next, .yesterday, .tomorrow: break
    default: guard weekday(next) != nil else { return nil }
    }
    return isDayPart(next + 1) && word(next + 1) != .tonight ? word(next + 1) : nil
  }

  private func isDayPart(_ index: Int) -> Bool {
    switch word(index) {
    case .morning, .afternoon, .evening, .night, .tonight: true
    default: false
    }
  }

  /// Whether a word before which a clock time stands: `at`, `until`, `around`.
  func governsClock(_ index: Int) -> Bool {
    switch word(index) {
    case .at, .by, .from, .until, .to, .since, .before, .after, .between, .approximately: true
    default: false
    }
  }

  private func endsClause(_ index: Int) -> Bool {
    guard let token = token(index) else { return true }
    return token.kind == .mark && !isMark(index, ":") || word(index) == .on || word(index) == .oclock
      || isTimeZone(index)
  }
}

extension ClockTime {
  /// The time on a clock of 24 hours, where the text names the part of the day; unchanged behind noon.
  func placed(in part: GrammarWord) -> ClockTime {
    guard hour <= 12 else { return self }
    switch part {
    case .morning: return halfDay(afternoon: false) ?? self
    case .night: return halfDay(afternoon: (6...11).contains(hour)) ?? self
    default: return halfDay(afternoon: true) ?? self
    }
  }
}
