extension DecisionContext {
  /// Marks the article as done with a version of the engine, or as open again.
  package func set(_ state: DocumentRecord.State, engine: String) -> Sidecar {
    var result = sidecar
    result.document.state = state
    result.document.engine = state == .done ? engine : nil
    return result
  }

  /// Takes decisions back for good: the items are no longer stored, and the engine's suggestions count again.
  ///
  /// Relations of the removed mentions and quotations go with them.
  package func remove(_ ids: Set<ItemID>) -> Sidecar {
    func isKept(_ end: StoredRelation.End) -> Bool {
      switch end {
      case .entity: true
      case .mention(let id), .quote(let id): !ids.contains(id)
      }
    }
    var result = sidecar
    result.mentions.removeAll { ids.contains($0.id) }
    result.quotes.removeAll { ids.contains($0.id) }
    result.relations.removeAll { ids.contains($0.id) || !isKept($0.from) || !isKept($0.to) }
    return result
  }
}
