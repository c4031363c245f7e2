package import AnnotationStore
package import Annotations

/// A registry as checks see it: what it says and where it says it.
package struct RegistrySubject: Sendable {
  package let uri: ArticleURI
  package let bytes: [UInt8]

  /// Everything of the file that is right.
  package let registry: Registry

  /// Everything of the file that is wrong.
  package let problems: [FileProblem]

  package var policy = CheckPolicy()

  let places: FilePlaces
  private let indexByID: [EntityID: Int]

  /// The entity of each name and alias; nil where several bear it.
  private let idsByName: [RegisteredName: EntityID?]

  /// Reads a registry.
  ///
  /// O(bytes).
  package init(uri: ArticleURI, bytes: [UInt8], policy: CheckPolicy = CheckPolicy()) {
    let reading = Registry.read(bytes)
    self.uri = uri
    self.bytes = bytes
    self.policy = policy
    registry = reading.value
    problems = reading.problems
    places = FilePlaces(of: bytes, lists: ["entities"])
    indexByID = Dictionary(
      reading.value.entities.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var idsByName: [RegisteredName: EntityID?] = [:]
    for entity in reading.value.entities where entity.replacedBy == nil {
      for name in [entity.name] + entity.aliases {
        let key = RegisteredName(entity.kind, name)
        if let known = idsByName[key], known != entity.id {
          idsByName[key] = .some(nil)
        } else {
          idsByName[key] = entity.id
        }
      }
    }
    self.idsByName = idsByName
  }

  /// A registry in which nothing stands.
  package init() {
    self.init(uri: ArticleURI(Registry.fileName), bytes: Registry().canonicalBytes)
  }

  package var entities: [RegisteredEntity] { registry.entities }

  /// The entity with an identifier, even if it turned out to be another one.
  package func entity(_ id: EntityID) -> RegisteredEntity? { indexByID[id].map { registry.entities[$0] } }

  /// The one entity that has a name; nil where several do, and for persons' names of one word, which many have.
  func entity(named name: String, kind: MentionKind) -> RegisteredEntity? {
    let key = RegisteredName(kind, name)
    guard kind != .person || key.wordCount > 1 else { return nil }
    return (idsByName[key] ?? nil).flatMap { entity($0) }
  }

  /// The entity that an identifier means today, by way of `replacedBy`.
  ///
  /// O(replacements).
  package func currentID(of id: EntityID) -> EntityID {
    var id = id
    var seen: Set<EntityID> = [id]
    while let next = entity(id)?.replacedBy, seen.insert(next).inserted { id = next }
    return id
  }

  /// A place of the file.
  func location(_ range: Range<Int>) -> Location { Location(article: uri, range: range) }

  /// Where an entity stands; the file's start for one that it does not hold.
  func range(of id: EntityID) -> Range<Int> { places.range(of: id.rawValue) }
}

/// A name with the kind of what bears it, in whichever spelling of case and marks.
struct RegisteredName: Hashable, Sendable {
  private let kind: MentionKind
  private let name: FoldedName

  init(_ kind: MentionKind, _ name: String) {
    self.kind = kind
    self.name = FoldedName(name)
  }

  var wordCount: Int { name.words.count }
}
