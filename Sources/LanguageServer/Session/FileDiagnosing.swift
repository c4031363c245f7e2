internal import AnnotationStore
internal import ArticleText
internal import Workspace

/// The diagnostics of a sidecar, registry or settings file that is open, as it is being typed.
func ourFileDiagnostics(_ session: inout Session, _ file: ArticleURI) throws -> [FileDiagnostics]? {
  guard let open = session.workspace.openFile(file) else { return nil }
  let own = FileDiagnostics(file: file, version: open.version)
  guard session.isEnabled(.diagnostics, for: file) else { return [own] }
  session.workspace.takeEditedSidecars()
  try session.prepareFindings(in: file)
  return session.diagnostics(session.workspace.fileFindings(in: file) ?? [], in: own, open.text)
}
