internal import AnnotationStore
internal import ArticleText
internal import PositionedJSON
internal import Workspace

/// Answers `textDocument/documentHighlight`: every mention of the entity in this article.
func documentHighlight(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  guard let place = try session.place(message, for: .documentHighlight) else { return .result(nil) }
  let ranges = session.workspace.highlights(at: place.offset, in: place.article)
  return .list(session.textRanges(ranges, in: place.article).map(DocumentHighlight.init), for: message)
}

struct DocumentHighlight: JSONWritable {
  var range: TextRange

  func write(to json: inout JSONWriter) {
    json.object { json in json.member("range", range) }
  }
}
