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
      if describesPerson(from: end + 1, in: chart) { return true }
      let next = chart.skippingArticle(end + 1)
      if let role = chart.longest(.role, from: next), !isTitle(role, in: chart) { return true }
      return chart.isNumber(end + 1) && chart.has(end + 2, [.comma, .closeParenthesis]) && chart.length(end + 1) == 2
    }
    return false
  }

  /// `a Malian singer`, `the author of`: a noun for a person behind an article and a word or two.
  private static func describesPerson(from start: Int, in chart: Chart) -> Bool {
    guard chart.has(start, [.the, .indefinite]) else { return false }
    for token in start + 1..<start + 7 where chart.isLower(token) {
      if chart.isClass(token, [.personNoun, .roleHead, .trade]) { return true }
      if chart.isFunctionWord(token) { return false }
    }
    return false
  }

  /// `her counterpart, X`: an office and a comma before the name.
  static func isAnnounced(before: Int, in chart: Chart) -> Bool {
    chart.has(before, .comma) && chart.longest(.role, endingWith: before - 1) != nil
      && !chart.isClass(before - 1, .roleHeadPlural)
  }

  /// `Thank you, X.`, `known as “X”`.
  static func isAddressed(_ name: Range<Int>, in chart: Chart) -> Bool {
    let before = name.lowerBound - 1
    if chart.has(before, .comma), chart.text.token(before - 1, is: "you"), chart.text.token(before - 2, is: "thank") {
      return chart.has(name.upperBound, [.comma, .stop])
    }
    guard chart.has(before, .quotationMark), chart.has(name.upperBound, .quotationMark) else { return false }
    return chart.text.token(before - 1, is: "as") && chart.text.token(before - 2, is: "known")
      || chart.text.token(before - 1, is: "nicknamed")
  }

  /// `X, who …`, `X who …`, `X, whose …`.
  static func isRelated(before: Int, after end: Int, in chart: Chart) -> Bool {
    if isLocated(before, in: chart) { return false }
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
    let before = name.lowerBound - 1
    // `Jan Oort of Pelham Brokers said`: the speaker stands before.
    if chart.isLower(after), chart.isClass(after, .reportingVerb) { return !chart.has(before, .of) }
    return chart.isLower(before) && chart.isClass(before, .reportingVerb)
      && (chart.has(after, [.comma, .stop]) || after >= chart.count
        || chart.has(name.lowerBound - 2, [.quotationMark, .comma]))
  }

  /// The weight of the words before and behind.
  static func weight(before: Int, after: Int, in chart: Chart) -> Int {
    var weight = 0
    if chart.has(before, .the) || chart.has(before, .indefinite) { weight -= 5 }
    if isLocated(before, in: chart) { weight -= 2 }
    if chart.has(before, [.by, .with]) { weight += 1 }
    if chart.has(before, .by), before == 0 { weight += 3 }
    if chart.has(before, .kinship) || chart.has(before, .comma) && chart.has(before - 1, .kinship) { weight += 3 }
    if chart.isLower(before), chart.isClass(before, .trade) { weight += 3 }
    if chart.isLower(before), chart.has(before, [.meetingVerb, .personVerb]) { weight += 2 }
    if chart.isLower(after), chart.has(after, [.personVerb, .meetingVerb]) { weight += 2 }
    if chart.has(before, [.and, .comma]), let other = chart.longest(.person, endingWith: before - 1) {
      // `Presidents X and Y`.
      weight += chart.isClass(other.tokens.lowerBound - 1, .roleHeadPlural) ? 4 : 2
    }
    if chart.has(after, .auxiliary) || chart.isPossessive(after) { weight += 1 }
    if isHead(after, in: chart) { weight -= 5 }
    if chart.has(after, .hyphen) { weight -= 3 }
    return weight
  }

  private static func isLocated(_ before: Int, in chart: Chart) -> Bool {
    chart.has(before, .locative) && !chart.has(before, .to)
  }

  /// A noun behind that makes something else of the name: `Zaruma earthquake`, `X Group`.
  private static func isHead(_ token: Int, in chart: Chart) -> Bool {
    chart.isWord(token) && !chart.isClass(token, .reportingVerb)
      && chart.isClass(token, [.organizationHead, .eventHead, .documentHead, .placeHead, .companySuffix])
  }
}
