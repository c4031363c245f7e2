import Annotations

/// What follows an event's head and belongs to it: its parties and its subject, not its place and date.
enum EventComplements {
  static func end(after head: Range<Int>, isCapitalized: Bool, in chart: Chart) -> Int {
    var end = head.upperBound
    if chart.text.token(head.upperBound - 1, is: "anniversary"), chart.has(end, .of) {
      return freeEnd(from: end + 1, in: chart)
    }
    var budget = 4
    while budget > 0, let next = phraseEnd(from: end, head: head, isCapitalized: isCapitalized, in: chart) {
      end = next
      budget -= 1
    }
    return quotedNameEnd(from: end, in: chart) ?? end
  }

  /// What a country is in, rather than what is spoken of there.
  private static let states = WordSet(
    "peace war conflict crisis reconstruction recovery stability transition situation"
  )

  /// Heads of what one of a row of meetings is called.
  private static let parts = WordSet("round session meeting edition sitting")

  /// `third ministerial meeting “X-Y”`: a name in quotation marks right behind the event.
  private static func quotedNameEnd(from start: Int, in chart: Chart) -> Int? {
    guard chart.has(start, .quotationMark), chart.isCapitalized(start + 1) else { return nil }
    for token in start + 1..<start + 9 {
      if chart.has(token, .quotationMark) { return token + 1 }
      guard chart.isCapitalized(token) || chart.isNumber(token) || chart.has(token, [.hyphen, .dash, .of, .and]) else {
        return nil
      }
    }
    return nil
  }

  private static func phraseEnd(from start: Int, head: Range<Int>, isCapitalized: Bool, in chart: Chart) -> Int? {
    let object = start + 1
    if chart.has(start, .of) {
      if chart.isIn(head.upperBound - 1, parts), let whole = wholeEventEnd(object, in: chart) { return whole }
      if let parties = partiesEnd(object, in: chart) {
        // `meeting of X with the heads of …`.
        if chart.has(parties, .with), let others = partiesEnd(parties + 1, in: chart) { return others }
        return parties
      }
      if let nested = nestedEventEnd(object, in: chart) { return nested }
      return titleEnd(object, isCapitalized: isCapitalized, in: chart)
    }
    if chart.has(start, .between) { return partiesEnd(object, in: chart) }
    if chart.has(start, .for) {
      return partiesEnd(object, in: chart) ?? groupEnd(object, in: chart)
        ?? titleEnd(object, isCapitalized: isCapitalized, in: chart)
    }
    if chart.has(start, .on)
      || chart.has(start, .to) && isCapitalized && chart.isCapitalized(object) && !chart.isGeographic(object)
    {
      return titleEnd(object, isCapitalized: isCapitalized, in: chart)
    }
    return nil
  }

  /// Persons, offices, bodies and states, with what `and` and commas coordinate with them.
  static func partiesEnd(_ object: Int, in chart: Chart) -> Int? {
    guard var end = partyEnd(object, in: chart) else { return nil }
    var budget = 16
    while budget > 0 {
      budget -= 1
      if chart.has(end, .and), let next = partyEnd(end + 1, in: chart) {
        end = next
      } else if chart.has(end, .comma), let next = partyEnd(chart.has(end + 1, .and) ? end + 2 : end + 1, in: chart),
        isListed(next, in: chart) || chart.has(end + 1, .and)
      {
        end = next
      } else {
        break
      }
    }
    return end
  }

  /// Whether a list goes on or is closed behind an item.
  private static func isListed(_ end: Int, in chart: Chart) -> Bool {
    chart.has(end, .and) || chart.has(end, .comma) && (chart.has(end + 1, .and) || partyEnd(end + 1, in: chart) != nil)
  }

  private static func partyEnd(_ object: Int, in chart: Chart) -> Int? {
    let start = chart.skippingArticle(object)
    guard let party = chart.longest([.role, .person, .organization, .country, .place], from: start) else {
      guard let demonym = chart.longest(.nationality, from: start) else { return nil }
      let end = demonym.tokens.upperBound
      return chart.isLower(end) && (chart.has(end, [.stateNoun, .bodyNoun]) || chart.isClass(end, .personNoun))
        ? end + 1 : nil
    }
    if party.kind == .place, chart.isClass(start, .city) { return nil }
    var end = party.tokens.upperBound
    if chart.isPossessive(end) || chart.has(end, .hyphen) { return nil }
    if party.kind == .role, let person = chart.longest(.person, from: end) { end = person.tokens.upperBound }
    if party.kind != .role, chart.isLower(end), chart.has(end, .stateNoun) { end = chart.compoundEnd(end) }
    if party.kind != .role, chart.isLower(end), chart.has(end, .stateNoun) { end = chart.compoundEnd(end) }
    return end
  }

  /// `Third Round of | the Brazil–Nigeria Strategic Dialogue`: the event that has rounds and sessions.
  private static func wholeEventEnd(_ object: Int, in chart: Chart) -> Int? {
    var position = chart.has(object, .the) ? object + 1 : object
    let start = position
    while position - start < 10, chart.isCapitalized(position), !chart.isFunctionWord(position) {
      let isHead = chart.isClass(position, .eventHead) || chart.has(position, .genericEvent)
      position = chart.compoundEnd(position)
      if isHead, position - start > 1, !chart.isCapitalized(position) { return position }
    }
    return nil
  }

  /// `political consultations between A and B`, `talks`: a kind of event in the plural.
  private static func nestedEventEnd(_ object: Int, in chart: Chart) -> Int? {
    var position = chart.skippingArticle(object)
    while position - object < 4, chart.isLower(position), !chart.isFunctionWord(position) {
      if chart.isClass(position, .eventHead) || chart.has(position, .genericEvent) { return position + 1 }
      position = chart.compoundEnd(position)
    }
    return nil
  }

  /// `victims of the Zaruma earthquake`: a group with what it belongs to.
  private static func groupEnd(_ object: Int, in chart: Chart) -> Int? {
    guard chart.isLower(object), chart.isClass(object, .personNoun) || chart.text.token(object, is: "victims"),
      chart.has(object + 1, .of)
    else { return nil }
    let start = chart.skippingArticle(object + 2)
    var end = start
    while chart.isTitleWord(end) || chart.isLower(end) && chart.isClass(end, .eventHead) {
      end = chart.compoundEnd(end)
    }
    return end > start ? end : nil
  }

  /// Capitalised words behind a capitalised head: `on the Mekong Drought`, `on Resilience in the Sahel`.
  private static func titleEnd(_ object: Int, isCapitalized: Bool, in chart: Chart) -> Int? {
    guard isCapitalized, chart.casing[object] == .sentence else { return nil }
    let start = chart.has(object, .the) ? object + 1 : object
    guard chart.isTitleWord(start), !chart.isClass(start, [.month, .weekday]) else { return nil }
    var end = chart.runEnd(from: start)
    if end > start, chart.has(end, .in), chart.has(end + 1, .the), let region = chart.longest(.place, from: end + 2) {
      end = region.tokens.upperBound
    } else if end > start, chart.has(end, .in), chart.isIn(end - 1, states),
      let state = chart.longest([.country, .place], from: chart.skippingArticle(end + 1)),
      !chart.isClass(end + 1, .city)
    {
      // `Summit on Peace in X`
      end = state.tokens.upperBound
    }
    return end > start ? end : nil
  }

  /// All up to a comma, a verb or a preposition of place: `Belarus’s liberation from Nazi occupation`.
  private static func freeEnd(from start: Int, in chart: Chart) -> Int {
    var end = start
    while end < chart.count, end - start < 14 {
      if chart.isPossessive(end) || chart.has(end, [.of, .from, .the, .between, .hyphen]) {
        end += 1
        continue
      }
      if chart.has(end, .and), chart.isCapitalized(end + 1) {
        end += 1
        continue
      }
      guard chart.isWord(end), !chart.isFunctionWord(end), !chart.isClass(end, .reportingVerb),
        !chart.has(end, [.personVerb, .meetingVerb])
      else { break }
      end += 1
    }
    while end > start, chart.has(end - 1, [.of, .from, .the, .between]) || chart.isPossessive(end - 1) { end -= 1 }
    return end
  }
}
