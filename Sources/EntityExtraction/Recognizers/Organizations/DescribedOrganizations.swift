import Annotations

/// Bodies that a noun before the name or a suffix behind it makes known: `the newspaper El Faro`, `Petrovar Holdings Ltd`,
/// a web site's domain.
package enum DescribedOrganizations {
  private static let described = Rule("described-organization", priority: 25)
  private static let company = Rule("company-suffix", priority: 30)
  private static let domain = Rule("web-site", priority: 30)

  package static func recognize(in chart: inout Chart) {
    for token in 0..<chart.count {
      if chart.isOpaque(token), chart.text.tokens[token].flags.contains(.domain) {
        chart.add(token..<token + 1, .organization, domain)
      } else if chart.isCapitalized(token), chart.isClass(token, .companySuffix) {
        readCompany(token, in: &chart)
      } else if chart.isLower(token), chart.has(token, .descriptor) {
        readDescribed(behind: token, in: &chart)
      } else if chart.isLower(token), chart.isIn(token, plurals) {
        readList(behind: token, in: &chart)
      }
    }
  }

  /// Reads `X Y Ltd`, `X Inc` with its full stop.
  private static func readCompany(_ suffix: Int, in chart: inout Chart) {
    // `Security and | Co-operation`
    if chart.has(suffix + 1, .hyphen) { return }
    let last = chart.has(suffix - 1, .comma) ? suffix - 1 : suffix
    let start = chart.runStart(before: last)
    guard start < last, !(chart.isCapitalized(suffix + 1) && chart.isClass(suffix + 1, .companySuffix)) else { return }
    let end =
      chart.isStop(suffix + 1) && chart.isJoined(suffix + 1) && suffix + 2 < chart.count ? suffix + 2 : suffix + 1
    chart.add(start..<end, .organization, company)
  }

  /// A capitalised name right behind a noun for a body: `the newspaper X Y`.
  @discardableResult
  private static func readDescribed(behind noun: Int, in chart: inout Chart) -> Int? {
    // `the newspaper *Rift Times*`
    let start = chart.text.token(noun + 1, is: "*") ? noun + 2 : noun + 1
    guard chart.isNameLike(start),
      !chart.isClass(start, [.roleHead, .honorific, .month, .weekday, .country, .nationality])
    else { return nil }
    if let known = chart.longest([.organization, .country, .nationality, .role], from: start) {
      return known.kind == .organization ? known.tokens.upperBound : nil
    }
    var end = start
    while chart.isNameLike(end), end - start < 4, !chart.isClass(end, [.roleHead, .honorific]) {
      end = chart.compoundEnd(end)
    }
    guard chart.longest(.organization, endingWith: end - 1) == nil else { return nil }
    chart.add(start..<end, .organization, described)
    return end
  }

  /// `the companies X, Y and Z`.
  private static func readList(behind noun: Int, in chart: inout Chart) {
    var item = noun
    while item - noun < 40, let end = readDescribed(behind: item, in: &chart), chart.has(end, [.comma, .and]) {
      item = chart.has(end, .comma) && chart.has(end + 1, .and) ? end + 1 : end
    }
  }

  private static let plurals = WordSet("companies firms newspapers banks carriers broadcasters airlines")
}
