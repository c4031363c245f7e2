import AnnotationStore
import Platform
import Workspace

/// What a run of checks has found.
struct CheckOutcome {
  /// What settings suppress is left out; in the order of reports.
  var findings: [Finding] = []

  /// Every file that was checked, in order.
  var checked: [ArticleURI] = []

  /// Contents of files that findings lie in, by path.
  var contents: [String: [UInt8]] = [:]

  /// Something could not be read; it has been reported.
  var hasFailed = false

  /// The checks of the settings in force, each code once.
  var ownChecks: [Check] = []

  /// How many articles were taken from the cache.
  var cachedCount = 0
}

/// Runs the checks over targets, again and again as fixes change them.
struct CheckRun {
  let targets: CheckTargets

  /// The number of threads.
  var jobs: Int
  let engine: CheckEngine
  var overlay: FileOverlay
  var cache: CheckCache
  var texts: TextCache

  /// Runs all checks once.
  ///
  /// - Parameter progress: is told how many articles are done.
  mutating func run(progress: (Int) -> Void = { _ in }) -> CheckOutcome {
    var outcome = CheckOutcome()
    var contexts = CheckContexts(overlay, engine)
    let paths = targets.articles.sorted()
    let contextOf = paths.map { contexts.index(for: parentFolder(of: $0)) }
    let articles = check(paths, contextOf, contexts.all, progress)

    var suppressions: [String: Set<Int>] = [:]
    func add(_ results: CheckResults, settings: String?) {
      outcome.findings += results.findings
      if let settings { suppressions[settings, default: []].formUnion(results.suppressed.map(\.suppression)) }
    }
    for (article, context) in zip(articles, contextOf) {
      if let failure = article.failure {
        Console.report(failure.message, at: failure.place)
        outcome.hasFailed = true
      }
      if article.wasCached { outcome.cachedCount += 1 }
      if let entry = article.entry, article.isReusable { cache.keep(entry, of: article.path) }
      outcome.contents.merge(article.contents) { $1 }
      if let results = article.results { add(results, settings: contexts.all[context].settingsPath) }
    }
    for (index, context) in contexts.all.enumerated() {
      let members = zip(articles, contextOf).filter { $0.1 == index }.map(\.0)
      add(checkCollection(members, in: context), settings: context.settingsPath)
    }
    for path in targets.registries.sorted() {
      let policy = contexts.policy(for: path)
      guard let bytes = contexts.read(path) else { continue }
      let subject = RegistrySubject(uri: ArticleURI(path: path), bytes: bytes, policy: policy)
      let settings = contexts.all[contexts.index(for: parentFolder(of: path))].settingsPath
      add(checkResults(for: subject), settings: settings)
    }
    checkSettings(&contexts, suppressions, &outcome)

    outcome.contents.merge(contexts.files.compactMapValues(\.self)) { $1 }
    outcome.contents.merge(contexts.readLists) { known, _ in known }
    for check in contexts.all.flatMap(\.policy.ownChecks)
    where !outcome.ownChecks.contains(where: { $0.code == check.code }) {
      outcome.ownChecks.append(check)
    }
    outcome.findings.sort(by: Finding.precedes)
    let files = paths + targets.registries + targets.settings
    let unread = Set(articles.filter { $0.results == nil }.map(\.path)).union(contexts.unreadable)
    outcome.checked = files.filter { !unread.contains($0) }.map { ArticleURI(path: $0) }.sorted()
    outcome.hasFailed = outcome.hasFailed || contexts.hasFailed
    return outcome
  }

  private func check(
    _ paths: [String],
    _ contextOf: [Int],
    _ contexts: [CheckContext],
    _ progress: (Int) -> Void
  ) -> [ArticleOutcome] {
    let (overlay, texts, entries) = (overlay, texts, cache.entries)
    return parallelMap(count: paths.count, threads: jobs, progress: progress) { index in
      let path = paths[index]
      return checkArticle(path, in: contexts[contextOf[index]], overlay: overlay, texts: texts, known: entries[path])
    }
  }

  /// Checks articles against each other.
  private mutating func checkCollection(_ articles: [ArticleOutcome], in context: CheckContext) -> CheckResults {
    let entries = articles.compactMap(\.entry).filter { !$0.summary.isEmpty }
    guard !entries.isEmpty else { return CheckResults(findings: [], suppressed: []) }
    var key = context.key
    for entry in entries { key.add(entry.key) }
    if let known = cache.collection(key) {
      var reader = ByteReader(known)
      if let results = reader.results() { return results }
    }
    let summaries = entries.compactMap { entry in
      var reader = ByteReader(entry.summary)
      return reader.summary()
    }
    let subject = CollectionSubject(articles: summaries, registry: context.registry, policy: context.policy)
    let results = checkResults(for: subject)
    var writer = ByteWriter()
    writer.results(results)
    cache.keepCollection(writer.bytes, key)
    return results
  }

  /// Checks the settings files among the targets; of others that are in force, whether they can be read.
  private func checkSettings(
    _ contexts: inout CheckContexts,
    _ suppressions: [String: Set<Int>],
    _ outcome: inout CheckOutcome
  ) {
    let inForce = Set(contexts.all.compactMap(\.settingsPath))
    for path in targets.settings.union(inForce).sorted() {
      guard let bytes = contexts.read(path) else { continue }
      let isTarget = targets.settings.contains(path)
      // Only a run that saw every article knows which suppressions are of no use any more.
      let used = isTarget && targets.sawAll(below: parentFolder(of: path)) ? suppressions[path] ?? [] : nil
      let subject = SettingsSubject(
        uri: ArticleURI(path: path),
        bytes: bytes,
        usedSuppressions: used,
        lists: { contexts.list($0, besides: path) }
      )
      let findings = checkResults(for: subject).findings
      outcome.findings += isTarget ? findings : findings.filter { $0.level == .error }
    }
  }
}
