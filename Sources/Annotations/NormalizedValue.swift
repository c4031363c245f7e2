/// The value of a date, time, duration, amount, percentage or quantity.
public struct NormalizedValue: Hashable, Sendable {
  /// How an approximator or a verb beside the expression changes its value.
  public enum Modifier: String, Hashable, Sendable, CaseIterable {
    case approx
    case moreThan = "more-than"
    case lessThan = "less-than"
    case start
    case mid
    case end
  }

  /// ISO 8601 / TIMEX3 for dates, times and durations; `"44700000000 USD"` for money; the number otherwise.
  public var text: String

  public var modifier: Modifier?

  /// The unit of a quantity as the article writes it.
  public var unit: String?

  public init(_ text: String, modifier: Modifier? = nil, unit: String? = nil) {
    self.text = text
    self.modifier = modifier
    self.unit = unit
  }
}

/// Whether an event took place; events without a status are past or present.
public enum EventStatus: String, Hashable, Sendable, CaseIterable {
  case planned
  case cancelled
}
