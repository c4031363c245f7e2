/// One number, or two that are the ends of a range, with what both share.
struct AmountRange: Hashable, Sendable {
  var first: DecimalNumber
  var last: DecimalNumber?

  /// The token behind the range.
  var end: Int

  /// The tokens of the first number alone, where the two are to stand apart: "rose from 3 to 5 million".
  var firstEnd: Int

  /// The token that the second number begins at.
  var lastStart: Int

  /// The number of one, the numbers of two as `a/b`.
  var text: String {
    last.map { "\(first.text)/\($0.text)" } ?? first.text
  }
}

/// What stands between a currency sign and its number, and behind the number.
struct AmountAffix: Hashable, Sendable {
  var code: String
  var end: Int
}

extension GrammarText {
  /// A number and, where one follows behind `to` or a dash, the range of both; magnitudes behind the second hold for
  /// the first as well: `$28-31 million`, `1.5–2 million tonnes`, `between $3 and $5 million`.
  ///
  /// `prefix` reads what may stand before each number, such as a currency sign; `suffix` what may be joined behind it.
  func amountRange(
    _ index: Int,
    prefix: (Int) -> Int? = { $0 },
    suffix: (Numeral) -> Numeral = { $0 }
  ) -> AmountRange? {
    guard let start = prefix(index), let bare = numeral(start) else { return nil }
    let first = suffix(bare)
    var range = AmountRange(first: first.value, end: first.end, firstEnd: first.end, lastStart: first.end)
    guard let next = amountConnector(first.end, from: index), let lastStart = prefix(next) ?? plainNumber(next),
      let bareLast = numeral(lastStart)
    else { return range }
    let last = suffix(bareLast)
    var low = first.value
    if last.hasMagnitude, !first.hasMagnitude,
      let base = last.value.divided(by: last.factor), low.isLess(than: base),
      let scaled = low.multiplied(by: last.factor)
    {
      low = scaled
    }
    guard low.isLess(than: last.value) else { return range }
    range.first = low
    range.last = last.value
    range.end = last.end
    range.lastStart = next
    return range
  }

  private func plainNumber(_ index: Int) -> Int? {
    isNumber(index) || has(.numberWord, index) ? index : nil
  }

  /// The token behind what joins two amounts: `to`, a dash without blanks or with two, `and` behind `between`.
  private func amountConnector(_ index: Int, from start: Int) -> Int? {
    switch word(index) {
    case .to: return index + 1
    case .and: return word(start - 1) == .between ? index + 1 : nil
    default:
      guard isDash(index), isJoined(index) == isJoined(index + 1) else { return nil }
      return isJoined(index) || length(index) == 1 || bytes(index).last != 0x94 ? index + 1 : nil
    }
  }
}

extension DecimalNumber {
  /// Whether the number is smaller; false where the difference has too many digits.
  func isLess(than other: DecimalNumber) -> Bool {
    other.adding(negated).map { $0.mantissa > 0 } ?? false
  }
}
