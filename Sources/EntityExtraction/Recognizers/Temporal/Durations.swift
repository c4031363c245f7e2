/// Lengths of time: `three years`, `two-day`, `6 to 8 hours`, `58-year-old`, `several months`, `two years and six months`.
extension GrammarText {
  /// The duration that begins at a token, without approximators before it.
  func duration(_ index: Int) -> (form: TemporalExpression.Form, end: Int)? {
    if let years = age(index) {
      let youngest = TimeSpan(DecimalNumber(years), .year)
      if word(index - 1) == .aged, let oldest = oldestAge(index + 1) {
        return (.duration(youngest, upTo: TimeSpan(DecimalNumber(oldest.value), .year)), oldest.end)
      }
      return (.duration(youngest, upTo: nil), index + 1)
    }
    if let counted = countedDuration(index) { return counted }
    if let open = openDuration(index) { return open }
    return unitDuration(index)
  }

  // MARK: With a number

  private func countedDuration(_ index: Int) -> (form: TemporalExpression.Form, end: Int)? {
    if word(index) == .half { return halfUnit(index) }
    guard !isNumberInName(index), !isNumberLabel(index - 1), let first = numeral(index) else { return nil }
    var amount = first.value
    var isOrdinary = true
    if let range = rangeEnd(index, first: first), let unit = unit(behind: range.end) {
      let form = TemporalExpression.Form.duration(TimeSpan(amount, unit.value), upTo: TimeSpan(range.value, unit.value))
      return (form, ageEnd(unit.end))
    }
    guard let unit = unit(behind: first.end), !isNameOfWar(index, unit.end) else { return nil }
    var end = unit.end
    if isOne(first) {
      isOrdinary = isHyphen(first.end) || allowsSingle(index)
      // `a year and a half`, `one and a half`
    }
    if let share = shareBehind(end), let sum = amount.adding(share.value) {
      amount = sum
      end = share.end
      isOrdinary = true
    }
    guard isOrdinary else { return nil }
    var span = TimeSpan(amount, unit.value)
    while !isHyphen(first.end), let further = furtherPart(end, below: span.parts.last?.unit ?? .second) {
      span.parts.append(further.part)
      end = further.end
    }
    return (.duration(span, upTo: nil), ageEnd(end))
  }

  /// `Thirty Years’ War`, `Six-Day War`: number and unit with capitals inside a sentence.
  private func isNameOfWar(_ index: Int, _ end: Int) -> Bool {
    isCapitalized(end - 1) && isCapitalized(token(end)?.kind == .possessive ? end + 1 : end)
      && token(index)?.kind == .word && isCapitalized(index)
  }

  private func isOne(_ numeral: Numeral) -> Bool {
    numeral.isWords && numeral.integer == 1
  }

  /// The unit behind a number, with or without a hyphen: `two-day`, `2-day`, `two days`, `30 min`.
  private func unit(behind index: Int) -> (value: TimeUnit, end: Int)? {
    let position = isHyphen(index) ? index + 1 : index
    guard let unit = timeUnit(position), isLongEnough(position) else { return nil }
    // `third quarter` and `two quarters of the members` are no times.
    if unit.value == .quarter { return nil }
    return unit
  }

  /// Abbreviated units only joined to nothing else: `5 min`, `30 sec`.
  private func isLongEnough(_ index: Int) -> Bool {
    guard let next = token(index + 1), next.isJoined else { return true }
    return next.kind == .mark || next.kind == .possessive
  }

  /// `to 8` in "6 to 8 hours"; also dashes.
  private func rangeEnd(_ start: Int, first: Numeral) -> (value: DecimalNumber, end: Int)? {
    let index = first.end
    let isRangeWord = word(index) == .to || word(index) == .or || (word(index) == .and && word(start - 1) == .between)
    guard isRangeWord || isDash(index), let last = numeral(index + 1), unit(behind: last.end) != nil else { return nil }
    return (last.value, last.end)
  }

  /// `and 30 minutes` behind `2 hours`; a shorter unit only.
  private func furtherPart(_ index: Int, below unit: TimeUnit) -> (part: TimeSpan.Part, end: Int)? {
    let position = word(index) == .and || isMark(index, ",") ? index + 1 : index
    guard let number = numeral(position), let own = self.unit(behind: number.end), own.value.continues(unit),
      word(own.end) != .ago, word(own.end) != .later
    else { return nil }
    return (TimeSpan.Part(amount: number.value, unit: own.value), own.end)
  }

  /// Two or more counted units, each shorter than the one before: `2 years 1 month 21 days`.
  func joinedSpan(_ index: Int) -> (value: TimeSpan, end: Int)? {
    guard let first = numeral(index), let unit = unit(behind: first.end), !isHyphen(first.end) else { return nil }
    var span = TimeSpan(first.value, unit.value)
    var end = unit.end
    while span.parts.count < 4 {
      let position = word(end) == .and || isMark(end, ",") ? end + 1 : end
      guard let number = numeral(position), let own = self.unit(behind: number.end),
        own.value < span.parts.last?.unit ?? .second
      else { break }
      span.parts.append(TimeSpan.Part(amount: number.value, unit: own.value))
      end = own.end
    }
    return span.parts.count > 1 ? (span, end) : nil
  }

  /// `old` behind `58-year-` and `58 years`; `long` behind `year-` is inside too, `of age` is not.
  private func ageEnd(_ index: Int) -> Int {
    if isHyphen(index), word(index + 1) == .old || word(index + 1) == .long { return index + 2 }
    if word(index) == .old { return index + 1 }
    if word(index) == .long, bytes(index - 1).last.map({ $0 | 0x20 != 0x73 }) ?? false { return index + 1 }
    return index
  }

  /// Whether "one day" is a length here and no idiom: behind a preposition, an approximator or before `of`.
  private func allowsSingle(_ index: Int) -> Bool {
    switch word(index - 1) {
    case .for, .in, .within, .over, .than, .least, .approximately, .nearly, .just, .up, .after, .of, .to: true
    default: false
    }
  }

  /// `58` in "Minister Toval, 58, said" and in "died aged 92".
  private func age(_ index: Int) -> Int? {
    guard let years = integer(index), (1...120).contains(years),
      !isJoined(index + 1) || isMark(index + 1, ",") || isDash(index + 1) && word(index - 1) == .aged
        || isMark(index + 1, ".") || isMark(index + 1, ")")
    else { return nil }
    if word(index - 1) == .aged { return timeUnit(index + 1) == nil ? years : nil }
    if years >= 10, isAgeOfLife(index) { return years }
    // Behind a name, between commas; `12` of "Geneva, 12, 13 and 14 May" is read as a day before.
    guard years >= 10, isMark(index - 1, ","), isMark(index + 1, ","), !isJoined(index), !isNumber(index + 2),
      let name = token(index - 2), name.kind == .word, name.isCapitalized, !name.isAllCaps, word(index - 2) == .none,
      name.lexical.classes.isDisjoint(with: [.month, .weekday, .city, .country, .region, .numberWord]),
      isCapitalized(index - 3) || name.flags.contains(.sentenceStart)
    else { return nil }
    return years
  }

  /// `88` in "dies at 88" and where "She was 88" ends a sentence.
  private func isAgeOfLife(_ index: Int) -> Bool {
    let ends = token(index + 1).map { $0.kind == .mark && !isMark(index + 1, "%") && !isMark(index + 1, "-") } ?? true
    guard ends, let before = token(index - 1), let verb = token(index - 2) else { return false }
    if word(index - 1) == .at { return Self.dying.contains(verb.form) }
    return Self.being.contains(before.form) && Self.persons.contains(verb.form)
      && (isMark(index + 1, ".") || token(index + 1) == nil)
  }

  private static let dying = WordSet("died dies dead")
  private static let being = WordSet("was is")
  private static let persons = WordSet("he she")

  /// `to 14` in "children aged 5 to 14".
  private func oldestAge(_ index: Int) -> (value: Int, end: Int)? {
    guard word(index) == .to || isDash(index) || word(index) == .and && word(index - 3) == .between,
      let years = integer(index + 1), (1...120).contains(years), timeUnit(index + 2) == nil
    else { return nil }
    return (years, index + 2)
  }

  // MARK: With an open amount

  /// `several months`, `few weeks`, `couple of days`, `many years`, `half a century`.
  private func openDuration(_ index: Int) -> (form: TemporalExpression.Form, end: Int)? {
    switch word(index) {
    case .several, .few, .many:
      guard let unit = timeUnit(index + 1), unit.value != .quarter, !isCountedFrom(unit.end),
        !followsDirection(index)
      else { return nil }
      return (.duration(TimeSpan(nil, unit.value), upTo: nil), unit.end)
    case .couple:
      guard word(index + 1) == .of, let unit = timeUnit(index + 2), unit.value != .quarter,
        !isCountedFrom(unit.end)
      else { return nil }
      return (.duration(TimeSpan(DecimalNumber(2), unit.value), upTo: nil), unit.end)
    default:
      return nil
    }
  }

  /// Whether the length is part of a vague date: "the past few months".
  private func followsDirection(_ index: Int) -> Bool {
    switch word(index - 1) {
    case .past, .last, .next, .coming, .following, .previous, .recent: true
    default: false
    }
  }

  /// Whether the length is counted from a time that is not known: "a few weeks later", "several years ago".
  private func isCountedFrom(_ index: Int) -> Bool {
    word(index) == .later || word(index) == .earlier || word(index) == .ago || word(index) == .back
  }

  /// `half a century`, `half an hour`, `half-hour`.
  private func halfUnit(_ index: Int) -> (form: TemporalExpression.Form, end: Int)? {
    let position = word(index + 1) == .article || isHyphen(index + 1) ? index + 2 : index + 1
    guard position > index + 1, let unit = timeUnit(position), unit.value != .quarter else { return nil }
    let span: TimeSpan =
      switch unit.value {
      case .hour: TimeSpan(DecimalNumber(30), .minute)
      case .year: TimeSpan(DecimalNumber(6), .month)
      case .decade: TimeSpan(DecimalNumber(5), .year)
      case .century: TimeSpan(DecimalNumber(50), .year)
      default: TimeSpan(.half, unit.value)
      }
    return (.duration(span, upTo: nil), unit.end)
  }

  // MARK: A unit alone

  /// `year` in "for a year", `months` in "for months", `year-long`, `decade-old`, `year and a half`.
  private func unitDuration(_ index: Int) -> (form: TemporalExpression.Form, end: Int)? {
    guard let unit = timeUnit(index), unit.value != .quarter, length(index) > 2 else { return nil }
    let isPlural = bytes(index).last.map { $0 | 0x20 == 0x73 } ?? false
    let amount = isPlural ? nil : DecimalNumber(1)
    if isHyphen(unit.end), word(unit.end + 1) == .long || word(unit.end + 1) == .old {
      return (.duration(TimeSpan(amount, unit.value), upTo: nil), unit.end + 2)
    }
    if isPlural {
      guard unit.value != .weekend, !isRate(unit.end), allowsOpenPlural(index) else { return nil }
      return (.duration(TimeSpan(nil, unit.value), upTo: nil), unit.end)
    }
    guard word(index - 1) == .article else { return nil }
    if let share = shareBehind(unit.end), let sum = DecimalNumber(1).adding(share.value) {
      return (.duration(TimeSpan(sum, unit.value), upTo: nil), share.end)
    }
    guard governsSingle(index - 2) else { return nil }
    return (.duration(TimeSpan(amount, unit.value), upTo: nil), unit.end)
  }

  /// `and a half`, `and a quarter` behind a unit.
  private func shareBehind(_ index: Int) -> (value: DecimalNumber, end: Int)? {
    guard word(index) == .and, word(index + 1) == .article else { return nil }
    if word(index + 2) == .half { return (.half, index + 3) }
    guard timeUnit(index + 2)?.value == .quarter else { return nil }
    return (DecimalNumber(mantissa: 25, exponent: -2), index + 3)
  }

  private func allowsOpenPlural(_ index: Int) -> Bool {
    switch word(index - 1) {
    case .for, .in, .within, .after: true
    default: false
    }
  }

  private func isRate(_ index: Int) -> Bool {
    word(index) == .to && has(.temporal, index + 1)
  }

  /// Whether a length of time is expected before the article of "a year"; behind a noun or number it is a rate.
  private func governsSingle(_ index: Int) -> Bool {
    switch word(index) {
    case .for, .in, .within, .over, .than, .least, .approximately, .nearly, .just, .after, .half, .during, .under: true
    default: false
    }
  }
}
