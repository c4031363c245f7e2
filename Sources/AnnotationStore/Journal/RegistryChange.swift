internal import Annotations

/// What a decision changed in a registry; see `SidecarChange`.
package struct RegistryChange: Hashable, Sendable {
  package let before: Registry
  package let after: Registry

  /// O(entities).
  package init(from old: Registry, to new: Registry) {
    let changed = changedIDs(old.entities, new.entities, \.id)
    var (before, after) = (old, new)
    before.entities.removeAll { !changed.contains($0.id) }
    after.entities.removeAll { !changed.contains($0.id) }
    self.init(before: before, after: after)
  }

  /// Takes the change from a journal.
  package init(before: Registry, after: Registry) {
    self.before = before
    self.after = after
  }

  /// The change without what it does to some entities, by their identifiers.
  func without(_ ids: Set<String>) -> RegistryChange {
    func rest(_ registry: Registry) -> Registry {
      var rest = registry
      rest.entities.removeAll { ids.contains($0.id.rawValue) }
      return rest
    }
    return RegistryChange(before: rest(before), after: rest(after))
  }

  /// Whether nothing was changed.
  package var isEmpty: Bool { before == after }
}
