/// What stands around a name and says that it is a place.
enum PlaceContext {
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
