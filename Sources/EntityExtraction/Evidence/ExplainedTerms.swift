/// Acronyms that words in lower case explain, and that so stand for a thing and name no body: `SEZ` in
/// `a special economic zone (SEZ)`, `GRP (gross regional product)`.
///
/// `the national electoral commission (NEC)` is a body all the same: its words end with the head of one.
enum ExplainedTerms {
  /// The acronyms' tokens, in order; O(tokens).
  static func tokens(in chart: Chart) -> [Int] {
    (0..<chart.count).filter { chart.has($0, .openParenthesis) }.compactMap { open in
      if isAcronym(open + 1, in: chart), chart.has(open + 2, .closeParenthesis) {
        return explains(endingAt: open - 1, acronym: open + 1, in: chart) ? open + 1 : nil
      }
      guard isAcronym(open - 1, in: chart), let close = close(of: open, in: chart) else { return nil }
      return explains(endingAt: close - 1, from: open + 1, acronym: open - 1, in: chart) ? open - 1 : nil
    }
  }

  /// The longest explanation that is looked for, in tokens.
  private static let reach = 14

  private static func isAcronym(_ token: Int, in chart: Chart) -> Bool {
    guard chart.isWord(token), chart.length(token) >= 2 else { return false }
    return chart.isAllCaps(token) || chart.text.tokens[token].flags.contains(.mixedCase)
  }

  private static func close(of open: Int, in chart: Chart) -> Int? {
    (open + 1..<min(open + 2 + reach, chart.count)).first { chart.has($0, .closeParenthesis) }
  }

  /// Whether words up to `last` have the acronym's letters, from its last to its first; they begin at `first` if given.
  private static func explains(endingAt last: Int, from first: Int? = nil, acronym: Int, in chart: Chart) -> Bool {
    var letters = capitals(of: acronym, in: chart)
    guard letters.count >= 2, !chart.isClass(last, [.organizationHead, .party]) else { return false }
    var token = last
    while let letter = letters.last, token >= 0, last - token < reach {
      if chart.has(token, .hyphen) {
        token -= 1
        continue
      }
      guard chart.isLower(token) || chart.isSentenceStart(token) else { return false }
      if initial(of: token, in: chart) == letter {
        letters.removeLast()
        if letters.isEmpty { return first.map { chart.skippingArticle($0) == token } ?? true }
      } else if !chart.isFunctionWord(token), !chart.has(token - 1, .hyphen) {
        return false
      }
      token -= 1
    }
    return false
  }

  /// The acronym's capital letters, in lower case; letters beyond ASCII end the search.
  private static func capitals(of token: Int, in chart: Chart) -> [UInt8] {
    let token = chart.text.tokens[token]
    return chart.text.bytes[Int(token.start)..<Int(token.end)].compactMap { (65...90).contains($0) ? $0 | 0x20 : nil }
  }

  private static func initial(of token: Int, in chart: Chart) -> UInt8 {
    chart.text.bytes[Int(chart.text.tokens[token].start)] | 0x20
  }
}
