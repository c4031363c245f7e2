/// A length of time: one unit, or several in one expression (`2 hours and 30 minutes`).
package struct TimeSpan: Hashable, Sendable {
  /// From the longest unit to the shortest.
  package var parts: [Part]

  package struct Part: Hashable, Sendable {
    /// Nil where the text leaves it open: `several months`, `seconds`.
    package var amount: DecimalNumber?
    package var unit: TimeUnit

    package init(amount: DecimalNumber?, unit: TimeUnit) {
      self.amount = amount
      self.unit = unit
    }
  }

  package init(_ amount: DecimalNumber?, _ unit: TimeUnit) {
    parts = [Part(amount: amount, unit: unit)]
  }

  /// ISO 8601: `P3Y`, `PT2H30M`; `PXM` for unknown amounts; `PXDE` for decades without a number.
  package var text: String {
    var date = ""
    var clock = ""
    for part in parts {
      let (letters, factor) = part.unit.designator
      let piece: String
      if let amount = part.amount {
        piece = (amount.multiplied(by: DecimalNumber(factor)) ?? amount).text + letters
      } else {
        piece = "X" + Self.openDesignator(part.unit)
      }
      if part.unit.isClockUnit { clock += piece } else { date += piece }
    }
    return clock.isEmpty ? "P" + date : "P" + date + "T" + clock
  }

  private static func openDesignator(_ unit: TimeUnit) -> String {
    switch unit {
    case .decade: "DE"
    case .century: "CE"
    case .quarter: "Q"
    default: unit.designator.letters
    }
  }
}
