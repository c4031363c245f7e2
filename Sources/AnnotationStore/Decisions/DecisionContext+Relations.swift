import Annotations

extension DecisionContext {
  /// Accepts relations, and with them the mentions and quotations that they connect, and events by a mention.
  package mutating func accept(relations indexes: [Int]) -> Sidecar {
    var draft = SidecarDraft(self)
    for index in indexes { storeRelation(index, .accepted, in: &draft) }
    return finish(draft)
  }

  /// Rejects relations; what they connect is stored, undecided where nobody has decided on it, so that the rejection has
  /// something to point to.
  package mutating func reject(relations indexes: [Int]) -> Sidecar {
    var draft = SidecarDraft(self)
    for index in indexes { storeRelation(index, .rejected, in: &draft) }
    return finish(draft)
  }

  mutating func storeRelation(_ index: Int, _ status: DecisionStatus, in draft: inout SidecarDraft) {
    guard view.analysis.relations.indices.contains(index) else { return }
    let relation = view.analysis.relations[index]
    let verdict = verdict(status, on: relation.provenance)
    if let id = view.relationIDs[index], var item = sidecar.relations.first(where: { $0.id == id }) {
      item.verdict = verdict
      draft.put(item)
      return
    }
    guard let from = storedEnd(relation.from, status, in: &draft), let to = storedEnd(relation.to, status, in: &draft)
    else { return }
    let id = newID(.relation, status, [relation.kind.rawValue] + parts(from) + parts(to))
    draft.put(StoredRelation(id: id, kind: relation.kind, from: from, to: to, verdict: verdict))
  }

  private mutating func storedEnd(
    _ end: Relation.End,
    _ status: DecisionStatus,
    in draft: inout SidecarDraft
  ) -> StoredRelation.End? {
    switch end {
    case .entity(let id):
      storeNumbered(id, status, in: &draft)
      return .entity(id)
    case .mention(let index):
      guard view.mentionIDs.indices.contains(index) else { return nil }
      let isFit = status == .accepted ? view.analysis.mentions[index].status == .accepted : true
      if let id = view.mentionIDs[index], isFit { return .mention(id) }
      return store(index, status == .accepted ? .accepted : .suggested, in: &draft).map(StoredRelation.End.mention)
    case .quote(let index):
      guard view.quoteIDs.indices.contains(index) else { return nil }
      let isFit = status == .accepted ? view.analysis.quotes[index].status == .accepted : true
      if let id = view.quoteIDs[index], isFit { return .quote(id) }
      return storeQuote(index, status == .accepted ? .accepted : .suggested, in: &draft).map(StoredRelation.End.quote)
    }
  }

  /// Stores the first mention of an entity whose name the engine counts: `summit-2` is another one after an edit, unless
  /// a stored mention says which it is.
  private mutating func storeNumbered(_ entity: EntityID, _ status: DecisionStatus, in draft: inout SidecarDraft) {
    let analysis = view.analysis
    guard analysis.entities.contains(where: { $0.id == entity && $0.kind.isNumbered }),
      let first = analysis.mentions.firstIndex(where: { $0.entity == entity }),
      !draft.sidecar.mentions.contains(where: { $0.entity == entity })
    else { return }
    _ = store(first, status == .accepted ? .accepted : .suggested, in: &draft)
  }

  private func parts(_ end: StoredRelation.End) -> [String] {
    switch end {
    case .entity(let id): ["entity", id.rawValue]
    case .mention(let id), .quote(let id): ["item", id.rawValue]
    }
  }
}
