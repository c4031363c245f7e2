package import Annotations

/// A set of kinds, for questions to the chart.
package struct KindSet: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  package static let person = KindSet(rawValue: 1 << 0)
  package static let role = KindSet(rawValue: 1 << 1)
  package static let organization = KindSet(rawValue: 1 << 2)
  package static let country = KindSet(rawValue: 1 << 3)
  package static let place = KindSet(rawValue: 1 << 4)
  package static let nationality = KindSet(rawValue: 1 << 5)
  package static let event = KindSet(rawValue: 1 << 6)
  package static let document = KindSet(rawValue: 1 << 7)
  package static let date = KindSet(rawValue: 1 << 8)
  package static let misc = KindSet(rawValue: 1 << 9)
  /// Times, durations, amounts and counts.
  package static let value = KindSet(rawValue: 1 << 10)
  /// Kinds of the user's own.
  package static let own = KindSet(rawValue: 1 << 11)

  /// What names a state, its people or another place.
  package static let geographic: KindSet = [.country, .place, .nationality]
  package static let all = KindSet(rawValue: .max)

  package init(_ kind: MentionKind) {
    switch kind {
    case .person: self = .person
    case .role: self = .role
    case .organization: self = .organization
    case .country: self = .country
    case .place: self = .place
    case .nationality: self = .nationality
    case .event: self = .event
    case .document: self = .document
    case .date: self = .date
    case .misc: self = .misc
    case .time, .duration, .money, .percent, .quantity: self = .value
    default: self = .own
    }
  }
}
