internal import AnnotationStore
internal import ArticleText
internal import PositionedJSON
internal import Workspace

/// Answers `workspace/symbol`: the entities that a name finds in any of its spellings, best first.
///
/// A client that asks for places later gets the articles alone; finding the lines of hundreds is left for the chosen one.
func workspaceSymbol(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  let query: String = try message.member("params").read("query")
  guard session.isEnabledAnywhere(.workspaceSymbol) else { return .result(nil) }
  let kinds = session.client.workspaceSymbolKinds
  let resolvesLater = session.client.resolvesSymbolPlaces
  let matches = session.workspace.searchEntities(query).filter {
    session.isEnabled(.workspaceSymbol, for: $0.location.article)
  }
  let symbols = matches.compactMap { match -> WorkspaceSymbol? in
    let range = resolvesLater ? nil : session.textRange(match.location.range, in: match.location.article)
    guard resolvesLater || range != nil else { return nil }
    return WorkspaceSymbol(match: match, kind: kinds.nearest(SymbolKind(match.kind)), range: range)
  }
  return .list(symbols, for: message)
}

/// Answers `workspaceSymbol/resolve`: the symbol with its place.
func resolveWorkspaceSymbol(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  let symbol = try message.member("params")
  _ = try symbol.read("name", as: String.self)
  guard let data = EntityData(symbol) else { return .result(symbol.value) }
  let start = TextPosition(line: 0, character: 0)
  // Where the name has gone meanwhile, the article's beginning is better than nothing.
  let location =
    session.workspace.introduction(of: data.reference).flatMap { session.protocolLocation($0) }
    ?? ProtocolLocation(uri: data.reference.article.string, range: TextRange(start: start, end: start))
  return .result(symbol.value.setting([JSONMember("location", location.json)]))
}

private struct WorkspaceSymbol: JSONWritable, Sendable {
  var match: EntityMatch
  var kind: SymbolKind

  /// Nil where the client asks for it later.
  var range: TextRange?

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("name", match.name)
      json.member("kind", kind)
      json.key("location")
      json.object { json in
        json.member("uri", match.location.article.string)
        json.memberIfPresent("range", range)
      }
      if !match.detail.isEmpty { json.member("containerName", match.detail) }
      if range == nil { json.member("data", EntityData(match.entity)) }
    }
  }
}
