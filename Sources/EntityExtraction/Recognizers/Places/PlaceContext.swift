/// What stands around a name and says that it is a place.
enum PlaceContext {
  /// Whether a name that persons have as well stands as a person's: behind a title, beside a further name, speaking.
  static func isPersonal(_ token: Int, in chart: Chart) -> Bool {
    if chart.isClass(token - 1, [.honorific, .roleHead, .givenName]), chart.isCapitalized(token - 1) { return true }
    if chart.isStop(token - 1), chart.isClass(token - 2, .honorific) || chart.isInitial(token - 2) { return true }
    if chart.isNameLike(token + 1),
      !chart.isClass(token + 1, [.organizationHead, .eventHead, .documentHead, .roleHead])
    {
      return true
    }
    return chart.isLower(token + 1) && (chart.isClass(token + 1, .reportingVerb) || chart.has(token + 1, .personVerb))
  }

  /// Whether a name is located: `in Bar`, `Bar, Montenegro`, `the city of Bar`.
  static func isLocated(_ range: Range<Int>, in chart: Chart) -> Bool {
    let before = range.lowerBound - 1
    if chart.has(before, [.in, .at]) { return true }
    if chart.has(before, .locative), !chart.isNameLike(range.upperBound) { return true }
    if chart.has(before, .of), chart.isClass(before - 1, .placeHead) { return true }
    if chart.has(before, .comma) || chart.has(before, .and),
      chart.longest(.place, endingWith: before - 1) != nil
    {
      return true
    }
    return chart.has(range.upperBound, .comma)
      && (chart.isClass(range.upperBound + 1, .country) || chart.isClass(range.upperBound + 1, .region))
      && chart.isCapitalized(range.upperBound + 1)
  }
}
