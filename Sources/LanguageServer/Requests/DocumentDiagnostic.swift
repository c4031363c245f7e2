internal import AnnotationStore
internal import PositionedJSON
internal import Workspace

/// Answers `textDocument/diagnostic`: the document's diagnostics, or that they are those the client has.
func documentDiagnostic(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  let file = try articleURI(message)
  let known: String? = try message.member("params").readIfPresent("previousResultId")
  let found = try session.diagnostics(of: file)
  var report = DiagnosticReport(found.first ?? FileDiagnostics(file: file), session.client.pulledMembers, known: known)
  if session.client.declares("textDocument", "diagnostic", "relatedDocumentSupport") {
    report.related = found.dropFirst().map { DiagnosticReport($0, session.client.pulledMembers, known: nil) }
  }
  return .result(report)
}

/// What a client is told of a file's diagnostics: all of them, or that they are the ones it has.
struct DiagnosticReport: JSONWritable, Sendable {
  let diagnostics: FileDiagnostics

  /// The diagnostics as the client gets them.
  private let items: [UInt8]

  /// Equal for equal diagnostics, in every session.
  let id: String

  /// Whether the client has these diagnostics.
  let isUnchanged: Bool

  /// The reports on other files that belong to this one.
  var related: [DiagnosticReport] = []

  /// - Parameter known: the identifier of the diagnostics that the client has.
  init(_ diagnostics: FileDiagnostics, _ members: DiagnosticMembers, known: String?) {
    self.diagnostics = diagnostics
    items = JSONWriter.bytes(of: diagnostics.diagnostics.map { $0.writable(for: members) })
    id = ContentHash.hexadecimalByWords(of: items)
    isUnchanged = id == known
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      writeMembers(to: &json)
      if !related.isEmpty {
        json.key("relatedDocuments")
        json.object { json in
          for report in related { json.member(report.diagnostics.file.string, report) }
        }
      }
    }
  }

  /// Writes what all kinds of reports hold.
  func writeMembers(to json: inout JSONWriter) {
    json.member("kind", isUnchanged ? "unchanged" : "full")
    json.member("resultId", id)
    if isUnchanged { return }
    json.key("items")
    json.json(items)
  }
}
