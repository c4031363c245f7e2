import Annotations
import EntityExtraction

/// What entities of different articles must share to be compared; equal keys decide nothing by themselves.
struct LinkKey: Hashable, Sendable {
  var rawValue: UInt64

  init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// The kinds of keys; entities with keys of different kinds are never compared.
  enum Domain: UInt8 {
    case person = 1
    case geography
    case organization
    case eventOnDay
    case eventByOrdinal
    case eventByName
    case document
    case date
    case group
    case other
  }

  init(_ domain: Domain, _ parts: UInt64...) {
    var hash = stableHash(CollectionOfOne(domain.rawValue))
    for part in parts {
      withUnsafeBytes(of: part.littleEndian) { hash = stableHash($0, seed: hash) }
    }
    rawValue = hash
  }
}

/// What links an entity to entities of other articles; empty for amounts and for names that could mean anything.
func linkKeys(
  of kind: MentionKind,
  spelling: String,
  name: FoldedName,
  value: String?,
  forms: [FoldedName],
  event: EventEvidence?
) -> [LinkKey] {
  switch kind {
  case .person:
    let parts = PersonName(spelling)
    guard parts.parts.indices.contains(parts.family.upperBound - 1) else { return [] }
    return [LinkKey(.person, stableHash(consonants(of: parts.parts[parts.family.upperBound - 1].letters[...])))]
  case .country, .place, .nationality:
    return [LinkKey(.geography, name.hash)]
  case .organization:
    let names = ([name] + forms).filter(isDistinctive)
    return Array(unique(names.map { LinkKey(.organization, $0.hash) }).prefix(4))
  case .event:
    return event.map { $0.keys(name: name) } ?? []
  case .document:
    return isDistinctive(name) ? [LinkKey(.document, name.hash)] : []
  case .date:
    return value.flatMap { $0.contains("X") ? nil : [LinkKey(.date, stableHash($0.utf8))] } ?? []
  case .role:
    return isDistinctive(name) ? [LinkKey(.group, name.hash)] : []
  case .time, .duration, .money, .percent, .quantity:
    return []
  default:
    return [LinkKey(.other, stableHash(kind.rawValue.utf8), name.hash)]
  }
}

/// The elements without repetitions, in order.
///
/// For a handful of elements.
func unique<Element: Equatable>(_ elements: some Sequence<Element>) -> [Element] {
  elements.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
}
