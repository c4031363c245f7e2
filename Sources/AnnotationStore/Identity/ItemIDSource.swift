/// Gives new items their identifiers.
package struct ItemIDSource: Sendable {
  private var generator: any RandomNumberGenerator & Sendable
  private var taken: Set<ItemID>

  /// Where the last identifier of those that would be the same was found, so that many alike take no longer each.
  private var lastOfAlike: [ItemID: ContentHash] = [:]

  /// - Parameters:
  ///   - generator: where the identifiers of people's items come from.
  ///   - sidecar: whose identifiers are not given again.
  package init(_ generator: any RandomNumberGenerator & Sendable, avoiding sidecar: Sidecar) {
    self.generator = generator
    taken = Set(sidecar.mentions.map(\.id) + sidecar.quotes.map(\.id) + sidecar.relations.map(\.id))
  }

  /// A random identifier for what a person made.
  package mutating func random(_ kind: ItemID.Kind) -> ItemID {
    while true {
      let id = ItemID(kind, number: generator.next())
      if taken.insert(id).inserted { return id }
    }
  }

  /// The identifier that follows from what a machine made; a number sets apart items that are alike.
  package mutating func derived(_ kind: ItemID.Kind, from parts: [String]) -> ItemID {
    var hash = ContentHash()
    for part in parts { hash.add(part) }
    let first = ItemID(kind, number: hash.value)
    if taken.insert(first).inserted { return first }
    hash = lastOfAlike[first] ?? hash
    while true {
      hash.add([0xfe])
      let id = ItemID(kind, number: hash.value)
      guard taken.insert(id).inserted else { continue }
      lastOfAlike[first] = hash
      return id
    }
  }
}
