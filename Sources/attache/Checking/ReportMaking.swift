import ArticleText
import Platform
import Reports
import Workspace

/// Makes the report of a run: findings that are wanted and that no baseline knows, with their places.
struct ReportMaking {
  var options: CheckOptions
  var overlay: FileOverlay

  /// The folder that code hosts name files from.
  var repositoryFolder = repositoryRoot() ?? workingFolder()

  /// The path under which a text from standard input is checked that has no name.
  var namelessPath: String?

  /// The baseline in force, and the folder that its paths are relative to.
  var baseline: Baseline?
  var baselineFolder = "/"

  /// The report, and the baseline's entries for all findings that it may know.
  func make(_ outcome: CheckOutcome) -> (report: CheckReport, entries: [Baseline.Entry]) {
    let findings = outcome.findings.filter(options.wants)
    var files: [ArticleURI: CheckReport.File] = [:]
    for uri in outcome.checked { files[uri] = file(uri, text: nil) }
    for uri in findings.flatMap(\.files) where files[uri]?.text == nil {
      files[uri] = file(uri, text: text(of: uri, outcome))
    }
    let items = zip(findings, fingerprints(of: findings) { files[$0]?.text }).map {
      CheckReport.Item($0, fingerprint: $1)
    }
    let new = items.filter { isStopping($0) || !(baseline?.contains(entry(of: $0)) ?? false) }
    var report = CheckReport(
      version: version,
      items: new,
      checked: outcome.checked,
      files: files,
      limit: options.limit,
      knownCount: baseline == nil ? nil : items.count - new.count,
      ownChecks: outcome.ownChecks
    )
    report.hasFailed = outcome.hasFailed
    return (report, items.filter { !isStopping($0) }.map(entry))
  }

  private func isStopping(_ item: CheckReport.Item) -> Bool { CheckOptions.stopping.contains(item.finding.code) }

  private func file(_ uri: ArticleURI, text: ArticleText?) -> CheckReport.File {
    guard let path = uri.path else { return CheckReport.File(name: uri.string, text: text) }
    let name = displayName(of: path)
    let repositoryName = path == namelessPath ? name : displayName(of: path, in: repositoryFolder)
    return CheckReport.File(name: name, repositoryName: repositoryName, text: text)
  }

  private func text(of uri: ArticleURI, _ outcome: CheckOutcome) -> ArticleText? {
    guard let path = uri.path else { return nil }
    return (outcome.contents[path] ?? (try? overlay.read(path))).flatMap(readableText)
  }

  private func entry(of item: CheckReport.Item) -> Baseline.Entry {
    let path = item.finding.location.article.path ?? item.finding.location.article.string
    let file = relativePath(of: path, to: baselineFolder)
    return Baseline.Entry(file: file, code: item.finding.code, fingerprint: item.fingerprint)
  }
}

/// The text of a file that may not be UTF-8; what is not becomes U+FFFD.
///
/// - Returns: nil for UTF-16 and the like, of which nobody could read anything then.
func readableText(_ bytes: [UInt8]) -> ArticleText? {
  do throws(InvalidUTF8) {
    return try ArticleText(reading: bytes)
  } catch {
    return error.encoding == nil ? ArticleText(String(decoding: bytes, as: UTF8.self)) : nil
  }
}
