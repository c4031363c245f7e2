import Annotations
import ArticleText

extension Workspace {
  /// Offices with evidence, spellings, events.
  mutating func personCard(_ member: LinkIndex.Member, _ extent: CardExtent) -> Card {
    let cluster = links.cluster(of: member)
    let name = cardName(of: member, in: cluster, kind: .person)
    let offices = officeRows(of: cluster, here: member.slot, limit: extent.rowLimit)
    var card = Card(name: name, label: "person", rows: offices.rows)
    if case .whole = extent { card.rows += registeredOffices(of: member, besides: offices.rows) }
    if offices.more > 0 { card.lines.append("… and \(counted(offices.more, "more office"))") }
    card.lines.append(countsLine(of: cluster, here: member.slot, spellings: spellings(of: cluster, besides: name)))
    if case .whole = extent {
      participationLine(of: cluster, here: member.slot).map { card.lines.append($0) }
    }
    return card
  }

  /// Officials with evidence, spellings, memberships, events: for organizations, states, places and other names.
  mutating func bodyCard(_ member: LinkIndex.Member, _ kind: MentionKind, _ extent: CardExtent) -> Card {
    let cluster = links.cluster(of: member)
    let name = cardName(of: member, in: cluster, kind: kind)
    let officials = officialRows(of: cluster, here: member.slot, limit: extent.rowLimit)
    var card = Card(name: name, label: kind.rawValue, rows: officials.rows)
    if officials.more > 0 { card.lines.append("… and \(counted(officials.more, "more official"))") }
    card.lines.append(countsLine(of: cluster, here: member.slot, spellings: spellings(of: cluster, besides: name)))
    guard case .whole = extent else { return card }
    card.lines += worldFacts(of: name, kind)
    card.lines += membershipLines(of: cluster)
    participationLine(of: cluster, here: member.slot).map { card.lines.append($0) }
    settingLine("Place of", of: cluster, here: member.slot).map { card.lines.append($0) }
    return card
  }

  /// Participants with their offices, place and day, documents.
  mutating func eventCard(_ member: LinkIndex.Member, _ extent: CardExtent) -> Card {
    let cluster = links.cluster(of: member)
    guard let facts = links.facts(member.slot), let entity = facts.entity(member.entity) else {
      return Card(name: "", label: "event")
    }
    let label = entity.eventStatus.map { "\($0.rawValue) event" } ?? "event"
    var card = Card(name: facts.name(of: member.entity), label: label)
    let setting = linkedEntities(of: member).lazy.compactMap { [links] in links.facts($0.slot)?.setting(of: $0.entity) }
      .first { !$0.isEmpty }
    setting.map { card.lines.append($0) }
    let participants = participantRows(of: cluster.members, here: member.slot, limit: extent.rowLimit * 2)
    card.rows = participants.rows
    if participants.more > 0 { card.lines.append("… and \(counted(participants.more, "more participant"))") }
    guard case .whole = extent else { return card }
    let documents = unique(
      cluster.members.flatMap { related(to: $0, by: .produced) }.map { elided(name(of: $0), to: 80) }
    )
    if !documents.isEmpty { card.lines.append("Produced \(listed(documents, limit: 3))") }
    card.lines.append(countsLine(of: cluster, here: member.slot, spellings: []))
    return card
  }

  /// The event that produced it, with where and when, and who took part in that; spellings.
  mutating func documentCard(_ member: LinkIndex.Member, _ extent: CardExtent) -> Card {
    let cluster = links.cluster(of: member)
    var card = Card(name: name(of: member), label: "document")
    settingLine("Produced by", of: cluster, here: member.slot).map { card.lines.append($0) }
    if case .whole = extent {
      let own = ownStatements(of: cluster, here: member.slot).settings
      let events = cluster.statements.settings.preferring(own)
      if let event = events.first(where: { $0.slot == member.slot }) ?? events.first {
        let member = LinkIndex.Member(slot: event.slot, entity: event.index)
        let participants = participantRows(of: linkedEntities(of: member), here: member.slot, limit: extent.rowLimit)
        card.rows = participants.rows
        if participants.more > 0 { card.lines.append("… and \(counted(participants.more, "more participant"))") }
      }
    }
    card.lines.append(countsLine(of: cluster, here: member.slot, spellings: []))
    return card
  }
}

extension Workspace {
  func name(of member: LinkIndex.Member) -> String {
    links.facts(member.slot)?.name(of: member.entity) ?? ""
  }

  /// The entities at the other end of an entity's relations of a kind, in its article.
  func related(to member: LinkIndex.Member, by kind: Relation.Kind, inverse: Bool = false) -> [LinkIndex.Member] {
    guard let facts = links.facts(member.slot) else { return [] }
    return facts.relations.filter { $0.kind == kind }.compactMap { relation in
      let (own, other) = inverse ? (relation.to, relation.from) : (relation.from, relation.to)
      guard facts.entity(of: own) == member.entity else { return nil }
      return facts.entity(of: other).map { LinkIndex.Member(slot: member.slot, entity: $0) }
    }
  }

  /// `Member of CSTO` and `Members Kazakhstan, Russia`.
  private func membershipLines(of cluster: Cluster) -> [String] {
    func names(_ statements: NewestStatements) -> [String] {
      statements.newest.map { name(of: LinkIndex.Member(slot: $0.slot, entity: $0.index)) }
    }
    let bodies = names(cluster.statements.bodies)
    let parts = names(cluster.statements.parts)
    return (bodies.isEmpty ? [] : ["Member of \(listed(bodies, limit: 6))"])
      + (parts.isEmpty ? [] : ["Members \(listed(parts, limit: 12))"])
  }

  /// Who took part, in the order of the articles, this one first; one whom several articles name counts once.
  mutating func participantRows(
    of members: [LinkIndex.Member],
    here: Int,
    limit: Int
  ) -> (rows: [Card.Row], more: Int) {
    let ordered = members.filter { $0.slot == here } + members.filter { $0.slot != here }
    var seen: Set<LinkIndex.Member> = []
    var rows: [Card.Row] = []
    var more = 0
    for participant in ordered.flatMap({ related(to: $0, by: .participatesIn, inverse: true) }) {
      guard let first = links.members(of: participant).first, seen.insert(first).inserted else { continue }
      guard rows.count < limit, let facts = links.facts(participant.slot), let text = text(at: participant.slot),
        let entity = facts.entity(participant.entity)
      else {
        more += 1
        continue
      }
      let office = facts.offices(of: participant.entity).first
      let owner = office.flatMap { facts.ownerBeside($0) }
      rows.append(
        Card.Row(
          text: facts.name(of: participant.entity),
          owner: office.map {
            ([facts.wording(of: $0, in: text)] + (owner.map { [$0] } ?? [])).joined(separator: " · ")
          },
          evidence: evidence(ofMention: entity.introduction, at: participant.slot, here: here)
        )
      )
    }
    return (rows, more)
  }

  /// Names joined by commas, at most `limit`.
  func listed(_ names: [String], limit: Int) -> String {
    names.prefix(limit).joined(separator: ", ") + more(names.count - limit)
  }
}
