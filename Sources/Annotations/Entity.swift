/// A readable identifier of an entity, stable for the same input, for example `sergey-lavrov`.
public struct EntityID: RawRepresentable, Hashable, Comparable, Sendable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public static func < (a: EntityID, b: EntityID) -> Bool {
    a.rawValue < b.rawValue
  }
}

/// The person, body, place, event, document or value that mentions point to.
public struct Entity: Hashable, Sendable {
  public var id: EntityID
  public var kind: MentionKind

  /// The fullest, best attested form of the name.
  public var name: String

  /// Other forms the text uses, in order of first occurrence.
  public var aliases: [String]

  public init(id: EntityID, kind: MentionKind, name: String, aliases: [String] = []) {
    self.id = id
    self.kind = kind
    self.name = name
    self.aliases = aliases
  }
}
