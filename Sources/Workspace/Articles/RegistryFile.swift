import AnnotationStore
import Annotations
import ArticleText
import PositionedJSON

/// A registry as a text: where its entities and their names stand.
struct RegistryFile: Sendable {
  /// The places of one entity, in UTF-8 bytes of the file; strings with their quotation marks.
  struct Place: Sendable {
    /// The whole entity.
    var range: Range<Int>

    var id: Range<Int>

    /// The name and the aliases, with what they say.
    var names: [(text: String, range: Range<Int>)]
  }

  let text: ArticleText

  /// The first entity with each identifier.
  let places: [EntityID: Place]

  /// Reads the places of a file's entities; none in a file that is no JSON.
  ///
  /// O(bytes).
  init(_ bytes: [UInt8]) {
    guard let text = try? ArticleText(reading: bytes), let root = try? JSONDocument(parsing: bytes).root else {
      text = ArticleText("")
      places = [:]
      return
    }
    self.text = text
    var places: [EntityID: Place] = [:]
    for entity in root["entities"]?.array ?? [] {
      guard let id = entity["id"], let name = id.string, places[EntityID(rawValue: name)] == nil else { continue }
      let strings = (entity["name"].map { [$0] } ?? []) + (entity["aliases"]?.array ?? [])
      places[EntityID(rawValue: name)] = Place(
        range: entity.range,
        id: id.range,
        names: strings.compactMap { value in value.string.map { ($0, value.range) } }
      )
    }
    self.places = places
  }
}

/// The names that a registry gives to entities, prepared to be held against what is typed.
struct RegistryNames: Sendable {
  struct Name: Sendable {
    var text: String
    var folded: [UInt8]
    var hash: UInt64

    /// The first letters of its words; see `initials(of:)`.
    var initials: UInt32

    var kind: MentionKind
    var entity: EntityID
  }

  private(set) var names: [Name] = []

  init() {}

  /// O(names).
  init(_ registry: Registry) {
    for entity in registry.entities where entity.replacedBy == nil {
      var seen: Set<String> = []
      for text in [entity.name] + entity.aliases where seen.insert(text).inserted {
        let folded = FoldedName(text)
        if folded.bytes.isEmpty { continue }
        names.append(
          Name(
            text: text,
            folded: folded.bytes,
            hash: folded.hash,
            initials: initials(of: folded.bytes),
            kind: entity.kind,
            entity: entity.id
          )
        )
      }
    }
  }
}
