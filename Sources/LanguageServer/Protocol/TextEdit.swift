internal import ArticleText
internal import PositionedJSON

/// A change of a document as the protocol writes it.
struct TextEdit: Hashable, Sendable, JSONWritable {
  var range: TextRange
  var newText: String

  /// The name of the annotation that says why somebody should look at it first; nil for a plain edit.
  var annotation: String?

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("range", range)
      json.member("newText", newText)
      json.memberIfPresent("annotationId", annotation)
    }
  }
}
