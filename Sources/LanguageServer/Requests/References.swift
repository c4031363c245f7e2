internal import AnnotationStore
internal import Annotations
internal import PositionedJSON
internal import Workspace

/// Answers `textDocument/references`: every mention of the entity, this article's first.
func references(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  let context = try message.member("params").memberIfPresent("context")
  let includesDeclaration = try context?.readIfPresent("includeDeclaration", as: Bool.self) ?? true
  guard let place = try session.place(message, for: .references) else { return .result(nil) }
  let locations = session.workspace.references(
    at: place.offset,
    in: place.article,
    includeDeclaration: includesDeclaration
  )
  return .list(session.protocolLocations(locations), for: message)
}
