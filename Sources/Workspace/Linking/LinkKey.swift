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
func linkKeys(of index: ArticleFacts.EntityIndex, in facts: some FactTables) -> [LinkKey] {
  guard let entity = facts.entity(index) else { return [] }
  func folded(_ form: ArticleFacts.Form) -> FoldedName { FoldedName(alreadyFolded: facts.strings.utf8(form.folded)) }
  func name() -> FoldedName? { facts.forms(of: index).first { $0.hash == entity.nameHash }.map(folded) }
  func ifDistinctive(_ domain: LinkKey.Domain) -> [LinkKey] {
    name().map(isDistinctive) == true ? [LinkKey(domain, entity.nameHash)] : []
  }

  let kind = facts.kind(entity.kind)
  switch kind {
  case .person:
    let name = PersonName(facts.strings.utf8(entity.name))
    guard name.parts.indices.contains(name.family.upperBound - 1) else { return [] }
    return [LinkKey(.person, stableHash(consonants(of: name.parts[name.family.upperBound - 1].letters[...])))]
  case .country, .place, .nationality:
    return [LinkKey(.geography, entity.nameHash)]
  case .organization:
    // The name and each other form, the acronym among them.
    let forms = facts.forms(of: index).stablySorted { $0.hash == entity.nameHash && $1.hash != entity.nameHash }
    return unique(forms.prefix(6).filter { isDistinctive(folded($0)) }.map { LinkKey(.organization, $0.hash) })
  case .event:
    return facts.event(index).map { $0.keys(name: name() ?? FoldedName("")) } ?? []
  case .document: return ifDistinctive(.document)
  case .role: return ifDistinctive(.group)
  case .date:
    guard let value = entity.value.map({ facts.strings.utf8($0) }), !value.contains(UInt8(ascii: "X")) else {
      return []
    }
    return [LinkKey(.date, stableHash(value))]
  case .time, .duration, .money, .percent, .quantity:
    return []
  default:
    return [LinkKey(.other, stableHash(kind.rawValue.utf8), entity.nameHash)]
  }
}
