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

  /// Whether nothing was changed.
  package var isEmpty: Bool { before == after }
}
