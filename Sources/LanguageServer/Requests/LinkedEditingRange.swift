internal import AnnotationStore
internal import ArticleText
internal import PositionedJSON
internal import Workspace

/// Answers `textDocument/linkedEditingRange`: the mentions with the same spelling in this article.
func linkedEditingRange(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  guard let place = try session.place(message, for: .linkedEditingRange) else { return .result(nil) }
  let ranges = session.workspace.equalSpellings(at: place.offset, in: place.article)
  if ranges.isEmpty { return .result(nil) }
  return .result(LinkedEditingRanges(ranges: session.textRanges(ranges, in: place.article)))
}

private struct LinkedEditingRanges: JSONWritable {
  var ranges: [TextRange]

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("ranges", ranges)
      // Names hold blanks, which end a word for most editors.
      json.member("wordPattern", "[^\\r\\n\\t,;:!?()\"“”«»]+")
    }
  }
}
