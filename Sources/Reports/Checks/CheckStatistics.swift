import Workspace

/// How often each check reports something, the most frequent first: count, level, code, and whether `--fix` mends any.
///
/// O(findings + checks · log checks).
package func statisticsReport(_ report: CheckReport) -> String {
  struct Row {
    var code: String
    var level: Finding.Level
    var count = 0
    var fixable = 0
  }
  var rows: [String: Row] = [:]
  for finding in report.items.map(\.finding) {
    var row = rows[finding.code] ?? Row(code: finding.code, level: finding.level)
    row.count += 1
    row.level = max(row.level, finding.level)
    if finding.fixes.contains(where: \.isSafe) { row.fixable += 1 }
    rows[finding.code] = row
  }
  let sorted = rows.values.sorted { ($1.count, $0.code) < ($0.count, $1.code) }
  let width = String(sorted.first?.count ?? 0).utf8.count
  let lines = sorted.map { row in
    let count = String(row.count)
    let padding = String(repeating: " ", count: width - count.utf8.count)
    let mending = row.fixable > 0 ? "  (--fix mends \(row.fixable))" : ""
    return "\(padding)\(count)  \(row.code)  \(row.level.rawValue)\(mending)\n"
  }
  let summary = CheckSummary(of: report)
  return summary.isVoid ? "" : lines.joined() + capitalized(summary.words) + ".\n"
}
