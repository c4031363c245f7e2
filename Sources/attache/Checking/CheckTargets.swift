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
  mutating func add(_ operand: String) { add(operand, mayBeGlob: true) }

  private mutating func add(_ operand: String, mayBeGlob: Bool) {
    let path = absolutePath(operand)
    if overlay.contents[path] != nil { return add(file: path) }
    switch fileStatus(path)?.kind {
    case .file, .other: add(file: path)
    case .folder:
      wholeFolders.insert(path)
      addFiles(under: path) { _ in true }
    case nil:
      if mayBeGlob, operand.contains(where: { "*?[{".contains($0) }) { return addMatches(of: operand) }
      // A sidecar may be all that is left of an article.
      if overlay.holdsFile(path + Sidecar.suffix) { return add(file: path) }
      fail("no such file or folder", at: path)
    }
  }

  /// Adds the files of a list, which a program may have made: what is neither an article nor a file of ours is passed
  /// over, and said in one line.
  mutating func add(listed names: [String]) {
    var others: [String] = []
    for name in names {
      let path = absolutePath(name)
      if name.hasPrefix("\""), name.hasSuffix("\""), name.contains("\\"), fileStatus(path) == nil {
        fail("no such file; git quotes such names: list them with git … -z", at: name)
        continue
      }
      let isOurs = OurFile(name: lastComponent(of: path)) != nil
      if isOurs || fileStatus(path) == nil || surroundings.isArticle(path) || surroundings.ignores(path) {
        // Programs list names; `*` in one is a letter of it.
        add(name, mayBeGlob: false)
      } else {
        others.append(displayName(of: path))
      }
    }
    guard let first = others.first else { return }
    let rest = others.count > 1 ? " and \(others.count - 1) more of the list" : ""
    Console.report(
      "passed over, as \(others.count > 1 ? "they are no articles" : "it is no article")",
      at: first + rest
    )
  }

  /// Keeps one path of those by which links lead to the same file: that of the file itself, else the first one.
  ///
  /// Names that are hard links are different files.
  mutating func dropLinks() {
    articles.subtract(links(among: articles))
    registries.subtract(links(among: registries))
    settings.subtract(links(among: settings))
  }

  private func links(among paths: Set<String>) -> [String] {
    var byFile: [FileIdentity: [String]] = [:]
    for path in paths {
      if overlay.contents[path] == nil, let identity = fileStatus(path)?.identity {
        byFile[identity, default: []].append(path)
      }
    }
    var links: [String] = []
    for group in byFile.values where group.count > 1 {
      for (file, names) in Dictionary(grouping: group, by: { linkFreePath($0) ?? $0 }) {
        let kept = names.contains(file) ? file : names.min()
        let sidecar = kept.flatMap { linkFreePath($0 + Sidecar.suffix) }
        // A link with decisions of its own is an article of its own.
        links += names.filter { name in
          let own = linkFreePath(name + Sidecar.suffix)
          return name != kept && (own == nil || own == sidecar)
        }
      }
    }
    return links
  }

  /// Whether a folder was taken with all that is in it.
  func sawAll(below folder: String) -> Bool {
    wholeFolders.contains { folder == $0 || isFolder($0, around: folder) }
  }

  /// The checks that the settings around the targets describe, each code once.
  mutating func ownChecks() -> [Check] {
    let folders = articles.union(registries).union(settings).map(parentFolder) + [workingFolder()]
    let files = Set(folders.compactMap { surroundings.settings(for: $0) })
    var checks: [Check] = []
    for file in files.sorted() {
      let own = surroundings.ownChecks(for: parentFolder(of: file))
      checks += own.filter { new in !checks.contains { $0.code == new.code } }
    }
    return checks
  }

  /// Keeps what has changed, and the articles for which settings, a list that they name, or a registry have changed or are
  /// gone.
  mutating func keepChanged(_ changed: Set<String>) {
    let inForce = Set(articles.map(parentFolder)).compactMap { surroundings.settings(for: $0) }
    // Settings say something else when a list of theirs does.
    let changed = changed.union(
      settings.union(inForce).filter { !surroundings.lists(of: $0).isDisjoint(with: changed) }
    )
    let gone = changed.filter { path in
      let kind = OurFile(name: lastComponent(of: path))
      return (kind == .settings || kind == .registry) && fileStatus(path) == nil
    }
    let bereft = gone.map { parentFolder(of: $0) }
    for path in articles {
      let folder = parentFolder(of: path)
      let files = [path, path + Sidecar.suffix, surroundings.settings(for: folder), surroundings.registry(for: folder)]
      let isChanged = files.contains { $0.map(changed.contains) ?? false }
      if !isChanged, !bereft.contains(where: { isFolder($0, around: path) }) { articles.remove(path) }
    }
    registries.formIntersection(changed)
    settings.formIntersection(changed)
    wholeFolders = []
  }

  private mutating func add(file path: String) {
    if surroundings.ignores(path) {
      return Console.report("left out, as the settings' \"ignore\" says", at: path)
    }
    switch OurFile(name: lastComponent(of: path)) {
    case .sidecar: articles.insert(String(path.dropLast(Sidecar.suffix.count)))
    case .registry: registries.insert(path)
    case .settings: settings.insert(path)
    case nil: articles.insert(path)
    }
  }

  /// Adds the files under a folder that are articles or ours, less hidden and ignored ones.
  ///
  /// - Returns: whether there is any.
  @discardableResult
  private mutating func addFiles(under root: String, where isWanted: (String) -> Bool) -> Bool {
    var hasAny = false
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
        if surroundings.ignores(path) { continue }
        articles.insert(String(path.dropLast(Sidecar.suffix.count)))
      case .registry: registries.insert(path)
      case .settings: settings.insert(path)
      case nil:
        guard surroundings.isArticle(path) else { continue }
        articles.insert(path)
      }
      hasAny = true
    }
    self.surroundings = surroundings
    for failure in failures { fail(failure.message, at: failure.path) }
    return hasAny
  }

  private mutating func addMatches(of pattern: String) {
    let components = absolutePath(pattern).split(separator: "/")
    let fixed = components.prefix { !$0.contains { "*?[{".contains($0) } }
    let folder = "/" + fixed.joined(separator: "/")
    let rest = components.dropFirst(fixed.count).joined(separator: "/")
    let glob = Glob("/\(rest)")
    var hasOthers = false
    func matches(_ path: String) -> Bool {
      guard glob.names(path) else { return false }
      hasOthers = true
      return true
    }
    let isFolder = fileStatus(folder)?.kind == .folder
    if !isFolder || !addFiles(under: folder, where: matches) {
      let advice = hasOthers ? "; .txt, .text, .md and .markdown are articles, and what is named without a pattern" : ""
      fail("no article matches\(advice)", at: absolutePath(pattern))
    }
  }

  /// Reports what is wrong with a path.
  private mutating func fail(_ message: String, at path: String) {
    hasFailed = true
    Console.report(message, at: path)
  }
}
