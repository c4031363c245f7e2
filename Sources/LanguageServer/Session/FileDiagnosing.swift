internal import AnnotationStore
internal import ArticleText
internal import Workspace

/// The diagnostics of a sidecar, registry or settings file that is open, as it is being typed.
func ourFileDiagnostics(_ session: inout Session, _ file: ArticleURI) throws -> [FileDiagnostics]? {
  guard let open = session.workspace.openFile(file) else { return nil }
  var result = FileDiagnostics(file: file, version: open.version)
  guard session.isEnabled(.diagnostics, for: file) else { return [result] }
  session.workspace.takeEditedSidecars()
  try session.prepareFindings(in: file)
  let findings = session.workspace.fileFindings(in: file) ?? []
  let offsets = EncodedOffsets(of: open.text, in: session.encoding)
  result.diagnostics = findings.map { session.diagnostic($0, at: offsets.textRange(from: $0.location.range)) }
  return [result]
}
