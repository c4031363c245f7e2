import Annotations

extension Workspace {
  /// What all indexed articles hold together.
  ///
  /// O(mentions + relations + the answers' sizes).
  package mutating func survey() -> Survey {
    prepareLinks(for: nil)
    var survey = Survey()
    survey.articles = links.slots.compactMap { articleRow($0) }
      .stablySorted { sortable($0.date) > sortable($1.date) }
    var found: [(entry: Survey.Entry, members: [LinkIndex.Member])] = []
    var seen: Set<LinkIndex.Member> = []
    for slot in links.slots {
      guard let facts = links.facts(slot) else { continue }
      for index in facts.entities.indices where surveyedKinds.contains(facts.kind(facts.entities[index].kind)) {
        let member = LinkIndex.Member(slot: slot, entity: UInt32(truncatingIfNeeded: index))
        if seen.contains(member) { continue }
        let members = links.members(of: member)
        seen.formUnion(members)
        found.append((entry(of: member, members), members))
      }
    }
    let sorted = found.map { (key: SortKey($0.entry), value: $0) }.stablySorted { $0.key < $1.key }.map(\.value)
    for (number, (entry, members)) in sorted.enumerated() {
      survey.entries.append(entry)
      for member in members { survey.entryOfMember[member] = number }
    }
    for (number, (entry, members)) in sorted.enumerated() where entry.profile.kind == .event {
      survey.gatherings.append(gathering(number, members, survey))
    }
    survey.gatherings = survey.gatherings.stablySorted { sortable($0.date) > sortable($1.date) }
    return survey
  }

  private func articleRow(_ slot: Int) -> Survey.ArticleRow? {
    guard let uri = uri(at: slot), let facts = links.facts(slot) else { return nil }
    var counts: [MentionGroup: Int] = [:]
    for mention in facts.mentions { counts[MentionGroup(facts.kind(mention.kind)), default: 0] += 1 }
    return Survey.ArticleRow(uri: uri, date: facts.date, counts: counts)
  }

  private mutating func entry(of member: LinkIndex.Member, _ members: [LinkIndex.Member]) -> Survey.Entry {
    let kinds = Set(members.compactMap { self.kind(of: $0) })
    let kind = surveyedKinds.first(where: kinds.contains) ?? .misc
    // An adjective gives the state its name only where nothing else does.
    let named = members.first { self.kind(of: $0) == kind } ?? member
    var profile = self.profile(of: named, kind: kind)
    if kind == .country || kind == .place { profile.name = name(of: named) }
    return Survey.Entry(profile: profile, appearances: self.appearances(of: members))
  }

  private func appearances(of members: [LinkIndex.Member]) -> [Survey.Appearance] {
    var appearances: [Survey.Appearance] = []
    for member in members {
      guard let facts = links.facts(member.slot), let first = facts.mentions(of: member.entity).first,
        let evidence = self.evidence(ofMention: first, at: member.slot, here: -1)
      else { continue }
      let count = facts.mentions(of: member.entity).count
      if let last = appearances.indices.last, appearances[last].first.location.article == evidence.location.article {
        appearances[last].mentionCount += count
      } else {
        appearances.append(Survey.Appearance(first: evidence, mentionCount: count))
      }
    }
    return appearances.stablySorted { sortable($0.first.date) > sortable($1.first.date) }
  }

  private func gathering(_ entry: Int, _ members: [LinkIndex.Member], _ survey: Survey) -> Survey.Gathering {
    var gathering = Survey.Gathering(entry: entry, setting: "", participants: [], documents: [])
    var known: Set<Int> = []
    for member in members {
      guard let facts = links.facts(member.slot) else { continue }
      if gathering.setting.isEmpty { gathering.setting = facts.setting(of: member.entity) }
      gathering.date = gathering.date ?? facts.event(member.entity)?.date
      gathering.status = gathering.status ?? facts.entity(member.entity)?.eventStatus
      for participant in related(to: member, by: .participatesIn, inverse: true) {
        guard let number = survey.entryOfMember[participant], known.insert(number).inserted else { continue }
        gathering.participants.append(number)
      }
      for document in related(to: member, by: .produced) {
        guard let number = survey.entryOfMember[document], known.insert(number).inserted else { continue }
        gathering.documents.append(number)
      }
    }
    return gathering
  }
}

/// The kinds that have an entry of their own, in the order of the entries; of several the first is the entry's.
private let surveyedKinds: [MentionKind] = [
  .person, .organization, .country, .place, .nationality, .event, .document, .misc,
]

/// What entries are ordered by.
private struct SortKey {
  var kind: Int
  var mentions: Int
  var name: String

  init(_ entry: Survey.Entry) {
    kind = surveyedKinds.firstIndex(of: entry.profile.kind) ?? surveyedKinds.count
    mentions = entry.profile.mentionCount
    name = entry.profile.name
  }

  static func < (a: SortKey, b: SortKey) -> Bool {
    if a.kind != b.kind { return a.kind < b.kind }
    if a.mentions != b.mentions { return a.mentions > b.mentions }
    return a.name.utf8.lexicographicallyPrecedes(b.name.utf8)
  }
}

/// A date to sort by; one whose year is not known counts as none.
private func sortable(_ date: String?) -> String {
  date.flatMap { $0.utf8.first.map { (0x30...0x39).contains($0) } ?? false ? $0 : nil } ?? ""
}
