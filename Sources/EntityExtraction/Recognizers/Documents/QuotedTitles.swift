import Annotations

/// Titles in quotation marks: of documents, events, works and formats.
///
/// `a "Charter of Diversity"`, `the talk show “Európa ma este”`, `the album “River Letters”`.
package enum QuotedTitles {
  private static let document = Rule("quoted-document", priority: 33)
  private static let work = Rule("quoted-work", priority: 33)
  private static let event = Rule("quoted-event", priority: 33)

  package static func recognize(in chart: inout Chart) {
    for open in 0..<chart.count where chart.has(open, .quotationMark) && !chart.isPossessive(open) {
      guard chart.isCapitalized(open + 1), !chart.isJoined(open) || !chart.isWord(open - 1),
        let close = close(of: open, in: chart)
      else { continue }
      read(open + 1..<close, open, in: &chart)
    }
  }

  /// The closing mark of a short quotation of words; nil where it is a sentence or too long.
  private static func close(of open: Int, in chart: Chart) -> Int? {
    var position = open + 1
    while position < chart.count, position - open < 18 {
      if chart.has(position, .quotationMark) {
        return position > open + 1 ? position : nil
      }
      if chart.has(position, .stop) || chart.isClass(position, .reportingVerb) && chart.isLower(position) { return nil }
      if chart.has(position, [.pronoun, .auxiliary]), chart.isLower(position) { return nil }
      position += 1
    }
    return nil
  }

  private static func read(_ title: Range<Int>, _ open: Int, in chart: inout Chart) {
    var title = title
    if chart.has(title.upperBound - 1, .comma) { title = title.lowerBound..<title.upperBound - 1 }
    guard !title.isEmpty else { return }
    if isWork(before: open, in: chart) {
      chart.add(title, .misc, work)
      return
    }
    guard isTitleCase(title, in: chart) else { return }
    if title.contains(where: { chart.isCapitalized($0) && chart.isClass($0, .documentHead) }) {
      chart.add(title, .document, document)
    } else if title.count > 1,
      let head = title.last(where: { chart.isCapitalized($0) && chart.isClass($0, .eventHead) }),
      head > title.lowerBound
    {
      chart.add(title, .event, event)
    }
  }

  /// A noun for a work before the quotation mark, with a comma or a word or two between: `the album`, `program called`.
  private static func isWork(before open: Int, in chart: Chart) -> Bool {
    for back in 1...3 where chart.has(open - back, .work) && chart.isWord(open - back) {
      return back == 1 || !chart.isClass(open - 1, .reportingVerb)
    }
    return false
  }

  private static func isTitleCase(_ title: Range<Int>, in chart: Chart) -> Bool {
    var words = 0
    var capitalized = 0
    for token in title where chart.isWord(token) && !chart.isFunctionWord(token) && !chart.isNumber(token - 1) {
      words += 1
      if chart.isCapitalized(token) { capitalized += 1 }
    }
    return words > 0 && capitalized == words
  }
}
