/// Percentages: `11.3%`, `five percent`, `14 per cent`, `22 to 25 percent`, `0.5 percentage points`, `minus 2%`.
extension GrammarText {
  /// The percentage that begins at a token, without approximators.
  func percentage(_ index: Int) -> AmountRange? {
    if let part = partOfPercent(index) { return part }
    guard isNumber(index) || has(.numberWord, index) || word(index) == .minus || isSignedNumber(index),
      !isNumberInName(index)
    else { return nil }
    guard var range = amountRange(index, prefix: { self.unsigned($0) }, suffix: { self.withoutGroups($0) }) else {
      return nil
    }
    guard let end = percentSign(range.end) else { return nil }
    if isSignedNumber(index) { range.first = range.first.negated }
    range.end = end
    return range
  }

  /// `half a percent`, `quarter of a percentage point`, `half of one percent`.
  private func partOfPercent(_ index: Int) -> AmountRange? {
    let isHalf = word(index) == .half
    guard isHalf || text.token(index, is: "quarter") else { return nil }
    let one = word(index + 1) == .of ? index + 2 : index + 1
    guard one > index + 1 || isHalf, word(one) == .article || text.token(one, is: "one"), let end = percentSign(one + 1)
    else { return nil }
    let value = isHalf ? DecimalNumber.half : DecimalNumber(mantissa: 25, exponent: -2)
    return AmountRange(first: value, end: end, firstEnd: end, lastStart: end)
  }

  /// `%`, `percent`, `per cent`, `percentage points`.
  private func percentSign(_ index: Int) -> Int? {
    let position = isHyphen(index) ? index + 1 : index
    if isMark(position, "%") { return isMark(position + 1, "-") ? position + 1 : pointsEnd(position + 1) }
    if word(position) == .percent { return pointsEnd(position + 1) }
    if word(position) == .per, length(position + 1) == 4, text.token(position + 1, is: "cent") { return position + 2 }
    if text.token(position, is: "percentage"), word(position + 1) == .point || word(position + 1) == .points {
      return position + 2
    }
    return nil
  }

  private func pointsEnd(_ index: Int) -> Int {
    word(index) == .points ? index + 1 : index
  }

  /// A minus joined to a number and not to what stands before it: `-2.5%`.
  func isSignedNumber(_ index: Int) -> Bool {
    isDash(index) && !isJoined(index) && isJoined(index + 1) && isNumber(index + 1)
  }

  /// The number behind a minus or plus sign; behind `%` of a range's first number as well.
  private func unsigned(_ index: Int) -> Int? {
    isSignedNumber(index) ? index + 1 : index
  }

  /// In percentages a point is a decimal point.
  private func withoutGroups(_ numeral: Numeral) -> Numeral {
    // `18%–22%`
    var numeral = numeral
    if isMark(numeral.end, "%"), isDash(numeral.end + 1) || word(numeral.end + 1) == .to, isNumber(numeral.end + 2) {
      numeral.end += 1
    }
    return numeral
  }
}
