import AnnotationStore
import Annotations
import ArticleText

extension Workspace {
  /// The card of whom an identifier in one of our files means: what the articles say, and what the registry says.
  mutating func entityCards(_ id: EntityID, in file: FileView) -> [Card] {
    let registered = registeredEntity(id, in: file).map { [registryCard(of: $0, in: file)] } ?? []
    guard let member = member(named: id, near: file), let kind = kind(of: member) else { return registered }
    var card = card(of: member, kind, .whole)
    // The file is nobody's article: each place is named, and the registry has had its say.
    if !registered.isEmpty { card.rows.removeAll { $0.evidence == nil && $0.note.hasSuffix("registry") } }
    for row in card.rows.indices { card.rows[row].evidence?.isHere = false }
    return registered + [card]
  }

  /// An entity of the articles by its identifier: in the article of a sidecar, else in the first one that has it.
  ///
  /// O(entities of all articles) where the sidecar's own article has none.
  mutating func member(named id: EntityID, near file: FileView) -> LinkIndex.Member? {
    let own = file.uri.articleOfSidecar.flatMap { slot(of: $0) }
    prepareLinks(for: own)
    for slot in (own.map { [$0] } ?? []) + links.slots {
      if let entity = links.facts(slot)?.index(of: id) { return LinkIndex.Member(slot: slot, entity: entity) }
    }
    return nil
  }

  /// What a registry says of an entity; the registry may be the file itself while it is edited.
  mutating func registeredEntity(_ id: EntityID, in file: FileView) -> RegisteredEntity? {
    if file.kind == .registry {
      let open = Registry.read(file.text.bytes).value.entities.first { $0.id == id }
      if open != nil { return open }
    }
    return registry(for: file.uri).entities.first { $0.id == id }
  }

  /// The registry's own words: names, offices with their time, memberships, what it is elsewhere.
  func registryCard(of entity: RegisteredEntity, in file: FileView) -> Card {
    let registry = registry(for: file.uri)
    var card = Card(name: entity.name, label: "\(entity.kind.rawValue), registry")
    card.rows = entity.roles.prefix(8).map { role in
      Card.Row(
        text: role.title,
        owner: role.of.map { registry.name(of: $0.rawValue) ?? $0.rawValue },
        note: [role.period.words, role.source].compactMap { $0 }.joined(separator: ", ")
      )
    }
    if entity.roles.count > 8 { card.lines.append("… and \(counted(entity.roles.count - 8, "more office"))") }
    if !entity.aliases.isEmpty { card.lines.append("Also written \(listed(entity.aliases, limit: 6))") }
    let bodies = entity.memberships.map { membership in
      let name = registry.name(of: membership.of.rawValue) ?? membership.of.rawValue
      return membership.period.words.map { "\(name) (\($0))" } ?? name
    }
    if !bodies.isEmpty { card.lines.append("Member of \(listed(bodies, limit: 6))") }
    if !entity.sameAs.isEmpty { card.lines.append("Elsewhere \(listed(entity.sameAs, limit: 4))") }
    if let other = entity.replacedBy {
      card.lines.append("Turned out to be \(registry.name(of: other.rawValue) ?? other.rawValue)")
    }
    if let note = entity.note { card.lines.append("Note: \(elided(cleaned(note.utf8), to: 160))") }
    return card
  }
}

extension Workspace {
  /// The offices of a person that the registry states and no row shows, with their time.
  ///
  /// O(registry).
  func registeredOffices(of member: LinkIndex.Member, besides rows: [Card.Row]) -> [Card.Row] {
    guard let article = uri(at: member.slot), let facts = links.facts(member.slot),
      let entity = facts.entity(member.entity)
    else { return [] }
    let registry = registry(for: article)
    let id = facts.strings.utf8(entity.id)
    guard let registered = registry.entities.first(where: { id.elementsEqual($0.id.rawValue.utf8) }) else { return [] }
    let shown = rows.map { FoldedName($0.text).hash }
    return registered.roles.prefix(4).compactMap { role in
      let owner = role.of.map { registry.name(of: $0.rawValue) ?? $0.rawValue }
      let isShown = shown.contains(FoldedName(role.title).hash) && role.period == RegisteredPeriod()
      return isShown
        ? nil
        : Card.Row(
          text: role.title,
          owner: owner,
          note: [role.period.words, "registry"].compactMap { $0 }.joined(separator: ", ")
        )
    }
  }
}

extension RegisteredPeriod {
  /// `Mar 2029 – 2031`, `since 2029`, `until 2031`; nil where nothing is known.
  var words: String? {
    switch (from, to) {
    case (let from?, let to?): "\(readableDate(from)) – \(readableDate(to))"
    case (let from?, nil): "since \(readableDate(from))"
    case (nil, let to?): "until \(readableDate(to))"
    case (nil, nil): nil
    }
  }
}
