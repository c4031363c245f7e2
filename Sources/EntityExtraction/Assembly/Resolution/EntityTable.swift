package import Annotations

/// Which mentions mean the same thing, while resolution goes on.
///
/// Entities are small numbers; two that turn out to be one are merged (union–find), so that an entity's number may
/// change until all is resolved: ask `find`.
package struct EntityTable: Sendable {
  package struct Record: Sendable {
    package var kind: MentionKind
    /// The canonical name where something better than the mentions gives it, such as the lexicon.
    package var name: String?

    /// The identifier that a list gives; nil where the name makes one.
    package var id: EntityID?
  }

  package private(set) var records: [Record] = []
  private var kinds: [PlacedKind] = []
  private var parents: [Int] = []
  private var keys: [String: Int] = [:]
  private var ofMention: [Int?]

  /// A table for an article with so many mentions, none of them resolved.
  package init(mentionCount: Int) {
    ofMention = Array(repeating: nil, count: mentionCount)
  }

  /// The number that now stands for an entity.
  package func find(_ entity: Int) -> Int {
    var index = entity
    while parents[index] != index { index = parents[index] }
    return index
  }

  /// The entity that a mention means, if it is resolved.
  package func entity(of mention: Int) -> Int? {
    ofMention.indices.contains(mention) ? ofMention[mention].map(find) : nil
  }

  /// The record of an entity.
  package subscript(entity: Int) -> Record { records[find(entity)] }

  /// What kind of thing an entity is.
  package func kind(_ entity: Int) -> PlacedKind { kinds[find(entity)] }

  /// A new entity.
  package mutating func add(_ kind: MentionKind, name: String? = nil) -> Int {
    records.append(Record(kind: kind, name: name))
    kinds.append(PlacedKind(kind))
    parents.append(records.count - 1)
    return records.count - 1
  }

  /// The entity with a key, new if there is none; keys of different kinds of thing must differ.
  package mutating func entity(key: String, _ kind: MentionKind, name: String? = nil) -> Int {
    if let known = keys[key] { return find(known) }
    let entity = add(kind, name: name)
    keys[key] = entity
    return entity
  }

  /// The entity with a key, if there is one.
  package func entity(withKey key: String) -> Int? { keys[key].map(find) }

  /// Lets a further key name an entity; a key that is taken stays as it is.
  package mutating func alias(_ entity: Int, key: String) {
    if keys[key] == nil { keys[key] = entity }
  }

  /// Says which entity a mention means.
  package mutating func assign(_ mention: Int, to entity: Int) {
    guard ofMention.indices.contains(mention) else { return }
    ofMention[mention] = find(entity)
  }

  /// Makes one entity of two; the first one's kind and name stay.
  package mutating func merge(_ a: Int, _ b: Int) {
    let a = find(a)
    let b = find(b)
    if a == b { return }
    parents[b] = a
    records[a].name = records[a].name ?? records[b].name
    records[a].id = records[a].id ?? records[b].id
  }

  /// Changes what kind of thing an entity is.
  package mutating func setKind(_ kind: MentionKind, of entity: Int) {
    let entity = find(entity)
    records[entity].kind = kind
    kinds[entity] = PlacedKind(kind)
  }

  /// Gives an entity the identifier that a list has for it.
  package mutating func setID(_ id: EntityID, of entity: Int) {
    records[find(entity)].id = id
  }

  /// Gives an entity a canonical name.
  package mutating func setName(_ name: String, of entity: Int) {
    records[find(entity)].name = name
  }
}
