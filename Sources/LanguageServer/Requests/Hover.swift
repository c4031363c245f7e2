internal import AnnotationStore
internal import ArticleText
internal import PositionedJSON
internal import Workspace

/// Answers `textDocument/hover`: the card of what stands at a place.
func hover(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  guard let place = try session.place(message, for: .hover),
    let hover = session.workspace.hover(at: place.offset, in: place.article),
    let range = session.textRange(hover.range, in: place.article)
  else { return .result(nil) }
  return .result(HoverResult(hover, isMarkdown: session.client.hoverTakesMarkdown, range: range))
}

/// `Hover`.
struct HoverResult: JSONWritable {
  var isMarkdown: Bool
  var value: String
  var range: TextRange

  init(_ hover: Hover, isMarkdown: Bool, range: TextRange) {
    self.isMarkdown = isMarkdown
    value = isMarkdown ? hover.markdown : hover.plainText
    self.range = range
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("contents")
      json.object { json in
        json.member("kind", isMarkdown ? "markdown" : "plaintext")
        json.member("value", value)
      }
      json.member("range", range)
    }
  }
}
