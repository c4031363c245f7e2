internal import AnnotationStore
package import ArticleText

extension Check {
  /// All checks, in the order in which `attache explain` lists them.
  package static let all: [Check] =
    textChecks + consistencyChecks + sidecarChecks + registryChecks + collectionChecks + settingsChecks + fileChecks

  private static let byCode = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  /// The check with a code.
  package static func named(_ code: String) -> Check? { byCode[code] }
}

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
///
/// A sidecar with mistakes is asked for nothing beyond them: what could not be read would look as if it were missing.
package func checkResults(for article: ArticleSubject) -> CheckResults {
  var checking = ArticleChecking(article)
  while true {
    if let results = checking.step() { return results }
  }
}

/// The checks of one article, one after another, so that those of a large one can be made between other work.
package struct ArticleChecking: Sendable {
  let article: ArticleSubject
  private var run: CheckRun
  private var checks: ArraySlice<Check>

  /// What the checks that look at one block at a time have found, by their code.
  private let foundInBlocks: [String: [Finding]]

  package init(_ article: ArticleSubject) {
    self.article = article
    foundInBlocks = Dictionary(
      grouping: zip(article.prose, article.readings).flatMap { $1.findings(in: $0, of: article.uri) },
      by: \.code
    )
    run = CheckRun(policy: article.policy)
    checks = (Check.all + article.policy.ownChecks)[...]
    if let sidecar = article.sidecar { run.report(sidecar.problems, in: sidecar.uri, sidecar.bytes) }
  }

  /// Makes the next check.
  ///
  /// - Returns: everything that was found, when all are made.
  package mutating func step() -> CheckResults? {
    guard let check = checks.popFirst() else {
      return run.results { [article] uri in
        uri == article.uri ? article.text.bytes : uri == article.sidecar?.uri ? article.sidecar?.bytes : nil
      }
    }
    run.examine(with: check, in: article.uri) { [article, foundInBlocks] examination, findings in
      switch examination {
      case .article(let examine): examine(article, &findings)
      case .block: findings.take(foundInBlocks[check.code] ?? [])
      case .sidecar(let examine):
        guard let sidecar = article.sidecar, sidecar.problems.isEmpty else { return }
        findings.file = sidecar.uri
        examine(article, sidecar, &findings)
      default: return
      }
    }
    return nil
  }
}

/// The findings in a sidecar whose article is not there.
package func checkResults(forStray sidecar: SidecarFile, policy: CheckPolicy = CheckPolicy()) -> CheckResults {
  var run = CheckRun(policy: policy)
  run.report(sidecar.problems, in: sidecar.uri, sidecar.bytes)
  run.examine(in: sidecar.uri) { examination, findings in
    if case .strayFile(let examine) = examination { examine(sidecar, &findings) }
  }
  return run.results { $0 == sidecar.uri ? sidecar.bytes : nil }
}

/// The finding in an article that is not UTF-8.
///
/// - Parameter bytes: the whole file.
package func checkResults(
  forUnreadable article: ArticleURI,
  bytes: [UInt8],
  _ mistake: InvalidUTF8,
  policy: CheckPolicy = CheckPolicy()
) -> CheckResults {
  var run = CheckRun(policy: policy)
  run.examine(in: article) { examination, findings in
    guard case .unreadable = examination, bytes.indices.contains(mistake.offset) else { return }
    if mistake.encoding != nil { return findings.report(0..<0, mistake.description) }
    let digits = String(bytes[mistake.offset], radix: 16, uppercase: true)
    findings.report(mistake.offset..<mistake.offset + 1, "the byte 0x\(digits) is no part of a letter in UTF-8")
  }
  return run.results { $0 == article ? bytes : nil }
}

/// The findings in a registry by itself.
package func checkResults(for registry: RegistrySubject) -> CheckResults {
  var run = CheckRun(policy: registry.policy)
  run.report(registry.problems, in: registry.uri, registry.bytes)
  run.examine(in: registry.uri) { examination, findings in
    guard registry.problems.isEmpty, case .registry(let examine) = examination else { return }
    examine(registry, &findings)
  }
  return run.results { $0 == registry.uri ? registry.bytes : nil }
}

/// The findings in all articles of a run together.
package func checkResults(for collection: CollectionSubject) -> CheckResults {
  var run = CheckRun(policy: collection.policy)
  run.examine(in: collection.registry.uri) { examination, findings in
    if case .collection(let examine) = examination { examine(collection, &findings) }
  }
  return run.results { _ in nil }
}

/// The findings in a settings file.
package func checkResults(for settings: SettingsSubject) -> CheckResults {
  var run = CheckRun(policy: settings.policy)
  run.report(settings.problems, in: settings.uri, settings.bytes)
  run.examine(in: settings.uri) { examination, findings in
    if case .settings(let examine) = examination { examine(settings, &findings) }
  }
  return run.results { $0 == settings.uri ? settings.bytes : settings.list(at: $0) }
}

/// Runs checks and gives their findings the level that the settings say.
private struct CheckRun: Sendable {
  let policy: CheckPolicy
  private var findings: [Finding] = []

  init(policy: CheckPolicy) {
    self.policy = policy
  }

  /// What was found.
  ///
  /// - Parameter bytes: the content of a file that findings lie in, where it is at hand.
  func results(bytes: (ArticleURI) -> [UInt8]?) -> CheckResults { CheckResults(findings, policy, bytes: bytes) }

  /// Lets all checks look at something of a file.
  mutating func examine(in file: ArticleURI, _ examine: (Check.Examination, inout Findings) -> Void) {
    for check in Check.all + policy.ownChecks { self.examine(with: check, in: file, examine) }
  }

  /// Lets one check look at something of a file.
  mutating func examine(
    with check: Check,
    in file: ArticleURI,
    _ examine: (Check.Examination, inout Findings) -> Void
  ) {
    guard !policy.isOff(check) else { return }
    for part in check.examination.parts {
      var found = Findings(of: check, in: file)
      examine(part, &found)
      for finding in found.all { add(finding, of: check) }
    }
  }

  /// Takes over what the reader of a file has found wrong with it.
  mutating func report(_ problems: [FileProblem], in file: ArticleURI, _ bytes: [UInt8]) {
    for problem in problems {
      guard let check = Check.named(problem.code.checkCode) else { continue }
      let location = Location(article: file, range: problem.range)
      var finding = Finding(code: check.code, level: check.level, message: problem.message, location: location)
      if problem.code == .conflict {
        finding.fixes = conflictChoices(at: problem.range, in: bytes).map { choice in
          let place = Location(article: file, range: choice.range)
          let edit = Fix.Edit(place, String(decoding: choice.replacement, as: UTF8.self))
          return Fix(choice.title, isSafe: false, edits: [edit])
        }
      }
      add(finding, of: check)
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
