import Annotations
import EntityExtraction

/// The facts of all indexed articles, and which entities of different articles are one.
///
/// Entities meet in buckets by their link keys. An article's entities are added and removed one by one; who is one is
/// found by the first question about a bucket and remembered until the bucket changes. The answer depends on the
/// articles alone, not on the order in which they came.
struct LinkIndex: Sendable {
  /// An entity of one article.
  struct Member: Hashable, Sendable {
    private let place: UInt32
    let entity: ArticleFacts.EntityIndex

    init(slot: Int, entity: ArticleFacts.EntityIndex) {
      place = UInt32(truncatingIfNeeded: slot)
      self.entity = entity
    }

    /// The article's place in `Workspace`.
    var slot: Int { Int(place) }
  }

  fileprivate struct Bucket: Sendable {
    /// In the order of the articles' URIs, then of entities.
    var members: [Member]
    /// The state of `clock` at the last change.
    var changed: UInt64
    /// The number of its person for each member; empty until it is asked for.
    var people: [Int] = []
  }

  private struct Answer: Sendable {
    var members: [Member]
    /// What the articles say of them; nil until it is asked for.
    var cluster: Cluster?
    var consulted: [LinkKey]
    /// The state of `clock` when it was found.
    var found: UInt64
  }

  /// By slot.
  private var facts: [ArticleFacts?] = []
  private var uris: [String] = []

  /// The places of all indexed articles, in the order of their URIs.
  private(set) var slots: [Int] = []

  private var buckets: [LinkKey: Bucket] = [:]

  /// What was found, and for each member which of that is about it: all members of a cluster share one answer, so that
  /// asking each of them costs no more than asking one.
  private var answers: [Answer] = []
  private var answerNumbers: [Member: Int] = [:]
  private var remembered = 0
  private var clock: UInt64 = 0

  /// The facts of an article; nil where it is not indexed.
  func facts(_ slot: Int) -> ArticleFacts? {
    facts.indices.contains(slot) ? facts[slot] : nil
  }

  /// Adds an article's entities, in place of those it had.
  ///
  /// O(entities · log bucket); where an edit has changed nothing but places, O(entities).
  mutating func set(_ new: ArticleFacts, of uri: String, at slot: Int) {
    if let old = facts(slot), old.hasSameStructure(as: new) {
      facts[slot] = new
      return
    }
    remove(slot)
    while facts.count <= slot {
      facts.append(nil)
      uris.append("")
    }
    facts[slot] = new
    uris[slot] = uri
    slots.insert(slot, at: slots.partitioningIndex { uris[$0] >= uri })
    clock += 1
    for entity in new.entities.indices {
      let member = Member(slot: slot, entity: UInt32(truncatingIfNeeded: entity))
      for key in new.keys(of: member.entity) {
        buckets[key, default: Bucket(members: [], changed: 0)].insert(member, uris, clock)
      }
    }
  }

  /// Removes an article's entities.
  ///
  /// O(entities · log bucket).
  mutating func remove(_ slot: Int) {
    guard let old = facts(slot) else { return }
    clock += 1
    for entity in old.entities.indices {
      let member = Member(slot: slot, entity: UInt32(truncatingIfNeeded: entity))
      for key in old.keys(of: member.entity) where buckets[key]?.remove(member, uris, clock) == true {
        buckets[key] = nil
      }
      answerNumbers[member] = nil
    }
    facts[slot] = nil
    let index = slots.partitioningIndex { uris[$0] >= uris[slot] }
    if index < slots.count, slots[index] == slot { slots.remove(at: index) }
  }
}

/// Whether a member's article comes before another's by URI; within an article entities keep their order.
private func isBefore(_ a: LinkIndex.Member, _ b: LinkIndex.Member, _ uris: [String]) -> Bool {
  a.slot == b.slot ? a.entity < b.entity : uris[a.slot] < uris[b.slot]
}

extension LinkIndex.Bucket {
  fileprivate mutating func insert(_ member: LinkIndex.Member, _ uris: [String], _ clock: UInt64) {
    members.insert(member, at: members.partitioningIndex { !isBefore($0, member, uris) })
    changed = clock
    people = []
  }

  /// - Returns: whether the bucket is empty now.
  fileprivate mutating func remove(_ member: LinkIndex.Member, _ uris: [String], _ clock: UInt64) -> Bool {
    let index = members.partitioningIndex { !isBefore($0, member, uris) }
    if index < members.count, members[index] == member { members.remove(at: index) }
    changed = clock
    people = []
    return members.isEmpty
  }
}

// MARK: - Clusters

extension LinkIndex {
  /// The entities of all articles that mean the same as one of them, in the order of the articles' URIs.
  ///
  /// O(keys) where the answer is known, else O(bucket).
  mutating func members(of member: Member) -> [Member] {
    let number = answer(for: member)
    return answers[number].members
  }

  /// What all articles say of the thing that an entity means.
  ///
  /// O(keys) where the answer is known, else O(bucket + what the articles state).
  mutating func cluster(of member: Member) -> Cluster {
    let number = answer(for: member)
    if let cluster = answers[number].cluster { return cluster }
    let cluster = Cluster(answers[number].members, in: self)
    answers[number].cluster = cluster
    return cluster
  }

  /// Those of a cluster's members that belong to one article.
  ///
  /// O(log members).
  func members(_ members: [Member], at slot: Int) -> ArraySlice<Member> {
    guard uris.indices.contains(slot) else { return [] }
    let start = members.partitioningIndex { uris[$0.slot] >= uris[slot] }
    return members[start...].prefix { $0.slot == slot }
  }

  /// The number of what is known of a member.
  private mutating func answer(for member: Member) -> Int {
    if let number = answerNumbers[member], isCurrent(answers[number]) { return number }
    let (members, consulted) = linkedMembers(of: member)
    // What is hovered now and what cards name; the rest is cheap to find again.
    remembered += members.count + 16
    if remembered > 400_000 {
      answers.removeAll(keepingCapacity: true)
      answerNumbers.removeAll(keepingCapacity: true)
      remembered = members.count + 16
    }
    let number = answers.count
    answers.append(Answer(members: members, consulted: consulted, found: clock))
    for other in members { answerNumbers[other] = number }
    answerNumbers[member] = number
    return number
  }

  private func isCurrent(_ answer: Answer) -> Bool {
    answer.consulted.allSatisfy { (buckets[$0]?.changed ?? 0) <= answer.found }
  }

  private mutating func linkedMembers(of member: Member) -> (members: [Member], consulted: [LinkKey]) {
    guard let facts = facts(member.slot), let entity = facts.entity(member.entity) else { return ([member], []) }
    // By name alone; what else an entity is known by tells nothing of these.
    let key = facts.keys(of: member.entity).first
    let consulted = key.map { [$0] } ?? []
    switch facts.kind(entity.kind) {
    case .person: return (key.map { people(like: member, in: $0) } ?? [member], consulted)
    case .country, .place, .nationality: return (key.map { places(like: member, in: $0) } ?? [member], consulted)
    default: return component(around: member)
    }
  }

  private mutating func people(like member: Member, in key: LinkKey) -> [Member] {
    guard var bucket = buckets[key] else { return [member] }
    if bucket.people.count != bucket.members.count {
      // The same names come over and over.
      var names: [UInt64: PersonName] = [:]
      bucket.people = partitionPersons(bucket.members.map { personEvidence(of: $0, names: &names) })
      buckets[key] = bucket
    }
    guard let own = bucket.members.firstIndex(of: member).map({ bucket.people[$0] }) else { return [member] }
    return zip(bucket.members, bucket.people).filter { $0.1 == own }.map(\.0)
  }

  /// States, places and adjectives of one name: an adjective means the state where there is one, else the place.
  private func places(like member: Member, in key: LinkKey) -> [Member] {
    guard let members = buckets[key]?.members else { return [member] }
    let hasState = members.contains { kind(of: $0) == .country }
    func meansState(_ member: Member) -> Bool {
      let kind = kind(of: member)
      return kind == .country || (kind == .nationality && hasState)
    }
    let own = meansState(member)
    return members.filter { meansState($0) == own }
  }

  /// All that is reached from a member over shared keys, in the order of the articles.
  private func component(around member: Member) -> (members: [Member], consulted: [LinkKey]) {
    var found = [member]
    var remaining: [LinkKey: [Member]] = [:]
    var next = 0
    while next < found.count {
      let current = found[next]
      next += 1
      guard let facts = facts(current.slot) else { continue }
      for key in facts.keys(of: current.entity) {
        let candidates = remaining[key] ?? buckets[key]?.members ?? []
        var left: [Member] = []
        for candidate in candidates where candidate != current {
          if areLinked(current, candidate) { found.append(candidate) } else { left.append(candidate) }
        }
        remaining[key] = left
      }
    }
    return (unique(sorted: found.sorted { isBefore($0, $1, uris) }), Array(remaining.keys))
  }

  /// Whether two entities that share a key are one.
  private func areLinked(_ a: Member, _ b: Member) -> Bool {
    guard let first = facts(a.slot), let second = facts(b.slot), kind(of: a) == kind(of: b) else { return false }
    if let event = first.event(a.entity), let other = second.event(b.entity) { return event.isSameEvent(as: other) }
    return true
  }

  private func kind(of member: Member) -> MentionKind {
    guard let facts = facts(member.slot), let entity = facts.entity(member.entity) else { return .misc }
    return facts.kind(entity.kind)
  }

  private func personEvidence(
    of member: Member,
    names: inout [UInt64: PersonName]
  ) -> (nameHash: UInt64, evidence: PersonEvidence) {
    guard let facts = facts(member.slot), let entity = facts.entity(member.entity) else {
      return (0, PersonEvidence(name: PersonName(""), states: [], offices: []))
    }
    let offices = facts.offices(of: member.entity)
    let name = names[entity.nameHash] ?? PersonName(facts.strings.utf8(entity.name))
    names[entity.nameHash] = name
    let evidence = PersonEvidence(
      name: name,
      states: unique(offices.flatMap { facts.states(of: $0) }),
      offices: unique(offices.map(\.wording))
    )
    return (entity.nameHash, evidence)
  }
}

extension FactTables {
  /// The states, regions and places an office belongs to: its owner, and those its wording names.
  func states(of office: ArticleFacts.Office) -> [LinkKey] {
    guard let role = mention(office.role) else { return [] }
    let nested = mentions[(Int(office.role) + 1)...].prefix { $0.start < role.end }.map(\.entity)
    return ([office.owner] + nested).compactMap { $0.flatMap(entity) }
      .filter { isGeographical(kind($0.kind)) }
      .map { LinkKey(.geography, $0.nameHash) }
  }
}
