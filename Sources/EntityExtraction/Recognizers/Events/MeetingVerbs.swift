import Annotations

/// Meetings that a sentence reports by its verb alone: `The two ministers met in X`, `who meet on Thursday`.
package enum MeetingVerbs {
  private static let rule = Rule("meeting-verb", priority: 9)

  package static func recognize(in chart: inout Chart) {
    for sentence in chart.text.sentences {
      for token in sentence where chart.has(token, .meetingVerb) && isMeeting(token, in: chart, sentence) {
        chart.add(token..<token + 1, .event, rule)
      }
    }
  }

  private static func isMeeting(_ token: Int, in chart: Chart, _ sentence: Range<Int>) -> Bool {
    guard chart.isLower(token) || chart.casing[token] != .sentence else { return false }
    if chart.has(token - 1, [.the, .indefinite, .possessive]) { return false }
    let isConvened =
      !chart.text.token(token, is: "met") && !chart.text.token(token, is: "meet")
      && !chart.text.token(token, is: "meets")
    return hasParties(before: token, in: chart, sentence)
      && (isConvened ? !hasMeetingObject(token, in: chart) : isFollowed(token, in: chart, sentence))
  }

  /// Persons, offices, bodies or their pronouns before the verb.
  private static func hasParties(before token: Int, in chart: Chart, _ sentence: Range<Int>) -> Bool {
    var position = token - 1
    while position >= sentence.lowerBound, token - position < 40 {
      if chart.has(position, .pronoun), !chart.text.token(position, is: "i"), !chart.text.token(position, is: "you") {
        return true
      }
      if chart.text.token(position, is: "i"), chart.isWord(position) { return false }
      if chart.longest([.person, .role, .organization, .country], endingWith: position) != nil { return true }
      if chart.isLower(position),
        chart.text.token(position, is: "sides") || chart.text.token(position, is: "men")
          || chart.text.token(position, is: "parties") || chart.isClass(position, .personNoun)
      {
        return true
      }
      if chart.isCapitalized(position), !chart.isOrdinary(position), chart.isNameLike(position) { return true }
      position -= 1
    }
    return false
  }

  /// What follows a meeting: its partner, place, time or manner; not a thing (`met the target`).
  private static func isFollowed(_ token: Int, in chart: Chart, _ sentence: Range<Int>) -> Bool {
    let next = token + 1
    guard next < sentence.upperBound else { return true }
    if chart.has(next, [.comma, .stop, .dash, .quotationMark, .and, .openParenthesis]) { return true }
    if chart.has(next, .preposition) { return !chart.has(next, .of) }
    if Honorifics.end(at: next, in: chart) != nil { return true }
    let object = chart.skippingArticle(next)
    if chart.longest([.person, .role, .date, .country], from: object) != nil { return true }
    if chart.isNameLike(next), chart.casing[next] == .sentence { return true }
    if object == next, chart.isLower(next) {
      return endsInLY(next, in: chart) || chart.isClass(next, .functionWord) || chart.text.token(next, is: "yesterday")
        || chart.text.token(next, is: "today") || chart.has(next, .pronoun)
    }
    return chart.isClass(object, .personNoun) || chart.isClass(object, .numberWord) || chart.isClass(next, [.weekday])
  }

  private static func hasMeetingObject(_ token: Int, in chart: Chart) -> Bool {
    let object = chart.skippingArticle(token + 1)
    return object > token + 1
  }

  private static func endsInLY(_ token: Int, in chart: Chart) -> Bool {
    let range = chart.text.tokens[token].range
    return range.count > 3 && chart.text.bytes[range.upperBound - 2] | 0x20 == 0x6c
      && chart.text.bytes[range.upperBound - 1] | 0x20 == 0x79
  }
}
