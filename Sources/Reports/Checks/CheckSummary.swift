internal import Workspace

/// The counts that close a report.
package struct CheckSummary: Hashable, Sendable {
  package var errors = 0
  package var warnings = 0
  package var informations = 0

  /// The findings that `--fix` mends.
  package var fixable = 0

  /// The files that findings lie in, an article and the decisions beside it taken as one.
  package var filesWithFindings = 0

  /// The files that were checked, an article and the decisions beside it taken as one.
  package var files = 0

  /// The findings that a baseline knows.
  package var known = 0

  /// Something could not be read.
  package var hasFailed = false

  /// Whether there is nothing to say beside what could not be read.
  package var isVoid: Bool { hasFailed && files == 0 }

  package var findings: Int { errors + warnings + informations }

  /// Counts the findings of a report.
  ///
  /// O(findings).
  package init(of report: CheckReport) {
    var covered = Set(report.checked)
    known = report.knownCount ?? 0
    hasFailed = report.hasFailed
    var seen: Set<ArticleURI> = []
    for item in report.items {
      switch item.finding.level {
      case .error: errors += 1
      case .warning: warnings += 1
      case .information, .hint: informations += 1
      }
      if item.finding.fixes.contains(where: \.isSafe) { fixable += 1 }
      let file = item.finding.location.article
      let checked = file.articleOfSidecar ?? file
      if seen.insert(checked).inserted { filesWithFindings += 1 }
      covered.insert(checked)
    }
    files = covered.count
  }

  /// The counts in words: `2 errors, 1 warning in 2 of 200 files; 1 can be mended with --fix`.
  package var words: String {
    let hidden = known > 0 ? "\(counted(known, "finding")) known from the baseline" : nil
    if isVoid { return "nothing could be checked" }
    guard findings > 0 else {
      return ["nothing found in \(counted(files, "file"))", hidden].compactMap(\.self).joined(separator: "; ")
    }
    let levels = [
      errors > 0 ? counted(errors, "error") : nil,
      warnings > 0 ? counted(warnings, "warning") : nil,
      informations > 0 ? "\(informations) for information" : nil,
    ]
    let place = "in \(filesWithFindings) of \(counted(files, "file"))"
    let mending = fixable > 0 ? "\(fixable) can be mended with --fix" : nil
    let counts = levels.compactMap(\.self).joined(separator: ", ")
    return ["\(counts) \(place)", mending, hidden].compactMap(\.self).joined(separator: "; ")
  }
}
