package import AnnotationStore
import Annotations
internal import ArticleText

extension Workspace {
  /// Sets the decisions on an article, read from the file beside it; nil where there is no such file.
  ///
  /// What of the file is right counts, as everywhere; a file in which nothing is right leaves the decisions as they
  /// were. The file as a client has it open comes before the disk's. Nothing happens for an unknown article.
  @discardableResult
  package mutating func setSidecar(_ file: [UInt8]?, of article: ArticleURI) -> DecisionUpdate {
    guard let slot = slot(of: article) else { return DecisionUpdate() }
    let file = openFiles[article.sidecar]?.text.bytes ?? file
    let reading = file.map(Sidecar.read)
    let problems = reading?.problems ?? []
    if self.article(slot)?.sidecarFile != file {
      articlesBySlot[slot]?.sidecarFile = file
      articlesBySlot[slot]?.findings = nil
      articlesBySlot[slot]?.checking = nil
      touch(slot)
    }
    if !problems.isEmpty, reading?.value == Sidecar(file: "") { return DecisionUpdate(problems: problems) }
    if self.article(slot)?.sidecar == reading?.value { return DecisionUpdate(problems: problems) }
    articlesBySlot[slot]?.setSidecar(reading?.value)
    if self.article(slot)?.isOpen == false { awaitIndexing(of: slot) }
    return DecisionUpdate(problems: problems, isChange: true)
  }

  /// The decisions on an article; nil where there are none.
  package func sidecar(of article: ArticleURI) -> Sidecar? {
    slot(of: article).flatMap { self.article($0)?.sidecar }
  }

  /// Sets the registry that stands in a folder and counts for it and all below it; nil where none does.
  ///
  /// A file in which nothing is right leaves the registry as it was. O(articles).
  @discardableResult
  package mutating func setRegistry(_ file: [UInt8]?, of folder: ArticleURI) -> DecisionUpdate {
    if file == nil, !folders.contains(where: { $0.uri == folder }) { return DecisionUpdate() }
    let index = makeFolder(folder, isRoot: false)
    let reading = file.map(Registry.read)
    let problems = reading?.problems ?? []
    let registry = reading?.value ?? Registry()
    if rulesByFolder[folder]?.registryFile != file { setCheckedRegistry(file, of: folder) }
    if !problems.isEmpty, registry == Registry() { return DecisionUpdate(problems: problems) }
    let isChange = folders[index].registry != registry || folders[index].hasRegistry != (file != nil)
    folders[index].setRegistry(registry, file: file)
    guard isChange else { return DecisionUpdate(problems: problems) }
    for uri in articles where uri.isBelow(folder) {
      guard let slot = slot(of: uri) else { continue }
      articlesBySlot[slot]?.forgetReading()
      if article(slot)?.isOpen == false { awaitIndexing(of: slot) }
    }
    return DecisionUpdate(problems: problems, isChange: true)
  }

  /// The nearest registry in a folder around an article; an empty one where there is none.
  package func registry(for article: ArticleURI) -> Registry {
    innermostFolder(of: article, where: \.hasRegistry)?.registry ?? Registry()
  }

  /// Suggestions with the decisions on them.
  ///
  /// - Parameter text: the part of the article's text that was analysed.
  mutating func decided(_ suggestions: Analysis, of text: ArticleText, at slot: Int) -> DecidedAnalysis {
    guard let article = article(slot) else { return DecidedAnalysis(undecided: suggestions) }
    let registry = registry(for: article.uri)
    if article.sidecar == nil, registry == Registry() { return DecidedAnalysis(undecided: suggestions) }
    let sidecar = article.sidecar ?? Sidecar(file: article.uri.name)
    let places: SidecarPlaces
    if let followed = article.followed {
      places = followed.places(of: sidecar, upTo: text.bytes.count)
    } else {
      places = sidecar.places(in: text, madeOf: article.textOnDisk)
      // What lies behind the analysed part would count as gone.
      if article.isOpen, text.bytes.count == article.text.bytes.count {
        articlesBySlot[slot]?.followed = FollowedDecisions(sidecar, at: places)
      }
    }
    return decide(suggestions, with: sidecar, at: places, in: text, registry: registry)
  }

  /// What an article's analysis would be with other decisions; nil for an unknown article.
  package mutating func decidedAnalysis(of article: ArticleURI, with sidecar: Sidecar) -> DecidedAnalysis? {
    guard let slot = slot(of: article), let reading = reading(at: slot), let article = self.article(slot) else {
      return nil
    }
    let text = analyzedPrefix(of: article.text) ?? article.text
    var places = sidecar.places(in: text, madeOf: article.textOnDisk)
    if var followed = article.followed {
      followed.update(from: article.sidecar ?? Sidecar(file: sidecar.file), to: sidecar, at: places)
      places = followed.places(of: sidecar, upTo: text.bytes.count)
    }
    return decide(reading.suggestions, with: sidecar, at: places, in: text, registry: registry(for: article.uri))
  }

  /// The file of the registry in force for an article, whether or not there is one; nil outside all folders.
  package func registryURI(for article: ArticleURI) -> ArticleURI? {
    let folder = innermostFolder(of: article, where: \.hasRegistry) ?? innermostFolder(of: article) { _ in true }
    guard let path = folder?.uri.path else { return nil }
    return ArticleURI(path: "\(path == "/" ? "" : path)/\(Registry.fileName)")
  }
}
