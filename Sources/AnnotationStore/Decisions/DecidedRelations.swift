import Annotations

/// The relations of an article after all decisions: the engine's in their order, then those that only people made.
func decidedRelations(
  _ suggestions: Analysis,
  _ sidecar: Sidecar,
  _ mentions: DecidedMentions,
  _ quotes: DecidedQuotes,
  _ entities: EntityLinking,
  _ kinds: EntityKinds
) -> [(relation: Relation, id: ItemID?)] {
  /// The same end by the indexes and names that it has now; nil where it was left out, or is no longer of a kind that can
  /// stand there.
  func end(_ end: Relation.End, _ rule: Relation.EndRule) -> Relation.End? {
    switch end {
    case .mention(let index):
      guard let new = mentions.newIndex(ofSuggestion: index), rule.allows(mentionOf: mentions.mentions[new].kind) else {
        return nil
      }
      return .mention(new)
    case .quote(let index): return rule.isQuote ? quotes.newIndex(ofSuggestion: index).map(Relation.End.quote) : nil
    case .entity(let id):
      let id = entities.effective(id)
      return kinds.allow(id, by: rule) ? .entity(id) : nil
    }
  }
  func end(_ end: StoredRelation.End) -> Relation.End? {
    switch end {
    case .mention(let id): mentions.indexOfItem[id].map(Relation.End.mention)
    case .quote(let id): quotes.indexOfItem[id].map(Relation.End.quote)
    case .entity(let id): .entity(entities.registered(id))
    }
  }

  struct Fact: Hashable {
    var kind: Relation.Kind
    var from: Relation.End
    var to: Relation.End
  }
  var stored: [Fact: Int] = [:]
  var order: [Fact] = []
  for (index, item) in sidecar.relations.enumerated() {
    guard let from = end(item.from), let to = end(item.to) else { continue }
    let fact = Fact(kind: item.kind, from: from, to: to)
    if stored[fact] == nil { order.append(fact) }
    if let other = stored[fact], sidecar.relations[other].verdict.status != .suggested { continue }
    stored[fact] = index
  }

  func decided(_ relation: Relation, by item: StoredRelation) -> Relation {
    var relation = relation
    relation.status = item.verdict.status
    relation.provenance.by = item.verdict.by
    relation.provenance.confidence = item.verdict.confidence
    return relation
  }
  var relations: [(relation: Relation, id: ItemID?)] = []
  for suggestion in suggestions.relations {
    let rules = suggestion.kind.endRules
    guard let from = end(suggestion.from, rules.from), let to = end(suggestion.to, rules.to) else { continue }
    var relation = suggestion
    (relation.from, relation.to) = (from, to)
    guard let index = stored.removeValue(forKey: Fact(kind: relation.kind, from: from, to: to)) else {
      relations.append((relation, nil))
      continue
    }
    let item = sidecar.relations[index]
    if item.verdict.status != .rejected { relations.append((decided(relation, by: item), item.id)) }
  }
  for fact in order {
    guard let item = stored[fact].map({ sidecar.relations[$0] }), item.verdict.status != .rejected else { continue }
    let plain =
      Relation(kind: fact.kind, from: fact.from, to: fact.to, provenance: Provenance(by: item.verdict.by))
    relations.append((decided(plain, by: item), item.id))
  }
  return relations
}
