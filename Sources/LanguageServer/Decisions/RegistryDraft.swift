internal import AnnotationStore
internal import Annotations
internal import Workspace

/// A registry that is being changed by a decision.
struct RegistryDraft: Sendable {
  private let uri: ArticleURI

  /// Nil where there was no file.
  private let lastRead: Registry?
  private var registry: Registry

  init(_ registry: Registry, exists: Bool, uri: ArticleURI) {
    self.registry = registry
    lastRead = exists ? registry : nil
    self.uri = uri
  }

  /// The file with what it should say; nil where nothing was changed.
  var file: DecisionPlan.File? {
    if registry == lastRead ?? Registry() { return nil }
    return DecisionPlan.File(uri: uri, revision: .registry(lastRead: lastRead, wanted: registry))
  }

  func entity(_ id: EntityID) -> RegisteredEntity? { registry.entities.first { $0.id == id } }

  mutating func add(_ entity: RegisteredEntity) { registry.entities.append(entity) }

  /// Enters an entity of an article under its identifier, where it is not there yet.
  mutating func register(_ id: EntityID, in desk: Desk) -> EntityID {
    guard entity(id) == nil, let known = desk.analysis.entities.first(where: { $0.id == id }) else { return id }
    var entity = RegisteredEntity(id: id, kind: known.kind, name: known.name)
    for alias in known.aliases { entity.add(alias: alias) }
    add(entity)
    return id
  }

  mutating func neverSuggest(_ words: NeverSuggested) {
    if !registry.neverSuggested.contains(words) { registry.neverSuggested.append(words) }
  }

  mutating func change(_ id: EntityID, _ change: (inout RegisteredEntity) -> Void) {
    guard let index = registry.entities.firstIndex(where: { $0.id == id }) else { return }
    change(&registry.entities[index])
  }
}

extension Desk {
  /// Whether the article lies in a folder, whose registry it shares with others.
  var hasRegistry: Bool { registryURI != nil }
}

extension Session {
  /// The registry of the folder around an article, to be changed; throws outside all folders.
  func registryDraft(for desk: Desk) throws -> RegistryDraft {
    guard let uri = desk.registryURI else {
      throw ResponseError(
        .requestFailed,
        "\(desk.article.name) lies in no open folder; the registry stands in the folder that the editor has open"
      )
    }
    // An empty registry is as good as none.
    return RegistryDraft(desk.registry, exists: desk.registry != Registry(), uri: uri)
  }
}
