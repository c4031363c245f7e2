internal import Workspace

/// What the JUnit form demands and no other has: when, where and how long the checks ran.
package struct RunFacts: Hashable, Sendable {
  /// The date and time of the start, `YYYY-MM-DDThh:mm:ss` without a zone.
  package var timestamp: String

  package var hostName: String
  package var milliseconds: Int

  package init(timestamp: String, hostName: String, milliseconds: Int) {
    self.timestamp = timestamp
    self.hostName = hostName
    self.milliseconds = milliseconds
  }
}

/// The XML of JUnit as CI systems read it: a suite a file, in it a failed case for each finding that fails the run.
///
/// Findings below the limit stand in their suite's output. A file without failures has one case, which passes.
///
/// O(files + findings).
package func junitReport(_ report: CheckReport, _ facts: RunFacts) -> String {
  let findings = Dictionary(grouping: report.items.map(\.finding), by: \.location.article)
  var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<testsuites>"]
  let checked = Set(report.checked)
  // Findings may lie in files that were not asked for, such as the settings in force.
  let others = findings.keys.filter { !checked.contains($0) }.sorted()
  for (index, file) in (report.checked + others).enumerated() {
    lines += suite(report, file, findings[file] ?? [], index, facts)
  }
  return (lines + ["</testsuites>"]).map { "\($0)\n" }.joined()
}

private func suite(
  _ report: CheckReport,
  _ file: ArticleURI,
  _ findings: [Finding],
  _ index: Int,
  _ facts: RunFacts
) -> [String] {
  let failures = findings.filter { $0.level >= report.limit }
  let others = findings.filter { $0.level < report.limit }
  let name = report.name(of: file)
  // The time is that of the whole run: it is given to the first suite, so that sums are right.
  let time = index == 0 ? seconds(facts.milliseconds) : "0"
  let attributes =
    xmlAttribute("name", name) + xmlAttribute("package", "attache") + xmlAttribute("id", index)
    + xmlAttribute("timestamp", facts.timestamp) + xmlAttribute("hostname", facts.hostName)
    + xmlAttribute("tests", max(1, failures.count)) + xmlAttribute("failures", failures.count)
    + xmlAttribute("errors", 0) + xmlAttribute("time", time)
  var lines = ["  <testsuite\(attributes)>", "    <properties/>"]
  for finding in failures {
    let place = report.place(of: finding.location)
    let position = "\(place.startLine):\(place.startColumn)"
    let names = xmlAttribute("name", "\(finding.code) at \(position)") + xmlAttribute("classname", name)
    let failure = xmlAttribute("type", finding.code) + xmlAttribute("message", finding.message)
    lines.append("    <testcase\(names)\(xmlAttribute("time", "0"))>")
    lines.append("      <failure\(failure)>\(xmlEscaped(line(finding, report)))</failure>")
    lines.append("    </testcase>")
  }
  if failures.isEmpty {
    let names = xmlAttribute("name", "attache check") + xmlAttribute("classname", name)
    lines.append("    <testcase\(names)\(xmlAttribute("time", "0"))/>")
  }
  let output = others.map { xmlEscaped(line($0, report)) }.joined(separator: "\n")
  lines += ["    <system-out>\(output)</system-out>", "    <system-err/>", "  </testsuite>"]
  return lines
}

private func line(_ finding: Finding, _ report: CheckReport) -> String {
  let place = report.place(of: finding.location)
  return
    "\(place.file):\(place.startLine):\(place.startColumn): \(finding.level.rawValue)[\(finding.code)]: \(finding.message)"
}

/// Milliseconds as decimal seconds.
private func seconds(_ milliseconds: Int) -> String {
  let rest = String(milliseconds % 1000)
  return "\(milliseconds / 1000).\(String(repeating: "0", count: 3 - rest.utf8.count))\(rest)"
}
