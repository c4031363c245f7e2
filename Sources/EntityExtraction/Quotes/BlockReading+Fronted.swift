extension BlockReading {
  /// What was said, before the cue.
  struct Content {
    var tokens: Range<Int>
    var region: QuotedRegion?
    /// Words in quotation marks, closed right before the cue's clause.
    var isSpeech: Bool
  }

  /// The quotation or clause that ends right before a cue's clause.
  func fronted(before clauseStart: Int, _ site: Site) -> Content? {
    var end = clauseStart
    let start = max(site.sentence.lowerBound, reader.start)
    if end > 0, reader.isSeparator(end - 1), end > start { end -= 1 }
    if end > 0, let region = reader.region(at: end - 1), region.close == end - 1, region.isClosed {
      if taken.contains(region.open) || isCovered(region.open) || reader.isTitle(region) { return nil }
      if region.open <= start || site.limit > start || reader.text.tokens[region.open].flags.contains(.sentenceStart)
        || isRestart(region.open) || end - start > BlockReading.span
      {
        return Content(tokens: region.open..<end, region: region, isSpeech: true)
      }
      return Content(tokens: start..<end, region: nil, isSpeech: reader.isComma(end - 2) || end < clauseStart)
    }
    guard end < clauseStart, (3...BlockReading.span).contains(end - start), !isCovered(start),
      isMainClause(start..<end)
    else { return nil }
    return Content(tokens: start..<end, region: nil, isSpeech: false)
  }

  /// Whether a token belongs to one of the spans found last.
  func isCovered(_ token: Int) -> Bool {
    found.suffix(3).contains { $0.tokens.contains(token) }
  }

  /// How many tokens before a cue are taken for what was said, without quotation marks.
  static let span = 200

  /// Whether a clause stands by itself: it has a finite verb and does not merely introduce (`Since the war began`).
  func isMainClause(_ tokens: Range<Int>) -> Bool {
    var first = tokens.lowerBound
    if reader.isIn(ClauseWords.subordinators, first) || reader.isIn(BlockReading.introductions, first) {
      guard let comma = tokens.first(where: { reader.isComma($0) && !reader.isQuoted($0) }) else { return false }
      first = comma + 1
    }
    return (first..<tokens.upperBound).contains { reader.isFinite($0) }
  }

  /// Participles that open a sentence whose subject follows.
  static let introductions = WordSet("asked speaking following commenting responding addressing")

  /// Whether a quotation begins anew inside a sentence: behind a colon or another quotation.
  func isRestart(_ open: Int) -> Bool {
    guard open > 0 else { return true }
    return reader.text.isMark(open - 1, UInt8(ascii: ":")) || reader.region(at: open - 1)?.close == open - 1
  }
}
