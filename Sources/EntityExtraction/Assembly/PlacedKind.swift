package import Annotations

/// The guidelines' kinds in one byte, for the many questions of resolution; kinds of the user's own are `other`.
package enum PlacedKind: UInt8, Hashable, Sendable {
  case person, role, organization, country, place, nationality, event, document, misc
  case date, time, duration, money, percent, quantity
  case other

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
    case .misc: self = .misc
    case .date: self = .date
    case .time: self = .time
    case .duration: self = .duration
    case .money: self = .money
    case .percent: self = .percent
    case .quantity: self = .quantity
    default: self = .other
    }
  }

  /// Whether mentions of the kind stand for a value rather than for a thing.
  package var isValue: Bool {
    switch self {
    case .date, .time, .duration, .money, .percent, .quantity: true
    default: false
    }
  }
}
