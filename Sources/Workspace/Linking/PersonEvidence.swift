import EntityExtraction

/// What one article says of a person that may tell them from a namesake.
struct PersonEvidence: Sendable {
  var name: PersonName

  /// The states whose offices the person holds, ascending.
  var states: [LinkKey]

  /// The offices, as `ArticleFacts.Office.wording`, ascending.
  var offices: [UInt64]
}

extension PersonEvidence {
  /// How two persons of different articles may be one.
  enum Likeness: Int, Comparable {
    case different
    /// One of them is named by family name or initials: they are one if nobody else fits.
    case possible
    case same

    static func < (a: Likeness, b: Likeness) -> Bool { a.rawValue < b.rawValue }
  }

  /// Compares two persons.
  ///
  /// A bare family name never makes two persons one: state and office must agree as well.
  func likeness(to other: PersonEvidence) -> Likeness {
    let evidence = name.matches(other.name)
    let sharesState = states.contains { other.states.contains($0) }
    let conflicts = !sharesState && !states.isEmpty && !other.states.isEmpty
    switch evidence.grade {
    case .none, .partial: return .different
    case .full: return evidence.isVariant && conflicts ? .different : .same
    case .initials: return conflicts ? .different : .possible
    case .family:
      let sharesOffice = offices.contains { other.offices.contains($0) }
      return sharesState && sharesOffice ? .possible : .different
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
/// Members come in order of their articles and with evidence and name; the answer is a number for each, equal for one
/// person. Full names are settled first, the most frequent first; then initials and family names join the one person
/// they fit. O(members + distinct names²).
func partitionPersons(_ members: [(nameHash: UInt64, evidence: PersonEvidence)]) -> [Int] {
  var names: [UInt64: Int] = [:]
  var groups: [(members: [Int], evidence: PersonEvidence)] = []
  for (index, member) in members.enumerated() {
    // The same full name is the same person; shorter ones must be told apart by state and office.
    let isFull = member.evidence.name.hasGivenName
    if isFull, let known = names[member.nameHash] {
      groups[known].members.append(index)
      groups[known].evidence.merge(member.evidence)
    } else {
      if isFull { names[member.nameHash] = groups.count }
      groups.append(([index], member.evidence))
    }
  }
  let order = groups.indices.sorted { a, b in
    let (first, second) = (groups[a], groups[b])
    if first.evidence.name.hasGivenName != second.evidence.name.hasGivenName { return first.evidence.name.hasGivenName }
    if first.members.count != second.members.count { return first.members.count > second.members.count }
    return a < b
  }
  var people: [(number: Int, evidence: PersonEvidence)] = []
  var numbers = Array(repeating: 0, count: members.count)
  for index in order {
    let group = groups[index]
    let likenesses = people.map { $0.evidence.likeness(to: group.evidence) }
    let candidates = likenesses.indices.filter { likenesses[$0] != .different }
    let best = candidates.first { likenesses[$0] == .same } ?? (candidates.count == 1 ? candidates[0] : nil)
    if let best {
      people[best].evidence.merge(group.evidence)
    } else {
      people.append((people.count, group.evidence))
    }
    for member in group.members { numbers[member] = best ?? people.count - 1 }
  }
  return numbers
}
