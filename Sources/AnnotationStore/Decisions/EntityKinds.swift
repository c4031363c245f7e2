import Annotations

/// The kinds that the entities of an article are known to have.
struct EntityKinds {
  private var kinds: [EntityID: Set<MentionKind>] = [:]

  /// - Parameters:
  ///   - mentions: those that hold, by entity and kind.
  ///   - registered: what the registry says.
  init(_ mentions: some Sequence<(EntityID?, MentionKind)>, _ registered: [EntityID: MentionKind]) {
    for (entity, kind) in mentions {
      if let entity { kinds[entity, default: []].insert(kind) }
    }
    for (entity, kind) in registered { kinds[entity, default: []].insert(kind) }
  }

  /// The kinds of an entity; none for one that is neither mentioned nor registered.
  subscript(entity: EntityID) -> Set<MentionKind> { kinds[entity] ?? [] }

  /// Whether an entity is known and may stand at the end of a relation.
  func allow(_ entity: EntityID, by rule: Relation.EndRule) -> Bool {
    let kinds = self[entity]
    return !kinds.isEmpty && rule.allows(entityOf: kinds)
  }
}
