internal import ArticleText
internal import PositionedJSON
internal import Workspace

/// Acts on `textDocument/didOpen`; opening an open document replaces its text.
func didOpen(_ session: inout Session, _ message: JSONCursor) throws {
  let document = try message.member("params").member("textDocument")
  let article = ArticleURI(try document.read("uri"))
  let text: String = try document.read("text")
  session.workspace.open(article, text: ArticleText(text), version: try document.readIfPresent("version") ?? 0)
  if let path = article.path, session.folder(around: article) == nil {
    session.readSurroundings(of: parentFolder(of: path))
  }
  session.readSidecar(of: article)
  session.followRenaming(in: article)
  session.tellOfUnreadLines(of: article)
}

/// Acts on `textDocument/didChange`: splices the changes in, one after another, and analyses nothing.
func didChange(_ session: inout Session, _ message: JSONCursor) throws {
  let params = try message.member("params")
  let document = try params.member("textDocument")
  let article = ArticleURI(try document.read("uri"))
  let changes: [TextChange] = try params.read("contentChanges")
  // Some clients leave the version out or let it fall; the order of the notifications is what counts.
  let version = try document.readIfPresent("version") ?? session.workspace.version(of: article) ?? 0
  if !session.workspace.apply(changes, to: article, version: version, in: session.encoding) {
    session.reportOnce(article.key, "\(article.string): changed, though it is not open; the change is ignored")
  }
  session.followRenaming(in: article)
  session.tellOfUnreadLines(of: article)
}

/// Acts on `textDocument/didClose`: what the disk holds counts again.
func didClose(_ session: inout Session, _ message: JSONCursor) throws {
  let article = try articleURI(message)
  session.sentTokens[article] = nil
  session.pendingRenames[article] = nil
  guard session.workspace.isOpen(article) else {
    return session.reportOnce(article.key, "\(article.string): closed, though it is not open")
  }
  session.workspace.close(article)
  session.clearDiagnostics(of: article)
  session.readAgain(article)
}

/// Acts on `textDocument/didSave`: what the disk holds has changed.
func didSave(_ session: inout Session, _ message: JSONCursor) throws {
  let article = try articleURI(message)
  // A client that sends the text along says what it has; its word counts, should anything have gone wrong before.
  if let text: String = try message.member("params").readIfPresent("text"),
    let version = session.workspace.version(of: article), session.workspace.text(of: article) != ArticleText(text)
  {
    _ = session.workspace.apply([TextChange(newText: text)], to: article, version: version, in: session.encoding)
  }
  session.finishRenaming(in: article)
  session.readAgain(article)
}

extension Session {
  /// Tells the person, once an article, where it is longer than what is read of it: no findings must not look like none.
  fileprivate mutating func tellOfUnreadLines(of article: ArticleURI) {
    guard let line = workspace.firstUnreadLine(of: article), reported.insert("unread \(article.key)").inserted else {
      return
    }
    let message = """
      \(article.name): what stands from line \(line + 1) on has neither suggestions nor findings here, the article is too \
      long; `attache check` reads all of it
      """
    notify("window/showMessage", MessageParams(type: .warning, message: message))
  }
}
