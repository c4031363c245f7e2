import Annotations

/// States by a form of government and a name: `Republic of X`, `Hashemite Kingdom of X`, `X Republic`.
///
/// The lexicon holds the official names; this finds the forms that it does not hold.
package enum OfficialCountryNames {
  private static let rule = Rule("state-form", priority: 52)

  private static let forms = WordSet(
    "republic kingdom state sultanate emirate principality commonwealth federation duchy"
  )

  /// What may stand before the form of government.
  private static let formWords = WordSet(
    """
    islamic democratic federal federative socialist bolivarian plurinational hashemite cooperative co-operative united \
    arab independent popular grand lao oriental eastern soviet transitional first second former united hellenic
    """
  )

  package static func recognize(in chart: inout Chart) {
    for token in 0..<chart.count where chart.isIn(token, forms) && chart.isCapitalized(token) {
      let state = chart.skippingArticle(token + 2)
      // `Secretary of State of the Holy See`: the word belongs to the office.
      if chart.text.token(token, is: "state"), chart.has(token - 1, .of) { continue }
      guard chart.has(token + 1, .of), let name = chart.longest(.country, from: state) else {
        adjectival(token, in: &chart)
        continue
      }
      var start = token
      while isFormWord(start - 1, in: chart) { start -= 1 }
      chart.add(start..<name.tokens.upperBound, .country, rule, name.meaning)
    }
  }

  /// `Kyrgyz Republic`: a demonym before the form, where nothing more follows that it would belong to.
  private static func adjectival(_ token: Int, in chart: inout Chart) {
    guard isSingular(token, in: chart), chart.longest(.country, endingWith: token) == nil,
      let demonym = chart.longest(.nationality, endingWith: token - 1),
      !chart.isNameLike(token + 1), !chart.has(token + 1, .of)
    else { return }
    chart.add(demonym.tokens.lowerBound..<token + 1, .country, rule, demonym.meaning)
  }

  private static func isSingular(_ token: Int, in chart: Chart) -> Bool {
    chart.text.token(token, is: "republic") || chart.text.token(token, is: "kingdom")
      || chart.text.token(token, is: "federation")
  }

  /// `Islamic`, `Democratic`, `People's` before the form.
  private static func isFormWord(_ token: Int, in chart: Chart) -> Bool {
    if chart.isPossessive(token) { return chart.text.token(token - 1, is: "people") && chart.isCapitalized(token - 1) }
    return chart.isCapitalized(token)
      && (chart.isIn(token, formWords) || chart.text.token(token, is: "people") && chart.isPossessive(token + 1))
  }
}
