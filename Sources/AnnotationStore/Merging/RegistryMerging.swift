package import Annotations

extension Registry {
  /// What becomes of three versions of a registry.
  package struct Merge: Hashable, Sendable {
    package var merged: Registry

    /// The entities of which both sides changed the same part in different ways; the merged registry has our version.
    package var conflicts: [EntityID]
  }

  /// Merges what we want to write with what others have written since we read the file.
  ///
  /// Entities are told apart by their identifiers; aliases, roles and memberships that either side added are kept.
  /// O(entities). See `Sidecar.merge` for the parameters.
  package static func merge(base: Registry, disk: Registry, ours: Registry) -> Merge {
    var root = ThreeWay(base: base, disk: disk, ours: ours)
    var merged = Registry()
    merged.schema = root.merge(\.schema)
    merged.extensions = root.merge(\.extensions)
    let entities = mergeLists(base, disk, ours, \.entities, id: \.id, mergedEntity)
    merged.entities = entities.elements
    merged.neverSuggested = root.mergeList(\.neverSuggested)
    return Merge(merged: merged, conflicts: entities.conflicts)
  }
}

private func mergedEntity(_ versions: inout ThreeWay<RegisteredEntity>) -> RegisteredEntity {
  var entity = versions.ours
  entity.kind = versions.merge(\.kind)
  entity.name = versions.merge(\.name)
  entity.aliases = versions.mergeList(\.aliases)
  entity.sameAs = versions.mergeList(\.sameAs)
  entity.differentFrom = versions.mergeList(\.differentFrom)
  entity.roles = versions.mergeList(\.roles)
  entity.memberships = versions.mergeList(\.memberships)
  entity.replacedBy = versions.merge(\.replacedBy)
  entity.note = versions.merge(\.note)
  entity.extensions = versions.merge(\.extensions)
  return entity
}
