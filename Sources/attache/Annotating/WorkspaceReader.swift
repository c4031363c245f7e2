import AnnotationStore
import ArticleText
import Platform
import Workspace

/// Reads articles with all that is decided on them into a workspace: settings, registries and sidecars count as they do
/// in the editor.
struct WorkspaceReader {
  private(set) var workspace = Workspace()

  /// What the command line calls an article.
  private(set) var names: [ArticleURI: String] = [:]

  /// Something could not be read; it has been reported.
  private(set) var hasFailed = false

  private var surroundings = Surroundings(FileOverlay())
  private var vocabularies = VocabularyFinder()
  private var folders: Set<String> = []

  /// Reads the articles that operands name; sees to it that each stands in the workspace once.
  mutating func read(_ operands: [String]) {
    var reader = ArticleReader()
    reader.forEachArticle(in: operands) { add($0) }
    hasFailed = hasFailed || reader.hasFailed
  }

  /// Analyses everything that was read and links it.
  mutating func index() {
    let total = workspace.pendingArticleCount
    var progress = ProgressLine("reading", of: total)
    while workspace.indexNextArticle() != nil { progress.show(total - workspace.pendingArticleBound) }
    progress.clear()
  }

  private mutating func add(_ article: ArticleInput) {
    guard let path = article.path else {
      let uri = ArticleURI("stdin:article")
      names[uri] = article.name
      return workspace.setDiskText(article.text, of: uri)
    }
    addFolder(parentFolder(of: path))
    let uri = ArticleURI(path: path)
    names[uri] = displayName(of: path)
    workspace.setDiskText(article.text, of: uri)
    guard let sidecar = read(path + Sidecar.suffix) else { return }
    report(workspace.setSidecar(sidecar, of: uri).problems, in: article.name + Sidecar.suffix)
  }

  /// Makes a folder known with the settings and the registry that are in force in it, each the nearest one.
  private mutating func addFolder(_ folder: String) {
    guard folders.insert(folder).inserted else { return }
    let uri = ArticleURI(path: folder)
    let settings = surroundings.settings(for: folder).flatMap { read($0) }.map { Settings.read($0).value }
    workspace.addFolder(uri, settings: settings ?? Settings())
    workspace.setVocabulary(vocabularies.vocabulary(for: folder), of: uri)
    hasFailed = hasFailed || vocabularies.hasFailed
    guard let path = surroundings.registry(for: folder), let registry = read(path) else { return }
    report(workspace.setRegistry(registry, of: uri).problems, in: path)
  }

  private mutating func read(_ path: String) -> [UInt8]? {
    do throws(FileFailure) {
      return try readFile(path)
    } catch {
      if error.reason != .notFound {
        Console.report(error.message, at: error.path)
        hasFailed = true
      }
      return nil
    }
  }

  private mutating func report(_ problems: [FileProblem], in file: String) {
    for problem in problems { Console.report(problem, in: file) }
    hasFailed = hasFailed || !problems.isEmpty
  }
}
