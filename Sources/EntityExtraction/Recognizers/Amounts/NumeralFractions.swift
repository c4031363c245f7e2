/// Fractions in digits, in one scalar and in words: `3/4`, `½`, `two thirds`, `5 and a half`, `two out of five`.
extension GrammarText {
  // MARK: Digits

  /// `½`, `⅔`: the value of a fraction in one scalar.
  func vulgarFraction(_ index: Int) -> DecimalNumber? {
    guard let token = token(index), token.kind == .mark, token.flags.contains(.nonASCII),
      let parts = Fractions.vulgar[decodeScalar(text.bytes, at: Int(token.start)).value]
    else { return nil }
    return DecimalNumber(parts.0).divided(by: DecimalNumber(parts.1))
  }

  /// `3/4` with a small denominator; dates and fiscal years are read before.
  func fraction(after index: Int, numerator: DecimalNumber) -> Numeral? {
    guard isMark(index, "/"), isJoined(index), isJoined(index + 1), let denominator = integer(index + 1),
      [2, 3, 4, 5, 6, 8, 10, 16].contains(denominator), let above = numerator.integer, above > 0, above < denominator,
      !isMark(index + 2, "/"), let value = numerator.divided(by: DecimalNumber(denominator))
    else { return nil }
    return Numeral(value: value, end: index + 2)
  }

  /// `1 1/2`, `5 and a half`, `five and three quarters`.
  func mixedFraction(_ whole: Numeral) -> Numeral? {
    if isNumber(whole.end), let numerator = integer(whole.end),
      let part = fraction(after: whole.end + 1, numerator: DecimalNumber(numerator)),
      let sum = whole.value.adding(part.value)
    {
      return Numeral(value: sum, end: part.end)
    }
    // `thirty-five and 3/5`
    if word(whole.end) == .and, whole.isWords, let numerator = integer(whole.end + 1),
      let part = fraction(after: whole.end + 2, numerator: DecimalNumber(numerator)),
      let sum = whole.value.adding(part.value)
    {
      return Numeral(value: sum, end: part.end, isWords: true)
    }
    // `two-and-a-half` as well as `two and a half`
    let link = isHyphen(whole.end) ? whole.end + 1 : whole.end
    guard word(link) == .and, let part = spokenPart(isHyphen(link + 1) ? link + 2 : link + 1) else { return nil }
    // "three million and a half" is a half of a million more; "and a half million" says so.
    var end = part.end
    var factor = whole.factor.isLess(than: DecimalNumber(1000)) ? DecimalNumber(1) : whole.factor
    if let own = magnitude(end), length(end) > 1 {
      if whole.hasMagnitude { factor = own }
      end = whole.hasMagnitude ? end + 1 : end
    }
    guard let share = part.value.multiplied(by: factor), let sum = whole.value.adding(share) else { return nil }
    return Numeral(value: sum, end: end, factor: whole.factor, hasMagnitude: whole.hasMagnitude, isWords: whole.isWords)
  }

  /// `a half`, `a quarter`, `three fifths`, `one fourth` behind `and`.
  private func spokenPart(_ index: Int) -> Numeral? {
    let noun = isHyphen(index + 1) ? index + 2 : index + 1
    if word(index) == .article, let denominator = denominator(noun),
      let value = DecimalNumber(1).divided(by: DecimalNumber(denominator))
    {
      return Numeral(value: value, end: noun + 1, isWords: true)
    }
    return wordFraction(index, isPart: true) ?? smallShare(index)
  }

  // MARK: Words

  /// `two thirds`, `three-quarters`, `one fifth`, `a third` without the article.
  func wordFraction(_ index: Int, isPart: Bool = false) -> Numeral? {
    guard let numerator = value(.numberWord, index), (1...19).contains(numerator) else { return nil }
    let position = isHyphen(index + 1) ? index + 2 : index + 1
    guard let denominator = denominator(position), denominator > numerator || numerator == 1,
      numerator > 1 || isPart || isFractionNoun(position),
      let value = DecimalNumber(numerator).divided(by: DecimalNumber(denominator))
    else { return nil }
    return Numeral(value: value, end: position + 1, isWords: true)
  }

  /// `seven fifths`, `fifty-four hundredths`, `one hundred thirty-fifths`: any number of parts, in the plural.
  func manyParts(_ index: Int, _ numerator: Numeral) -> Numeral? {
    guard let parts = denominator(numerator.end), isPlural(numerator.end) else { return nil }
    var above = numerator.value
    var below = parts
    // The tens next to the noun are the denominator's: a hundred of thirty-fifths.
    if parts < 10, numerator.end - 1 > index, let tens = value(.numberWord, numerator.end - 1), tens % 10 == 0,
      (20...90).contains(tens), let rest = above.adding(DecimalNumber(-tens))
    {
      above = rest
      below += tens
    }
    return above.divided(by: DecimalNumber(below)).map { Numeral(value: $0, end: numerator.end + 1, isWords: true) }
  }

  private func isPlural(_ index: Int) -> Bool {
    bytes(index).last.map { $0 | 0x20 == 0x73 } ?? false
  }

  /// `fifty-four hundredths` behind `and`; looks at four words.
  func smallShare(_ index: Int) -> Numeral? {
    var sum = 0
    var position = index
    while position < index + 4, let number = value(.numberWord, position), number < 100, sum == 0 || sum % 10 == 0 {
      sum += number
      position += isHyphen(position + 1) && has(.numberWord, position + 2) ? 2 : 1
    }
    guard sum > 0, let parts = denominator(position), parts >= 100, sum < parts, isPlural(position),
      let value = DecimalNumber(sum).divided(by: DecimalNumber(parts))
    else { return nil }
    return Numeral(value: value, end: position + 1, isWords: true)
  }

  /// `two out of five`, `nine in ten`, `one over twenty`: the part that one number is of the next.
  func share(of numerator: Numeral) -> Numeral? {
    guard !numerator.hasMagnitude, let above = numerator.integer, above != 0 else { return nil }
    let start: Int
    switch word(numerator.end) {
    case .out where word(numerator.end + 1) == .of:
      start = word(numerator.end + 2) == .every ? numerator.end + 3 : numerator.end + 2
    case .in where numerator.isWords && has(.numberWord, numerator.end + 1): start = numerator.end + 1
    case .over where numerator.isWords: start = numerator.end + 1
    default: return nil
    }
    guard isNumber(start) || has([.numberWord, .magnitude], start),
      let whole = isNumber(start)
        ? integer(start).map({ Numeral(value: DecimalNumber($0), end: start + 1) }) : cardinal(start),
      let below = whole.integer, abs(above) < below
    else { return nil }
    // "8 out of 55 seats" are counted, "8 out of 10 voters" a share of all.
    if word(numerator.end) == .out, !numerator.isWords, ![10, 100, 1000].contains(below) { return nil }
    if word(numerator.end) == .over, token(whole.end).map({ $0.kind != .mark }) ?? false { return nil }
    if word(numerator.end) == .in, below > 100 || isMeasured(whole.end) { return nil }
    return DecimalNumber(above).divided(by: DecimalNumber(below)).map {
      Numeral(value: $0, end: whole.end, isWords: true)
    }
  }

  /// Whether a time or measure follows: "one in ten years" counts once.
  private func isMeasured(_ index: Int) -> Bool {
    has([.timeUnit, .unit, .currency, .month, .magnitude], index) || word(index) == .percent
  }

  /// Whether the word is only a fraction and no ordinal: `thirds`, `quarter`, and `third of`.
  private func isFractionNoun(_ index: Int) -> Bool {
    !has(.ordinalWord, index) || word(index + 1) == .of
  }

  func denominator(_ index: Int) -> Int? {
    guard let token = token(index), token.kind == .word else { return nil }
    return Fractions.denominators[token.form]
  }
}

/// The words for parts of a whole.
private enum Fractions {
  static let vulgar: [UInt32: (Int, Int)] = [
    0xbc: (1, 4), 0xbd: (1, 2), 0xbe: (3, 4), 0x2153: (1, 3), 0x2154: (2, 3), 0x2155: (1, 5), 0x2156: (2, 5),
    0x2157: (3, 5), 0x2158: (4, 5), 0x2159: (1, 6), 0x215a: (5, 6), 0x215b: (1, 8), 0x215c: (3, 8), 0x215d: (5, 8),
    0x215e: (7, 8),
  ]

  static let denominators: [FormHash: Int] = {
    let words: [(Int, String)] = [
      (2, "half halves"), (3, "third thirds"), (4, "quarter quarters fourth fourths"), (5, "fifth fifths"),
      (6, "sixth sixths"), (7, "seventh sevenths"), (8, "eighth eighths"), (9, "ninth ninths"), (10, "tenth tenths"),
      (11, "eleventh elevenths"), (12, "twelfth twelfths"), (13, "thirteenth thirteenths"),
      (15, "fifteenth fifteenths"),
      (16, "sixteenth sixteenths"), (20, "twentieth twentieths"), (30, "thirtieth thirtieths"),
      (40, "fortieth fortieths"), (50, "fiftieth fiftieths"), (60, "sixtieth sixtieths"),
      (100, "hundredth hundredths"), (1000, "thousandth thousandths"), (1_000_000, "millionth millionths"),
      (1_000_000_000, "billionth billionths"), (1_000_000_000_000, "trillionth trillionths"),
    ]
    var result: [FormHash: Int] = [:]
    for (value, forms) in words {
      for form in forms.split(separator: " ") { result[FormHash(folding: String(form))] = value }
    }
    return result
  }()
}
