import Annotations

/// Unknown names that a preposition of place leads: `in Kilifi`, `near Tel Abib`, `arrived from Marun`.
///
/// The weakest rule: it stands only where no other rule reads the words.
package enum LocatedNames {
  private static let rule = Rule("located-name", priority: 4)

  package static func recognize(in chart: inout Chart) {
    for token in 0..<chart.count where chart.has(token, .locative) && chart.isLower(token) {
      let start = chart.skippingArticle(token + 1)
      guard start == token + 1, let name = name(from: start, in: chart), leads(token, in: chart) else { continue }
      chart.add(name, .place, rule)
      // `in X and Y`.
      if chart.has(name.upperBound, .and), let other = self.name(from: name.upperBound + 1, in: chart) {
        chart.add(other, .place, rule)
      }
    }
  }

  private static func leads(_ preposition: Int, in chart: Chart) -> Bool {
    if chart.has(preposition, [.in]) || chart.text.token(preposition, is: "near")
      || chart.text.token(preposition, is: "outside")
    {
      return true
    }
    guard chart.has(preposition, [.to, .from, .at]) || chart.has(preposition, .locative) else { return false }
    for back in 1...3 where chart.has(preposition - back, .motion) || chart.isClass(preposition - back, .eventHead) {
      return true
    }
    return false
  }

  private static func name(from start: Int, in chart: Chart) -> Range<Int>? {
    var end = start
    while isNamePart(end, in: chart), end - start < 6 { end = chart.compoundEnd(end) }
    guard end > start, !chart.isPossessive(end), !isHead(end, in: chart), !isOrdinaryPlace(start..<end, in: chart)
    else {
      return nil
    }
    for token in start..<end
    where chart.longest(.all, from: token) != nil || chart.longest(.all, endingWith: token) != nil { return nil }
    return start..<end
  }

  private static func isNamePart(_ token: Int, in chart: Chart) -> Bool {
    guard chart.isNameLike(token), chart.casing[token] == .sentence, !chart.isInitial(token) else { return false }
    let others: Lexicon.Classes = [
      .roleHead, .roleHeadPlural, .organizationHead, .eventHead, .documentHead, .honorific, .month, .weekday, .season,
      .currency, .language, .nationality, .acronym,
    ]
    return !chart.isClass(token, others) && !chart.has(token, [.portfolio, .plainAcronym, .service])
  }

  /// An ordinary word is a place's name only behind `in` and alone: `in Bar`.
  private static func isOrdinaryPlace(_ name: Range<Int>, in chart: Chart) -> Bool {
    name.contains { chart.isOrdinary($0) }
      && !(name.count == 1 && chart.has(name.lowerBound - 1, .in) && chart.isLower(name.upperBound))
  }

  private static func isHead(_ token: Int, in chart: Chart) -> Bool {
    chart.isCapitalized(token) || chart.isLower(token) && chart.isClass(token, [.organizationHead, .documentHead])
  }
}
