internal import AnnotationStore
internal import ArticleText
internal import PositionedJSON
internal import Workspace

extension Session {
  /// The file of ours that a request is about, with its text; nil where nothing is known of it.
  func ourFile(_ message: JSONCursor) throws -> (uri: ArticleURI, text: ArticleText)? {
    let uri = try articleURI(message)
    return workspace.fileText(uri).map { (uri, $0) }
  }

  /// The place in a file of ours that a request's `TextDocumentPositionParams` name; nil as for `ourFile`.
  func ourFilePlace(_ message: JSONCursor) throws -> Place? {
    let position: TextPosition = try message.member("params").read("position")
    guard position.line >= 0, position.character >= 0 else {
      throw ResponseError(.invalidParams, "/params/position: expected numbers that are not negative")
    }
    return try ourFile(message).map { Place(article: $0.uri, offset: $0.text.byteOffset(from: position, in: encoding)) }
  }
}
