/// What stands around a name and says whether it is a person's.
enum PersonContext {
  /// An office or honorific right before the name, with or without a blank: `Foreign Minister X`, `Mr X`.
  static func isTitled(_ name: Range<Int>, in chart: Chart) -> Bool {
    let before = name.lowerBound - 1
    if chart.longest(.role, endingWith: before) != nil { return isSingular(before, in: chart) }
    return Honorifics.stands(before: name.lowerBound, in: chart)
  }

  private static func isSingular(_ last: Int, in chart: Chart) -> Bool {
    !chart.isClass(last, .roleHeadPlural) || chart.isCapitalized(last)
  }

  /// `, Minister of …`, `(Minister of …)`, ` – the minister …`, `, who …`, `, 58, …`.
  static func isApposed(after end: Int, in chart: Chart) -> Bool {
    if chart.has(end, [.comma, .openParenthesis, .dash, .bar]) {
      let next = chart.skippingArticle(end + 1)
      if let role = chart.longest(.role, from: next), !isTitle(role, in: chart) { return true }
      return chart.isNumber(end + 1) && chart.has(end + 2, [.comma, .closeParenthesis]) && chart.length(end + 1) == 2
    }
    return false
  }

  /// `X, who …`, `X who …`, `X, whose …`.
  static func isRelated(after end: Int, in chart: Chart) -> Bool {
    let next = chart.has(end, .comma) ? end + 1 : end
    return chart.text.token(next, is: "who") || chart.has(end, .comma) && chart.text.token(next, is: "whose")
  }

  /// Whether an office in apposition is the title of a further name: `…, President X`.
  private static func isTitle(_ role: Candidate, in chart: Chart) -> Bool {
    chart.isNameLike(role.tokens.upperBound) && !chart.has(role.tokens.upperBound, .comma)
  }

  /// A verb of saying or another doing of persons right behind or before the name.
  static func isSpeaking(_ name: Range<Int>, in chart: Chart) -> Bool {
    let after = name.upperBound
    if chart.isLower(after), chart.isClass(after, .reportingVerb) { return true }
    let before = name.lowerBound - 1
    return chart.isLower(before) && chart.isClass(before, .reportingVerb)
      && (chart.has(after, [.comma, .stop]) || after >= chart.count
        || chart.has(name.lowerBound - 2, [.quotationMark, .comma]))
  }

  /// The weight of the words before and behind.
  static func weight(before: Int, after: Int, in chart: Chart) -> Int {
    var weight = 0
    if chart.has(before, .the) || chart.has(before, .indefinite) { weight -= 5 }
    if chart.has(before, [.in, .at]) || chart.has(before, .locative) { weight -= 2 }
    if chart.has(before, [.by, .with]) { weight += 1 }
    if chart.has(before, .by), before == 0 { weight += 3 }
    if chart.has(before, .kinship) || chart.has(before, .comma) && chart.has(before - 1, .kinship) { weight += 3 }
    if chart.isLower(before), chart.has(before, [.meetingVerb, .personVerb]) { weight += 2 }
    if chart.isLower(after), chart.has(after, [.personVerb, .meetingVerb]) { weight += 2 }
    if chart.has(before, [.and, .comma]), chart.longest(.person, endingWith: before - 1) != nil { weight += 2 }
    if chart.isPossessive(after) { weight += 0 }
    if isHead(after, in: chart) { weight -= 5 }
    if chart.has(after, .hyphen) { weight -= 3 }
    return weight
  }

  /// A noun behind that makes something else of the name: `Zaruma earthquake`, `X Group`.
  private static func isHead(_ token: Int, in chart: Chart) -> Bool {
    chart.isWord(token) && !chart.isClass(token, .reportingVerb)
      && chart.isClass(token, [.organizationHead, .eventHead, .documentHead, .placeHead, .companySuffix])
  }
}
