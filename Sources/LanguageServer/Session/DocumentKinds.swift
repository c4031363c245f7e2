internal import AnnotationStore
internal import PositionedJSON
internal import Workspace

// Two kinds of documents are open here, articles and the files that are ours. A request about a document goes to the
// table of the document's kind, so that no handler needs to ask what it was given.

/// The requests about sidecars, registries and settings; any other request about one of them is answered with nothing.
let ourFileRequestHandlers: [String: RequestHandler] = [
  "textDocument/codeAction": codeActionInFile,
  "textDocument/completion": completionInFile,
  "textDocument/declaration": { try goToFromFile(.declaration, &$0, $1) },
  "textDocument/definition": { try goToFromFile(.definition, &$0, $1) },
  "textDocument/diagnostic": documentDiagnostic,
  "textDocument/documentHighlight": documentHighlightInFile,
  "textDocument/documentLink": documentLinkInFile,
  "textDocument/documentSymbol": documentSymbolInFile,
  "textDocument/formatting": formatFile,
  "textDocument/hover": hoverInFile,
  "textDocument/prepareRename": prepareRenameInFile,
  "textDocument/references": referencesFromFile,
  "textDocument/rename": renameInFile,
]

/// The notifications about sidecars, registries and settings.
let ourFileNotificationHandlers: [String: NotificationHandler] = [
  "textDocument/didChange": didChangeFile,
  "textDocument/didClose": didCloseFile,
  "textDocument/didOpen": didOpenFile,
]

/// The handler of a request, by what the document is that it is about; nil for an unknown request.
func requestHandler(_ method: String, _ message: JSONCursor) -> RequestHandler? {
  let nothing: RequestHandler = { _, _ in .result(nil) }
  let (article, file) = (requestHandlers[method], ourFileRequestHandlers[method])
  guard article != nil || file != nil else { return nil }
  return (isAboutOurFile(message) ? file : article) ?? nothing
}

/// The handler of a notification, by what the document is that it is about; nil for one that is ignored.
func notificationHandler(_ method: String, _ message: JSONCursor) -> NotificationHandler? {
  if let handler = ourFileNotificationHandlers[method], isAboutOurFile(message) { return handler }
  return notificationHandlers[method]
}

/// Whether `params.textDocument` names a sidecar, registry or settings file.
private func isAboutOurFile(_ message: JSONCursor) -> Bool {
  guard let uri = message.value["params"]?["textDocument"]?["uri"]?.string, uri.hasSuffix(".json") else { return false }
  return OurFile(name: ArticleURI(uri).name) != nil
}
