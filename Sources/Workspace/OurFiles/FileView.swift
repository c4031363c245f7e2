import AnnotationStore
import Annotations
import ArticleText
import PositionedJSON

/// One of our files as it stands: open or on disk, right or not.
struct FileView {
  var uri: ArticleURI
  var kind: OurFile
  var text: ArticleText
  var tree: LenientJSON
}

/// An identifier where a file uses it.
struct FileIdentifier {
  var text: String

  /// Its bytes, quotation marks included.
  var range: Range<Int>

  /// The item or entity that gets its identifier here.
  var isOwn: Bool

  /// It names an entity; else an item of the file.
  var isEntity: Bool
}

extension Workspace {
  /// A file of ours; nil for any other file and where nothing is known of it.
  ///
  /// O(bytes) where it is not open.
  mutating func fileView(_ uri: ArticleURI) -> FileView? {
    guard let kind = OurFile(name: uri.name) else { return nil }
    if let tree = openFiles[uri]?.tree(), let file = openFiles[uri] {
      return FileView(uri: file.uri, kind: kind, text: file.text, tree: tree)
    }
    guard let text = fileText(uri) else { return nil }
    return FileView(uri: uri, kind: kind, text: text, tree: LenientJSON(parsing: text.bytes))
  }

  /// The registry in force for a file, as it stands; nil where the folder has none.
  mutating func registryView(for uri: ArticleURI) -> FileView? {
    innermostFolder(of: uri, where: \.hasRegistry).flatMap { fileView($0.registryURI) }
  }
}

extension FileView {
  /// What stands at an offset.
  func spot(at offset: Int) -> FileSpot { FileSpot(at: offset, in: tree, of: kind) }

  /// The object of an item; nil where there is none.
  func object(of item: FileSpot.Item) -> JSONValue? { tree.value(at: item.pointer) }

  /// The elements of a list at the root; of a registry and a sidecar the items.
  func elements(_ list: String) -> [JSONValue] { tree.root[list]?.array ?? [] }

  /// All identifiers of the file, in its order.
  ///
  /// O(values).
  func identifiers() -> [FileIdentifier] {
    var found: [FileIdentifier] = []
    collect(tree.root, .object(kind.shape), into: &found)
    return found
  }

  /// The item with an identifier, and the identifier's bytes.
  func item(withID id: String) -> (item: FileSpot.Item, range: Range<Int>)? {
    let lists: [(String, (Int) -> FileSpot.Item)] = [
      ("mentions", FileSpot.Item.mention), ("quotes", FileSpot.Item.quote), ("relations", FileSpot.Item.relation),
      ("entities", FileSpot.Item.entity),
    ]
    for (list, make) in lists {
      for (index, element) in elements(list).enumerated() {
        if let value = element["id"], value.string == id { return (make(index), value.range) }
      }
    }
    return nil
  }

  // As deep as the file's form is, whatever the file.
  private func collect(_ value: JSONValue, _ form: FileValue, into found: inout [FileIdentifier]) {
    switch form {
    case .object(let shape):
      for member in value.object ?? [] {
        if let form = shape.member(member.key)?.value { collect(member.value, form, into: &found) }
      }
    case .list(let form):
      for element in value.array ?? [] { collect(element, form, into: &found) }
    case .entity(let isOwn):
      guard let text = value.string else { return }
      found.append(FileIdentifier(text: text, range: value.range, isOwn: isOwn, isEntity: true))
    case .item(_, let isOwn):
      guard let text = value.string else { return }
      found.append(FileIdentifier(text: text, range: value.range, isOwn: isOwn, isEntity: false))
    case .text, .words, .bool, .kind, .checkCode, .map: return
    }
  }
}
