import Annotations
import PositionedJSON

extension UserType {
  /// Reads one element of `types`.
  static func read(_ value: JSONValue, _ reader: inout FileReader) -> UserType? {
    guard let members = reader.members(of: value, "the type", known: ["name", "label", "description"]) else {
      return nil
    }
    let kind = reader.required("name", in: members, .kind)
    let label = reader.optional("label", in: members, .text)
    let description = reader.optional("description", in: members, .text)
    guard let kind, let range = members["name"]?.value.range else { return nil }
    return UserType(kind: kind, label: label, description: description, range: range)
  }
}

extension UserName {
  /// Reads one element of `lexicon`.
  static func read(_ value: JSONValue, _ reader: inout FileReader) -> UserName? {
    read(value, &reader, kind: nil, ignoresCase: false)
  }

  /// Reads one element of `lexicon` or of a list in a file of its own.
  ///
  /// - Parameters:
  ///   - kind: the kind of those that say none; nil where they must.
  ///   - ignoresCase: what holds for those that do not say it.
  static func read(
    _ value: JSONValue,
    _ reader: inout FileReader,
    kind: MentionKind?,
    ignoresCase: Bool
  ) -> UserName? {
    let known = ["type", "name", "aliases", "entity", "ignoreCase"]
    guard let members = reader.members(of: value, "the name", known: known) else { return nil }
    let kind = kind != nil && members["type"] == nil ? kind : reader.required("type", in: members, .kind)
    let name = reader.required("name", in: members, .text)
    let aliases = reader.list("aliases", in: members, of: .text)
    let entity = reader.optional("entity", in: members, .entityID)
    let ignoresCase = reader.optional("ignoreCase", in: members, .bool) ?? ignoresCase
    guard let kind, let name else { return nil }
    return UserName(kind: kind, name: name, aliases: aliases, entity: entity, ignoresCase: ignoresCase)
  }
}
