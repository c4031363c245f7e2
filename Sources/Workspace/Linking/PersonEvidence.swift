import EntityExtraction

/// What one article says of a person that may tell them from a namesake.
struct PersonEvidence: Sendable {
  var name: PersonName

  /// The states whose offices the person holds.
  var states: [LinkKey]

  /// The offices, as `ArticleFacts.Office.wording`.
  var offices: [UInt64]
}

extension PersonEvidence {
  /// How two persons of different articles may be one.
  enum Likeness {
    case different
    /// One of them is named by family name or initials: they are one if nobody else fits.
    case possible
    case same
  }

  /// Compares two persons.
  ///
  /// A bare family name never makes two persons one: state and office must agree as well.
  func likeness(to other: PersonEvidence) -> Likeness {
    let evidence = name.matches(other.name)
    if evidence.grade == .none { return .different }
    let sharesState = states.contains { other.states.contains($0) }
    let conflicts = !sharesState && !states.isEmpty && !other.states.isEmpty
    switch evidence.grade {
    case .none, .partial: return .different
    case .full: return evidence.isVariant && conflicts ? .different : .same
    case .initials: return conflicts ? .different : .possible
    case .family: return sharesState && offices.contains { other.offices.contains($0) } ? .possible : .different
    }
  }

  /// Adds what another article says of the same person; the fuller name stays.
  mutating func merge(_ other: PersonEvidence) {
    if other.name.parts.count > name.parts.count { name = other.name }
    states = unique(states + other.states)
    offices = unique(offices + other.offices)
  }
}

/// Parts a bucket's persons into people.
///
/// Members come in the order of their articles; the answer is a number for each, equal for one person. Full names are
/// settled first, the most frequent first; then initials and family names join the one person they fit. Linear in the
/// members, quadratic in the different names with given names that begin alike.
func partitionPersons(_ members: [(nameHash: UInt64, evidence: PersonEvidence)]) -> [Int] {
  let groups = personGroups(members)
  var people: [PersonEvidence] = []
  var known: [Int] = []
  var peopleByInitial: [UInt8: [Int]] = [:]
  var numbers = Array(repeating: 0, count: members.count)
  for group in groups {
    let initial = initialClass(group.evidence.name)
    // A name without given name may be short for any; but without state and office it is nobody we could know.
    let isUnknown = initial == 0 && (group.evidence.states.isEmpty || group.evidence.offices.isEmpty)
    let comparable = initial == 0 ? known : peopleByInitial[initial, default: []] + peopleByInitial[0, default: []]
    let candidates = isUnknown ? [] : comparable
    let likenesses = candidates.map { ($0, people[$0].likeness(to: group.evidence)) }.filter { $0.1 != .different }
    let same = likenesses.first { $0.1 == .same } ?? (likenesses.count == 1 ? likenesses.first : nil)
    let number = same?.0 ?? people.count
    if number < people.count {
      people[number].merge(group.evidence)
    } else {
      people.append(group.evidence)
      if !isUnknown {
        known.append(number)
        peopleByInitial[initial, default: []].append(number)
      }
    }
    for member in group.members { numbers[member] = number }
  }
  return numbers
}

/// Members with the same full name, and each other member alone: full names before short ones, frequent before rare ones.
private func personGroups(
  _ members: [(nameHash: UInt64, evidence: PersonEvidence)]
) -> [(members: [Int], evidence: PersonEvidence)] {
  var known: [UInt64: Int] = [:]
  var full: [(members: [Int], evidence: PersonEvidence)] = []
  var short: [(members: [Int], evidence: PersonEvidence)] = []
  for (index, member) in members.enumerated() {
    if !member.evidence.name.hasGivenName {
      short.append(([index], member.evidence))
    } else if let group = known[member.nameHash] {
      full[group].members.append(index)
      full[group].evidence.merge(member.evidence)
    } else {
      known[member.nameHash] = full.count
      full.append(([index], member.evidence))
    }
  }
  return full.stablySorted { $0.members.count > $1.members.count } + short
}

/// The first letter of the given name or initial, letters that transliterations exchange made one; 0 without given name.
private func initialClass(_ name: PersonName) -> UInt8 {
  let given = name.parts.indices.first { !name.family.contains($0) && name.parts[$0].kind != .particle }
  guard let letter = given.flatMap({ name.parts[$0].letters.first }) else { return 0 }
  switch letter {
  case UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "j"), UInt8(ascii: "y"): return UInt8(ascii: "y")
  case UInt8(ascii: "c"), UInt8(ascii: "g"), UInt8(ascii: "h"), UInt8(ascii: "k"), UInt8(ascii: "q"),
    UInt8(ascii: "s"), UInt8(ascii: "z"):
    return UInt8(ascii: "k")
  case UInt8(ascii: "f"), UInt8(ascii: "v"), UInt8(ascii: "w"), UInt8(ascii: "u"), UInt8(ascii: "o"):
    return UInt8(ascii: "v")
  case UInt8(ascii: "b"), UInt8(ascii: "p"): return UInt8(ascii: "b")
  case UInt8(ascii: "d"), UInt8(ascii: "t"): return UInt8(ascii: "d")
  default: return letter
  }
}
