import AnnotationStore
import EntityExtraction
import Platform
import Workspace

/// What is in force for an article: settings and registry, with a key that changes when they do.
struct CheckContext: Sendable {
  var settingsPath: String?
  var policy: CheckPolicy
  var registry: RegistrySubject

  /// Finds what the settings and their lists add as well.
  var analyzer: Analyzer
  var key: ContentKey
}

/// Reads settings and registries once each and gives articles what is in force for them.
struct CheckContexts {
  private(set) var all: [CheckContext] = []

  /// The bytes of the settings and registries that were asked for, by path; nil for those that cannot be read.
  private(set) var files: [String: [UInt8]?] = [:]

  /// The paths of settings and registries that cannot be read.
  var unreadable: [String] { files.filter { $0.value == nil }.map(\.key) }

  /// A file could not be read; it has been reported.
  private(set) var hasFailed = false

  private let overlay: FileOverlay
  private var surroundings: Surroundings
  private var indexes: [[String?]: Int] = [:]
  private let engine: CheckEngine

  /// What lists hold that settings name, by path; nil for those that cannot be read.
  private var lists: [String: [UInt8]?] = [:]

  init(_ overlay: FileOverlay, _ engine: CheckEngine) {
    self.overlay = overlay
    self.engine = engine
    surroundings = Surroundings(overlay)
  }

  /// The index in `all` of what is in force for the files of a folder.
  mutating func index(for folder: String) -> Int {
    let paths = [surroundings.settings(for: folder), surroundings.registry(for: folder)]
    if let known = indexes[paths] { return known }
    let settings = paths[0].flatMap { read($0) }
    let registry = paths[1].flatMap { read($0) }
    var key = engine.key
    for part in [paths[0], paths[1]] { key.add(part ?? "") }
    for part in [settings, registry] { key.add(part ?? []) }
    var policy = CheckPolicy()
    var words = Vocabulary.empty
    if let path = paths[0], let settings {
      policy = Self.policy(of: path, settings)
      words = vocabulary(of: path, settings, &key)
    }
    var subject = RegistrySubject()
    if let path = paths[1], let registry {
      subject = RegistrySubject(uri: ArticleURI(path: path), bytes: registry, policy: policy)
    }
    all.append(
      CheckContext(
        settingsPath: paths[0],
        policy: policy,
        registry: subject,
        analyzer: engine.analyzer.using(words),
        key: key
      )
    )
    indexes[paths] = all.count - 1
    return all.count - 1
  }

  /// The path and the policy of the settings that are in force for a file.
  mutating func policy(for path: String) -> CheckPolicy { all[index(for: parentFolder(of: path))].policy }

  /// A settings file's or a registry's bytes; nil where it cannot be read, which is reported once.
  mutating func read(_ path: String) -> [UInt8]? {
    if let known = files[path] { return known }
    do throws(FileFailure) {
      let bytes = try overlay.read(path)
      files[path] = bytes
      return bytes
    } catch {
      Console.report(error.message, at: error.path)
      hasFailed = true
      files[path] = .some(nil)
      return nil
    }
  }

  /// What a list holds that settings name; nil where it is not there or cannot be read.
  mutating func list(_ file: String, besides settings: String) -> [UInt8]? {
    let path = listPath(file, besides: settings)
    if let known = lists[path] { return known }
    let bytes = try? overlay.read(path)
    lists[path] = .some(bytes)
    return bytes
  }

  /// The lists that were read, by path.
  var readLists: [String: [UInt8]] { lists.compactMapValues { $0 } }

  /// The names and patterns of settings and of the lists that they name; these become a part of the key.
  private mutating func vocabulary(of path: String, _ settings: [UInt8], _ key: inout ContentKey) -> Vocabulary {
    let lists = OwnLists(Settings.read(settings).value) { list($0, besides: path) }
    for file in lists.files {
      key.add(file.bytes == nil ? "absent" : "present")
      key.add(file.bytes ?? [])
    }
    return Vocabulary(lists)
  }

  private static func policy(of path: String, _ bytes: [UInt8]) -> CheckPolicy {
    CheckPolicy(Settings.read(bytes).value, in: ArticleURI(path: parentFolder(of: path)))
  }
}
