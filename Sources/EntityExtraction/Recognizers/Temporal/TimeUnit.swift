/// A unit of time, from the second to the century.
package enum TimeUnit: UInt8, Hashable, Comparable, Sendable, CaseIterable {
  case second
  case minute
  case hour
  case day
  case weekend
  case week
  case fortnight
  case month
  case quarter
  case year
  case decade
  case century

  /// The unit that the lexicon's class `timeUnit` names by its value.
  package init?(lexiconValue: String) {
    switch lexiconValue {
    case "S": self = .second
    case "TM": self = .minute
    case "H": self = .hour
    case "D": self = .day
    case "WE": self = .weekend
    case "W": self = .week
    case "2W": self = .fortnight
    case "M": self = .month
    case "Q", "3M": self = .quarter
    case "Y": self = .year
    case "10Y", "DE": self = .decade
    case "100Y", "CE": self = .century
    default: return nil
    }
  }

  /// Whether ISO 8601 writes the unit behind the `T` of a duration.
  package var isClockUnit: Bool { self <= .hour }

  /// The unit's letters in a duration, and how many of them one of this unit is.
  package var designator: (letters: String, factor: Int) {
    switch self {
    case .second: ("S", 1)
    case .minute: ("M", 1)
    case .hour: ("H", 1)
    case .day: ("D", 1)
    case .weekend: ("WE", 1)
    case .week: ("W", 1)
    case .fortnight: ("W", 2)
    case .month: ("M", 1)
    case .quarter: ("M", 3)
    case .year: ("Y", 1)
    case .decade: ("Y", 10)
    case .century: ("Y", 100)
    }
  }

  package static func < (a: TimeUnit, b: TimeUnit) -> Bool {
    a.rawValue < b.rawValue
  }
}

extension TimeUnit {
  /// Whether the unit may follow a longer one in a length: `2 years and 3 months`, but no hours behind years.
  func continues(_ longer: TimeUnit) -> Bool {
    guard self < longer else { return false }
    switch longer {
    case .year, .month, .quarter, .decade: return self >= .day
    case .week, .fortnight: return self >= .day
    case .day: return self >= .minute
    default: return true
    }
  }
}
