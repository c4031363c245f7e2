import Annotations

/// The relations of an article after all decisions: the engine's in their order, then those that only people made.
func decidedRelations(
  _ suggestions: Analysis,
  _ sidecar: Sidecar,
  _ mentions: DecidedMentions,
  _ quotes: DecidedQuotes,
  _ entities: EntityLinking
) -> [(relation: Relation, id: ItemID?)] {
  let mentioned = Set(mentions.mentions.compactMap(\.entity) + quotes.quotes.compactMap(\.speaker))

  /// The same end by the indexes and names that it has now; nil where it was left out.
  func end(_ end: Relation.End) -> Relation.End? {
    switch end {
    case .mention(let index): return mentions.newIndex(ofSuggestion: index).map(Relation.End.mention)
    case .quote(let index): return quotes.newIndex(ofSuggestion: index).map(Relation.End.quote)
    case .entity(let id):
      let id = entities.effective(id)
      return mentioned.contains(id) ? .entity(id) : nil
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
    guard let from = end(suggestion.from), let to = end(suggestion.to) else { continue }
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
