import Annotations

/// Gives the mentions that lists name one entity for each name in all its forms, with the identifier that a list gives.
///
/// Whatever means the same as such a mention, a surname that follows the full name, goes with it. Roles keep their
/// holders, demonyms their states, and values are told apart by what they say. Linear in the mentions.
func resolveListedNames(_ article: ArticleMentions, into table: inout EntityTable) {
  var entities: [String: Int] = [:]
  var claims: [Int: String] = [:]
  for mention in article.mentions.indices {
    let placed = article.mentions[mention].kind
    guard case .listed(let listed) = article.proposals[mention].meaning,
      placed != .role, placed != .nationality, !placed.isValue
    else { continue }
    let kind = article.proposals[mention].kind
    guard let key = listed.entity?.rawValue ?? listed.name.map({ "\(kind.rawValue):\($0)" }) else { continue }
    let current = table.entity(of: mention)
    let isFree = current.map { claims[$0] == nil || claims[$0] == key } ?? false
    let entity: Int
    if let known = entities[key] {
      entity = table.find(known)
      if let current, isFree { table.merge(entity, current) }
    } else if let current, isFree {
      entity = current
    } else {
      entity = table.add(kind, name: listed.name)
    }
    table.assign(mention, to: entity)
    entities[key] = entity
    claims[entity] = key
    if let name = listed.name { table.setName(name, of: entity) }
    if let id = listed.entity { table.setID(id, of: entity) }
  }
}
