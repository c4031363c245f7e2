internal import AnnotationStore

extension Check {
  /// All checks, in the order in which `attache explain` lists them.
  package static let all: [Check] =
    textChecks + consistencyChecks + sidecarChecks + registryChecks + collectionChecks + settingsChecks + fileChecks

  /// The check with a code.
  package static func named(_ code: String) -> Check? { all.first { $0.code == code } }
}

// MARK: - What is shown

/// Everything that the checks have to say about one article and its sidecar, in the order of the places.
package func check(_ article: ArticleSubject) -> [Finding] { checkResults(for: article).findings }

/// Everything that the checks have to say about a registry by itself.
package func check(_ registry: RegistrySubject) -> [Finding] { checkResults(for: registry).findings }

/// Everything that the checks have to say about all articles of a run together.
package func check(_ collection: CollectionSubject) -> [Finding] { checkResults(for: collection).findings }

/// Everything that the checks have to say about a settings file.
package func check(_ settings: SettingsSubject) -> [Finding] { checkResults(for: settings).findings }

// MARK: - With what is suppressed

/// The findings in one article and its sidecar.
package func checkResults(for article: ArticleSubject) -> CheckResults {
  var run = CheckRun(policy: article.policy)
  if let sidecar = article.sidecar { run.report(sidecar.problems, in: sidecar.uri) }
  for check in Check.all {
    switch check.examination {
    case .article(let examine):
      run.examine(check, in: article.uri) { examine(article, &$0) }
    case .sidecar(let examine):
      guard let sidecar = article.sidecar, sidecar.problems.isEmpty else { continue }
      run.examine(check, in: sidecar.uri) { examine(article, sidecar, &$0) }
    default: continue
    }
  }
  return CheckResults(run.findings, article.policy)
}

/// The findings in a sidecar whose article is not there.
package func checkResults(forStray sidecar: SidecarFile, policy: CheckPolicy = CheckPolicy()) -> CheckResults {
  var run = CheckRun(policy: policy)
  run.report(sidecar.problems, in: sidecar.uri)
  for check in Check.all {
    guard case .strayFile(let examine) = check.examination else { continue }
    run.examine(check, in: sidecar.uri) { examine(sidecar, &$0) }
  }
  return CheckResults(run.findings, policy)
}

/// The findings in a registry by itself.
package func checkResults(for registry: RegistrySubject) -> CheckResults {
  var run = CheckRun(policy: registry.policy)
  run.report(registry.problems, in: registry.uri)
  for check in Check.all {
    guard case .registry(let examine) = check.examination, registry.problems.isEmpty else { continue }
    run.examine(check, in: registry.uri) { examine(registry, &$0) }
  }
  return CheckResults(run.findings, registry.policy)
}

/// The findings in all articles of a run together.
package func checkResults(for collection: CollectionSubject) -> CheckResults {
  var run = CheckRun(policy: collection.policy)
  guard let first = collection.articles.first else { return CheckResults([], collection.policy) }
  for check in Check.all {
    guard case .collection(let examine) = check.examination else { continue }
    run.examine(check, in: first.uri) { examine(collection, &$0) }
  }
  return CheckResults(run.findings, collection.policy)
}

/// The findings in a settings file.
package func checkResults(for settings: SettingsSubject) -> CheckResults {
  var run = CheckRun(policy: settings.policy)
  run.report(settings.problems, in: settings.uri)
  for check in Check.all {
    guard case .settings(let examine) = check.examination else { continue }
    run.examine(check, in: settings.uri) { examine(settings, &$0) }
  }
  return CheckResults(run.findings, settings.policy)
}

/// Runs checks and gives their findings the level that the settings say.
private struct CheckRun {
  let policy: CheckPolicy
  private(set) var findings: [Finding] = []

  init(policy: CheckPolicy) {
    self.policy = policy
  }

  mutating func examine(_ check: Check, in file: ArticleURI, _ examine: (inout Findings) -> Void) {
    var found = Findings(of: check, in: file)
    examine(&found)
    for finding in found.all { add(finding, of: check) }
  }

  /// Takes over what the reader of a file has found wrong with it.
  mutating func report(_ problems: [FileProblem], in file: ArticleURI) {
    for problem in problems {
      guard let check = Check.named(problem.code.checkCode) else { continue }
      let location = Location(article: file, range: problem.range)
      add(Finding(code: check.code, level: check.level, message: problem.message, location: location), of: check)
    }
  }

  private mutating func add(_ finding: Finding, of check: Check) {
    guard let level = policy.level(of: check, in: finding.location.article) else { return }
    var finding = finding
    finding.level = level
    findings.append(finding)
  }
}

extension Finding {
  /// The order of reports: by file, place, code, message.
  package static func precedes(_ a: Finding, _ b: Finding) -> Bool {
    let (x, y) = (a.location, b.location)
    if x.article != y.article { return x.article < y.article }
    return (x.range.lowerBound, x.range.upperBound, a.code, a.message)
      < (y.range.lowerBound, y.range.upperBound, b.code, b.message)
  }
}
