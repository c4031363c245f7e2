internal import AnnotationStore
internal import ArticleText
internal import PositionedJSON
internal import Workspace

/// Answers `textDocument/formatting` of a file of ours: the edits that `attache fmt` would make.
func formatFile(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  guard let file = try session.ourFile(message) else { return .result(nil) }
  guard let edits = session.workspace.formattingEdits(of: file.uri) else {
    throw ResponseError(.requestFailed, "the file has mistakes; mend them first, its diagnostics name them")
  }
  let ranges = session.textRanges(edits.map(\.location.range), in: file.uri)
  return .result(zip(ranges, edits).map { TextEdit(range: $0, newText: $1.replacement) })
}
