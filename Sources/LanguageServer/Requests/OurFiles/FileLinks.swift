internal import AnnotationStore
internal import ArticleText
internal import PositionedJSON
internal import Workspace

/// Answers `textDocument/documentLink` in a file of ours: the article, sources, the same entity elsewhere.
func documentLinkInFile(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  guard let file = try session.ourFile(message) else { return .result(nil) }
  let links = session.workspace.fileLinks(in: file.uri)
  let ranges = session.textRanges(links.map(\.range), in: file.uri)
  return .list(zip(ranges, links).map { FileLinkJSON(range: $0, target: $1.target) }, for: message)
}

/// `DocumentLink`.
private struct FileLinkJSON: JSONWritable {
  var range: TextRange
  var target: String

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("range", range)
      json.member("target", target)
    }
  }
}
