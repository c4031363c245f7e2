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
    /// The article's place in `Workspace`.
    var slot: Int
    var entity: ArticleFacts.EntityIndex
  }

  /// Entities that mean one thing, in the order of their articles' URIs.
  struct Cluster: Sendable {
    var members: [Member]
    var mentionCount: Int
    var articleCount: Int
  }

  private struct Bucket: Sendable {
    /// In the order of the articles' URIs, then of entities.
    var members: [Member]
    /// The state of `clock` at the last change.
    var changed: UInt64
    /// The number of its person for each member; empty until it is asked for.
    var people: [Int] = []
  }

  private struct Answer: Sendable {
    var cluster: Cluster
    var consulted: [LinkKey]
    /// The state of `clock` when it was found.
    var found: UInt64
  }

  private var articles: [(uri: String, facts: ArticleFacts)?] = []
  private var buckets: [LinkKey: Bucket] = [:]
  private var answers: [Member: Answer] = [:]
  private var clock: UInt64 = 0

  /// The facts of an article; nil where it is not indexed.
  func facts(_ slot: Int) -> ArticleFacts? {
    articles.indices.contains(slot) ? articles[slot]?.facts : nil
  }

  /// The places of all indexed articles, ascending.
  var slots: [Int] { articles.indices.filter { articles[$0] != nil } }

  /// Adds an article's entities, in place of those it had.
  ///
  /// O(entities · log bucket).
  mutating func set(_ facts: ArticleFacts, of uri: String, at slot: Int) {
    remove(slot)
    while articles.count <= slot { articles.append(nil) }
    articles[slot] = (uri, facts)
    clock += 1
    for entity in facts.entities.indices {
      let member = Member(slot: slot, entity: UInt32(truncatingIfNeeded: entity))
      for key in facts.keys(of: member.entity) {
        var bucket = buckets.removeValue(forKey: key) ?? Bucket(members: [], changed: clock)
        let index = bucket.members.partitioningIndex { !isBefore($0, member) }
        bucket.members.insert(member, at: index)
        bucket.changed = clock
        bucket.people = []
        buckets[key] = bucket
      }
    }
  }

  /// Removes an article's entities.
  ///
  /// O(entities · log bucket).
  mutating func remove(_ slot: Int) {
    guard let facts = facts(slot) else { return }
    clock += 1
    for entity in facts.entities.indices {
      let member = Member(slot: slot, entity: UInt32(truncatingIfNeeded: entity))
      for key in facts.keys(of: member.entity) {
        guard var bucket = buckets.removeValue(forKey: key) else { continue }
        let index = bucket.members.partitioningIndex { !isBefore($0, member) }
        if index < bucket.members.count, bucket.members[index] == member { bucket.members.remove(at: index) }
        if bucket.members.isEmpty { continue }
        bucket.changed = clock
        bucket.people = []
        buckets[key] = bucket
      }
      answers[member] = nil
    }
    articles[slot] = nil
  }

  /// Whether a member's article comes before another's by URI; within an article entities keep their order.
  private func isBefore(_ a: Member, _ b: Member) -> Bool {
    if a.slot == b.slot { return a.entity < b.entity }
    guard let first = articles[a.slot]?.uri, let second = articles[b.slot]?.uri else { return a.slot < b.slot }
    return first < second
  }
}

// MARK: - Clusters

extension LinkIndex {
  /// The entities of all articles that mean the same as one of them.
  ///
  /// O(keys) where the answer is known, else O(bucket).
  mutating func cluster(of member: Member) -> Cluster {
    if let answer = answers[member], answer.consulted.allSatisfy({ (buckets[$0]?.changed ?? 0) <= answer.found }) {
      return answer.cluster
    }
    let (members, consulted) = linkedMembers(of: member)
    var mentionCount = 0
    var articleCount = 0
    var last = -1
    for member in members {
      mentionCount += facts(member.slot)?.entity(member.entity)?.mentions.count ?? 0
      if member.slot != last { articleCount += 1 }
      last = member.slot
    }
    let cluster = Cluster(members: members, mentionCount: mentionCount, articleCount: articleCount)
    // Answers are few and cheap to find again: what is hovered now, and what cards name.
    if answers.count >= 512 { answers.removeAll(keepingCapacity: true) }
    answers[member] = Answer(cluster: cluster, consulted: consulted, found: clock)
    return cluster
  }

  private mutating func linkedMembers(of member: Member) -> (members: [Member], consulted: [LinkKey]) {
    guard let facts = facts(member.slot), let entity = facts.entity(member.entity) else { return ([member], []) }
    let keys = Array(facts.keys(of: member.entity))
    switch facts.kind(entity.kind) {
    case .person: return (keys.first.map { people(like: member, in: $0) } ?? [member], keys)
    case .country, .place, .nationality: return (keys.first.map { places(like: member, in: $0) } ?? [member], keys)
    default: return component(around: member)
    }
  }

  private mutating func people(like member: Member, in key: LinkKey) -> [Member] {
    guard var bucket = buckets[key] else { return [member] }
    if bucket.people.count != bucket.members.count {
      bucket.people = partitionPersons(bucket.members.map { personEvidence(of: $0) })
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
    return (unique(sorted: found.sorted(by: isBefore)), Array(remaining.keys))
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

  private func personEvidence(of member: Member) -> (nameHash: UInt64, evidence: PersonEvidence) {
    guard let facts = facts(member.slot), let entity = facts.entity(member.entity) else {
      return (0, PersonEvidence(name: PersonName(""), states: [], offices: []))
    }
    let offices = facts.offices(of: member.entity)
    let evidence = PersonEvidence(
      name: PersonName(facts.strings[entity.name]),
      states: unique(offices.flatMap { facts.states(of: $0) }),
      offices: unique(offices.map(\.wording))
    )
    return (entity.nameHash, evidence)
  }
}

extension ArticleFacts {
  /// The states, regions and places an office belongs to: its owner, and those its wording names.
  func states(of office: Office) -> [LinkKey] {
    guard let role = mention(office.role) else { return [] }
    let nested = mentions[(Int(office.role) + 1)...].prefix { $0.start < role.end }.map(\.entity)
    return ([office.owner] + nested).compactMap { $0.flatMap(entity) }
      .filter { isGeographical(kind($0.kind)) }
      .map { LinkKey(.geography, $0.nameHash) }
  }
}

/// The elements of a sorted array without repetitions.
private func unique<Element: Equatable>(sorted elements: [Element]) -> [Element] {
  var result: [Element] = []
  for element in elements where element != result.last { result.append(element) }
  return result
}
