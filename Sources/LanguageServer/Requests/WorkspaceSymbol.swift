internal import AnnotationStore
internal import PositionedJSON
internal import Workspace

/// Answers `workspace/symbol`: the entities that a name finds in any of its spellings, best first.
func workspaceSymbol(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  let query: String = try message.member("params").read("query")
  guard session.isEnabledAnywhere(.workspaceSymbol) else { return .result(nil) }
  let kinds = session.client.workspaceSymbolKinds
  let matches = session.workspace.searchEntities(query)
  return .list(
    matches.compactMap { match in
      session.protocolLocation(match.location).map { location in
        SymbolInformation(
          name: match.name,
          kind: kinds.nearest(SymbolKind(match.kind)),
          location: location,
          container: match.detail.isEmpty ? nil : match.detail
        )
      }
    },
    for: message
  )
}
