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
  guard let targets, let origin = session.textRange(targets.origin, in: place.article) else { return .result(nil) }
  let locations = session.protocolLocations(targets.locations)
  if session.client.linkSupport.contains(request) {
    return .list(locations.map { LocationLink(origin: origin, target: $0) }, for: message)
  }
  return .list(locations, for: message)
}
