import Annotations

/// Treaties, statements, plans, laws and reports: `Quito Action Plan`, `draft Joint Action Plan for 2025-2027`,
/// `Memorandum of Understanding on …`, `joint statement on …`, `The document`.
package enum Documents {
  private static let named = Rule("named-document", priority: 19)
  private static let described = Rule("produced-document", priority: 13)
  private static let definite = Rule("definite-document", priority: 8)
  private static let numbered = Rule("numbered-document", priority: 20)

  package static func recognize(in chart: inout Chart) {
    var token = 0
    while token < chart.count {
      guard let head = head(at: token, in: chart) else {
        token += 1
        continue
      }
      token = head.upperBound
      read(head, in: &chart)
    }
  }

  private static func head(at token: Int, in chart: Chart) -> Range<Int>? {
    if let phrase = chart.phrase(from: token, in: .documentHead) {
      // `draft | Agreement`: the capital begins the title.
      let title = phrase.tokens.first { chart.isCapitalized($0) }
      return chart.isLower(token) ? (title ?? token)..<phrase.tokens.upperBound : phrase.tokens
    }
    guard chart.isWord(token), chart.isClass(token, .documentHead), !chart.isClass(token, .month) else { return nil }
    return token..<token + 1
  }

  private static func read(_ head: Range<Int>, in chart: inout Chart) {
    if chart.isCapitalized(head.lowerBound), chart.isTitleWord(head.upperBound),
      chart.isClass(head.upperBound, [.documentHead, .organizationHead]) || !chart.isSentenceStart(head.lowerBound)
    {
      return
    }
    if isSourceNote(head, in: chart) { return }
    var start =
      chart.isCapitalized(head.lowerBound)
      ? chart.runStart(before: head.lowerBound) : knownStart(before: head.lowerBound, in: chart)
    var isNamed = start < head.lowerBound
    if isNamed, start == head.lowerBound - 1, chart.isSentenceStart(start), chart.isOrdinary(start),
      chart.isLower(head.lowerBound)
    {
      isNamed = false
      start = head.lowerBound
    }
    let isCapitalized =
      chart.isCapitalized(head.lowerBound) && (isWrittenAsName(head, in: chart) || opensTitle(head, in: chart))
    var end = DocumentComplements.end(after: head, isNamed: isNamed || isCapitalized, in: chart)
    if let numberEnd = DocumentComplements.numberEnd(from: end, in: chart), isNamed || isCapitalized {
      end = numberEnd
      start = modifiersStart(before: start, in: chart)
      chart.add(start..<end, .document, numbered)
      return
    }
    let isTitle = isCapitalized && (end > head.upperBound || head.count > 1)
    if isNamed || isTitle {
      // `the 2024 Annual Report`.
      if chart.isNumber(start - 1), chart.length(start - 1) == 4, chart.has(start - 2, [.the, .possessive]) {
        start -= 1
      }
      start = draftStart(before: start, in: chart)
      chart.add(start..<end, .document, named)
      return
    }
    if isCapitalized || chart.isSentenceStart(head.lowerBound), chart.has(head.lowerBound - 1, [.the, .demonstrative]) {
      chart.add(head, .document, definite)
      return
    }
    let modified = modifiersStart(before: start, in: chart)
    readLowerCase(modified..<end, head, in: &chart)
  }

  /// `…, Reuters reports.`: a body and what it does, behind what it says.
  private static func isSourceNote(_ head: Range<Int>, in chart: Chart) -> Bool {
    guard head.count == 1, chart.isIn(head.lowerBound, reports),
      chart.longest(.organization, endingWith: head.lowerBound - 1) != nil
    else { return false }
    let next = head.upperBound
    return next >= chart.count || chart.has(next, .comma) || chart.isStop(next) || chart.text.token(next, is: "that")
      || chart.has(next, .quotationMark)
  }

  private static let reports = WordSet("reports")

  /// Whether a head's capital is none of a sentence's start or a headline's.
  private static func isWrittenAsName(_ head: Range<Int>, in chart: Chart) -> Bool {
    if head.count > 1, chart.isCapitalized(head.upperBound - 1), chart.casing[head.lowerBound] != .capitals {
      return true
    }
    return !chart.isSentenceStart(head.lowerBound) && chart.casing[head.lowerBound] != .title
  }

  /// `(c) Agreement on the Exemption of Visas`: a line of a list that is a title, its complement in capitals.
  private static func opensTitle(_ head: Range<Int>, in chart: Chart) -> Bool {
    guard chart.isSentenceStart(head.lowerBound), chart.casing[head.lowerBound] == .sentence,
      chart.text.role == .listItem || chart.has(head.lowerBound - 1, .closeParenthesis)
    else { return false }
    let end = DocumentComplements.end(after: head, isNamed: true, in: chart)
    return end - head.upperBound >= 2 && chart.isCapitalized(end - 1)
  }

  private static func readLowerCase(_ range: Range<Int>, _ head: Range<Int>, in chart: inout Chart) {
    if chart.isIn(head.upperBound - 1, dealings) { return }
    if range == head, chart.has(range.lowerBound - 1, [.the, .demonstrative]), isDefiniteKind(head, in: chart) {
      chart.add(head, .document, definite)
    } else if DocumentEvidenceWords.isProduced(range, in: chart) {
      guard
        range.count > 1 || chart.has(head.upperBound - 1, .strictDocument)
          || chart.text.token(head.lowerBound, is: "documents")
      else { return }
      chart.add(range, .document, described)
    }
  }

  /// What is agreed rather than written down.
  private static let dealings = WordSet(
    "deal deals agenda decision decisions understanding package packages policy policies"
  )

  /// `the document`, `the memorandum`, `these statements`.
  private static func isDefiniteKind(_ head: Range<Int>, in chart: Chart) -> Bool {
    let token = head.upperBound - 1
    return chart.text.token(token, is: "document") || chart.has(token, .strictDocument)
      || chart.text.token(token, is: "statements") && chart.has(head.lowerBound - 1, .demonstrative)
  }

  /// `Security Council` before `resolution`: a body's name before a lower-case head.
  private static func knownStart(before head: Int, in chart: Chart) -> Int {
    if let body = chart.longest(.organization, endingWith: head - 1) { return body.tokens.lowerBound }
    // `Minsk agreements`, `New START treaty`; but not `Russian agreement`.
    guard chart.has(head, .strictDocument) else { return head }
    let start = chart.runStart(before: head)
    let known = chart.longest([.country, .nationality, .person], endingWith: head - 1)
    return known.map { $0.tokens.lowerBound <= start } ?? false || chart.isSentenceStart(start) ? head : start
  }

  /// `draft`, `joint` before a title.
  private static func draftStart(before start: Int, in chart: Chart) -> Int {
    var start = start
    while chart.isLower(start - 1), chart.text.token(start - 1, is: "draft") || chart.text.token(start - 1, is: "joint")
    { start -= 1 }
    return start
  }

  /// `joint political`, `five-year`: what may stand before a lower-case head.
  private static func modifiersStart(before start: Int, in chart: Chart) -> Int {
    var start = start
    var budget = 4
    while budget > 0, chart.isWord(start - 1) {
      let first = chart.compoundStart(start - 1)
      guard chart.has(start - 1, .documentModifier), chart.isLower(start - 1) || chart.isSentenceStart(first) else {
        break
      }
      start = first
      budget -= 1
    }
    return start
  }
}
