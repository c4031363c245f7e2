internal import AnnotationStore
internal import ArticleText
internal import PositionedJSON
internal import Workspace

/// Answers `textDocument/hover` in a file of ours.
func hoverInFile(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  guard let place = try session.ourFilePlace(message),
    let hover = session.workspace.fileHover(at: place.offset, in: place.article),
    let range = session.textRange(hover.range, in: place.article)
  else { return .result(nil) }
  return .result(HoverResult(hover, isMarkdown: session.client.hoverTakesMarkdown, range: range))
}

/// Answers `textDocument/definition` and `textDocument/declaration` in a file of ours, which lead to one place.
func goToFromFile(_ request: GoToRequest, _ session: inout Session, _ message: JSONCursor) throws -> Answer {
  guard let place = try session.ourFilePlace(message),
    let targets = session.workspace.fileDefinition(at: place.offset, in: place.article)
  else { return .result(nil) }
  return session.goToAnswer(targets, from: place.article, for: request, message) ?? .result(nil)
}

/// Answers `textDocument/references` in a file of ours.
func referencesFromFile(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  let context = try message.member("params").memberIfPresent("context")
  let includesDeclaration = try context?.readIfPresent("includeDeclaration", as: Bool.self) ?? true
  guard let place = try session.ourFilePlace(message) else { return .result(nil) }
  let locations = session.workspace.fileReferences(
    at: place.offset,
    in: place.article,
    includeDeclaration: includesDeclaration
  )
  return .list(session.protocolLocations(locations), for: message)
}

/// Answers `textDocument/documentHighlight` in a file of ours: the places of one identifier.
func documentHighlightInFile(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  guard let place = try session.ourFilePlace(message) else { return .result(nil) }
  let ranges = session.workspace.fileHighlights(at: place.offset, in: place.article)
  return .list(
    session.textRanges(ranges, in: place.article).map { DocumentHighlight(range: $0, kind: .text) },
    for: message
  )
}
