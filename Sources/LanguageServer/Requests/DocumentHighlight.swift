internal import AnnotationStore
internal import ArticleText
internal import PositionedJSON
internal import Workspace

/// Answers `textDocument/documentHighlight`: every mention of the entity in this article.
func documentHighlight(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  guard let place = try session.place(message, for: .documentHighlight) else { return .result(nil) }
  let highlights = session.workspace.highlights(at: place.offset, in: place.article)
  let ranges = session.textRanges(highlights.map(\.range), in: place.article)
  return .list(zip(highlights, ranges).map { DocumentHighlight(range: $1, kind: $0.kind) }, for: message)
}

struct DocumentHighlight: JSONWritable, Sendable {
  var range: TextRange
  var kind: Highlight.Kind

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("range", range)
      json.member("kind", kindNumber)
    }
  }

  /// `DocumentHighlightKind`: what introduces an entity is like a write, what names it again like a read.
  private var kindNumber: Int {
    switch kind {
    case .text: 1
    case .mention: 2
    case .introduction: 3
    }
  }
}
