import AnnotationStore
package import Annotations

/// An entity of one article, named so that it is found again after the article has been edited.
package struct EntityReference: Hashable, Sendable {
  package var article: ArticleURI
  package var entity: EntityID

  package init(article: ArticleURI, entity: EntityID) {
    self.article = article
    self.entity = entity
  }
}

extension Workspace {
  /// The member of the link index that a reference means; nil where the article no longer has such an entity.
  ///
  /// O(entities of the article).
  mutating func member(of reference: EntityReference) -> LinkIndex.Member? {
    guard let slot = slot(of: reference.article) else { return nil }
    prepareLinks(for: slot)
    return links.facts(slot)?.index(of: reference.entity).map { LinkIndex.Member(slot: slot, entity: $0) }
  }

  /// The reference to a member of the link index; nil where there is no such entity.
  func reference(to member: LinkIndex.Member) -> EntityReference? {
    guard let article = uri(at: member.slot), let facts = links.facts(member.slot),
      let entity = facts.entity(member.entity)
    else { return nil }
    return EntityReference(article: article, entity: EntityID(rawValue: facts.strings[entity.id]))
  }

  /// Where an entity is introduced in its article; nil where the article no longer has it.
  package mutating func introduction(of reference: EntityReference) -> Location? {
    member(of: reference).flatMap { introduction(of: $0) }
  }

  /// Who or what an entity is by all articles, seen from one of them; nil where nothing is known of it any more.
  ///
  /// The same lines as hover shows, without what belongs to a single mention.
  package mutating func card(of reference: EntityReference, seenFrom article: ArticleURI) -> Card? {
    if let member = member(of: reference), let kind = kind(of: member) {
      return card(of: member, kind, here: slot(of: article) ?? -1)
    }
    return registryCard(of: reference.entity, for: article)
  }

  private mutating func card(of member: LinkIndex.Member, _ kind: MentionKind, here: Int) -> Card {
    let cluster = links.cluster(of: member)
    let name = cardName(of: member, in: cluster, kind: kind)
    var card = Card(name: name, label: kind.rawValue)
    switch kind {
    case .person: card.rows = officeRows(of: cluster, here: here, limit: 6).rows
    case .event:
      let setting = cluster.members.lazy.compactMap { [links] in links.facts($0.slot)?.setting(of: $0.entity) }
        .first { !$0.isEmpty }
      card.lines += setting.map { [$0] } ?? []
      card.rows = participantRows(of: cluster.members, here: here, limit: 8).rows
    case .document: break
    default: card.rows = officialRows(of: cluster, here: here, limit: 6).rows
    }
    let others = kind == .event || kind == .document ? [] : spellings(of: cluster, besides: name)
    if !others.isEmpty { card.lines.append("Also written \(listed(others, limit: 4))") }
    card.lines.append(mentionCounts(of: cluster))
    return card
  }

  /// `6 mentions in 3 articles`.
  func mentionCounts(of cluster: Cluster) -> String {
    "\(counted(cluster.mentionCount, "mention")) in \(counted(cluster.articleCount, "article"))"
  }

  /// The card of an entity that the registry knows and no article names.
  private func registryCard(of id: EntityID, for article: ArticleURI) -> Card? {
    guard let entity = registry(for: article).entities.first(where: { $0.id == id }) else { return nil }
    var card = Card(name: entity.name, label: entity.kind.rawValue)
    card.rows = entity.roles.prefix(6).map { role in
      let period = [role.period.from, role.period.to].map { $0.map(readableDate) ?? "" }
      let isDated = role.period.from != nil || role.period.to != nil
      let time = isDated ? ", \(period[0])–\(period[1])" : ""
      return Card.Row(text: role.title + time, owner: role.of?.rawValue)
    }
    if !entity.aliases.isEmpty { card.lines.append("Also written \(listed(entity.aliases, limit: 4))") }
    card.lines.append("In the registry as \(id.rawValue)")
    return card
  }
}
