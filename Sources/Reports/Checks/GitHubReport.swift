import Workspace

/// Workflow commands that GitHub Actions shows beside the changed lines.
///
/// GitHub shows ten annotations of each level a step: the counts come first, then the gravest findings as commands until
/// each level has its ten, and what is left as plain lines of the log. Files are named from the repository's root, as
/// GitHub does in whichever folder a step runs.
///
/// O(findings · log findings).
package func githubReport(_ report: CheckReport) -> String {
  let summary = CheckSummary(of: report)
  let worst = summary.isVoid ? .error : report.items.map(\.finding.level).max()
  var lines = ["::\(command(worst ?? .information)) title=\(property("attache check"))::\(message(summary.words))"]
  var counts: [String: Int] = [command(worst ?? .information): 1]
  var rest: [String] = []
  let ordered = report.items.enumerated().sorted { a, b in
    (b.element.finding.level, a.offset) < (a.element.finding.level, b.offset)
  }
  for item in ordered.map(\.element) {
    let finding = item.finding
    let place = report.place(of: finding.location)
    let command = command(finding.level)
    if counts[command, default: 0] == annotationsPerLevel {
      rest.append(plainLine(finding, place))
      continue
    }
    counts[command, default: 0] += 1
    var properties = "file=\(property(place.repositoryFile)),line=\(place.startLine),endLine=\(place.endLine)"
    // Columns are taken only where both lines are the same.
    if place.startLine == place.endLine { properties += ",col=\(place.startColumn),endColumn=\(place.endColumn)" }
    lines.append("::\(command) \(properties),title=\(property(finding.code))::\(message(finding.message))")
  }
  return (lines + rest).map { "\($0)\n" }.joined()
}

private let annotationsPerLevel = 10

private func command(_ level: Finding.Level) -> String {
  switch level {
  case .error: "error"
  case .warning: "warning"
  case .information, .hint: "notice"
  }
}

/// A line that is no command, whatever an article's words are.
private func plainLine(_ finding: Finding, _ place: ReportPlace) -> String {
  let place = "\(place.repositoryFile):\(place.startLine):\(place.startColumn)"
  let line = harmless("\(place): \(finding.level.rawValue)[\(finding.code)]: \(finding.message)")
  return line.hasPrefix("::") ? " \(line)" : line
}

private func message(_ text: String) -> String { escaped(text, with: ["%": "%25"]) }

private func property(_ text: String) -> String { escaped(text, with: ["%": "%25", ":": "%3A", ",": "%2C"]) }

/// A text that ends no command and does nothing in the log, which shows colours as a terminal does.
private func escaped(_ text: String, with escapes: [Unicode.Scalar: String]) -> String {
  var result = ""
  for scalar in harmless(text).unicodeScalars {
    if let escape = escapes[scalar] { result += escape } else { result.unicodeScalars.append(scalar) }
  }
  return result
}
