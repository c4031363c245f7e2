import Annotations

/// Acronyms with their expansions, and acronyms alone: `Baltic Seabed Fund (BSF)`, `CSTO (Collective Security …)`.
package enum Acronyms {
  private static let defined = Rule("acronym-definition", priority: 44)
  private static let expansion = Rule("acronym-expansion", priority: 27)
  static let unknown = Rule("unknown-acronym", priority: 5)

  /// Finds definitions; runs when bodies, events and documents with head nouns are known.
  package static func recognizeDefinitions(in chart: inout Chart) {
    for open in 0..<chart.count where chart.has(open, .openParenthesis) {
      if !after(open, in: &chart) { before(open, in: &chart) }
    }
  }

  /// `Name Name (NN)`.
  private static func after(_ open: Int, in chart: inout Chart) -> Bool {
    guard let acronym = acronym(at: open + 1, in: chart), chart.has(acronym.upperBound, .closeParenthesis) else {
      return false
    }
    if let known = defined(by: acronym, endingBefore: open, in: chart) {
      chart.add(acronym, known.kind, defined)
      return true
    }
    guard let name = expansion(of: acronym, endingBefore: open, in: chart) else { return false }
    chart.add(name, .organization, expansion)
    chart.add(acronym, .organization, defined)
    return true
  }

  /// What the acronym stands for: the name whose initials it has, else the body, document or event right before it.
  private static func defined(by acronym: Range<Int>, endingBefore open: Int, in chart: Chart) -> Candidate? {
    let kinds: [KindSet] = [.organization, .document, .event, .misc]
    let known = kinds.compactMap { chart.longest($0, endingWith: open - 1) }.filter { $0.tokens.count > 1 }
    return known.first { initials(of: $0.tokens, in: chart).matches(acronym, in: chart) } ?? known.first
  }

  /// `NN (Name Name)`.
  private static func before(_ open: Int, in chart: inout Chart) {
    guard let acronym = acronym(endingAt: open, in: chart) else { return }
    var close = open + 1
    while close < chart.count, close - open < 16, !chart.has(close, .closeParenthesis) { close += 1 }
    guard chart.has(close, .closeParenthesis), close > open + 2 else { return }
    let name = chart.skippingArticle(open + 1)..<close
    guard chart.isCapitalized(name.lowerBound), chart.isCapitalized(name.upperBound - 1),
      initials(of: name, in: chart).matches(acronym, in: chart)
        || chart.longest(.organization, from: name.lowerBound)?.tokens == name
    else { return }
    chart.add(name, .organization, expansion)
    chart.add(acronym, .organization, defined)
  }

  private static func acronym(at token: Int, in chart: Chart) -> Range<Int>? {
    guard chart.isCapitalized(token), isAcronymWord(token, in: chart) else { return nil }
    var end = token + 1
    if chart.isNumber(end), chart.isJoined(end) { end += 1 }
    while chart.has(end, .hyphen), chart.isAllCaps(end + 1) || chart.isNumber(end + 1) { end += 2 }
    return token..<end
  }

  private static func acronym(endingAt end: Int, in chart: Chart) -> Range<Int>? {
    guard chart.isAllCaps(end - 1), isAcronymWord(end - 1, in: chart) else { return nil }
    return end - 1..<end
  }

  private static func isAcronymWord(_ token: Int, in chart: Chart) -> Bool {
    guard chart.length(token) >= 2, chart.length(token) <= 12 else { return false }
    return chart.isAllCaps(token) || chart.text.tokens[token].flags.contains(.mixedCase)
      || chart.isClass(token, .acronym)
  }

  /// The capitalised words before a parenthesis whose first letters are the acronym's.
  private static func expansion(of acronym: Range<Int>, endingBefore end: Int, in chart: Chart) -> Range<Int>? {
    var start = end
    var steps = 0
    var best: Range<Int>?
    while steps < 14, start > 0 {
      let last = start - 1
      guard chart.isWord(last) || chart.has(last, [.hyphen, .and]) || chart.isPossessive(last) else { break }
      start = last
      steps += 1
      guard chart.isCapitalized(start), !chart.isFunctionWord(start) else { continue }
      if initials(of: start..<end, in: chart).matches(acronym, in: chart) { best = start..<end }
    }
    guard let best, best.count > 1 else { return nil }
    return best
  }

  private static func initials(of name: Range<Int>, in chart: Chart) -> Initials {
    Initials(
      letters: name.filter { chart.isCapitalized($0) && !chart.isFunctionWord($0) }.map { first($0, in: chart) }
    )
  }

  private static func first(_ token: Int, in chart: Chart) -> UInt32 {
    decodeScalar(chart.text.bytes, at: Int(chart.text.tokens[token].start)).value
  }

  /// Acronyms that nothing explains, in text that uses capitals for names.
  package static func recognizeUnknown(in chart: inout Chart) {
    for token in 0..<chart.count where chart.isAllCaps(token) && chart.casing[token] == .sentence {
      guard chart.length(token) <= 7, !chart.has(token, .plainAcronym), !isRomanNumeral(token, in: chart),
        !isOtherwiseKnown(token, in: chart)
      else {
        continue
      }
      if chart.isAllCaps(token - 1) || chart.isAllCaps(token + 1) || chart.isNumber(token - 1) { continue }
      if chart.has(token + 1, .colon), token == 0 { continue }
      if chart.has(token + 1, .hyphen), chart.isNumber(token + 2) { continue }
      if chart.isNumber(token + 1), chart.isJoined(token + 1) { continue }
      if chart.isJoined(token + 1), !chart.isPossessive(token + 1), chart.cues[token + 1].isEmpty { continue }
      if chart.isNameLike(token + 1), chart.isClass(token + 1, [.givenName, .familyName]) { continue }
      chart.add(token..<token + 1, .organization, unknown)
    }
  }

  /// `LXVI` before a name: the number of a meeting or a session.
  private static func isRomanNumeral(_ token: Int, in chart: Chart) -> Bool {
    chart.length(token) >= 2 && chart.isCapitalized(token + 1)
      && RomanNumeral.isNumeral(chart.text.bytes[chart.text.tokens[token].range])
  }

  private static func isOtherwiseKnown(_ token: Int, in chart: Chart) -> Bool {
    // `officials of the KRWA`, `report of the KRWA`: the body stands inside of what ends with it.
    // `Ann Lee, CBE,`
    if chart.has(token - 1, .comma), chart.isIn(token, FormsOfAddress.postnominals),
      chart.longest(.person, endingWith: token - 2) != nil
    {
      return true
    }
    let around: KindSet = chart.has(token - 1, .the) ? KindSet.all.subtracting([.role, .event, .document]) : .all
    return chart.longest(.all, from: token) != nil || chart.longest(around, endingWith: token) != nil
      || chart.isClass(
        token,
        [.currency, .unit, .commonWord, .functionWord, .month, .weekday, .honorific, .roleHead, .givenName]
      )
  }
}

/// The first letters of the words of a name.
private struct Initials {
  var letters: [UInt32]

  /// Whether the acronym's capital letters are these, in order.
  func matches(_ acronym: Range<Int>, in chart: Chart) -> Bool {
    var wanted: [UInt32] = []
    var offset = Int(chart.text.tokens[acronym.lowerBound].start)
    let end = Int(chart.text.tokens[acronym.upperBound - 1].end)
    while offset < end {
      let scalar = decodeScalar(chart.text.bytes, at: offset)
      if ScalarClass(scalar.value) == .capital { wanted.append(scalar.value) }
      offset += scalar.length
    }
    guard wanted.count >= 2 else { return false }
    return letters.elementsEqual(wanted)
  }
}
