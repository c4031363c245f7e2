import AnnotationStore
import EntityExtraction

/// A workspace folder with what its settings say of files.
struct Folder: Sendable {
  var uri: ArticleURI

  /// Whether it is a workspace folder; any other one only holds settings or a registry that are in force.
  var isRoot = true

  /// Whether it has settings of its own, and a registry of its own.
  var hasSettings = false
  var hasRegistry = false

  private(set) var settings: Settings
  private(set) var ignore: [Glob]

  /// By the keys of the files that the settings name as lists, the names by which they do so.
  private(set) var listNames: [String: [String]] = [:]

  /// What these lists hold, by those names.
  var lists: [String: [UInt8]] = [:]

  /// The names and patterns of the settings and of the lists.
  var vocabulary = Vocabulary.empty

  /// The entities that the folder's articles share.
  var registry = Registry()

  /// The registry as it was written, for places in it; nil where there is none.
  var registryFile: RegistryFile?

  /// The registry's names, for completion.
  var registryNames = RegistryNames()

  init(uri: ArticleURI, settings: Settings) {
    self.uri = uri
    self.settings = settings
    ignore = settings.ignore.map(Glob.init)
    findLists()
  }

  var registryURI: ArticleURI { uri.appending(Registry.fileName) }

  mutating func setSettings(_ newSettings: Settings) {
    settings = newSettings
    ignore = newSettings.ignore.map(Glob.init)
    findLists()
  }

  private mutating func findLists() {
    listNames = [:]
    for name in settings.listFiles {
      if let file = uri.file(at: name) { listNames[file.key, default: []].append(name) }
    }
    let names = Set(settings.listFiles)
    lists = lists.filter { names.contains($0.key) }
  }

  /// Takes over a registry with the file it was read from; nil where there is none.
  mutating func setRegistry(_ newRegistry: Registry, file: [UInt8]?) {
    registry = newRegistry
    hasRegistry = file != nil
    registryFile = file.map(RegistryFile.init)
    registryNames = RegistryNames(newRegistry)
  }

  /// Whether a path below this folder is named by a glob of its settings.
  func ignores(_ path: String) -> Bool { ignore.contains { $0.names(path) } }
}

/// Whether a file's name is one of plain text or Markdown; sidecars and everything else are no articles.
func hasArticleExtension(_ name: String) -> Bool {
  guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.utf8.startIndex else { return false }
  let known = ["txt", "md", "text", "markdown"]
  return known.contains(name[name.utf8.index(after: dot)...].lowercased())
}
