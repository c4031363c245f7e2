import Annotations

extension DecisionContext {
  /// The sidecar of a draft, with what follows from the decision for relations and speakers.
  ///
  /// Those of an entity whose mentions were all linked to another one follow it. A relation that has lost an end by the
  /// decision, or whose end became a kind that cannot stand there, is no longer stored if a machine accepted it, and
  /// rejected with the end if a person did; a speaker who is no longer mentioned goes. O(items).
  func finish(_ draft: consuming SidecarDraft) -> Sidecar {
    var draft = draft
    let before = view.entityKinds
    let renamed = renamedEntities(in: draft)
    let after = EntityKinds(mentionsAfter(draft, renamed), view.registeredKinds)
    let mentions = Dictionary(
      draft.sidecar.mentions.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let rejectedQuotes = Set(draft.sidecar.quotes.lazy.filter { $0.verdict.status == .rejected }.map(\.id))
    let wasMention = Dictionary(sidecar.mentions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let wasRejectedQuote = Set(sidecar.quotes.lazy.filter { $0.verdict.status == .rejected }.map(\.id))

    func holds(_ mention: StoredMention?, _ rule: Relation.EndRule) -> Bool {
      mention.map { $0.verdict.status != .rejected && rule.allows(mentionOf: $0.kind) } ?? true
    }
    /// Whether an end was fit for its place and is no longer.
    func isLost(_ end: StoredRelation.End, _ rule: Relation.EndRule) -> Bool {
      switch end {
      case .mention(let id): holds(wasMention[id], rule) && !holds(mentions[id], rule)
      case .quote(let id): rejectedQuotes.contains(id) && !wasRejectedQuote.contains(id)
      case .entity(let id): before.allow(id, by: rule) && !after.allow(id, by: rule)
      }
    }
    func follow(_ end: inout StoredRelation.End) {
      if case .entity(let id) = end, let new = renamed[id] { end = .entity(new) }
    }

    draft.updateRelations { relation in
      var relation = relation
      follow(&relation.from)
      follow(&relation.to)
      let rules = relation.kind.endRules
      guard relation.verdict.status != .rejected, isLost(relation.from, rules.from) || isLost(relation.to, rules.to)
      else { return relation }
      guard relation.verdict.isHuman, case .person(let name) = decider else { return nil }
      relation.verdict = Verdict(.rejected, by: "human:\(name)")
      return relation
    }
    draft.updateQuotes { quote in
      if let speaker = quote.speaker { quote.speaker = renamed[speaker] ?? speaker }
      let rule = Relation.Kind.said.endRules.from
      if let mention = quote.speakerMention, isLost(.mention(mention), rule) { quote.speakerMention = nil }
      if let speaker = quote.speaker, !quote.verdict.isHuman, isLost(.entity(speaker), rule) { quote.speaker = nil }
    }
    return draft.finish()
  }

  /// The entities that mentions were linked away from by the decision, and that no stored mention names any more.
  private func renamedEntities(in draft: borrowing SidecarDraft) -> [EntityID: EntityID] {
    var renamed: [EntityID: EntityID] = [:]
    let old = Dictionary(sidecar.mentions.map { ($0.id, $0.entity) }, uniquingKeysWith: { first, _ in first })
    var remaining: Set<EntityID> = []
    for item in draft.sidecar.mentions where item.verdict.status != .rejected {
      if let entity = item.entity { remaining.insert(entity) }
    }
    for (index, id) in draft.mentionIDs.sorted(by: { $0.key < $1.key }) {
      guard let position = draft.index(ofMention: id), let new = draft.sidecar.mentions[position].entity else {
        continue
      }
      let former = (old[id] ?? nil) ?? view.analysis.mentions[index].entity
      if let former, former != new, !remaining.contains(former), renamed[former] == nil { renamed[former] = new }
    }
    return renamed
  }

  /// The mentions that hold after the decision, by entity and kind.
  private func mentionsAfter(
    _ draft: borrowing SidecarDraft,
    _ renamed: [EntityID: EntityID]
  ) -> [(EntityID?, MentionKind)] {
    var items: [ItemID: StoredMention] = [:]
    for item in draft.sidecar.mentions { items[item.id] = item }
    var found: [(EntityID?, MentionKind)] = []
    for (index, mention) in view.analysis.mentions.enumerated() {
      let id = draft.mentionIDs[index] ?? view.mentionIDs[index]
      if let item = id.flatMap({ items[$0] }) {
        if item.verdict.status == .rejected { continue }
        let entity = item.entity.map { renamed[$0] ?? $0 } ?? mention.entity
        found.append((entity, item.kind))
      } else if id == nil {
        found.append((mention.entity.map { renamed[$0] ?? $0 }, mention.kind))
      }
    }
    return found
  }
}
