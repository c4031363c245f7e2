import AnnotationStore
import Platform
import Workspace

/// Finds the settings and the registry that are in force for files: of each the nearest one, in their folder or above.
struct Surroundings {
  private let overlay: FileOverlay
  private var settingsByFolder: [String: String?] = [:]
  private var registryByFolder: [String: String?] = [:]

  /// Every folder with settings that was met; knows which files their globs leave out.
  private var workspace = Workspace()

  init(_ overlay: FileOverlay) {
    self.overlay = overlay
  }

  /// The path of the settings for the files of a folder.
  mutating func settings(for folder: String) -> String? {
    if let known = settingsByFolder[folder] { return known }
    let path = join(folder, Settings.fileName)
    var found: String?
    if overlay.holdsFile(path) {
      found = path
      let bytes = (try? overlay.read(path)) ?? []
      workspace.addFolder(ArticleURI(path: folder), settings: Settings.read(bytes).value)
    } else if folder != "/" {
      found = settings(for: parentFolder(of: folder))
    }
    settingsByFolder[folder] = found
    return found
  }

  /// The path of the registry for the files of a folder.
  mutating func registry(for folder: String) -> String? {
    if let known = registryByFolder[folder] { return known }
    let path = join(folder, Registry.fileName)
    var found: String?
    if overlay.holdsFile(path) {
      found = path
    } else if folder != "/" {
      found = registry(for: parentFolder(of: folder))
    }
    registryByFolder[folder] = found
    return found
  }

  /// The checks that the settings for the files of a folder describe.
  mutating func ownChecks(for folder: String) -> [Check] {
    guard let path = settings(for: folder), let bytes = try? overlay.read(path) else { return [] }
    return CheckPolicy(Settings.read(bytes).value, in: ArticleURI(path: parentFolder(of: path))).ownChecks
  }

  /// The absolute paths of the lists that settings name.
  func lists(of settings: String) -> Set<String> {
    guard let bytes = try? overlay.read(settings) else { return [] }
    return Set(Settings.read(bytes).value.listFiles.map { listPath($0, besides: settings) })
  }

  /// Whether the settings in force leave out a file or folder; decisions go with their article.
  mutating func ignores(_ path: String) -> Bool {
    guard settings(for: parentFolder(of: path)) != nil else { return false }
    if path.hasSuffix(Sidecar.suffix), ignores(String(path.dropLast(Sidecar.suffix.count))) { return true }
    return !workspace.mayContainArticles(ArticleURI(path: path))
  }

  /// Whether a file is an article by its name, and not left out.
  mutating func isArticle(_ path: String) -> Bool {
    _ = settings(for: parentFolder(of: path))
    return workspace.isArticle(ArticleURI(path: path))
  }
}
