/// What a decision changed in a sidecar: enough to take it back or do it again, whatever has happened since.
///
/// Both sides are sidecars with the changed items only, so a journal can keep them in the sidecar's own form.
package struct SidecarChange: Hashable, Sendable {
  package let before: Sidecar
  package let after: Sidecar

  /// O(items).
  package init(from old: Sidecar, to new: Sidecar) {
    var (before, after) = (old, new)
    let mentions = changedIDs(old.mentions, new.mentions, \.id)
    let quotes = changedIDs(old.quotes, new.quotes, \.id)
    let relations = changedIDs(old.relations, new.relations, \.id)
    before.mentions.removeAll { !mentions.contains($0.id) }
    after.mentions.removeAll { !mentions.contains($0.id) }
    before.quotes.removeAll { !quotes.contains($0.id) }
    after.quotes.removeAll { !quotes.contains($0.id) }
    before.relations.removeAll { !relations.contains($0.id) }
    after.relations.removeAll { !relations.contains($0.id) }
    self.before = before
    self.after = after
  }

  /// Takes the change from a journal.
  package init(before: Sidecar, after: Sidecar) {
    self.before = before
    self.after = after
  }

  /// Whether nothing was changed.
  package var isEmpty: Bool { before == after }

  /// A sidecar without the change; what others have done since stays, also with the change's own items.
  ///
  /// Items come back behind those that stand before them in the file; bring them in document order with `refreshed`.
  package func undone(in current: Sidecar) -> Sidecar {
    merged(in: current, from: \.after, to: \.before)
  }

  /// A sidecar with the change; what others have done since stays, too.
  package func redone(in current: Sidecar) -> Sidecar {
    merged(in: current, from: \.before, to: \.after)
  }

  private func merged(
    in current: Sidecar,
    from old: KeyPath<SidecarChange, Sidecar>,
    to new: KeyPath<SidecarChange, Sidecar>
  ) -> Sidecar {
    let merge = Sidecar.merge(base: self[keyPath: old], disk: current, ours: self[keyPath: new])
    if merge.conflicts.isEmpty { return merge.merged }
    let rest = without(Set(merge.conflicts.map(\.rawValue)))
    return Sidecar.merge(base: rest[keyPath: old], disk: current, ours: rest[keyPath: new]).merged
  }

  /// The change without what it does to some items, by their identifiers.
  func without(_ ids: Set<String>) -> SidecarChange {
    func rest(_ sidecar: Sidecar) -> Sidecar {
      var rest = sidecar
      rest.mentions.removeAll { ids.contains($0.id.rawValue) }
      rest.quotes.removeAll { ids.contains($0.id.rawValue) }
      rest.relations.removeAll { ids.contains($0.id.rawValue) }
      return rest
    }
    return SidecarChange(before: rest(before), after: rest(after))
  }
}

/// The identifiers of items that are not the same in both lists.
///
/// O(items).
func changedIDs<Item: Equatable, ID: Hashable>(_ old: [Item], _ new: [Item], _ id: (Item) -> ID) -> Set<ID> {
  let oldByID = Dictionary(old.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
  var changed = Set(oldByID.keys).subtracting(new.map(id))
  for item in new where oldByID[id(item)] != item { changed.insert(id(item)) }
  return changed
}
