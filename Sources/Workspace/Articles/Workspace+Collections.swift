import AnnotationStore

// MARK: - Registries and settings

extension Workspace {
  /// Keeps a settings file for checks of it; nil where there is none.
  package mutating func setSettingsFile(_ file: [UInt8]?, of folder: ArticleURI) {
    guard rulesByFolder[folder]?.settingsFile != file else { return }
    rulesByFolder[folder, default: CheckRules()].settingsFile = file
    revision += 1
    rulesByFolder[folder]?.revision = revision
  }

  /// Has what is wrong in a folder's settings, or in the lists that they name, told anew.
  mutating func ruleFileHasChanged(in folder: ArticleURI) {
    guard rulesByFolder[folder] != nil else { return }
    revision += 1
    rulesByFolder[folder]?.revision = revision
  }

  /// The registries and settings in force that have changed since a revision, in order.
  package func ruleFiles(changedSince revision: Int) -> [ArticleURI] {
    let folders = rulesByFolder.filter { $0.value.revision > revision }.keys
    return folders.flatMap { [$0.registryFile, $0.settingsFile] }.filter { ruleFile($0) != nil }.sorted()
  }

  /// What the checks have to say about a registry or a settings file by itself; nil for any other file.
  package mutating func findings(inRuleFile file: ArticleURI) -> [Finding]? {
    for (folder, rules) in rulesByFolder {
      if folder.settingsFile == file, let bytes = rules.settingsFile {
        return checkResults(for: SettingsSubject(uri: file, bytes: bytes, lists: listReader(of: folder))).findings
      }
      if folder.registryFile == file, let registry = registrySubject(of: folder) {
        let findings = checkResults(for: registry).findings + (collectionFindings[file] ?? [])
        return findings.sorted(by: Finding.precedes)
      }
    }
    return nil
  }

  /// The bytes of a registry or settings file in force; nil for any other file.
  func ruleFile(_ file: ArticleURI) -> [UInt8]? {
    for (folder, rules) in rulesByFolder {
      if folder.settingsFile == file { return rules.settingsFile }
      if folder.registryFile == file { return rules.registryFile }
    }
    return nil
  }
}

extension ArticleURI {
  /// The addresses of the settings and of the registry in a folder.
  var settingsFile: ArticleURI { ArticleURI("\(string)/\(Settings.fileName)") }
  var registryFile: ArticleURI { ArticleURI("\(string)/\(Registry.fileName)") }
}

// MARK: - Articles together

extension Workspace {
  /// Checks the articles that share a registry and settings against each other, as far as they have been checked by
  /// themselves; where that tells something new of an article, the article counts as changed.
  ///
  /// O(articles + what their summaries hold).
  package mutating func checkCollections() {
    var groups: [[ArticleURI?]: [ArticleSummary]] = [:]
    for article in articlesBySlot {
      guard let article, let summary = article.summary else { continue }
      let settings = innermostFolder(of: article.uri, where: \.hasSettings)?.uri
      let registry = innermostFolder(of: article.uri, where: \.hasRegistry)?.uri
      groups[[settings, registry], default: []].append(summary)
    }
    var found: [ArticleURI: [Finding]] = [:]
    for summaries in groups.values {
      let articles = summaries.sorted { $0.uri < $1.uri }
      guard let first = articles.first else { continue }
      let collection = CollectionSubject(
        articles: articles,
        registry: registrySubject(for: first.uri),
        policy: checkPolicy(for: first.uri)
      )
      for finding in checkResults(for: collection).findings {
        found[finding.location.article, default: []].append(finding)
      }
    }
    // Groups come in any order.
    found = found.mapValues { $0.sorted(by: Finding.precedes) }
    let changed = Set(found.keys).union(collectionFindings.keys).filter { found[$0] != collectionFindings[$0] }
    collectionFindings = found
    for file in changed.sorted() {
      if let slot = slot(of: file) {
        touch(slot)
      } else if let folder = rulesByFolder.keys.first(where: { $0.registryFile == file }) {
        revision += 1
        rulesByFolder[folder]?.revision = revision
      }
    }
  }
}
