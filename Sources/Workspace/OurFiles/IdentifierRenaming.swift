import AnnotationStore
package import Annotations
import ArticleText
import PositionedJSON

/// An entity's identifier that can be renamed in all files of ours that use it.
package struct IdentifierRenaming: Hashable, Sendable {
  /// The identifier that is asked about, in UTF-8 bytes without its quotation marks.
  package var range: Range<Int>

  package var id: EntityID

  /// The files in which it may stand: the one that is asked about, then the others in order.
  package var files: [ArticleURI]
}

extension Workspace {
  /// The entity's identifier at an offset of a file of ours; nil where none stands.
  ///
  /// One of the registry is shared by all annotation files and settings in whose folder that registry is in force; one
  /// that only an annotation file has is the file's own.
  ///
  /// Throws for identifiers of annotations, which nobody else knows. O(articles + bytes of the file).
  package mutating func identifierRenaming(
    at offset: Int,
    in uri: ArticleURI
  ) throws(RenameRefusal) -> IdentifierRenaming? {
    guard let file = fileView(uri) else { return nil }
    let spot = file.spot(at: offset)
    guard let identifier = file.identifiers().first(where: { $0.range == spot.range && !$0.range.isEmpty }) else {
      return nil
    }
    guard identifier.isEntity else {
      throw RenameRefusal(reason: "an annotation’s own identifier is made once; identifiers of entities can be renamed")
    }
    let isRegistered = file.kind != .sidecar || registryView(for: file.uri)?.item(withID: identifier.text) != nil
    return IdentifierRenaming(
      range: withoutQuotationMarks(identifier.range),
      id: EntityID(rawValue: identifier.text),
      files: isRegistered ? unique([file.uri] + files(sharingIdentifiersWith: file.uri)) : [file.uri]
    )
  }

  /// Where an identifier stands in one of its files, in UTF-8 bytes without quotation marks, ascending.
  ///
  /// O(bytes of the file).
  package mutating func places(of renaming: IdentifierRenaming, in file: ArticleURI) -> [Range<Int>] {
    identifiers(renaming.id.rawValue, in: file).map { withoutQuotationMarks($0.range) }.sorted {
      $0.lowerBound < $1.lowerBound
    }
  }

  /// Whether an entity has an identifier in a file, or in the registry that is in force for it.
  package mutating func isTaken(_ id: EntityID, in file: ArticleURI) -> Bool {
    !identifiers(id.rawValue, in: file).isEmpty || registryView(for: file)?.item(withID: id.rawValue) != nil
  }

  private mutating func identifiers(_ id: String, in file: ArticleURI) -> [FileIdentifier] {
    // Most files do not have it, and need not be parsed; one with escapes may spell it otherwise.
    guard let bytes = fileText(file)?.bytes, holds(bytes, Array(id.utf8)) || holds(bytes, Array(#"\u"#.utf8)),
      let view = fileView(file)
    else { return [] }
    return view.identifiers().filter { $0.isEntity && $0.text == id }
  }

  private func files(sharingIdentifiersWith uri: ArticleURI) -> [ArticleURI] {
    guard let registry = innermostFolder(of: uri, where: \.hasRegistry)?.uri else { return [] }
    func isShared(_ file: ArticleURI) -> Bool { innermostFolder(of: file, where: \.hasRegistry)?.uri == registry }
    let sidecars = articles.filter { sidecarBytes(of: $0) != nil }.map(\.sidecar)
    let rules = folders.flatMap { [$0.registryURI, $0.uri.appending(Settings.fileName)] }
    return (rules + sidecars + openFileURIs).filter { isShared($0) && fileText($0) != nil }.sorted()
  }
}

/// A new identifier of an entity as it is written: without blanks around it.
///
/// Throws for what can be none.
package func newIdentifier(_ name: String) throws(RenameRefusal) -> EntityID {
  let name = try newSpelling(name)
  guard isEntityID(name) else {
    throw RenameRefusal(reason: "an identifier has lower-case letters, digits and “-”, “.” or “:”, such as ilma-teveen")
  }
  return EntityID(rawValue: name)
}

private func withoutQuotationMarks(_ range: Range<Int>) -> Range<Int> {
  range.lowerBound + 1..<max(range.lowerBound + 1, range.upperBound - 1)
}

private func holds(_ bytes: [UInt8], _ sought: [UInt8]) -> Bool {
  guard let first = sought.first, bytes.count >= sought.count else { return false }
  return (0...bytes.count - sought.count).contains { bytes[$0] == first && bytes[$0...].starts(with: sought) }
}
