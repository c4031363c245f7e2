internal import EntityExtraction

/// A date in figures with a year of four digits: `03/04/2025`, `31.04.2025`, `2025-04-31`.
struct NumericDate {
  enum Separator {
    case slash
    case point
    case hyphen
  }

  var tokens: Range<Int>
  var separator: Separator

  /// Whether the year comes first, so that the month is the second part.
  var isYearFirst: Bool

  /// The first and second part beside the year, in the order of the text.
  var first: Int
  var second: Int
  var year: Int

  /// The days it may mean: day before month first; empty where the calendar has none of them.
  var readings: [CivilDate] {
    if isYearFirst { return [CivilDate(year: year, month: first, day: second)].compactMap { $0 } }
    let dayFirst = CivilDate(year: year, month: second, day: first)
    let monthFirst = CivilDate(year: year, month: first, day: second)
    return first == second ? [dayFirst].compactMap { $0 } : [dayFirst, monthFirst].compactMap { $0 }
  }

  /// The dates of a block in order; linear in its tokens.
  static func all(in block: ReadBlock) -> [NumericDate] {
    var dates: [NumericDate] = []
    for index in block.tokens.indices where block.tokens[index].kind == .number {
      if let date = pointed(index, in: block) ?? parted(index, in: block) { dates.append(date) }
    }
    return dates
  }

  /// `31.04.2025`: one token.
  private static func pointed(_ index: Int, in block: ReadBlock) -> NumericDate? {
    let token = block.tokens[index]
    guard token.range.count >= 8, token.range.count <= 10, !isPartOfMore(index..<index + 1, in: block) else {
      return nil
    }
    let parts = block.text.bytes[token.range].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count <= 2, parts[1].count <= 2, parts[2].count == 4 else { return nil }
    let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 3, (1900...2099).contains(numbers[2]) else { return nil }
    return NumericDate(
      tokens: index..<index + 1,
      separator: .point,
      isYearFirst: false,
      first: numbers[0],
      second: numbers[1],
      year: numbers[2]
    )
  }

  /// `31/04/2025`, `2025-04-31`: five tokens without blanks.
  private static func parted(_ index: Int, in block: ReadBlock) -> NumericDate? {
    let tokens = index..<index + 5
    guard tokens.upperBound <= block.tokens.count, tokens.dropFirst().allSatisfy(block.isJoined),
      !isPartOfMore(tokens, in: block), let a = block.number(index), let b = block.number(index + 2),
      let c = block.number(index + 4)
    else { return nil }
    let separator: Separator
    if block.isMark(index + 1, "/"), block.isMark(index + 3, "/") {
      separator = .slash
    } else if block.isMark(index + 1, "-"), block.isMark(index + 3, "-") {
      separator = .hyphen
    } else {
      return nil
    }
    let lengths = [block.length(index), block.length(index + 2), block.length(index + 4)]
    guard lengths[1] <= 2 else { return nil }
    if lengths[0] == 4, lengths[2] <= 2, (1900...2099).contains(a) {
      return NumericDate(tokens: tokens, separator: separator, isYearFirst: true, first: b, second: c, year: a)
    }
    guard lengths[0] <= 2, lengths[2] == 4, (1900...2099).contains(c) else { return nil }
    return NumericDate(tokens: tokens, separator: separator, isYearFirst: false, first: a, second: b, year: c)
  }

  /// Whether figures, letters or separators go on beside it: a file number, a telephone number.
  private static func isPartOfMore(_ tokens: Range<Int>, in block: ReadBlock) -> Bool {
    func isConnector(_ index: Int) -> Bool {
      block.isMark(index, "/") || block.isMark(index, "-") || block.isMark(index, "_") || block.isMark(index, "№")
    }
    let before = tokens.lowerBound - 1
    if block.isJoined(tokens.lowerBound), isConnector(before) || block.token(before)?.kind != .mark { return true }
    let after = tokens.upperBound
    return block.isJoined(after)
      && (isConnector(after) && block.isJoined(after + 1) || block.token(after)?.kind == .number)
  }
}
