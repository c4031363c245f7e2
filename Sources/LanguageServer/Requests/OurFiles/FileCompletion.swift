internal import AnnotationStore
internal import ArticleText
internal import PositionedJSON
internal import Workspace

/// Answers `textDocument/completion` in a file of ours: keys, words, kinds, identifiers.
func completionInFile(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  guard let place = try session.ourFilePlace(message) else { return .result(nil) }
  let completions = session.workspace.fileCompletions(at: place.offset, in: place.article)
  guard let range = completions.first.flatMap({ session.textRange($0.range, in: place.article) }) else {
    return .result([FileCompletionItem]())
  }
  let digits = String(completions.count).utf8.count
  return .result(
    completions.enumerated().map { index, completion in
      let number = String(index)
      let sortText = String(repeating: "0", count: max(0, digits - number.utf8.count)) + number
      return FileCompletionItem(completion: completion, range: range, sortText: sortText)
    }
  )
}

private struct FileCompletionItem: JSONWritable {
  var completion: FileCompletion
  var range: TextRange
  var sortText: String

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("label", completion.label)
      json.member("kind", kind)
      if !completion.detail.isEmpty { json.member("detail", completion.detail) }
      // A bare string, which is plain text and needs no declaration.
      if !completion.documentation.isEmpty { json.member("documentation", completion.documentation) }
      json.member("sortText", sortText)
      json.member("filterText", completion.filterText)
      json.member("textEdit", TextEdit(range: range, newText: completion.newText))
    }
  }

  /// `CompletionItemKind`, of those that every client knows.
  private var kind: Int {
    switch completion.kind {
    case .key: 10
    case .word: 12
    case .kind: 13
    case .entity: 6
    case .item: 18
    case .check: 14
    }
  }
}
