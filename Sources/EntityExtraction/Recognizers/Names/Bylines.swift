import Annotations

/// Who wrote an article and who published it: bylines, credit lines and front matter.
///
/// `By Ada Kont and B. Ruiz`, `Staff Correspondent, The Delta Post, Marrow`, `author: Ada Kont`.
package enum Bylines {
  private static let author = Rule("byline-author", priority: 26)
  static let publisher = Rule("byline-publisher", priority: 26)

  /// Nouns that close names of media.
  static let mediaHeads = WordSet(
    """
    news times post herald tribune gazette courier wire monitor observer desk press agency telegraph mail journal daily \
    weekly review standard mirror star sun chronicle dispatch bulletin reporter today online network tv radio television \
    broadcasting media report digest guardian express nation echo voice newspaper diary chronicles independent examiner
    """
  )

  package static func recognize(in chart: inout Chart) {
    switch chart.text.role {
    case .byline: readSegments(of: 0..<chart.count, in: &chart)
    case .frontMatter: readField(in: &chart)
    case .turn:
      readLabel(in: &chart)
      readCredits(in: &chart)
    default: readCredits(in: &chart)
    }
  }

  /// `author: X`, `publisher: Y`.
  private static func readField(in chart: inout Chart) {
    guard let colon = (0..<min(4, chart.count)).first(where: { chart.has($0, .colon) }) else { return }
    let value = colon + 1..<chart.count
    if isField(["author", "authors", "byline", "by"], in: chart) { readNames(value, in: &chart) }
    if isField(["publisher", "source", "outlet", "site"], in: chart), let name = run(in: value, chart) {
      chart.add(name, .organization, publisher)
    }
  }

  private static func isField(_ names: [StaticString], in chart: Chart) -> Bool {
    names.contains { chart.text.token(0, is: $0) }
  }

  /// The parts of a byline between commas, bars and dashes.
  private static func readSegments(of line: Range<Int>, in chart: inout Chart) {
    var start = line.lowerBound
    for token in line {
      guard
        chart.has(token, [.comma, .bar, .dash, .colon, .openParenthesis, .closeParenthesis])
          || chart.has(token, .stop) && !chart.isInitial(token - 1) || isBullet(token, in: chart)
      else { continue }
      readSegment(start..<token, in: &chart)
      start = token + 1
    }
    readSegment(start..<line.upperBound, in: &chart)
  }

  private static func isBullet(_ token: Int, in chart: Chart) -> Bool {
    chart.text.tokens[token].kind == .mark && chart.cues[token].isEmpty && !chart.isJoined(token)
  }

  /// `Ladies and Gentlemen,`: whom a speech greets.
  private static let audience = WordSet("ladies gentlemen excellencies guests delegates colleagues friends")

  private static func readSegment(_ segment: Range<Int>, in chart: inout Chart) {
    guard !segment.isEmpty, !segment.contains(where: { chart.isIn($0, staff) || chart.isIn($0, audience) }) else {
      return
    }
    if chart.has(segment.lowerBound, .by) || chart.text.token(segment.lowerBound, is: "photo") {
      readNames(segment.dropFirst(), in: &chart)
      return
    }
    let start = Honorifics.end(at: segment.lowerBound, in: chart) ?? segment.lowerBound
    guard start < segment.upperBound else { return }
    let words = start..<segment.upperBound
    guard let name = run(in: words, chart), name == words, !isKnown(name, in: chart), !isLabel(name, in: chart) else {
      return
    }
    if isBody(name, in: chart) {
      chart.add(name, .organization, publisher)
    } else if name.count > 1 {
      chart.add(name, .person, author)
    }
  }

  /// `QUESTION (X, Y Times):`: who asks, and for which medium.
  private static func readLabel(in chart: inout Chart) {
    guard let open = (0..<min(6, chart.count)).first(where: { chart.has($0, .openParenthesis) }),
      let close = (open..<min(open + 14, chart.count)).first(where: { chart.has($0, .closeParenthesis) }),
      chart.has(close + 1, .colon)
    else { return }
    let comma = (open..<close).first { chart.has($0, .comma) } ?? close
    if let name = run(in: open + 1..<comma, chart), name.count > 1 { chart.add(name, .person, author) }
    if comma < close, let medium = run(in: comma + 1..<close, chart) { chart.add(medium, .organization, publisher) }
  }

  /// `*Writing by X; editing by Y`.
  private static func readCredits(in chart: inout Chart) {
    for token in 0..<chart.count where chart.has(token, .by) && chart.has(token - 1, .credit) {
      readNames(token + 1..<min(chart.count, token + 14), in: &chart)
    }
  }

  /// Names joined by `and` and commas.
  private static func readNames(_ range: Range<Int>, in chart: inout Chart) {
    var token = range.lowerBound
    while token < range.upperBound, let name = NameReader.run(from: token, in: chart) {
      chart.add(name.tokens, .person, author)
      token = name.tokens.upperBound
      guard chart.has(token, [.and, .comma]) else { return }
      token += 1
    }
  }

  /// The capitalised words that fill a segment, `The` included.
  private static func run(in segment: Range<Int>, _ chart: Chart) -> Range<Int>? {
    var end = segment.lowerBound
    while end < segment.upperBound,
      chart.isCapitalized(end) || chart.has(end, [.hyphen, .of, .and]) || chart.isStop(end)
        || chart.isClass(end, .nameParticle)
        || chart.isLower(end) && (chart.isClass(end, [.media, .organizationHead]) || chart.isIn(end, mediaHeads))
    {
      end += 1
    }
    return end > segment.lowerBound ? segment.lowerBound..<end : nil
  }

  /// `PRESS RELEASE`, `Published`, `EAT`: words of the trade and of the clock.
  private static func isLabel(_ name: Range<Int>, in chart: Chart) -> Bool {
    if chart.phrase(from: name.lowerBound, in: .documentHead)?.tokens == name { return true }
    if name.contains(where: { chart.isClass($0, [.documentHead, .eventHead]) && !chart.isClass($0, .media) }) {
      return true
    }
    if chart.isIn(name.upperBound - 1, labelEnds) { return true }
    return name.count == 1
      && (chart.isOrdinary(name.lowerBound) || chart.has(name.lowerBound, [.plainAcronym, .opener]))
  }

  /// `FOR IMMEDIATE RELEASE`, `Check against delivery`, `Not for publication`.
  private static let labelEnds = WordSet("release delivery publication distribution circulation embargo advisory only")

  /// `By our diplomatic editor`: nobody by name.
  private static let staff = WordSet("our")

  private static func isKnown(_ name: Range<Int>, in chart: Chart) -> Bool {
    chart.longest(.all, from: name.lowerBound).map { $0.tokens.count >= name.count } ?? false
      || chart.longest([.role, .organization, .date], endingWith: name.upperBound - 1) != nil
  }

  /// Whether the words look like a body's rather than a person's: ordinary ones, or a head noun.
  private static func isBody(_ name: Range<Int>, in chart: Chart) -> Bool {
    if chart.has(name.lowerBound, .the) { return true }
    if chart.isClass(name.upperBound - 1, [.organizationHead, .media]) || chart.isIn(name.upperBound - 1, mediaHeads) {
      return true
    }
    if chart.isIn(name.lowerBound, OrganizationHeads.leadingHeads) { return true }
    return name.allSatisfy { !chart.isWord($0) || chart.isOrdinary($0) || chart.isAllCaps($0) }
      && !name.contains { chart.isClass($0, [.givenName, .familyName]) }
  }
}
