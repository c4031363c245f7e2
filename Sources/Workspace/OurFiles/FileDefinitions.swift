import AnnotationStore
import Annotations
import PositionedJSON

extension Workspace {
  /// Where something in a file of ours leads: an annotation to its words in the article, an entity's identifier to the
  /// registry, else to the entity's introduction, an item's identifier to the item, the name of an article to it.
  package mutating func fileDefinition(at offset: Int, in uri: ArticleURI) -> Targets? {
    guard let file = fileView(uri) else { return nil }
    let spot = file.spot(at: offset)
    let word = file.tree.value(at: spot.place.pointer)?.string ?? ""
    let location: Location? =
      switch spot.subject {
      case .value(.entity(let isOwn)): entityTarget(EntityID(rawValue: word), isOwn: isOwn, in: file)
      case .value(.item(_, isOwn: false)): file.item(withID: word).map { Location(article: file.uri, range: $0.range) }
      case .value(.text) where spot.place.step == .key("file") || spot.place.step == .key("source"):
        article(named: word, beside: file).map { Location(article: $0, range: 0..<0) }
      default: spot.item.flatMap { articlePlace(of: $0, in: file) }
      }
    return location.map { Targets(origin: spot.range, locations: [$0]) }
  }

  /// Where an item's words stand in the article: of a relation those of its first end that has any.
  private mutating func articlePlace(of item: FileSpot.Item, in file: FileView) -> Location? {
    switch item {
    case .mention, .quote:
      guard let (article, placement) = storedPlace(of: item, in: file), let range = placement.range else { return nil }
      return Location(article: article, range: range)
    case .relation:
      let relation = file.object(of: item)
      for key in ["from", "to"] {
        guard let id = (relation?[key]?["mention"] ?? relation?[key]?["quote"])?.string,
          let end = file.item(withID: id)?.item, let place = articlePlace(of: end, in: file)
        else { continue }
        return place
      }
      return nil
    case .entity:
      return file.object(of: item)?["id"]?.string.flatMap { introduction(of: EntityID(rawValue: $0), near: file) }
    }
  }

  private mutating func entityTarget(_ id: EntityID, isOwn: Bool, in file: FileView) -> Location? {
    if !isOwn, let registry = file.kind == .registry ? file : registryView(for: file.uri),
      let entry = registry.item(withID: id.rawValue)
    {
      return Location(article: registry.uri, range: entry.range)
    }
    return introduction(of: id, near: file)
  }

  private mutating func introduction(of id: EntityID, near file: FileView) -> Location? {
    member(named: id, near: file).flatMap { introduction(of: $0) }
  }

  /// The known article that a file names, relative to its own folder.
  func article(named name: String, beside file: FileView) -> ArticleURI? {
    guard let slash = file.uri.string.lastIndex(of: "/"), !name.isEmpty else { return nil }
    return uri(of: ArticleURI(file.uri.string[...slash] + escapedPath(name)))
  }
}

/// A relative path as a URI spells it.
private func escapedPath(_ path: String) -> String {
  // The folders before it do not matter: what follows them is escaped alike.
  String(ArticleURI(path: "/\(path)").string.dropFirst("file:///".count))
}
