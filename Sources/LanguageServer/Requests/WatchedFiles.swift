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
  /// Asks the client to watch articles, decisions, registries, settings and lists, where it lets itself be asked.
  mutating func registerFileWatchers() {
    guard client.registersFileWatchers else { return }
    let registration = Registration.fileWatchers(above: foldersAboveWorkspace)
    request("client/registerCapability", RegistrationParams(registrations: [registration])) { session, answer in
      guard case .failure = answer else { return }
      session.effects.append(.log("The client does not watch files; changes on disk are seen when a file is saved"))
    }
  }
}

extension Session {
  /// The folders above the workspace folders, where the client watches files outside of those.
  fileprivate var foldersAboveWorkspace: [String] {
    guard client.declares("workspace", "didChangeWatchedFiles", "relativePatternSupport") else { return [] }
    var above: Set<String> = []
    for path in folders.compactMap(\.path) where path != "/" {
      var folder = parentFolder(of: path)
      while folder != "/", above.insert(folder).inserted { folder = parentFolder(of: folder) }
    }
    return above.sorted()
  }
}

extension Registration {
  /// The files that are followed: in the workspace folders, and settings and registries in some above them.
  fileprivate static func fileWatchers(above folders: [String]) -> Registration {
    let relative = folders.flatMap { folder in
      [Settings.fileName, Registry.fileName].map { name -> JSONValue in
        ["globPattern": ["baseUri": .string(ArticleURI(path: folder).string), "pattern": .string(name)]]
      }
    }
    return Registration(
      id: "attache-files",
      method: "workspace/didChangeWatchedFiles",
      options: ["watchers": .array(watchedGlobs.map { ["globPattern": .string($0)] } + relative)]
    )
  }
}

private let watchedGlobs = [
  "**/*.{txt,text,md,markdown}", "**/*.{csv,json,jsonl}", "**/*\(Sidecar.suffix)", "**/\(Registry.fileName)",
  "**/\(Settings.fileName)",
]
