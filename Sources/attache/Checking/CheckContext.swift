import AnnotationStore
import Platform
import Workspace

/// What is in force for an article: settings and registry, with a key that changes when they do.
struct CheckContext: Sendable {
  var settingsPath: String?
  var policy: CheckPolicy
  var registry: RegistrySubject
  var key: ContentKey
}

/// Reads settings and registries once each and gives articles what is in force for them.
struct CheckContexts {
  private(set) var all: [CheckContext] = []

  /// The bytes of the settings and registries that were read, by path.
  private(set) var files: [String: [UInt8]] = [:]

  /// A file could not be read; it has been reported.
  private(set) var hasFailed = false

  private let overlay: FileOverlay
  private var surroundings: Surroundings
  private var indexes: [[String?]: Int] = [:]
  private let program: ContentKey

  init(_ overlay: FileOverlay) {
    self.overlay = overlay
    surroundings = Surroundings(overlay)
    program = .program
  }

  /// The index in `all` of what is in force for the files of a folder.
  mutating func index(for folder: String) -> Int {
    let paths = [surroundings.settings(for: folder), surroundings.registry(for: folder)]
    if let known = indexes[paths] { return known }
    let settings = paths[0].map { read($0) }
    let registry = paths[1].map { read($0) }
    var key = program
    for part in [paths[0], paths[1]] { key.add(part ?? "") }
    for part in [settings, registry] { key.add(part ?? []) }
    let policy = paths[0].map { Self.policy(of: $0, settings ?? []) } ?? CheckPolicy()
    let subject = paths[1].map {
      RegistrySubject(uri: ArticleURI(path: $0), bytes: registry ?? [], policy: policy)
    }
    all.append(
      CheckContext(settingsPath: paths[0], policy: policy, registry: subject ?? RegistrySubject(), key: key)
    )
    indexes[paths] = all.count - 1
    return all.count - 1
  }

  /// The path and the policy of the settings that are in force for a file.
  mutating func policy(for path: String) -> CheckPolicy { all[index(for: parentFolder(of: path))].policy }

  /// A settings file's or a registry's bytes; none where it cannot be read.
  mutating func read(_ path: String) -> [UInt8] {
    if let known = files[path] { return known }
    do throws(FileFailure) {
      files[path] = try overlay.read(path)
    } catch {
      Console.report(error.message, at: displayName(of: error.path))
      hasFailed = true
      files[path] = Array("{}\n".utf8)
    }
    return files[path] ?? []
  }

  private static func policy(of path: String, _ bytes: [UInt8]) -> CheckPolicy {
    CheckPolicy(Settings.read(bytes).value, in: ArticleURI(path: parentFolder(of: path)))
  }
}
