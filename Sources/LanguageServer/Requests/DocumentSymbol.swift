internal import AnnotationStore
internal import Annotations
internal import ArticleText
internal import PositionedJSON
internal import Workspace

/// Answers `textDocument/documentSymbol`: the outline, as a tree where the client takes trees, else as a list.
func documentSymbol(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  guard let article = try session.article(message, for: .documentSymbol) else { return .result(nil) }
  let outline = session.workspace.outline(of: article)
  guard let text = session.workspace.text(of: article) else { return .result(nil) }
  let kinds = session.client.documentSymbolKinds
  let offsets = EncodedOffsets(of: text, in: session.encoding)
  guard session.client.symbolTrees else {
    return .list(
      flattened(outline, container: nil).map { item, container in
        SymbolInformation(
          name: symbolName(item.name),
          kind: kinds.nearest(symbolKind(item.kind)),
          location: ProtocolLocation(uri: article.string, range: offsets.textRange(from: item.selection)),
          container: container
        )
      },
      for: message
    )
  }
  let marksCancelled = session.client.tagsDocumentSymbols
  func tree(_ item: OutlineItem) -> DocumentSymbol {
    DocumentSymbol(
      name: symbolName(item.name),
      detail: item.detail.isEmpty ? nil : item.detail,
      isDeprecated: item.isCancelled && marksCancelled,
      kind: kinds.nearest(symbolKind(item.kind)),
      range: offsets.textRange(from: item.range),
      selection: offsets.textRange(from: item.selection),
      children: item.children.map(tree)
    )
  }
  return .list(outline.map(tree), for: message)
}

/// The items of a tree in order, each with the name of what holds it.
private func flattened(_ items: [OutlineItem], container: String?) -> [(OutlineItem, String?)] {
  items.flatMap { [($0, container)] + flattened($0.children, container: $0.name) }
}

/// The protocol forbids blank names.
func symbolName(_ name: String) -> String {
  name.allSatisfy(\.isWhitespace) ? "…" : name
}

private func symbolKind(_ kind: OutlineItem.Kind) -> SymbolKind {
  switch kind {
  case .title: .file
  case .heading: .module
  case .quote: .string
  case .mention(let kind): SymbolKind(kind)
  }
}

struct DocumentSymbol: JSONWritable {
  var name: String
  var detail: String?

  /// Shown struck out: an event that was cancelled.
  var isDeprecated: Bool

  var kind: SymbolKind
  var range: TextRange
  var selection: TextRange
  var children: [DocumentSymbol]

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("name", name)
      json.memberIfPresent("detail", detail)
      json.member("kind", kind)
      // `SymbolTag.Deprecated`.
      if isDeprecated { json.member("tags", [1]) }
      json.member("range", range)
      json.member("selectionRange", selection)
      if !children.isEmpty { json.member("children", children) }
    }
  }
}

/// A symbol outside a tree: `SymbolInformation`, and the part of `WorkspaceSymbol` that it shares.
struct SymbolInformation: JSONWritable {
  var name: String
  var kind: SymbolKind
  var location: ProtocolLocation
  var container: String?

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("name", name)
      json.member("kind", kind)
      json.member("location", location)
      json.memberIfPresent("containerName", container)
    }
  }
}
