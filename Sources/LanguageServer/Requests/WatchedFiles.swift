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
    request("client/registerCapability", FileWatcherRegistration()) { session, answer in
      guard case .failure = answer else { return }
      session.effects.append(.log("The client does not watch files; changes on disk are seen when a file is saved"))
    }
  }
}

private struct FileWatcherRegistration: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("registrations")
      json.array { json in
        json.object { json in
          json.member("id", "attache-files")
          json.member("method", "workspace/didChangeWatchedFiles")
          json.key("registerOptions")
          json.object { json in
            json.key("watchers")
            json.array { json in
              for glob in Self.globs { json.object { json in json.member("globPattern", glob) } }
            }
          }
        }
      }
    }
  }

  private static let globs = [
    "**/*.{txt,text,md,markdown}", "**/*\(Sidecar.suffix)", "**/\(Registry.fileName)", "**/\(Settings.fileName)",
  ]
}
