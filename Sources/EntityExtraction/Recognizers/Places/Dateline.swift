import Annotations

/// A dateline: the place, the date and the agency that open a report.
///
/// `QUITO, March 3 (Agencia X) --`, `PÄRNU, Estonia —`, `Almaty, 22 June 2024 (TDI):`, `Dhaka | 4 May`.
package enum Dateline {
  private static let place = Rule("dateline-place", priority: 60)
  static let agency = Rule("dateline-agency", priority: 60)

  package static func recognize(in chart: inout Chart) {
    guard chart.text.role != .turn, chart.text.role != .listItem, chart.text.role != .tableRow else { return }
    let start = (0..<min(chart.count, 4)).first { chart.isWord($0) } ?? 0
    var end = start
    while chart.isCapitalized(end), !chart.isFunctionWord(end), end - start < 4 { end = chart.compoundEnd(end) }
    guard end > start, isHeadless(start..<end, in: chart) else { return }
    guard isKnownOrShort(start..<end, in: chart) else { return }
    let isCapitals = (start..<end).allSatisfy { chart.isAllCaps($0) || chart.has($0, .hyphen) }
    let isKnown = chart.longest(.place, from: start)?.tokens == start..<end
    let close = closing(after: end, isSure: isCapitals || isKnown, in: chart)
    let isAlone = end == chart.count && isCapitals && isKnown
    guard isAlone || close != nil else { return }
    if chart.longest([.country, .organization, .role], from: start)?.tokens != start..<end {
      chart.add(start..<end, .place, place)
    }
    guard let close else { return }
    agency(in: end..<close, &chart)
  }

  /// An unknown place has one or two words and is not named like a person.
  private static func isKnownOrShort(_ range: Range<Int>, in chart: Chart) -> Bool {
    if chart.longest([.place, .country], from: range.lowerBound)?.tokens == range { return true }
    let words = range.filter { chart.isWord($0) }
    if words.allSatisfy({ chart.isAllCaps($0) }) { return words.count <= 3 }
    return words.count <= 2 && !words.contains { chart.isClass($0, [.givenName, .familyName, .commonWord]) }
  }

  private static func isHeadless(_ range: Range<Int>, in chart: Chart) -> Bool {
    range.allSatisfy {
      !chart.isClass($0, [.roleHead, .roleHeadPlural, .organizationHead, .month, .weekday, .honorific])
    }
  }

  /// The token that ends the dateline behind its place: a dash, or a colon or bar after a date or a parenthesis.
  private static func closing(after start: Int, isSure: Bool, in chart: Chart) -> Int? {
    guard chart.has(start, [.comma, .openParenthesis, .bar, .dash]) else { return nil }
    var hasDate = false
    var hasParenthesis = false
    for token in start..<min(chart.count, start + 24) {
      if chart.longest(.date, from: token) != nil || chart.isClass(token, .month) { hasDate = true }
      if chart.has(token, .closeParenthesis), !chart.isNumber(token - 1) { hasParenthesis = true }
      if chart.has(token, .dash) {
        if token == start { return isSure ? token : nil }
        return hasDate || hasParenthesis || isRegion(start + 1..<token, in: chart) ? token : nil
      }
      if chart.has(token, .colon) || chart.has(token, .bar) && token > start {
        return hasDate || hasParenthesis ? token : nil
      }
      if chart.isLower(token), !hasParenthesis, chart.longest(.date, from: token) == nil, !isInDate(token, in: chart) {
        return nil
      }
    }
    return nil
  }

  private static func isInDate(_ token: Int, in chart: Chart) -> Bool {
    chart.isNumber(token - 1) || chart.isClass(token, [.month, .weekday, .ordinalWord])
  }

  private static func isRegion(_ range: Range<Int>, in chart: Chart) -> Bool {
    guard let last = range.last(where: { chart.isWord($0) }) else { return false }
    return chart.longest([.country, .place], from: range.lowerBound)?.tokens == range.lowerBound..<last + 1
  }

  /// The parenthesised name before the dash or colon.
  private static func agency(in range: Range<Int>, _ chart: inout Chart) {
    guard let open = range.first(where: { chart.has($0, .openParenthesis) }),
      let close = range.last(where: { chart.has($0, .closeParenthesis) }), open + 1 < close
    else { return }
    let name = chart.skippingArticle(open + 1)..<close
    guard name.allSatisfy({ chart.isCapitalized($0) || chart.isFunctionWord($0) || chart.has($0, .hyphen) }),
      chart.longest([.country, .date], from: name.lowerBound) == nil, !name.contains(where: { chart.isNumber($0) })
    else { return }
    chart.add(name, .organization, agency)
  }
}
