internal import AnnotationStore
internal import ArticleText
internal import PositionedJSON
internal import Workspace

/// Answers `textDocument/documentSymbol` in a file of ours: as a tree where the client takes trees, else as a list.
func documentSymbolInFile(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  guard let file = try session.ourFile(message) else { return .result(nil) }
  let outline = session.workspace.fileOutline(of: file.uri)
  let kinds = session.client.documentSymbolKinds
  let offsets = EncodedOffsets(of: file.text, in: session.encoding)
  guard session.client.symbolTrees else {
    return .list(
      outline.flatMap { group in
        (group.children.isEmpty ? [group] : group.children).map { item in
          SymbolInformation(
            name: symbolName(item.name),
            kind: kinds.nearest(symbolKind(item.kind)),
            location: ProtocolLocation(uri: file.uri.string, range: offsets.textRange(from: item.selection)),
            container: group.children.isEmpty ? nil : group.name
          )
        }
      },
      for: message
    )
  }
  func tree(_ item: FileOutlineItem) -> DocumentSymbol {
    DocumentSymbol(
      name: symbolName(item.name),
      detail: item.detail.isEmpty ? nil : item.detail,
      isDeprecated: false,
      kind: kinds.nearest(symbolKind(item.kind)),
      range: offsets.textRange(from: item.range),
      selection: offsets.textRange(from: item.selection),
      children: item.children.map(tree)
    )
  }
  return .list(outline.map(tree), for: message)
}

private func symbolKind(_ kind: FileOutlineItem.Kind) -> SymbolKind {
  switch kind {
  case .group: .module
  case .mention(let kind): SymbolKind(kind)
  case .quote: .string
  case .relation: .key
  }
}
