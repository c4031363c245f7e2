/// A number as a text writes it, with digits, in words or both: `44.7 billion`, `two hundred and fifty`, `half a dozen`.
struct Numeral: Hashable, Sendable {
  var value: DecimalNumber

  /// The token behind it.
  var end: Int

  /// What the magnitudes behind it (`million`, `bn`, `crore`) multiply it by.
  var factor = DecimalNumber(1)

  /// Whether a magnitude is part of it.
  var hasMagnitude = false

  /// Whether it is written in words alone.
  var isWords = false

  /// `1.240` as one thousand, two hundred and forty.
  var grouped: DecimalNumber?

  /// The number where it is an integer of moderate size.
  var integer: Int? { value.integer.flatMap { abs($0) <= 1_000_000_000 ? $0 : nil } }
}

/// Reading numerals; each is linear in its own tokens.
extension GrammarText {
  /// The numeral that begins at a token.
  ///
  /// Not read: numbers that touch letters (`G7`), dates with points, and a bare `a` or `point`.
  func numeral(_ index: Int) -> Numeral? {
    guard let token = token(index) else { return nil }
    switch token.kind {
    case .number: return digitNumeral(index)
    case .word: return wordNumeral(index)
    case .mark: return vulgarFraction(index).map { Numeral(value: $0, end: index + 1) }
    case .possessive, .opaque: return nil
    }
  }

  // MARK: Digits

  private func digitNumeral(_ index: Int) -> Numeral? {
    guard let digits = WrittenDigits(bytes(index)) else { return nil }
    var numeral = Numeral(value: digits.value, end: index + 1, grouped: digits.grouped)
    if digits.isPlain, digits.leadingDigits <= 3, let spaced = spacedGroups(index) { numeral = spaced }
    if let fraction = fraction(after: numeral.end, numerator: numeral.value) { return fraction }
    if let vulgar = vulgarFraction(numeral.end), isJoined(numeral.end), let sum = numeral.value.adding(vulgar) {
      numeral = Numeral(value: sum, end: numeral.end + 1)
    }
    if let mixed = mixedFraction(numeral) { numeral = mixed }
    numeral = withMagnitudes(numeral)
    return numeral.hasMagnitude ? mixedFraction(numeral) ?? numeral : numeral
  }

  /// `½`, `⅔`: the value of a fraction in one scalar.
  private func vulgarFraction(_ index: Int) -> DecimalNumber? {
    guard let token = token(index), token.kind == .mark, token.flags.contains(.nonASCII),
      let parts = Fractions.vulgar[decodeScalar(text.bytes, at: Int(token.start)).value]
    else { return nil }
    return DecimalNumber(parts.0).divided(by: DecimalNumber(parts.1))
  }

  /// `1 414 021 100`: groups of three digits with single blanks between them.
  private func spacedGroups(_ index: Int) -> Numeral? {
    var end = index + 1
    var value = integer(index) ?? 0
    guard value > 0 else { return nil }
    while length(end) == 3, let group = integer(end), !isJoined(end), value < 1_000_000_000_000,
      let before = token(end - 1), let own = token(end), own.start - before.end <= 3
    {
      value = value * 1000 + group
      end += 1
    }
    return end == index + 1 ? nil : Numeral(value: DecimalNumber(value), end: end)
  }

  /// `3/4` with a small denominator; dates and fiscal years are read before.
  private func fraction(after index: Int, numerator: DecimalNumber) -> Numeral? {
    guard isMark(index, "/"), isJoined(index), isJoined(index + 1), let denominator = integer(index + 1),
      [2, 3, 4, 5, 6, 8, 10, 16].contains(denominator), let above = numerator.integer, above > 0, above < denominator,
      !isMark(index + 2, "/"), let value = numerator.divided(by: DecimalNumber(denominator))
    else { return nil }
    return Numeral(value: value, end: index + 2)
  }

  /// `1 1/2`, `5 and a half`, `five and three quarters`.
  private func mixedFraction(_ whole: Numeral) -> Numeral? {
    if isNumber(whole.end), let numerator = integer(whole.end),
      let part = fraction(after: whole.end + 1, numerator: DecimalNumber(numerator)),
      let sum = whole.value.adding(part.value)
    {
      return Numeral(value: sum, end: part.end)
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
    return wordFraction(index, isPart: true)
  }

  // MARK: Words

  private func wordNumeral(_ index: Int) -> Numeral? {
    if word(index) == .half { return halfOfUnit(index) }
    if word(index) == .minus, let inner = numeral(index + 1), !inner.isWords || isBareNumber(after: inner.end) {
      var numeral = inner
      numeral.value = inner.value.negated
      return numeral
    }
    if let fraction = wordFraction(index) { return fraction }
    if isMagnitudeAlone(index) { return nil }
    guard var numeral = cardinal(index) else { return nil }
    if let mixed = mixedFraction(numeral) {
      numeral = mixed
      return withMagnitudes(numeral)
    }
    if let decimals = spokenDecimals(numeral) { return withMagnitudes(decimals) }
    if let quotient = manyParts(numeral) { return quotient }
    return numeral
  }

  /// `million` and `hundred` are numbers behind an article only; `millions` never.
  private func isMagnitudeAlone(_ index: Int) -> Bool {
    let isMagnitude = has(.magnitude, index) || (value(.numberWord, index) ?? 0) >= 100 || word(index) == .dozen
    guard isMagnitude else { return false }
    return word(index - 1) != .article || bytes(index).last.map { $0 | 0x20 == 0x73 } ?? true
  }

  private func isBareNumber(after index: Int) -> Bool {
    has([.unit, .timeUnit], index) || isLastWord(index - 1) || word(index) == .percent
  }

  /// `half a million`, `half a dozen`; `half` alone is no number.
  private func halfOfUnit(_ index: Int) -> Numeral? {
    guard word(index + 1) == .article, let factor = magnitude(index + 2),
      let value = DecimalNumber.half.multiplied(by: factor)
    else { return nil }
    return Numeral(value: value, end: index + 3, hasMagnitude: true, isWords: true)
  }

  /// No cardinal has more tokens, so that reading one costs the same wherever it is tried.
  private static var longestCardinal: Int { 24 }

  /// `two hundred and fifty-four thousand`, `four million`, `a dozen` without the article.
  private func cardinal(_ index: Int) -> Numeral? {
    var total = DecimalNumber.zero
    var current: Int?
    var position = index
    var end = index
    var hasMagnitude = false
    var lastFactor = DecimalNumber(1)
    reading: while position - index < Self.longestCardinal {
      if let number = smallCardinal(position), number < 1_000_000 || current == nil {
        if number >= 100 || (word(position) == .dozen && current != nil) {
          guard let product = multiplied(current ?? 1, number) else { break reading }
          if number >= 1000 || product >= 1000, let sum = total.adding(DecimalNumber(product)) {
            total = sum
            current = nil
            hasMagnitude = true
          } else {
            current = product
          }
        } else if let before = current {
          guard before % 100 == 0 || (before % 10 == 0 && before % 100 >= 20 && number < 10) else { break reading }
          current = before + number
        } else {
          current = number
        }
      } else if let factor = magnitude(position), length(position) > 2 {
        guard let product = DecimalNumber(current ?? 1).multiplied(by: factor), current != nil || total.isZero else {
          break reading
        }
        guard let sum = total.adding(product) else { break reading }
        total = sum
        current = nil
        hasMagnitude = true
        lastFactor = factor
      } else {
        break reading
      }
      end = position + 1
      position = end
      if isDash(position), has([.numberWord], position + 1), isHyphen(position) || joinsTensAndUnits(position) {
        position += 1
      }
      if word(position) == .and, canContinue(after: position, current: current, total: total) { position += 1 }
    }
    guard end > index, let value = total.adding(DecimalNumber(current ?? 0)) else { return nil }
    return Numeral(value: value, end: end, factor: lastFactor, hasMagnitude: hasMagnitude, isWords: true)
  }

  /// The value of a cardinal's word; `hundred`, which multiplies, is one of them.
  private func smallCardinal(_ index: Int) -> Int? {
    value(.numberWord, index) ?? (magnitude(index) == DecimalNumber(100) ? 100 : nil)
  }

  /// `ninety - five`, as tokenized corpora write it.
  private func joinsTensAndUnits(_ dash: Int) -> Bool {
    guard let tens = value(.numberWord, dash - 1), let units = value(.numberWord, dash + 1) else { return false }
    return tens >= 20 && tens < 100 && tens % 10 == 0 && (1...9).contains(units)
  }

  /// `hundred and fifty`: behind full hundreds, and before a smaller number that is no fraction.
  private func canContinue(after index: Int, current: Int?, total: DecimalNumber) -> Bool {
    guard has(.numberWord, index + 1), wordFraction(index + 1) == nil else { return false }
    return current.map { $0 > 0 && $0 % 100 == 0 } ?? !total.isZero
  }

  private func multiplied(_ a: Int, _ b: Int) -> Int? {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? nil : product
  }

  /// `two thirds`, `three-quarters`, `one fifth`, `a third` without the article.
  private func wordFraction(_ index: Int, isPart: Bool = false) -> Numeral? {
    guard let numerator = value(.numberWord, index), (1...19).contains(numerator) else { return nil }
    let position = isHyphen(index + 1) ? index + 2 : index + 1
    guard let denominator = denominator(position), denominator > numerator || numerator == 1,
      numerator > 1 || isPart || isFractionNoun(position),
      let value = DecimalNumber(numerator).divided(by: DecimalNumber(denominator))
    else { return nil }
    return Numeral(value: value, end: position + 1, isWords: true)
  }

  /// `one hundred thirty fifths`: any number of parts, in the plural.
  private func manyParts(_ numerator: Numeral) -> Numeral? {
    guard let denominator = denominator(numerator.end), bytes(numerator.end).last.map({ $0 | 0x20 == 0x73 }) ?? false,
      let value = numerator.value.divided(by: DecimalNumber(denominator))
    else { return nil }
    return Numeral(value: value, end: numerator.end + 1, isWords: true)
  }

  /// Whether the word is only a fraction and no ordinal: `thirds`, `quarter`, and `third of`.
  private func isFractionNoun(_ index: Int) -> Bool {
    !has(.ordinalWord, index) || word(index + 1) == .of
  }

  private func denominator(_ index: Int) -> Int? {
    guard token(index)?.kind == .word else { return nil }
    return Fractions.denominators[FormHash(rawValue: token(index)?.form.rawValue ?? 0)].map(Int.init)
  }

  /// `two point five`.
  private func spokenDecimals(_ whole: Numeral) -> Numeral? {
    guard word(whole.end) == .point, var digit = value(.numberWord, whole.end + 1), digit < 10 else { return nil }
    var mantissa = 0
    var exponent = 0
    var position = whole.end + 1
    while digit < 10, exponent > -9 {
      mantissa = mantissa * 10 + digit
      exponent -= 1
      position += 1
      guard let next = value(.numberWord, position) else { break }
      digit = next
    }
    return whole.value.adding(DecimalNumber(mantissa: mantissa, exponent: exponent)).map {
      Numeral(value: $0, end: position, isWords: true)
    }
  }

  // MARK: Magnitudes

  /// The factor of `million`, `bn`, `crore`, `dozen`, `hundred`.
  func magnitude(_ index: Int) -> DecimalNumber? {
    guard let token = token(index), token.lexical.classes.contains(.magnitude) else { return nil }
    return lexicon.value(of: token.lexical, as: .magnitude).flatMap { WrittenDigits($0.utf8)?.value }
  }

  /// Multiplies by the magnitudes that follow: `1.2 billion`, `3 million`, `2 lakh crore`, `2.5bn`.
  private func withMagnitudes(_ numeral: Numeral) -> Numeral {
    var numeral = numeral
    for _ in 0..<2 {
      let position = isHyphen(numeral.end) && length(numeral.end + 1) > 3 ? numeral.end + 1 : numeral.end
      guard let factor = magnitude(position), length(position) > 1,
        let value = numeral.value.multiplied(by: factor)
      else { break }
      numeral.value = value
      numeral.factor = numeral.factor.multiplied(by: factor) ?? factor
      numeral.end = position + 1
      // `850 mln. tonnes`
      if length(position) <= 3, isMark(numeral.end, "."), isJoined(numeral.end), !isLastWord(position) {
        numeral.end += 1
      }
      numeral.hasMagnitude = true
      numeral.grouped = nil
    }
    return numeral
  }
}

/// The words for parts of a whole.
private enum Fractions {
  static let vulgar: [UInt32: (Int, Int)] = [
    0xbc: (1, 4), 0xbd: (1, 2), 0xbe: (3, 4), 0x2153: (1, 3), 0x2154: (2, 3), 0x2155: (1, 5), 0x2156: (2, 5),
    0x2157: (3, 5), 0x2158: (4, 5), 0x2159: (1, 6), 0x215a: (5, 6), 0x215b: (1, 8), 0x215c: (3, 8), 0x215d: (5, 8),
    0x215e: (7, 8),
  ]

  static let denominators: [FormHash: UInt8] = {
    let words: [(UInt8, String)] = [
      (2, "half halves"), (3, "third thirds"), (4, "quarter quarters fourth fourths"), (5, "fifth fifths"),
      (6, "sixth sixths"), (7, "seventh sevenths"), (8, "eighth eighths"), (9, "ninth ninths"), (10, "tenth tenths"),
      (100, "hundredth hundredths"),
    ]
    var result: [FormHash: UInt8] = [:]
    for (value, forms) in words {
      for form in forms.split(separator: " ") { result[FormHash(folding: String(form))] = value }
    }
    return result
  }()
}
