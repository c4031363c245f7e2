import Annotations
import ArticleText

/// Brings together the engine's entities of one article, the names that its sidecar gives them, and the registry.
struct EntityLinking {
  private var engine: [EntityID: Entity] = [:]
  private var registry: [EntityID: RegisteredEntity] = [:]

  /// The entities that decisions name.
  private let labels: Set<EntityID>

  /// For each of the engine's entities the names that its mentions were given, with their number, in order.
  private var links: [EntityID: [(label: EntityID, count: Int)]] = [:]

  init(_ suggestions: Analysis, _ sidecar: Sidecar, _ registry: Registry) {
    for entity in suggestions.entities { engine[entity.id] = entity }
    for entity in registry.entities { self.registry[entity.id] = entity }
    let ends = sidecar.relations.flatMap { [$0.from, $0.to] }.compactMap { end in
      if case .entity(let id) = end { id } else { nil }
    }
    labels = Set(sidecar.mentions.compactMap(\.entity) + sidecar.quotes.compactMap(\.speaker) + ends)
  }

  /// Takes note that a mention of one of the engine's entities was given a name.
  ///
  /// A name that the registry tells apart from the entity is that mention's alone.
  mutating func link(_ entity: EntityID?, to label: EntityID) {
    guard let entity, registry[label]?.differentFrom.contains(entity) != true else { return }
    if let index = links[entity]?.firstIndex(where: { $0.label == label }) {
      links[entity]?[index].count += 1
    } else {
      links[entity, default: []].append((label, 1))
    }
  }

  /// The name of one of the engine's entities after all decisions.
  func effective(_ entity: EntityID) -> EntityID {
    var best: (label: EntityID, count: Int)?
    for link in links[entity] ?? [] where link.count > best?.count ?? 0 { best = link }
    if let best { return registered(best.label) }
    guard labels.contains(entity), let kind = engine[entity]?.kind, kind.isNumbered else { return registered(entity) }
    // The name means another one: `meeting-2` counted differently before the text was edited.
    return unusedName(like: entity)
  }

  /// The entity that a registered one turned out to be; others as they are.
  func registered(_ id: EntityID) -> EntityID {
    var id = id
    var seen: Set<EntityID> = [id]
    while let next = registry[id]?.replacedBy, seen.insert(next).inserted { id = next }
    return id
  }

  /// What the registry says of the entities that it knows.
  var registeredKinds: [EntityID: MentionKind] { registry.mapValues(\.kind) }

  /// The entities that an analysis points to, in order of first mention.
  func entities(of analysis: Analysis, in text: ArticleText) -> [Entity] {
    var original: [EntityID: Entity] = [:]
    for entity in engine.values.sorted(by: { $0.id < $1.id }) {
      let name = effective(entity.id)
      // The entity that had the name before decides where several came together.
      if original[name] == nil || entity.id == name { original[name] = entity }
    }
    var entities: [Entity] = []
    var seen: Set<EntityID> = []
    func add(_ id: EntityID, kind: MentionKind, name: @autoclosure () -> String) {
      guard seen.insert(id).inserted else { return }
      let known = original[id]
      var entity = Entity(id: id, kind: known?.kind ?? kind, name: known?.name ?? name(), aliases: known?.aliases ?? [])
      if let registered = registry[id] {
        let forms = [entity.name] + entity.aliases
        entity.kind = registered.kind
        entity.name = registered.name
        entity.aliases = forms.filter { $0 != registered.name }
      }
      entities.append(entity)
    }
    for mention in analysis.mentions {
      if let id = mention.entity { add(id, kind: mention.kind, name: AnchorText.words(of: mention.range, in: text)) }
    }
    for quote in analysis.quotes {
      if let id = quote.speaker { add(id, kind: .person, name: id.rawValue) }
    }
    for end in analysis.relations.flatMap({ [$0.from, $0.to] }) {
      if case .entity(let id) = end { add(id, kind: .misc, name: id.rawValue) }
    }
    return entities
  }

  private func unusedName(like entity: EntityID) -> EntityID {
    var number = 2
    while true {
      let name = EntityID(rawValue: "\(entity.rawValue)-\(number)")
      if engine[name] == nil, !labels.contains(name), registry[name] == nil { return name }
      number += 1
    }
  }
}

extension MentionKind {
  /// Whether the engine tells entities of this kind apart by numbers, since their names are general words.
  var isNumbered: Bool { self == .event || self == .document || self == .role }
}
