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
        readDescribed(token, in: &chart)
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
  private static func readDescribed(_ noun: Int, in chart: inout Chart) {
    let start = noun + 1
    guard chart.isNameLike(start),
      !chart.isClass(start, [.roleHead, .honorific, .month, .weekday, .country, .nationality])
    else { return }
    guard chart.longest([.organization, .country, .nationality, .role], from: start) == nil else { return }
    var end = start
    while chart.isNameLike(end), end - start < 4, !chart.isClass(end, [.roleHead, .honorific]) {
      end = chart.compoundEnd(end)
    }
    guard chart.longest(.organization, endingWith: end - 1) == nil else { return }
    chart.add(start..<end, .organization, described)
  }
}
