internal import PositionedJSON
internal import Workspace

/// Which diagnostics a client that does not ask for them has been sent.
struct Publishing: Sendable {
  /// Documents whose diagnostics may be others than the ones that were sent.
  fileprivate var stale: Set<ArticleURI> = []

  /// What was sent last, by file; nothing for a file without any.
  fileprivate var sent: [ArticleURI: FileDiagnostics] = [:]

  /// The files that an open document gave diagnostics to.
  fileprivate var filesByDocument: [ArticleURI: [ArticleURI]] = [:]

  /// Whether there is something to be sent.
  var isDue: Bool { !stale.isEmpty }
}

extension Session {
  /// Notes that a document's diagnostics may be others now; they are sent when no message waits any more.
  mutating func diagnosticsMayHaveChanged(in file: ArticleURI) {
    guard !client.pullsDiagnostics, phase == .running else { return }
    publishing.stale.insert(file)
  }

  /// Publishes the diagnostics of one document, or reads a piece of a large one: one step of background work.
  mutating func publishNext() {
    guard let file = publishing.stale.min() else { return }
    guard workspace.isOpen(file) || openFileVersion(file) != nil else {
      publishing.stale.remove(file)
      return clearDiagnostics(of: file)
    }
    do {
      let found = try diagnostics(of: file)
      publishing.stale.remove(file)
      let before = publishing.filesByDocument[file] ?? []
      // A file that is open has diagnostics of its own, made by whoever makes them for such files.
      let files = found.filter { $0.file == file || openFileVersion($0.file) == nil }
      publishing.filesByDocument[file] = files.map(\.file)
      for diagnostics in files { publish(diagnostics) }
      for gone in before where !files.contains(where: { $0.file == gone }) { publish(FileDiagnostics(file: gone)) }
    } catch let error as NotPrepared {
      _ = workspace.prepare(error.article)
    } catch {
      publishing.stale.remove(file)
      reportOnce("diagnostics \(file.key)", "\(file.string): cannot be checked: \(error)")
    }
  }

  /// Takes back what a closed document gave diagnostics to.
  mutating func clearDiagnostics(of file: ArticleURI) {
    for other in publishing.filesByDocument.removeValue(forKey: file) ?? [] {
      publish(FileDiagnostics(file: other, version: nil))
    }
  }

  /// Sends a file's diagnostics unless the client has the same ones.
  private mutating func publish(_ diagnostics: FileDiagnostics) {
    let before = publishing.sent[diagnostics.file]
    // The version tells what they belong to: the same ones of a newer version are told again.
    if before == diagnostics || before == nil && diagnostics.diagnostics.isEmpty && diagnostics.version == nil {
      return
    }
    publishing.sent[diagnostics.file] =
      diagnostics.diagnostics.isEmpty && diagnostics.version == nil ? nil : diagnostics
    notify("textDocument/publishDiagnostics", PublishDiagnosticsParams(diagnostics, client.publishedMembers))
  }
}

private struct PublishDiagnosticsParams: JSONWritable {
  let diagnostics: FileDiagnostics
  let members: DiagnosticMembers

  init(_ diagnostics: FileDiagnostics, _ members: DiagnosticMembers) {
    self.diagnostics = diagnostics
    self.members = members
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("uri", diagnostics.file.string)
      if members.version { json.memberIfPresent("version", diagnostics.version) }
      json.member("diagnostics", diagnostics.diagnostics.map { $0.writable(for: members) })
    }
  }
}
