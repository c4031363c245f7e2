import Annotations

/// Particular events: `eighth meeting of the foreign ministers of X and Y`, `Second X-Y Summit`, `courtesy call`, `the meeting`.
package enum Events {
  private static let named = Rule("named-event", priority: 21)
  private static let described = Rule("described-event", priority: 16)
  private static let definite = Rule("definite-event", priority: 10)
  private static let ordinal = Rule("ordinal-event", priority: 20)
  private static let leading = Rule("leading-event-head", priority: 21)

  package static func recognize(in chart: inout Chart) {
    var token = 0
    while token < chart.count {
      if chart.has(token, .leadingEventHead), chart.isCapitalized(token) { lead(token, in: &chart) }
      if chart.ordinalStart(endingWith: token) != nil { readOrdinal(token, in: &chart) }
      guard let head = EventHeads.head(at: token, in: chart) else {
        token += 1
        continue
      }
      token = head.upperBound
      read(head, in: &chart)
    }
  }

  private static func isNumeral(_ token: Int, in chart: Chart) -> Bool {
    chart.isAllCaps(token) && chart.isIn(token, numerals)
  }

  private static let numerals = WordSet("i ii iii iv v vi vii viii ix x")
  private static let sessions = WordSet("session sessions")
  private static let times = WordSet("day days week weeks month months year years")
  private static let edges = WordSet("opening closing")
  private static let ministerial = WordSet("ministerial intergovernmental interparliamentary")
  private static let councils = WordSet("council commission committee board")

  private static func read(_ head: Range<Int>, in chart: inout Chart) {
    guard !EventHeads.isVerb(head, in: chart), !EventHeads.isInsideCompound(head, in: chart) else { return }
    // `for a second day`
    if chart.isIn(head.upperBound - 1, times), chart.isLower(head.lowerBound) { return }
    // `Opening session`, `Session II`: a part of the meeting.
    if chart.isIn(head.upperBound - 1, sessions),
      chart.isIn(head.upperBound - 2, edges) || chart.isNumber(head.upperBound) || isNumeral(head.upperBound, in: chart)
    {
      return
    }
    let isCapitalized =
      chart.isCapitalized(head.lowerBound) && chart.casing[head.lowerBound] == .sentence
      && !chart.isSentenceStart(head.lowerBound)
    let before = EventModifiers.read(
      before: head.lowerBound,
      isCapitalized: chart.isCapitalized(head.lowerBound),
      in: chart
    )
    let end = EventComplements.end(
      after: head,
      isCapitalized: isCapitalized || before.isNamed && chart.isCapitalized(head.lowerBound),
      in: chart
    )
    let hasComplement = end > head.upperBound
    let isGeneric = head.count == 1 && chart.has(head.lowerBound, .genericEvent)
    if before.isNamed || isCapitalized && hasComplement {
      guard chart.isCapitalized(head.lowerBound) || !isPlural(head, in: chart) || isOrdinal(before.start, in: chart)
      else {
        return
      }
      guard !isGeneric || chart.isCapitalized(head.lowerBound) || isOrdinal(before.start, in: chart) else { return }
      chart.add(before.start..<end, .event, named)
    } else if before.isModified || before.isSequenced || hasComplement {
      guard !isGeneric || isKnownKind(before, head, in: chart) else { return }
      chart.add(before.start..<end, .event, described)
    } else if isDefinite(head, isGeneric: isGeneric, in: chart) {
      chart.add(head, .event, definite)
    }
  }

  private static func isOrdinal(_ token: Int, in chart: Chart) -> Bool {
    chart.isNumber(token) || chart.isClass(token, .ordinalWord)
  }

  /// `phone call`, `previous round`, `telephone conversation`: generic nouns that their modifier makes particular.
  private static func isKnownKind(_ reading: EventModifiers.Reading, _ head: Range<Int>, in chart: Chart) -> Bool {
    if reading.isSequenced { return !isPlural(head, in: chart) && isCountable(head.lowerBound, in: chart) }
    guard reading.isModified, !isPlural(head, in: chart) else { return false }
    return isCountable(head.lowerBound, in: chart)
  }

  private static func isCountable(_ token: Int, in chart: Chart) -> Bool {
    chart.text.token(token, is: "call") || chart.text.token(token, is: "conversation")
      || chart.text.token(token, is: "round")
      || chart.text.token(token, is: "dinner") || chart.text.token(token, is: "lunch")
      || chart.text.token(token, is: "exchange")
      || chart.text.token(token, is: "address") || chart.text.token(token, is: "hearing")
      || chart.text.token(token, is: "tour")
  }

  private static func isPlural(_ head: Range<Int>, in chart: Chart) -> Bool {
    let token = chart.text.tokens[head.upperBound - 1]
    return chart.text.bytes[Int(token.end) - 1] | 0x20 == 0x73
      && !chart.text.token(head.upperBound - 1, is: "consultations")
      && !chart.text.token(head.upperBound - 1, is: "elections")
      && !chart.text.token(head.upperBound - 1, is: "address")
  }

  /// A head without modifiers: definite (`the meeting`), or a single event told of (`held a meeting`, `an interview`).
  private static func isDefinite(_ head: Range<Int>, isGeneric: Bool, in chart: Chart) -> Bool {
    let token = head.lowerBound
    if chart.text.token(token, is: "event") || isGeneric && chart.text.token(token, is: "round") {
      return chart.has(token - 1, [.the, .demonstrative])
    }
    guard !isGeneric, !isPlural(head, in: chart) else { return false }
    return true
  }

  /// `Exercise Frozen Hawser`, `Cyclone X`, `Operation X`.
  private static func lead(_ token: Int, in chart: inout Chart) {
    var end = token + 1
    while chart.isTitleWord(end), end - token < 5 { end = chart.compoundEnd(end) }
    if chart.isNumber(end) { end += 1 }
    guard end > token + 1, !chart.isClass(end - 1, [.organizationHead, .placeHead]) else { return }
    chart.add(token..<end, .event, leading)
  }

  /// `17th Peru-Ecuador Binational Cabinet`: an ordinal before a body's name makes a session of it.
  private static func readOrdinal(_ token: Int, in chart: inout Chart) {
    guard let start = chart.ordinalStart(endingWith: token), let body = chart.longest(.organization, from: token + 1),
      body.tokens.count > 1, chart.isTitleWord(token + 1)
    else { return }
    let last = body.tokens.upperBound - 1
    guard
      chart.isGeographic(body.tokens.lowerBound) || chart.isClass(last, .eventHead)
        || chart.isIn(token + 1, ministerial) && chart.isIn(last, councils)
    else {
      return
    }
    chart.withdraw(body.tokens, .organization)
    chart.add(start..<body.tokens.upperBound, .event, ordinal)
  }
}
