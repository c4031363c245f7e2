internal import ArticleText
internal import PositionedJSON
internal import Workspace

/// Acts on `textDocument/didOpen` of a file of ours; opening an open file replaces its text.
func didOpenFile(_ session: inout Session, _ message: JSONCursor) throws {
  let document = try message.member("params").member("textDocument")
  let file = ArticleURI(try document.read("uri"))
  let text = ArticleText(try document.read("text", as: String.self))
  session.workspace.openFile(file, text: text, version: try document.readIfPresent("version") ?? 0)
  session.diagnosticsMayHaveChanged(in: file)
}

/// Acts on `textDocument/didChange` of a file of ours: splices the changes in, one after another, and reads nothing.
func didChangeFile(_ session: inout Session, _ message: JSONCursor) throws {
  let params = try message.member("params")
  let document = try params.member("textDocument")
  let file = ArticleURI(try document.read("uri"))
  let changes: [TextChange] = try params.read("contentChanges")
  let version = try document.readIfPresent("version") ?? session.workspace.openFile(file)?.version ?? 0
  let encoding = session.encoding
  let applied: Void? = session.workspace.editFile(file, version: version) { text in
    for change in changes { text.apply(change, in: encoding) }
  }
  session.diagnosticsMayHaveChanged(in: file)
  if applied == nil {
    session.reportOnce(file.key, "\(file.string): changed, though it is not open; the change is ignored")
  }
}

/// Acts on `textDocument/didClose` of a file of ours: what the disk holds counts again.
func didCloseFile(_ session: inout Session, _ message: JSONCursor) throws {
  let file = try articleURI(message)
  guard session.workspace.closeFile(file) else {
    return session.reportOnce(file.key, "\(file.string): closed, though it is not open")
  }
  session.clearDiagnostics(of: file)
  session.readAgain(file)
}
