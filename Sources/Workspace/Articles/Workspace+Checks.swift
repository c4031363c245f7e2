package import AnnotationStore
import Annotations
package import ArticleText

/// What is in force for the checks of a folder's articles.
struct CheckRules: Sendable {
  var policy = CheckPolicy()

  /// The registry as checks see it; nil until they look at it, and where there is none.
  var registry: RegistrySubject?

  /// The registry's file; nil where there is none.
  var registryFile: [UInt8]?

  /// The settings file; nil where there is none.
  var settingsFile: [UInt8]?

  /// The workspace's revision that brought these.
  var revision = 0
}

extension Workspace {
  /// Everything that the checks have to say about an article and the decisions on it, exactly as `attache check` says
  /// it: in the order of the places, of which some lie in the files beside the article.
  ///
  /// Empty for an unknown article. Kept until the article or what is in force for it changes.
  package mutating func findings(in article: ArticleURI) -> [Finding] {
    guard let slot = slot(of: article) else { return [] }
    var findings = self.article(slot)?.findings
    if findings == nil, let reading = reading(at: slot) { findings = makeFindings(of: reading, at: slot) }
    let others = collectionFindings[article] ?? []
    return others.isEmpty ? findings ?? [] : ((findings ?? []) + others).sorted(by: Finding.precedes)
  }

  /// Makes the next of the checks of an article that is not small, so that no step of them takes long; those of a small
  /// one are made at once.
  ///
  /// - Returns: whether the findings are there.
  package mutating func prepareFindings(in article: ArticleURI) -> Bool {
    guard let slot = slot(of: article), let found = self.article(slot), found.findings == nil,
      found.text.bytes.count > min(limits.checkedBytes, limits.stepBytes)
    else { return true }
    guard var checking = found.checking else {
      guard let reading = reading(at: slot) else { return true }
      if let words = reading.words, articlesBySlot[slot]?.blockReadings.read(words, bytes: limits.stepBytes) == false {
        return false
      }
      guard let subject = subject(of: reading, at: slot) else { return true }
      articlesBySlot[slot]?.checking = ArticleChecking(subject)
      return false
    }
    articlesBySlot[slot]?.checking = nil
    guard let results = checking.step() else {
      articlesBySlot[slot]?.checking = checking
      return false
    }
    _ = keep(results, of: checking, at: slot)
    return true
  }

  /// An article's suggestions with the decisions on them; nil for an unknown article.
  package mutating func decidedAnalysis(of article: ArticleURI) -> DecidedAnalysis? {
    slot(of: article).flatMap { reading(at: $0)?.decided }
  }

  /// The file beside an article as checks see it; nil where there is none.
  ///
  /// O(bytes) the first time.
  package mutating func sidecarFile(of article: ArticleURI) -> SidecarFile? {
    slot(of: article).flatMap { sidecarFile(at: $0) }
  }

  /// The bytes of the file beside an article; nil where there is none.
  package func sidecarBytes(of article: ArticleURI) -> [UInt8]? {
    slot(of: article).flatMap { self.article($0)?.sidecarFile }
  }

  /// The registry in force for an article as checks see it.
  ///
  /// O(bytes) the first time.
  package mutating func registrySubject(for article: ArticleURI) -> RegistrySubject {
    innermostFolder(of: article, where: \.hasRegistry).flatMap { registrySubject(of: $0.uri) } ?? RegistrySubject()
  }

  /// What settings say of checks in an article.
  package func checkPolicy(for article: ArticleURI) -> CheckPolicy {
    innermostFolder(of: article, where: \.hasSettings).flatMap { rulesByFolder[$0.uri]?.policy } ?? CheckPolicy()
  }

  /// The text of an article, or of a sidecar or registry that is in force; nil for any other file.
  ///
  /// O(bytes) for a sidecar or registry.
  package func checkedText(of file: ArticleURI) -> ArticleText? {
    if let text = text(of: file) { return text }
    let bytes: [UInt8]?
    if let article = file.articleOfSidecar, let slot = slot(of: article) {
      bytes = self.article(slot)?.sidecarFile
    } else {
      bytes = ruleFile(file) ?? listText(file)
    }
    return bytes.flatMap { try? ArticleText(reading: $0) }
  }
}

extension Workspace {
  /// The registry that stands in a folder as checks see it; nil where none does.
  mutating func registrySubject(of folder: ArticleURI) -> RegistrySubject? {
    guard let rules = rulesByFolder[folder], let file = rules.registryFile else { return nil }
    if let known = rules.registry { return known }
    let subject = RegistrySubject(uri: folder.registryFile, bytes: file, policy: checkPolicy(for: folder.registryFile))
    rulesByFolder[folder]?.registry = subject
    return subject
  }

  /// Takes over what settings say of checks.
  mutating func setCheckPolicy(_ settings: Settings, of folder: ArticleURI) {
    rulesByFolder[folder, default: CheckRules()].policy = CheckPolicy(settings, in: folder)
    for inner in rulesByFolder.keys where inner == folder || inner.isBelow(folder) {
      rulesByFolder[inner]?.registry = nil
    }
    rulesHaveChanged(in: folder)
  }

  /// Takes over a registry for checks; nil where there is none.
  mutating func setCheckedRegistry(_ file: [UInt8]?, of folder: ArticleURI) {
    rulesByFolder[folder, default: CheckRules()].registryFile = file
    rulesByFolder[folder]?.registry = nil
    rulesHaveChanged(in: folder)
  }

  private mutating func rulesHaveChanged(in folder: ArticleURI) {
    revision += 1
    rulesByFolder[folder]?.revision = revision
    for slot in articlesBySlot.indices where articlesBySlot[slot]?.uri.isBelow(folder) == true {
      articlesBySlot[slot]?.findings = nil
      articlesBySlot[slot]?.checking = nil
      touch(slot)
    }
  }

  @discardableResult
  mutating func makeFindings(of reading: Reading, at slot: Int) -> [Finding] {
    guard let subject = subject(of: reading, at: slot) else { return [] }
    var checking = ArticleChecking(subject)
    while true {
      if let results = checking.step() { return keep(results, of: checking, at: slot) }
    }
  }

  private mutating func keep(_ results: CheckResults, of checking: ArticleChecking, at slot: Int) -> [Finding] {
    articlesBySlot[slot]?.findings = results.findings
    if article(slot)?.isOpen == true { articlesBySlot[slot]?.blockReadings = BlockReadings(of: checking.article) }
    if checksEverything { articlesBySlot[slot]?.summary = ArticleSummary(checking.article) }
    return results.findings
  }

  /// An article as checks see it.
  private mutating func subject(of reading: Reading, at slot: Int) -> ArticleSubject? {
    guard let article = article(slot) else { return nil }
    return ArticleSubject(
      uri: article.uri,
      text: analyzedPrefix(of: article.text) ?? article.text,
      suggestions: reading.suggestions,
      words: reading.words,
      known: article.blockReadings,
      sidecar: sidecarFile(at: slot),
      decided: reading.decided,
      registry: registrySubject(for: article.uri),
      policy: checkPolicy(for: article.uri),
      engine: engine
    )
  }

  private mutating func sidecarFile(at slot: Int) -> SidecarFile? {
    guard let article = article(slot), let bytes = article.sidecarFile else { return nil }
    if let known = article.checkedSidecar, known.bytes == bytes { return known }
    let file = SidecarFile(uri: article.uri.sidecar, bytes: bytes)
    if article.isOpen { articlesBySlot[slot]?.checkedSidecar = file }
    return file
  }
}

extension ArticleURI {
  /// The address of the decisions beside an article.
  package var sidecar: ArticleURI {
    path.map { ArticleURI(path: $0 + Sidecar.suffix) } ?? ArticleURI(string + Sidecar.suffix)
  }

  /// The article that a sidecar belongs to; nil for any other file.
  package var articleOfSidecar: ArticleURI? {
    guard OurFile(name: name) == .sidecar else { return nil }
    return path.map { ArticleURI(path: String($0.dropLast(Sidecar.suffix.count))) }
      ?? ArticleURI(String(string.dropLast(Sidecar.suffix.count)))
  }
}

// MARK: - What has changed

extension Workspace {
  /// Notes that an article, or what is in force for it, is another one from now on.
  mutating func touch(_ slot: Int) {
    revision += 1
    articlesBySlot[slot]?.revision = revision
  }

  /// The revision in which an article, or what is in force for it, changed last; nil for an unknown article.
  package func revision(of article: ArticleURI) -> Int? {
    slot(of: article).flatMap { self.article($0)?.revision }
  }

  /// The articles that have changed since a revision, or in whose folder something in force has, in order.
  ///
  /// O(articles + changed articles · log changed articles).
  package func articles(changedSince revision: Int) -> [ArticleURI] {
    articlesBySlot.compactMap { article in
      guard let article, article.revision > revision else { return nil }
      return article.uri
    }.sorted()
  }

  /// The articles that clients have open, in the order in which they were opened.
  package var openArticles: [ArticleURI] { openSlots.compactMap { uri(at: $0) } }
}
