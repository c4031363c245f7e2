internal import AnnotationStore
internal import ArticleText
internal import PositionedJSON
internal import Workspace

/// Answers `textDocument/selectionRange`: word, mention, sentence, paragraph, section, document.
func selectionRange(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  let positions: [TextPosition] = try message.member("params").read("positions")
  guard let article = try session.article(message, for: .selectionRange), let text = session.workspace.text(of: article)
  else { return .result(nil) }
  let offsets = positions.map { text.byteOffset(from: $0, in: session.encoding) }
  let selections = session.workspace.selections(at: offsets, in: article)
  let ranges = session.textRanges(selections.flatMap(\.self), in: article)
  var next = 0
  return .list(
    selections.map { selection in
      defer { next += selection.count }
      return SelectionRange(ranges: ranges[next..<next + selection.count])
    },
    for: message
  )
}

/// Ranges that hold one another, innermost first, as the protocol nests them.
private struct SelectionRange: JSONWritable, Sendable {
  var ranges: ArraySlice<TextRange>

  func write(to json: inout JSONWriter) {
    guard let first = ranges.first else { return json.null() }
    json.object { json in
      json.member("range", first)
      if ranges.count > 1 { json.member("parent", SelectionRange(ranges: ranges.dropFirst())) }
    }
  }
}
