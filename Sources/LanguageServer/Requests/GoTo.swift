internal import AnnotationStore
internal import PositionedJSON
internal import Workspace

/// The requests that lead from a mention to other places; the raw value is the name of the client's capability.
enum GoToRequest: String, Sendable, CaseIterable {
  case declaration
  case definition
  case typeDefinition
  case implementation
}

/// Answers the four go-to requests: with links where the client takes them for this request, else with locations.
func goTo(_ request: GoToRequest, _ session: inout Session, _ message: JSONCursor) throws -> Answer {
  guard let place = try session.place(message, for: .definition) else { return .result(nil) }
  let targets: Targets? =
    switch request {
    case .declaration: session.workspace.declaration(at: place.offset, in: place.article)
    case .definition: session.workspace.definition(at: place.offset, in: place.article)
    case .typeDefinition: session.workspace.typeDefinition(at: place.offset, in: place.article)
    case .implementation: session.workspace.implementation(at: place.offset, in: place.article)
    }
  return targets.flatMap { session.goToAnswer($0, from: place.article, for: request, message) } ?? .result(nil)
}

extension Session {
  /// Where a go-to request leads; nil where the asking document is not known.
  func goToAnswer(
    _ targets: Targets,
    from file: ArticleURI,
    for request: GoToRequest,
    _ message: JSONCursor
  ) -> Answer? {
    guard let origin = textRange(targets.origin, in: file) else { return nil }
    let locations = protocolLocations(targets.locations)
    guard client.linkSupport.contains(request) else { return .list(locations, for: message) }
    return .list(locations.map { LocationLink(origin: origin, target: $0) }, for: message)
  }
}
