import Annotations

/// Languages, services and formats: `in Dzongkha`, `wrote on X`, `the C5+1 format`.
package enum Misc {
  private static let language = Rule("language", priority: 48)
  private static let service = Rule("online-service", priority: 47)
  private static let format = Rule("format", priority: 17)

  private static let prize = Rule("prize", priority: 32)
  private static let prizes = WordSet("prize award awards medal trophy oscar oscars order")

  package static func recognize(in chart: inout Chart) {
    for token in 0..<chart.count where chart.isWord(token) {
      if chart.isCapitalized(token), chart.isClass(token, .language), isLanguage(token, in: chart) {
        chart.add(token..<token + 1, .misc, language)
      }
      if chart.isCapitalized(token), chart.has(token, .service), isService(token, in: chart) {
        chart.add(token..<token + 1, .misc, service)
      }
      if chart.isLower(token), chart.has(token, .format) { readFormat(token, in: &chart) }
      if chart.isCapitalized(token), chart.isIn(token, namedFormats) { readNamedFormat(token, in: &chart) }
      if chart.isCapitalized(token), chart.isIn(token, prizes) { readPrize(token, in: &chart) }
    }
  }

  /// `in Dzongkha` behind a verb of speaking, `speaks Uzbek`, `translated from Turkish`, `the Hausa language`.
  private static func isLanguage(_ token: Int, in chart: Chart) -> Bool {
    if chart.text.token(token + 1, is: "language") || chart.text.token(token + 1, is: "translation") { return true }
    guard !chart.isNameLike(token + 1), !chart.isLower(token + 1) || chart.isFunctionWord(token + 1) else {
      return false
    }
    if chart.has(token - 1, .speaking) { return true }
    guard chart.has(token - 1, [.in, .from, .to]) else { return false }
    if !chart.isClass(token, .country) && chart.has(token - 1, .in) { return true }
    for back in 2...6 where chart.has(token - back, .speaking) { return true }
    return false
  }

  /// `Nobel Peace Prize`, `Order of Friendship`.
  private static func readPrize(_ head: Int, in chart: inout Chart) {
    let isOrder = chart.text.token(head, is: "order")
    let start = isOrder ? head : chart.runStart(before: head)
    var end = head + 1
    if chart.has(end, .of), chart.casing[end] == .sentence {
      let object = chart.skippingArticle(end + 1)
      end = max(end, chart.runEnd(from: object, links: .and))
      if end <= object { end = head + 1 }
    }
    guard end - start > 1, !(isOrder && end == head + 1) else { return }
    chart.add(start..<end, .misc, prize)
  }

  private static func isService(_ token: Int, in chart: Chart) -> Bool {
    let isLetter = chart.length(token) == 1
    guard chart.has(token - 1, [.on, .to]) else {
      return !isLetter && !chart.isSentenceStart(token) && chart.casing[token] == .sentence
    }
    return !chart.isNameLike(token + 1) || !isLetter
  }

  /// A capitalised name before `format`, `initiative`, `mechanism`, with plus signs and digits in it.
  private static func readFormat(_ head: Int, in chart: inout Chart) {
    var start = head
    while start - 1 >= 0, head - start < 8, isFormatPart(start - 1, in: chart) { start -= 1 }
    while start < head, !chart.isCapitalized(start), !chart.isNumber(start) || !isPlus(start + 1, in: chart) {
      start += 1
    }
    guard start < head, !chart.isSentenceStart(start) || head - start > 1 else { return }
    guard chart.longest([.country, .nationality, .organization], from: start)?.tokens != start..<head else { return }
    if head - start == 1, chart.isOrdinary(start) { return }
    chart.add(start..<head, .misc, format)
  }

  /// Heads that belong to the name where they are written with a capital.
  private static let namedFormats = WordSet("process format")

  /// `Luanda Process`: a name and a format's head in running text.
  private static func readNamedFormat(_ head: Int, in chart: inout Chart) {
    let start = chart.runStart(before: head)
    guard chart.casing[head] == .sentence, start < head, !chart.isSentenceStart(head - 1),
      !chart.isTitleWord(head + 1), chart.longest([.organization, .event, .document], from: start) == nil
    else { return }
    chart.add(start..<head + 1, .misc, format)
  }

  private static func isFormatPart(_ token: Int, in chart: Chart) -> Bool {
    if chart.isCapitalized(token) { return !chart.isFunctionWord(token) }
    if chart.isNumber(token) {
      return chart.isJoined(token) || chart.isClass(token - 1, .commonWord)
        || isPlus(token - 1, in: chart) || isPlus(token + 1, in: chart)
    }
    return isPlus(token, in: chart) || chart.has(token, .hyphen)
  }

  private static func isPlus(_ token: Int, in chart: Chart) -> Bool {
    chart.text.token(token, is: "+")
  }
}
