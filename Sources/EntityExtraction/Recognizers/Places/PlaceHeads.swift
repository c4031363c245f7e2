import Annotations

/// Places by a head noun: `Macará bridge`, `Bayan-Ölgii province`, `Lake Alakol`, `Port of Lobito`, `Tajik-Afghan border`.
package enum PlaceHeads {
  private static let trailing = Rule("place-head", priority: 30)
  private static let leading = Rule("leading-place-head", priority: 31)
  private static let chained = Rule("place-head-of", priority: 32)

  package static func recognize(in chart: inout Chart) {
    for token in 0..<chart.count {
      if chart.has(token, .leadingPlaceHead), chart.isCapitalized(token) { lead(token, in: &chart) }
      guard chart.isClass(token, .placeHead), !isBodyOrGroup(token, in: chart) else { continue }
      if chart.isCapitalized(token), chart.has(token + 1, .of) { chain(token, in: &chart) }
      trail(token, in: &chart)
    }
  }

  /// A head that also heads bodies (`department`), or that in the plural names no single place (`regions`, `states`).
  private static func isBodyOrGroup(_ token: Int, in chart: Chart) -> Bool {
    chart.isClass(token, .organizationHead) || chart.has(token, .placeGroup)
  }

  /// `Lake X`, `Mount X Y`.
  private static func lead(_ token: Int, in chart: inout Chart) {
    var end = token + 1
    while isNamePart(end, in: chart), !chart.isClass(end, [.organizationHead, .eventHead, .documentHead]),
      end - token < 4
    {
      end = chart.compoundEnd(end)
    }
    guard end > token + 1, !chart.isTitleWord(end) else { return }
    chart.add(token..<end, .place, leading)
  }

  /// `Port of X`, `Strait of X`, `Gulf of the X`.
  private static func chain(_ token: Int, in chart: inout Chart) {
    let name = chart.skippingArticle(token + 2)
    guard isNamePart(name, in: chart), !chart.isClass(name, [.roleHead, .organizationHead]) else { return }
    var end = name
    if let known = chart.longest([.place, .country], from: name) {
      end = known.tokens.upperBound
    } else {
      while isNamePart(end, in: chart), end - name < 3 { end = chart.compoundEnd(end) }
    }
    // `Ocean of Peace | Declaration`: something else has the name.
    let others: Lexicon.Classes = [.documentHead, .eventHead, .organizationHead]
    if (name...end).contains(where: { chart.isCapitalized($0) && chart.isClass($0, others) }) { return }
    var start = token
    while isNamePart(start - 1, in: chart), !chart.isSentenceStart(start - 1), token - start < 2 { start -= 1 }
    chart.add(start..<end, .place, chained)
  }

  /// `X bridge`, `X Y Province`, `Central Asian region`, `X land port`.
  private static func trail(_ token: Int, in chart: inout Chart) {
    var head = token
    // `land port`, `island region`: further heads and their modifiers stand between.
    while chart.isLower(head - 1),
      chart.isClass(head - 1, .placeHead) || chart.text.token(head - 1, is: "land")
        || chart.text.token(head - 1, is: "sea")
    {
      head -= 1
    }
    var start = head
    while start - 1 >= 0, isNamePart(start - 1, in: chart), head - start < 6 {
      let previous = chart.compoundStart(start - 1)
      guard isNamePart(previous, in: chart) else { break }
      if chart.isSentenceStart(previous), chart.isOrdinary(previous) { break }
      start = previous
    }
    // `United States | Guantanamo Bay`.
    if let state = chart.longest(.country, from: start), state.tokens.upperBound < head,
      chart.isWord(state.tokens.upperBound)
    {
      start = state.tokens.upperBound
    }
    guard start < head, !chart.isPossessive(head - 1) else { return }
    guard !isFollowedByHead(token, in: chart), names(start..<head, token, in: chart) else { return }
    chart.add(start..<token + 1, .place, trailing)
  }

  /// `Sea Alliance`, `River Commission`: the head belongs to a longer name.
  private static func isFollowedByHead(_ token: Int, in chart: Chart) -> Bool {
    guard chart.isCapitalized(token), chart.isNameLike(token + 1) else { return false }
    return !chart.isClass(token + 1, .placeHead)
  }

  /// Whether what stands before a head names a place together with it.
  private static func names(_ range: Range<Int>, _ head: Int, in chart: Chart) -> Bool {
    if let demonym = chart.longest(.nationality, from: range.lowerBound), demonym.tokens == range {
      return isBorder(head, in: chart) ? range.count > 1 : isWide(head, in: chart) && namesRegion(demonym, in: chart)
    }
    if let country = chart.longest([.country, .place], endingWith: range.upperBound - 1),
      country.kind == .country || !chart.has(country.tokens.lowerBound - 1, .hyphen)
        || chart.isGeographic(country.tokens.lowerBound - 2)
    {
      guard chart.isLower(head) else { return true }
      if isBorder(head, in: chart) { return country.tokens != range }
      // `Russia region` and `Kabul government area` name nothing of their own; `Asia-Pacific region` does.
      return country.kind == .place && isWide(head, in: chart)
        && (country.rule == LexicalNames.region || country.tokens != range)
    }
    if chart.isLower(head), range.count == 1 {
      return !chart.isSentenceStart(range.lowerBound) && !chart.isOrdinary(range.lowerBound)
        && !chart.isAllCaps(range.lowerBound)
    }
    return true
  }

  private static func isBorder(_ token: Int, in chart: Chart) -> Bool {
    chart.text.token(token, is: "border") || chart.text.token(token, is: "frontier")
  }

  private static func isWide(_ token: Int, in chart: Chart) -> Bool {
    chart.text.token(token, is: "region") || chart.text.token(token, is: "space") || chart.text.token(token, is: "area")
      || chart.text.token(token, is: "basin") || chart.text.token(token, is: "continent")
  }

  /// Whether a demonym belongs to a region rather than a state: `Central Asian`, not `Polish`.
  private static func namesRegion(_ demonym: Candidate, in chart: Chart) -> Bool {
    guard case .lexical(let name) = demonym.meaning else { return false }
    return !chart.lexicon.entry(for: FormHash(folding: name)).classes.contains(.country)
  }

  private static func isNamePart(_ token: Int, in chart: Chart) -> Bool {
    chart.isNameLike(token) && !chart.isClass(token, [.roleHead, .roleHeadPlural, .honorific, .month, .weekday])
      && !chart.has(token, .opener)
  }
}
