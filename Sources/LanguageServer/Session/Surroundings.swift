internal import AnnotationStore
internal import Workspace

// Settings and registries count for their folder and all below it, the nearest one first, as on the command line. They
// stand in workspace folders, in folders within them, and in the folders above.

/// The folders whose settings and registry are followed.
struct Surroundings: Sendable {
  fileprivate var paths: Set<String> = []

  /// The folders within workspace folders whose settings are awaited before anything else in them is read.
  fileprivate var awaited: Set<String> = []

  func contains(_ folder: String) -> Bool { paths.contains(folder) }
}

extension Session {
  /// Reads what is in force for a folder: its own settings and registry, and those of the folders above.
  mutating func readSurroundings(of folder: String) {
    var chain: [String] = []
    var current = folder
    repeat {
      if !surroundings.paths.contains(current) { chain.append(current) }
      current = parentFolder(of: current)
    } while current != "/"
    // The own ones come last, so that everything is in force when they do.
    for path in chain.reversed() { follow(path) }
  }

  /// Reads the settings and the registry that a listing names; true where the folder's other files have to wait.
  mutating func readSurroundings(in listing: FolderListing, of folder: String) -> Bool {
    let names = Set(listing.entries.filter { $0.kind == .file }.map(\.name))
    guard !surroundings.paths.contains(folder), names.contains(Settings.fileName) || names.contains(Registry.fileName)
    else { return false }
    surroundings.awaited.insert(folder)
    follow(folder)
    return true
  }

  /// Goes on with a folder whose settings have been read; false for one that nobody waits for.
  mutating func endWait(for folder: String) -> Bool {
    guard surroundings.awaited.remove(folder) != nil else { return false }
    reading.add(folder: folder)
    return true
  }

  /// Follows a folder's settings and registry from now on.
  mutating func follow(_ folder: String) {
    surroundings.paths.insert(folder)
    effects.append(.readFile(path: registryPath(folder), limit: FolderReading.sizeLimit))
    effects.append(.readFile(path: settingsPath(folder), limit: FolderReading.sizeLimit))
    reading.expect(settingsPath(folder))
  }

  /// Forgets what is in force within a folder.
  mutating func forgetSurroundings(in folder: String) {
    let isGone: (String) -> Bool = { $0 == folder || $0.hasPrefix(folder + "/") }
    surroundings.paths = surroundings.paths.filter { !isGone($0) }
    surroundings.awaited = surroundings.awaited.filter { !isGone($0) }
  }

  /// The followed folder that a settings file or a registry is in force for; nil for any other file.
  func folder(withOurFile path: String) -> ArticleURI? {
    let folder = parentFolder(of: path)
    switch OurFile(name: ArticleURI(path: path).name) {
    case .settings, .registry: return surroundings.paths.contains(folder) ? ArticleURI(path: folder) : nil
    case .sidecar, nil: return nil
    }
  }
}

func settingsPath(_ folder: String) -> String { (folder == "/" ? "/" : folder + "/") + Settings.fileName }
func registryPath(_ folder: String) -> String { (folder == "/" ? "/" : folder + "/") + Registry.fileName }
