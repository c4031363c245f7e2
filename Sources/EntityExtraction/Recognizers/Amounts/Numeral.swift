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
    if numeral.hasMagnitude { return mixedFraction(numeral) ?? withSmallerParts(numeral) }
    // `3 tenths`; "2 quarters" are times, "3 thirds" of a match.
    if let parts = manyParts(index, numeral), denominator(numeral.end) ?? 0 >= 5 { return parts }
    return share(of: numeral) ?? numeral
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
    if let quotient = manyParts(index, numeral) { return quotient }
    return share(of: numeral) ?? numeral
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
  func cardinal(_ index: Int) -> Numeral? {
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
    guard has(.numberWord, index + 1), wordFraction(index + 1) == nil, smallShare(index + 1) == nil else {
      return false
    }
    return current.map { $0 > 0 && $0 % 100 == 0 } ?? !total.isZero
  }

  private func multiplied(_ a: Int, _ b: Int) -> Int? {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? nil : product
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

  /// Adds what the next smaller magnitudes count: `1 billion 876 million`, `2 million 300 thousand`.
  private func withSmallerParts(_ numeral: Numeral) -> Numeral {
    var sum = numeral
    var unit = numeral.factor
    for _ in 0..<2 {
      guard isNumber(sum.end), !isJoined(sum.end), let digits = WrittenDigits(bytes(sum.end)), digits.isPlain else {
        break
      }
      let part = withMagnitudes(Numeral(value: digits.value, end: sum.end + 1))
      guard part.hasMagnitude, part.value.isLess(than: unit), let value = sum.value.adding(part.value) else { break }
      sum.value = value
      sum.end = part.end
      unit = part.factor
    }
    return sum
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
