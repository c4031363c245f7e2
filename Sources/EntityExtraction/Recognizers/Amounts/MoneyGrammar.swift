/// Amounts of money: `$44.7 billion`, `USD 20 billion`, `7,4 million euros`, `GH¢48.5 million`, `$28-31 million`.
extension GrammarText {
  /// The amount of money that begins at a token, without approximators.
  func money(_ index: Int) -> (range: AmountRange, code: String)? {
    if let sign = currencySign(index) { return moneyBehindSign(index, sign) }
    return moneyBeforeName(index)
  }

  // MARK: The currency before the number

  private func moneyBehindSign(_ index: Int, _ sign: AmountAffix) -> (range: AmountRange, code: String)? {
    let range = amountRange(
      index,
      prefix: { currencySign($0)?.end },
      suffix: withLetterMagnitude
    )
    guard var range, !isMeetingNumber(index, range), !isReference(range) else { return nil }
    // `$10 dollars`, `US$5 million USD`
    if let name = currencyName(range.end), name.code == sign.code { range.end = name.end }
    if word(range.end) == .and { addMinorUnits(to: &range, mayLackName: false) }
    return (range, sign.code)
  }

  /// A currency's symbol, code or abbreviation before a number: `$`, `US$`, `USD`, `KSh`, `Rs.`, `S/`, `GH¢`.
  private func currencySign(_ index: Int) -> AmountAffix? {
    guard let found = longest(.currency, index), let code = lexicon.value(of: found.entry, as: .currency) else {
      return nil
    }
    var end = found.end
    if isMark(end, "."), isJoined(end) { end += 1 }
    guard startsNumber(end), isSign(index, end: found.end) else { return nil }
    return AmountAffix(code: code, end: end)
  }

  /// `COP29`: three capitals joined to a small number without a magnitude name a meeting and no pesos, unless the code
  /// is one that is written before all amounts.
  private func isMeetingNumber(_ index: Int, _ range: AmountRange) -> Bool {
    guard let token = token(index), token.kind == .word, length(index) == 3, !MinorUnits.majorCodes.contains(token.form)
    else { return false }
    return range.end == index + 2 && isJoined(index + 1) && integer(index + 1) != nil
      && range.first.isLess(than: DecimalNumber(100))
  }

  /// `S/2024/123`: a document's number.
  private func isReference(_ range: AmountRange) -> Bool {
    isMark(range.end, "/") && isJoined(range.end) && isJoined(range.end + 1) && isNumber(range.end + 1)
  }

  private func startsNumber(_ index: Int) -> Bool {
    isNumber(index)
  }

  /// Whether a currency's form is a sign and no name in lower case: `Won 3 medals`, `real 5` are no money.
  private func isSign(_ index: Int, end: Int) -> Bool {
    guard let token = token(index) else { return false }
    if end > index + 1, token.kind == .word {
      // "a $ 300 million contract" is no Australian one.
      return token.isCapitalized || (word(index) != .article && !token.isJoined)
    }
    switch token.kind {
    case .mark: return true
    case .word:
      // `FCFA` is a sign, `EURO 2024` a tournament.
      if token.isAllCaps { return token.end - token.start != 4 || text.bytes[Int(token.end) - 1] | 0x20 != 0x6f }
      if token.flags.contains(.mixedCase) { return true }
      return token.isCapitalized && length(index) <= 3 && !token.lexical.classes.contains(.commonWord)
    default: return false
    }
  }

  /// `m`, `bn`, `k` joined to the number: `$148.2m`, `£1.5bn`.
  func withLetterMagnitude(_ numeral: Numeral) -> Numeral {
    guard !numeral.hasMagnitude, isJoined(numeral.end), let letter = bytes(numeral.end).first,
      length(numeral.end) == 1
    else { return numeral }
    let exponent: Int
    switch letter | 0x20 {
    case 0x6b: exponent = 3
    case 0x6d: exponent = 6
    case 0x62: exponent = 9
    case 0x74: exponent = 12
    default: return numeral
    }
    let factor = DecimalNumber(mantissa: 1, exponent: exponent)
    guard let value = numeral.value.multiplied(by: factor) else { return numeral }
    var scaled = numeral
    scaled.value = value
    scaled.factor = factor
    scaled.hasMagnitude = true
    scaled.end += 1
    scaled.grouped = nil
    return scaled
  }

  // MARK: The currency behind the number

  private func moneyBeforeName(_ index: Int) -> (range: AmountRange, code: String)? {
    guard isNumber(index) || has([.numberWord, .magnitude], index) || word(index) == .half, !isNumberInName(index),
      var range = amountRange(index)
    else { return nil }
    // `5 million to 7 million euros`, `2.4 billion-yen`
    let position = isHyphen(range.end) ? range.end + 1 : range.end
    if let minor = minorUnit(position), let value = range.first.multiplied(by: DecimalNumber(mantissa: 1, exponent: -2))
    {
      guard range.last == nil else { return nil }
      range.first = value
      range.end = position + 1
      return (range, minor)
    }
    guard let name = currencyName(position), !isOrdinaryWord(position, end: name.end) || isLarge(range) else {
      return nil
    }
    range.end = name.end
    addMinorUnits(to: &range, mayLackName: true)
    return (range, name.code)
  }

  /// `and 43 cents` behind `20 dollars`; `15 dollars 50` at a sentence's end.
  private func addMinorUnits(to range: inout AmountRange, mayLackName: Bool) {
    let position = word(range.end) == .and ? range.end + 1 : range.end
    guard range.last == nil, let cents = numeral(position), let count = cents.integer, (1...99).contains(count),
      let sum = range.first.adding(DecimalNumber(mantissa: count, exponent: -2))
    else { return }
    let isNamed = minorUnit(cents.end) != nil
    guard isNamed || mayLackName && range.first.isLess(than: DecimalNumber(1000)) && isLastWord(cents.end - 1) else {
      return
    }
    range.first = sum
    range.end = isNamed ? cents.end + 1 : cents.end
  }

  /// The currency of `cents`, `pence`, `kopecks`: a hundredth of its unit.
  private func minorUnit(_ index: Int) -> String? {
    guard let token = token(index), token.kind == .word else { return nil }
    // `99p`; a screen has 720p, a comet is 81P.
    if length(index) == 1, word(index) == .letterP, token.isJoined, !token.isCapitalized, !isJoined(index + 1) {
      return integer(index - 1).map { $0 < 100 } ?? false ? "GBP" : nil
    }
    return MinorUnits.codes[token.form]
  }

  /// Whether a currency's name is an ordinary word, too: `two sums`, `three marks`, `the crown`.
  private func isOrdinaryWord(_ index: Int, end: Int) -> Bool {
    end == index + 1 && token(index).map { MinorUnits.ordinaryNames.contains($0.form) } ?? false
  }

  private func isLarge(_ range: AmountRange) -> Bool {
    DecimalNumber(99).isLess(than: range.last ?? range.first)
  }

  /// A currency's name, code or symbol behind a number, with an adjective: `Swiss francs`, `US dollars`, `€`.
  private func currencyName(_ index: Int) -> AmountAffix? {
    guard let found = longest(.currency, index), let code = lexicon.value(of: found.entry, as: .currency) else {
      return nil
    }
    // `5 ft` are feet, `500 Ft` forints.
    if !isCapitalized(index), found.end == index + 1, has(.unit, index) { return nil }
    // A symbol behind one number may be the sign of the next: `3 $5 bills`.
    if token(index)?.kind == .mark, startsNumber(found.end), !isJoined(index) { return nil }
    return AmountAffix(code: code, end: found.end)
  }
}

/// The words for hundredths of currencies, and currency names that need a large number beside them.
private enum MinorUnits {
  static let codes: [FormHash: String] = {
    var result: [FormHash: String] = [:]
    for (code, forms) in [
      ("USD", "cent cents"), ("GBP", "penny pence"), ("RUB", "kopeck kopecks kopek kopeks"),
      ("UAH", "kopiyka kopiykas"), ("KZT", "tiyn tiyns"),
      ("KGS", "tyiyn tyiyns"), ("UZS", "tiyin tiyins"), ("PLN", "grosz groszy"), ("NGN", "kobo"),
      ("GHS", "pesewa pesewas"),
      ("TRY", "kurus kuruş"), ("BGN", "stotinka stotinki"), ("THB", "satang"), ("INR", "paisa paise"),
      ("MYR", "sen sens"), ("BRL", "centavo centavos"),
    ] {
      for form in forms.split(separator: " ") { result[FormHash(folding: String(form))] = code }
    }
    return result
  }()

  static let majorCodes = WordSet("usd eur gbp jpy chf cny rmb rub inr krw aud cad nzd sek nok dkk sgd hkd")

  static let ordinaryNames = WordSet("sum sums mark marks crown crowns colon colons real reals sol bucks buck kina")
}
