internal import AnnotationStore
internal import PositionedJSON
internal import Workspace

/// Acts on `workspace/didChangeWatchedFiles`.
func didChangeWatchedFiles(_ session: inout Session, _ message: JSONCursor) throws {
  for change in try message.member("params").member("changes").elements() {
    let file = ArticleURI(try change.read("uri"))
    if try change.read("type", as: Int.self) == fileWasDeleted {
      session.forgetFile(file)
    } else {
      session.readAgain(file)
    }
  }
}

/// `FileChangeType.Deleted`.
private let fileWasDeleted = 3

extension Session {
  /// Asks the client to watch articles, decisions, registries and settings, where it lets itself be asked.
  mutating func registerFileWatchers() {
    guard client.registersFileWatchers else { return }
    request("client/registerCapability", RegistrationParams(registrations: [.fileWatchers])) { session, answer in
      guard case .failure = answer else { return }
      session.effects.append(.log("The client does not watch files; changes on disk are seen when a file is saved"))
    }
  }
}

extension Registration {
  /// The files that are followed.
  fileprivate static let fileWatchers = Registration(
    id: "attache-files",
    method: "workspace/didChangeWatchedFiles",
    options: ["watchers": .array(watchedGlobs.map { ["globPattern": .string($0)] })]
  )
}

private let watchedGlobs = [
  "**/*.{txt,text,md,markdown}", "**/*\(Sidecar.suffix)", "**/\(Registry.fileName)", "**/\(Settings.fileName)",
]
