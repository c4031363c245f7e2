internal import AnnotationStore
internal import Workspace

extension Session {
  /// Reads the decisions beside an article.
  mutating func readSidecar(of article: ArticleURI) {
    guard let path = article.path else { return }
    effects.append(.readFile(path: path + Sidecar.suffix, limit: FolderReading.sizeLimit))
  }

  /// The article whose decisions a file holds; nil for a file that is no sidecar.
  func article(ofSidecar path: String) -> ArticleURI? {
    let article = ArticleURI(path: String(path.dropLast(Sidecar.suffix.count)))
    return OurFile(name: ArticleURI(path: path).name) == .sidecar ? article : nil
  }

  /// Whether the workspace holds an article's text.
  func isKnown(_ article: ArticleURI) -> Bool { workspace.text(of: article) != nil }

  mutating func sidecarWasRead(_ file: Result<[UInt8], ReadFailure>, of article: ArticleURI, path: String) {
    guard isKnown(article) else {
      // Its article comes next, or has been forgotten.
      guard case .success(let bytes) = file, let articlePath = article.path, folder(around: article) != nil,
        workspace.isArticle(article)
      else { return }
      return reading.keep(sidecar: bytes, for: articlePath)
    }
    take(file, path) { $0.setSidecar($1, of: article) }
    if let sidecar = workspace.sidecar(of: article) { correctName(in: sidecar, of: article, path: path) }
  }

  mutating func registryWasRead(_ file: Result<[UInt8], ReadFailure>, of folder: ArticleURI, path: String) {
    take(file, path) { $0.setRegistry($1, of: folder) }
  }

  /// Hands what was read to the workspace; a file that is there and cannot be read changes nothing.
  private mutating func take(
    _ file: Result<[UInt8], ReadFailure>,
    _ path: String,
    _ set: (inout Workspace, [UInt8]?) -> DecisionUpdate
  ) {
    let bytes: [UInt8]?
    switch file {
    case .success(let read): bytes = read
    case .failure(let failure):
      guard failure.isMissing else { return reportOnce(path, "\(path): cannot read the file: \(failure.message)") }
      bytes = nil
    }
    let update = set(&workspace, bytes)
    report(update.problems, in: path)
    if update.isChange { answersMayHaveChanged() }
  }

  /// Tells the log of the first problem of a file, again only when the file has been right or another one is first.
  private mutating func report(_ problems: [FileProblem], in path: String) {
    guard let first = problems.first else {
      reported = reported.filter { $0 != path && !$0.hasPrefix("\(path):") }
      return
    }
    let others = problems.count > 1 ? " (and \(problems.count - 1) more)" : ""
    reportOnce("\(path):\(first)", "\(path):\(first)\(others)")
  }
}
