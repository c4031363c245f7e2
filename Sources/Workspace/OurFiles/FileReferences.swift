import AnnotationStore
import Annotations
import PositionedJSON

extension Workspace {
  /// Every place of what an identifier in a file of ours means: of an entity its mentions in all articles and its entry in
  /// the registry, of a mention or quotation the places in this file.
  ///
  /// - Parameter includeDeclaration: whether the place counts that gives the identifier.
  package mutating func fileReferences(
    at offset: Int,
    in uri: ArticleURI,
    includeDeclaration: Bool = true
  ) -> [Location] {
    guard let file = fileView(uri), let asked = identifier(at: offset, in: file) else { return [] }
    guard asked.isEntity else {
      return file.identifiers().filter { $0.text == asked.text && (includeDeclaration || !$0.isOwn) }
        .map { Location(article: file.uri, range: $0.range) }
    }
    let id = EntityID(rawValue: asked.text)
    var locations =
      member(named: id, near: file).map { member in linkedEntities(of: member).flatMap { self.locations(of: $0) } }
      ?? []
    if includeDeclaration, let registry = file.kind == .registry ? file : registryView(for: file.uri),
      let entry = registry.item(withID: asked.text)
    {
      locations.append(Location(article: registry.uri, range: entry.range))
    }
    return locations
  }

  /// The places of this file that have the identifier at an offset, in UTF-8 bytes with their quotation marks.
  package mutating func fileHighlights(at offset: Int, in uri: ArticleURI) -> [Range<Int>] {
    guard let file = fileView(uri), let asked = identifier(at: offset, in: file) else { return [] }
    return file.identifiers().filter { $0.text == asked.text && $0.isEntity == asked.isEntity }.map(\.range)
  }

  /// The identifier at an offset; anywhere else in an item the item's own.
  private func identifier(at offset: Int, in file: FileView) -> FileIdentifier? {
    let spot = file.spot(at: offset)
    let known = file.identifiers()
    if let here = known.first(where: { $0.range == spot.range && !$0.range.isEmpty }) { return here }
    guard let id = spot.item.flatMap({ file.object(of: $0)?["id"] }) else { return nil }
    return known.first { $0.range == id.range }
  }
}
