internal import AnnotationStore
internal import Annotations
internal import ArticleText
internal import PositionedJSON
internal import Workspace

/// Answers `textDocument/documentLink`: web and mail addresses, and entities that the registry knows elsewhere.
func documentLink(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  guard let article = try session.article(message, for: .documentLink) else { return .result(nil) }
  let links = session.workspace.outsideLinks(in: article)
  let ranges = session.textRanges(links.map(\.range), in: article)
  let items = zip(links, ranges).map { DocumentLink(range: $1, target: $0.target, article: article) }
  return .list(items, for: message)
}

/// Answers `documentLink/resolve`: an entity's link with its address.
func resolveDocumentLink(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  let link = try message.member("params")
  _ = try link.read("range", as: TextRange.self)
  guard let data = EntityData(link),
    let address = session.workspace.outsideAddress(of: data.reference.entity, for: data.reference.article)
  else { return .result(link.value) }
  var added = [JSONMember("target", .string(address))]
  if session.client.showsLinkTooltips { added.append(JSONMember("tooltip", .string(harmless(address)))) }
  return .result(link.value.setting(added))
}

private struct DocumentLink: JSONWritable, Sendable {
  var range: TextRange
  var target: OutsideLink.Target
  var article: ArticleURI

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("range", range)
      switch target {
      case .address(let address): json.member("target", address)
      case .registered(let entity):
        json.member("data", EntityData(EntityReference(article: article, entity: entity)))
      }
    }
  }
}
