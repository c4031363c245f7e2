internal import AnnotationStore
internal import Annotations
internal import PositionedJSON
internal import Workspace

/// Answers `textDocument/references`: every mention of the entity, this article's first; article by article.
func references(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  let context = try message.member("params").memberIfPresent("context")
  let includesDeclaration = try context?.readIfPresent("includeDeclaration", as: Bool.self) ?? true
  guard let place = try session.place(message, for: .references) else { return .result(nil) }
  let search = session.workspace.referenceSearch(
    at: place.offset,
    in: place.article,
    includeDeclaration: includesDeclaration
  )
  guard let search else { return .result([ProtocolLocation]()) }
  return .inSteps(ReferencesAnswer(search: search, token: message.partialResultToken))
}

/// The mentions of an entity on their way to the client: those of some articles a step, this article's first.
private struct ReferencesAnswer: LongAnswer {
  let search: ReferenceSearch
  let token: ProgressToken?
  var done = 0
  var locations: [ProtocolLocation] = []

  /// Articles a step; finding their lines takes about a millisecond together.
  private var pieceLength: Int { 32 }

  var state: WorkState? { WorkState(done: done, total: search.entities.count) }

  mutating func step(_ session: inout Session) -> Step {
    let end = min(search.entities.count, done + pieceLength)
    var found: [ProtocolLocation] = []
    for entity in search.entities[done..<end] {
      found += session.protocolLocations(session.workspace.mentions(of: entity, in: search))
    }
    done = end
    if done == search.entities.count { found += session.protocolLocations(search.declarations) }
    if let token {
      if !found.isEmpty { session.sendPartialResult(token, found) }
    } else {
      locations += found
    }
    return done < search.entities.count ? .more : .answer(.result(locations))
  }
}
