import Annotations

extension Sidecar {
  /// The same sidecar with other identifiers, in its items and in what points to them.
  func renaming(_ names: [ItemID: ItemID]) -> Sidecar {
    if names.isEmpty { return self }
    func renamed(_ id: ItemID) -> ItemID { names[id] ?? id }
    func renamed(_ end: StoredRelation.End) -> StoredRelation.End {
      switch end {
      case .entity: end
      case .mention(let id): .mention(renamed(id))
      case .quote(let id): .quote(renamed(id))
      }
    }
    var result = self
    for index in mentions.indices { result.mentions[index].id = renamed(mentions[index].id) }
    for index in quotes.indices {
      result.quotes[index].id = renamed(quotes[index].id)
      result.quotes[index].speakerMention = quotes[index].speakerMention.map(renamed)
    }
    for index in relations.indices {
      result.relations[index].id = renamed(relations[index].id)
      result.relations[index].from = renamed(relations[index].from)
      result.relations[index].to = renamed(relations[index].to)
    }
    return result
  }
}

/// Gives what two branches added for the same words, or between the same ends, one identifier on both sides.
///
/// The lesser one is taken, so that it does not matter which branch is merged into which. O(items).
func sharingIdentifiers(_ base: Sidecar, _ ours: Sidecar, _ theirs: Sidecar) -> (ours: Sidecar, theirs: Sidecar) {
  var names = SharedNames()
  let known = Set(base.mentions.map(\.id))
  func added(_ sidecar: Sidecar, _ other: Sidecar) -> [StoredMention] {
    let others = Set(other.mentions.map(\.id))
    return sidecar.mentions.filter { !known.contains($0.id) && !others.contains($0.id) }
  }
  let (ourMentions, theirMentions) = (added(ours, theirs), added(theirs, ours))
  names.join(ourMentions, theirMentions, by: { [$0.kind.rawValue] + $0.anchor.parts }, id: \.id)
  // Two people who see different things in the same words contradict each other.
  func accepted(_ mentions: [StoredMention]) -> [StoredMention] {
    mentions.filter { $0.verdict.status == .accepted && !names.contains($0.id) }
  }
  names.join(accepted(ourMentions), accepted(theirMentions), by: \.anchor.parts, id: \.id)

  let theirQuotes = Set(theirs.quotes.map(\.id))
  let knownQuotes = Set(base.quotes.map(\.id)).union(theirQuotes.intersection(ours.quotes.map(\.id)))
  names.join(
    ours.quotes.filter { !knownQuotes.contains($0.id) },
    theirs.quotes.filter { !knownQuotes.contains($0.id) },
    by: \.anchor.parts,
    id: \.id
  )
  let (first, second) = (ours.renaming(names.ours), theirs.renaming(names.theirs))

  // Relations are compared when their ends have the same names.
  var relationNames = SharedNames()
  let knownRelations = Set(base.relations.map(\.id))
  let common = Set(first.relations.map(\.id)).intersection(second.relations.map(\.id)).union(knownRelations)
  relationNames.join(
    first.relations.filter { !common.contains($0.id) },
    second.relations.filter { !common.contains($0.id) },
    by: { [$0.kind.rawValue, "\($0.from)", "\($0.to)"] },
    id: \.id
  )
  return (first.renaming(relationNames.ours), second.renaming(relationNames.theirs))
}

/// The new names of items, by side.
private struct SharedNames {
  var ours: [ItemID: ItemID] = [:]
  var theirs: [ItemID: ItemID] = [:]

  /// Whether an item has been joined to another one.
  private var joined: Set<ItemID> = []

  func contains(_ id: ItemID) -> Bool { joined.contains(id) }

  /// Joins items with equal keys that each occur once on their side.
  mutating func join<Item>(
    _ ourItems: [Item],
    _ theirItems: [Item],
    by key: (Item) -> [String],
    id: (Item) -> ItemID
  ) {
    let others = Dictionary(grouping: theirItems, by: key)
    let own = Dictionary(grouping: ourItems, by: key)
    for item in ourItems {
      let parts = key(item)
      guard own[parts]?.count == 1, let candidates = others[parts], candidates.count == 1 else { continue }
      let (one, other) = (id(item), id(candidates[0]))
      joined.formUnion([one, other])
      let name = min(one, other)
      if one != name { ours[one] = name }
      if other != name { theirs[other] = name }
    }
  }
}

extension Anchor {
  fileprivate var parts: [String] { [quote, before, after] }
}
