internal import Annotations
internal import PositionedJSON
internal import Workspace

/// What an item of an answer keeps in its member `data`, so that it can be resolved later: an entity of an article.
struct EntityData: JSONWritable {
  var reference: EntityReference

  init(_ reference: EntityReference) {
    self.reference = reference
  }

  /// Reads the `data` of an item; nil where it is not ours.
  init?(_ item: JSONCursor) {
    guard let uri = item.value.at("data", "uri")?.string, let entity = item.value.at("data", "entity")?.string else {
      return nil
    }
    reference = EntityReference(article: ArticleURI(uri), entity: EntityID(rawValue: entity))
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("uri", reference.article.string)
      json.member("entity", reference.entity.rawValue)
    }
  }
}

extension JSONValue {
  /// The value at the end of a way of keys.
  func at(_ keys: String...) -> JSONValue? {
    keys.reduce(self as JSONValue?) { $0?[$1] }
  }

  /// An object with some members in place of those of the same keys, or behind the others.
  func setting(_ members: [JSONMember]) -> JSONValue {
    let keys = Set(members.map(\.key))
    return .object((object ?? []).filter { !keys.contains($0.key) } + members)
  }
}

/// A `MarkupContent`.
func markup(_ markdown: String, _ plainText: String, isMarkdown: Bool) -> JSONValue {
  ["kind": .string(isMarkdown ? "markdown" : "plaintext"), "value": .string(isMarkdown ? markdown : plainText)]
}
