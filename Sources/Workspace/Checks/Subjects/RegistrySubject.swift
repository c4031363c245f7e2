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

  /// The identifiers by their first and last letters: a slip of one letter spoils one of the two.
  private let idsByEdge: [String: [EntityID]]

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
    var idsByEdge: [String: [EntityID]] = [:]
    for entity in reading.value.entities {
      for edge in edges(of: entity.id) { idsByEdge[edge, default: []].append(entity.id) }
    }
    self.idsByEdge = idsByEdge
  }

  /// A registry in which nothing stands.
  package init() {
    self = Self.empty
  }

  private static let empty = RegistrySubject(uri: ArticleURI(Registry.fileName), bytes: Registry().canonicalBytes)

  package var entities: [RegisteredEntity] { registry.entities }

  /// The entity with an identifier, even if it turned out to be another one.
  package func entity(_ id: EntityID) -> RegisteredEntity? { indexByID[id].map { registry.entities[$0] } }

  /// The registered identifier that another one was probably meant to be; see `differsByTypo`.
  func likelyMeant(by id: EntityID) -> EntityID? {
    let bytes = Array(id.rawValue.utf8)
    for edge in edges(of: id) {
      let found = idsByEdge[edge]?.first { differsByTypo(bytes, Array($0.rawValue.utf8)) }
      if let found { return found }
    }
    return nil
  }

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
    AnnotationStore.currentID(of: id) { entity($0)?.replacedBy }
  }

  /// A place of the file.
  func location(_ range: Range<Int>) -> Location { Location(article: uri, range: range) }

  /// Where an entity stands; the file's start for one that it does not hold.
  func range(of id: EntityID) -> Range<Int> { places.range(of: id.rawValue) }
}

/// The first and the last letters of an identifier.
private func edges(of id: EntityID) -> [String] { ["\(id.rawValue.prefix(3))…", "…\(id.rawValue.suffix(3))"] }

/// Whether one identifier is the other with one letter left out, added, replaced, or two neighbours exchanged; digits do
/// not count as letters.
///
/// O(bytes).
func differsByTypo(_ a: [UInt8], _ b: [UInt8]) -> Bool {
  guard a != b, abs(a.count - b.count) <= 1 else { return false }
  let start = zip(a, b).prefix { $0 == $1 }.count
  let rest = min(a.count, b.count) - start
  let end = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
  let shared = min(end, rest)
  let (x, y) = (a[start..<(a.count - shared)], b[start..<(b.count - shared)])
  guard !(x + y).contains(where: { (0x30...0x39).contains($0) }) else { return false }
  return max(x.count, y.count) <= 1 || (x.count == 2 && y.count == 2 && x.elementsEqual(y.reversed()))
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
