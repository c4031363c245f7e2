import AnnotationStore
import Platform
import Workspace

/// What a run of checks looks at, by absolute paths.
struct CheckTargets {
  /// Articles; also those that are not there any more but have a sidecar.
  private(set) var articles: Set<String> = []
  private(set) var registries: Set<String> = []
  private(set) var settings: Set<String> = []

  /// Folders that were taken with all that is in them.
  private(set) var wholeFolders: Set<String> = []

  /// Something that was named could not be taken; it has been reported.
  private(set) var hasFailed = false

  private var surroundings: Surroundings
  private let overlay: FileOverlay

  init(_ overlay: FileOverlay) {
    self.overlay = overlay
    surroundings = Surroundings(overlay)
  }

  /// Adds what an operand names: a file, a folder with all that is in it, or what a glob matches.
  mutating func add(_ operand: String) {
    let path = absolutePath(operand)
    if overlay.contents[path] != nil { return add(file: path, named: operand) }
    switch fileStatus(path)?.kind {
    case .file, .other: add(file: path, named: operand)
    case .folder:
      wholeFolders.insert(path)
      addFiles(under: path, named: operand) { _ in true }
    case nil:
      if operand.contains(where: { "*?[{".contains($0) }) { return addMatches(of: operand) }
      // A sidecar may be all that is left of an article.
      if overlay.holdsFile(path + Sidecar.suffix) { return add(file: path, named: operand) }
      fail("no such file or folder", at: operand)
    }
  }

  /// Adds a file of a list, which a program may have made: what is neither an article nor a file of ours is passed over.
  mutating func add(listed operand: String) {
    let path = absolutePath(operand)
    if OurFile(name: lastComponent(of: path)) == nil, !surroundings.isArticle(path) { return }
    add(operand)
  }

  /// Keeps what has changed, and the articles for which settings or a registry have changed.
  mutating func keepChanged(_ changed: Set<String>) {
    for path in articles {
      let folder = parentFolder(of: path)
      let files = [path, path + Sidecar.suffix, surroundings.settings(for: folder), surroundings.registry(for: folder)]
      if !files.contains(where: { $0.map(changed.contains) ?? false }) { articles.remove(path) }
    }
    registries.formIntersection(changed)
    settings.formIntersection(changed)
    wholeFolders = []
  }

  private mutating func add(file path: String, named name: String) {
    if surroundings.ignores(path) {
      return Console.report("left out, as the settings' \"ignore\" says", at: name)
    }
    switch OurFile(name: lastComponent(of: path)) {
    case .sidecar: articles.insert(String(path.dropLast(Sidecar.suffix.count)))
    case .registry: registries.insert(path)
    case .settings: settings.insert(path)
    case nil: articles.insert(path)
    }
  }

  /// Adds the files under a folder that are articles or ours, less hidden and ignored ones.
  private mutating func addFiles(under root: String, named name: String, where isWanted: (String) -> Bool) {
    var found: [String] = []
    var failures: [FileFailure] = []
    var surroundings = surroundings
    func isHidden(_ path: String) -> Bool { lastComponent(of: path).hasPrefix(".") }
    forEachFile(
      under: root,
      descend: { !isHidden($0) && !surroundings.ignores(join(root, $0)) },
      visit: { path, relative, _ in
        if !isHidden(relative), isWanted(relative) { found.append(root == "/" ? "/\(relative)" : path) }
      },
      failed: { failures.append($0) }
    )
    for path in found {
      switch OurFile(name: lastComponent(of: path)) {
      case .sidecar:
        let article = String(path.dropLast(Sidecar.suffix.count))
        if !surroundings.ignores(article) { articles.insert(article) }
      case .registry: registries.insert(path)
      case .settings: settings.insert(path)
      case nil: if surroundings.isArticle(path) { articles.insert(path) }
      }
    }
    self.surroundings = surroundings
    for failure in failures { fail(failure.message, at: displayName(of: failure.path)) }
  }

  private mutating func addMatches(of pattern: String) {
    let components = absolutePath(pattern).split(separator: "/")
    let fixed = components.prefix { !$0.contains { "*?[{".contains($0) } }
    let folder = "/" + fixed.joined(separator: "/")
    let rest = components.dropFirst(fixed.count).joined(separator: "/")
    let glob = Glob("/\(rest)")
    let before = articles.count + registries.count + settings.count
    if fileStatus(folder)?.kind == .folder {
      addFiles(under: folder, named: pattern) { glob.names($0) }
    }
    if articles.count + registries.count + settings.count == before { fail("no article matches", at: pattern) }
  }

  private mutating func fail(_ message: String, at place: String) {
    hasFailed = true
    Console.report(message, at: place)
  }
}

/// What messages and reports call a file: its path relative to the working folder where it lies in it.
func displayName(of path: String) -> String {
  let folder = workingFolder()
  if folder != "/", path.hasPrefix("\(folder)/") { return String(path.dropFirst(folder.count + 1)) }
  return path
}
