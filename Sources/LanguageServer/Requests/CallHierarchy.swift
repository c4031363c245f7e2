internal import AnnotationStore
internal import Annotations
internal import ArticleText
internal import PositionedJSON
internal import Workspace

/// Answers `textDocument/prepareCallHierarchy`: whose meetings and words are asked about.
func prepareCallHierarchy(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  guard let place = try session.place(message, for: .callHierarchy),
    let (node, range) = session.workspace.encounterNode(at: place.offset, in: place.article),
    let own = session.textRange(range, in: place.article)
  else { return .result(nil) }
  let kind = session.client.documentSymbolKinds.nearest(SymbolKind(node.kind))
  // The mention asked about rather than the one that introduces the entity: the cursor stays where it is.
  return .result([EncounterItem(node: node, kind: kind, uri: place.article.string, range: own)])
}

/// Answers `callHierarchy/outgoingCalls`: the events of an entity and whom its quotations name.
func outgoingCalls(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  try calls(&session, message, "to", item: { $1.article }) { $0.outgoingEncounters(of: $1) }
}

/// Answers `callHierarchy/incomingCalls`: the events of an entity and who named it in quotations.
func incomingCalls(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  try calls(&session, message, "from", item: { node, _ in node.location.article }) { $0.incomingEncounters(of: $1) }
}

/// - Parameter item: the article in which a step's ranges stand: the caller's.
private func calls(
  _ session: inout Session,
  _ message: JSONCursor,
  _ end: String,
  item: (EncounterNode, EntityReference) -> ArticleURI,
  _ ask: (inout Workspace, EntityReference) -> [Encounter]
) throws -> Answer {
  let asked = try message.member("params").member("item")
  guard let data = EntityData(asked), session.isEnabled(.callHierarchy, for: data.reference.article)
  else { return .result(nil) }
  let encounters = ask(&session.workspace, data.reference)
  let kinds = session.client.documentSymbolKinds
  let calls = encounters.compactMap { encounter -> EncounterCall? in
    guard let location = session.protocolLocation(encounter.node.location) else { return nil }
    return EncounterCall(
      end: end,
      item: EncounterItem(
        node: encounter.node,
        kind: kinds.nearest(SymbolKind(encounter.node.kind)),
        uri: location.uri,
        range: location.range
      ),
      ranges: session.textRanges(encounter.ranges, in: item(encounter.node, data.reference))
    )
  }
  return .list(calls, for: message)
}

private struct EncounterItem: JSONWritable, Sendable {
  var node: EncounterNode
  var kind: SymbolKind
  var uri: String
  var range: TextRange

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("name", node.name.isEmpty ? "…" : node.name)
      json.member("kind", kind)
      if !node.detail.isEmpty { json.member("detail", node.detail) }
      json.member("uri", uri)
      json.member("range", range)
      json.member("selectionRange", range)
      json.member("data", EntityData(node.entity))
    }
  }
}

private struct EncounterCall: JSONWritable, Sendable {
  /// `from` or `to`.
  var end: String
  var item: EncounterItem
  var ranges: [TextRange]

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member(end, item)
      json.member("fromRanges", ranges)
    }
  }
}
