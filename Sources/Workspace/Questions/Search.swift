import Annotations

extension Workspace {
  /// Entities whose names match a query in any of their spellings, best first, at most `limit`; one entry for an
  /// entity.
  ///
  /// An empty query finds everyone and everything, people first; one of signs alone finds nothing.
  /// O(names in all articles).
  package mutating func searchEntities(_ query: String, limit: Int = 200) -> [EntityMatch] {
    let names = query.allSatisfy(\.isWhitespace) ? nil : NameQuery(query)
    if names?.isEmpty == true { return [] }
    prepareLinks(for: nil)
    return bestHits(names, limit: limit, worst: .within).compactMap { hit, members in
      guard let member = earliest(of: members), let location = introduction(of: member),
        let entity = reference(to: member)
      else { return nil }
      return EntityMatch(
        name: matchName(of: hit.member, kind: hit.kind),
        kind: hit.kind,
        detail: detail(of: hit.member, members, kind: hit.kind),
        location: location,
        entity: entity
      )
    }
  }

  /// Who or what a name means: every entity that it may name, best first, with roles and events over all articles.
  ///
  /// Names that only resemble the one asked for count where nobody bears it. An empty name is nobody's.
  package mutating func who(_ name: String) -> [Profile] {
    let query = NameQuery(name)
    if query.isEmpty { return [] }
    prepareLinks(for: nil)
    let hits = bestHits(query, limit: 50, worst: .variant)
    let isBorne = hits.contains { $0.hit.fit < .variant }
    return hits.filter { !isBorne || $0.hit.fit < .variant }.map { profile(of: $0.hit.member, kind: $0.hit.kind) }
  }

  /// The article's own name, as editors drop what does not look like the query; of a person a full one.
  private mutating func matchName(of member: LinkIndex.Member, kind: MentionKind) -> String {
    kind == .person ? cardName(of: member, in: links.cluster(of: member), kind: kind) : name(of: member)
  }

  /// Office and owner of a person, place and day of an event; empty where nothing is known.
  private mutating func detail(
    of member: LinkIndex.Member,
    _ members: [LinkIndex.Member],
    kind: MentionKind
  ) -> String {
    switch kind {
    case .person: officeRows(of: links.cluster(of: member), here: -1, limit: 1).rows.first?.left ?? ""
    case .event:
      members.lazy.compactMap { [links] in links.facts($0.slot)?.setting(of: $0.entity) }.first { !$0.isEmpty } ?? ""
    default: ""
    }
  }
}

/// An entity whose name fits a query.
private struct Hit {
  var member: LinkIndex.Member
  var kind: MentionKind
  var fit: NameFit
  var name: [UInt8]
}

/// The kinds in the order in which equally good hits are listed; those of the user's own come last.
private let namedKinds: [MentionKind] = [
  .person, .organization, .country, .place, .event, .document, .misc, .nationality, .role,
]

/// How many bearers of one name are told apart.
private let namesakeLimit = 24

extension Workspace {
  /// The entities that fit best, each once, with all that mean the same; any of them fits no query.
  private mutating func bestHits(
    _ query: NameQuery?,
    limit: Int,
    worst: NameFit
  ) -> [(hit: Hit, members: [LinkIndex.Member])] {
    if limit <= 0 { return [] }
    var found: [(hit: Hit, members: [LinkIndex.Member])] = []
    var seen: Set<LinkIndex.Member> = []
    for hit in hits(query, worst: worst) where !seen.contains(hit.member) {
      let members = links.members(of: hit.member)
      seen.formUnion(members)
      found.append((hit, members))
      if found.count == limit { break }
    }
    return found
  }

  /// The hits, better ones first, then by kind, by name and by article.
  private func hits(_ query: NameQuery?, worst: NameFit) -> [Hit] {
    var hits: [Hit] = []
    var namesakes: [UInt64: Int] = [:]
    for slot in links.slots {
      guard let facts = links.facts(slot) else { continue }
      for (index, entity) in facts.entities.enumerated() {
        let member = LinkIndex.Member(slot: slot, entity: UInt32(truncatingIfNeeded: index))
        guard let fit = fit(of: facts.forms(of: member.entity), in: facts, query), fit <= worst else { continue }
        let kind = facts.kind(entity.kind)
        let name = LinkKey(.other, entity.nameHash, UInt64(entity.kind.rawValue)).rawValue
        guard hasName(kind), namesakes[name, default: 0] < namesakeLimit else { continue }
        namesakes[name, default: 0] += 1
        hits.append(Hit(member: member, kind: kind, fit: fit, name: Array(facts.strings.utf8(entity.name))))
      }
    }
    return hits.stablySorted { a, b in
      if a.fit != b.fit { return a.fit < b.fit }
      if a.kind != b.kind { return rank(a.kind) < rank(b.kind) }
      return a.name.lexicographicallyPrecedes(b.name)
    }
  }

  private func fit(of forms: ArraySlice<ArticleFacts.Form>, in facts: ArticleFacts, _ query: NameQuery?) -> NameFit? {
    guard let query else { return .equal }
    return forms.lazy.compactMap { query.fit(of: facts.strings.utf8($0.folded)) }.min()
  }

  private func rank(_ kind: MentionKind) -> Int {
    namedKinds.firstIndex(of: kind) ?? namedKinds.count
  }
}
