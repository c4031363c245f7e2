import Annotations
import ArticleText

extension Workspace {
  /// Offices with evidence, spellings, events.
  mutating func personCard(_ member: LinkIndex.Member, _ extent: CardExtent) -> Card {
    let members = links.cluster(of: member).members
    let name = cardName(of: member, among: members, kind: .person)
    let offices = officeRows(of: members, here: member.slot, limit: extent.rowLimit)
    var card = Card(name: name, label: "person", rows: offices.rows)
    if offices.more > 0 { card.lines.append("… and \(counted(offices.more, "more office"))") }
    card.lines.append(countsLine(of: member, spellings: spellings(of: members, besides: name)))
    if case .whole = extent {
      let events = participations(of: members, here: member.slot)
      participationLine(events, here: member.slot).map { card.lines.append($0) }
    }
    return card
  }

  /// Officials with evidence, spellings, memberships, events: for organizations, states, places and other names.
  mutating func bodyCard(_ member: LinkIndex.Member, _ kind: MentionKind, _ extent: CardExtent) -> Card {
    let members = links.cluster(of: member).members
    let name = cardName(of: member, among: members, kind: kind)
    let officials = officialRows(of: members, here: member.slot, limit: extent.rowLimit)
    var card = Card(name: name, label: kind.rawValue, rows: officials.rows)
    if officials.more > 0 { card.lines.append("… and \(counted(officials.more, "more official"))") }
    card.lines.append(countsLine(of: member, spellings: spellings(of: members, besides: name)))
    guard case .whole = extent else { return card }
    card.lines += membershipLines(of: members)
    let events = participations(of: members, here: member.slot)
    participationLine(events, here: member.slot).map { card.lines.append($0) }
    let held = participations(of: members, as: .heldIn, here: member.slot)
    if let event = held.first { card.lines.append("Place of \(eventPhrase(event.event))" + more(held.count - 1)) }
    return card
  }

  /// Participants with their offices, place and day, documents.
  mutating func eventCard(_ member: LinkIndex.Member, _ extent: CardExtent) -> Card {
    let members = links.cluster(of: member).members
    guard let facts = links.facts(member.slot), let entity = facts.entity(member.entity) else {
      return Card(name: "", label: "event")
    }
    let label = entity.eventStatus.map { "\($0.rawValue) event" } ?? "event"
    var card = Card(name: facts.name(of: member.entity), label: label)
    let setting = linkedEntities(of: member).lazy.compactMap { [links] in links.facts($0.slot)?.setting(of: $0.entity) }
      .first { !$0.isEmpty }
    setting.map { card.lines.append($0) }
    let participants = participantRows(of: members, here: member.slot, limit: extent.rowLimit * 2)
    card.rows = participants.rows
    if participants.more > 0 { card.lines.append("… and \(counted(participants.more, "more participant"))") }
    guard case .whole = extent else { return card }
    let documents = unique(members.flatMap { related(to: $0, by: .produced) }.map { elided(name(of: $0), to: 80) })
    if !documents.isEmpty { card.lines.append("Produced \(listed(documents, limit: 3))") }
    card.lines.append(countsLine(of: member, spellings: []))
    return card
  }

  /// Spellings, and the event that produced it.
  mutating func documentCard(_ member: LinkIndex.Member, _ extent: CardExtent) -> Card {
    let members = links.cluster(of: member).members
    var card = Card(name: name(of: member), label: "document")
    card.lines.append(countsLine(of: member, spellings: []))
    let events = participations(of: members, as: .produced, here: member.slot)
    if let event = events.first {
      card.lines.append("Produced by \(eventPhrase(event.event))" + more(events.count - 1))
    }
    return card
  }

  /// A role without a named holder: whose it is.
  mutating func groupCard(_ member: LinkIndex.Member, role: Int, _ extent: CardExtent) -> Card {
    let members = links.cluster(of: member).members
    var card = Card(name: name(of: member), label: "role")
    let mention = UInt32(truncatingIfNeeded: role)
    if let facts = links.facts(member.slot) {
      let owners = facts.relations.filter { $0.kind == .roleOf && $0.from == .mention(mention) }
        .compactMap { facts.entity(of: $0.to) }.map { facts.name(of: $0) }
      if !owners.isEmpty { card.lines.append("Of \(listed(unique(owners), limit: 6))") }
    }
    card.lines.append(countsLine(of: member, spellings: []))
    if case .whole = extent {
      participationLine(participations(of: members, here: member.slot), here: member.slot).map { card.lines.append($0) }
    }
    return card
  }

  /// The day in words, its weekday, and what happened on it.
  mutating func dateCard(_ member: LinkIndex.Member, _ mention: Mention, _ extent: CardExtent) -> Card {
    let members = links.cluster(of: member).members
    let value = mention.value?.text ?? name(of: member)
    var card = Card(name: mention.value?.readable(.date) ?? value, label: "date")
    card.lines.append([weekday(of: value), value].compactMap { $0 }.joined(separator: ", "))
    let events = participations(of: members, as: .heldOn, here: member.slot)
    if let event = events.first { card.lines.append("Date of \(eventPhrase(event.event))" + more(events.count - 1)) }
    card.lines.append(countsLine(of: member, spellings: []))
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
  private func membershipLines(of members: [LinkIndex.Member]) -> [String] {
    let bodies = unique(members.flatMap { related(to: $0, by: .memberOf) }.map { name(of: $0) })
    let parts = unique(members.flatMap { related(to: $0, by: .memberOf, inverse: true) }.map { name(of: $0) })
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
      guard let first = links.cluster(of: participant).members.first, seen.insert(first).inserted else { continue }
      guard rows.count < limit, let facts = links.facts(participant.slot), let text = article(participant.slot)?.text,
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
