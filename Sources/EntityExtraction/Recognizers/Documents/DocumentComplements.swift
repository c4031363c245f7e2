/// What follows a document's head and belongs to it.
enum DocumentComplements {
  /// The end of `on Drought`, `of Understanding on the Waiver of Visas for …`, `concerning the …`, `2025–2034`.
  static func end(after head: Range<Int>, isNamed: Bool, in chart: Chart) -> Int {
    var end = head.upperBound
    var budget = 5
    while budget > 0, let next = phraseEnd(from: end, isNamed: isNamed, in: chart) {
      end = next
      budget -= 1
    }
    return yearsEnd(from: end, isNamed: isNamed, in: chart)
  }

  private static func phraseEnd(from start: Int, isNamed: Bool, in chart: Chart) -> Int? {
    guard chart.has(start, [.of, .on, .for, .to, .between, .with]) || isConcerning(start, in: chart) else { return nil }
    let object = chart.skippingArticle(start + 1)
    if chart.has(start, .between) || chart.has(start, .with) {
      return isNamed || chart.has(start, .between) ? EventComplements.partiesEnd(start + 1, in: chart) : nil
    }
    // `Joint Statement on the | Third Round of the Dialogue`: a meeting has a name of its own.
    if chart.has(start, .on), chart.isClass(object, .ordinalWord) { return nil }
    if isNamed || chart.casing[start] != .sentence, chart.isCapitalized(object) {
      if chart.isClass(object, [.month, .weekday]) { return nil }
      if chart.has(start, .to), chart.isGeographic(object) { return nil }
      let end = chart.runEnd(from: object, links: [.and, .of, .other])
      if end > object { return end }
    }
    if chart.isNumber(object), chart.has(start, .for), let date = chart.longest(.date, from: object) {
      return date.tokens.upperBound
    }
    if chart.has(start, .to) || chart.has(start, .for) && !isNamed { return nil }
    if chart.has(start, .of), let party = EventComplements.partiesEnd(start + 1, in: chart) {
      return isNamed ? party : nil
    }
    return isNamed && chart.isCapitalized(start - 1) ? nil : subjectEnd(object, start: start, in: chart)
  }

  private static func isConcerning(_ token: Int, in chart: Chart) -> Bool {
    chart.text.token(token, is: "concerning") || chart.text.token(token, is: "regarding")
  }

  /// The subject in lower case: `undersea cables`, `the blue economy`, `the strategic directions of cooperation`.
  private static func subjectEnd(_ object: Int, start: Int, in chart: Chart) -> Int? {
    guard
      chart.has(start, .on) || chart.has(start, .of) && chart.text.token(object, is: "intent")
        || isConcerning(start, in: chart)
        || chart.has(start, .of) && chart.text.token(object, is: "understanding")
    else { return nil }
    var end = object
    while end - object < 6, chart.isWord(end) || chart.has(end, .hyphen), !chart.isFunctionWord(end),
      !chart.isClass(end, [.reportingVerb, .weekday, .month]),
      !chart.has(end, [.personVerb, .producing])
    {
      end += 1
    }
    if end > object, chart.has(end, .of), chart.isLower(end + 1), !chart.isFunctionWord(end + 1) { end += 2 }
    return end > object ? end : nil
  }

  /// A year or a span of years that closes a title: `Roadmap 2025–2034`.
  private static func yearsEnd(from start: Int, isNamed: Bool, in chart: Chart) -> Int {
    guard isNamed, chart.isNumber(start), let date = chart.longest(.date, from: start) else { return start }
    return date.tokens.upperBound
  }

  /// The number of a resolution or law: `2799 (2025)`, `No. 46`.
  static func numberEnd(from start: Int, in chart: Chart) -> Int? {
    var end = start
    if chart.text.token(end, is: "no") || chart.text.token(end, is: "number") {
      end += chart.isStop(end + 1) ? 2 : 1
    }
    guard chart.isNumber(end),
      chart.longest(.date, from: end) == nil || chart.length(end) != 4 || chart.has(end + 1, .openParenthesis)
    else {
      return nil
    }
    end += 1
    while chart.has(end, .bar) || chart.has(end, .hyphen), chart.isNumber(end + 1) { end += 2 }
    if chart.has(end, .openParenthesis), chart.isNumber(end + 1), chart.has(end + 2, .closeParenthesis) { end += 3 }
    return end
  }
}
