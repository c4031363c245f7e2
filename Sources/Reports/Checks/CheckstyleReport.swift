import Workspace

/// The XML of Checkstyle, which many review tools read: the findings of each file.
///
/// O(findings).
package func checkstyleReport(_ report: CheckReport) -> String {
  var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<checkstyle version=\"4.3\">"]
  var file: ArticleURI?
  for finding in report.items.map(\.finding) {
    let place = report.place(of: finding.location)
    if finding.location.article != file {
      if file != nil { lines.append("  </file>") }
      file = finding.location.article
      lines.append("  <file\(xmlAttribute("name", place.file))>")
    }
    let attributes =
      xmlAttribute("line", place.startLine) + xmlAttribute("column", place.startColumn)
      + xmlAttribute("severity", severity(finding.level)) + xmlAttribute("message", finding.message)
      + xmlAttribute("source", "attache.\(finding.code)")
    lines.append("    <error\(attributes)/>")
  }
  if file != nil { lines.append("  </file>") }
  return (lines + ["</checkstyle>"]).map { "\($0)\n" }.joined()
}

private func severity(_ level: Finding.Level) -> String {
  switch level {
  case .error: "error"
  case .warning: "warning"
  case .information, .hint: "info"
  }
}
