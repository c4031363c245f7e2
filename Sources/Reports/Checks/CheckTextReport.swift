internal import Workspace

/// A report for people: each finding with its source line, other places, what mends it, and counts at the end.
///
/// O(findings · width).
package func textReport(_ report: CheckReport, style: TerminalStyle) -> String {
  let summary = CheckSummary(of: report)
  if summary.isVoid { return "" }
  var lines: [StyledText] = []
  for item in report.items {
    lines += findingLines(item.finding, report, style)
    lines.append(StyledText())
  }
  lines.append(StyledText(capitalized(summary.words) + "."))
  return lines.map { $0.rendered(style) + "\n" }.joined()
}

private func findingLines(_ finding: Finding, _ report: CheckReport, _ style: TerminalStyle) -> [StyledText] {
  let places = [finding.location] + finding.related.map(\.location)
  let lastLine = places.map { report.place(of: $0).startLine }.max() ?? 1
  let gutter = String(lastLine).utf8.count

  var head = StyledText(finding.level.rawValue, .level(finding.level))
  head.append("[\(finding.code)]", .dim)
  head.append(": \(finding.message)", .heading)
  var lines = head.wrapped(to: style.width, rest: StyledText("  "))
  lines += frameLines(finding.location, .level(finding.level), nil, gutter, report, style)
  for related in finding.related {
    lines += frameLines(related.location, .dim, related.message, gutter, report, style)
  }
  for fix in finding.fixes {
    var line = StyledText(String(repeating: " ", count: gutter) + " = ", .dim)
    line.append(fix.isSafe ? "fix: \(fix.title) (done by --fix)" : "possible fix: \(fix.title)")
    lines += line.wrapped(to: style.width, rest: StyledText(String(repeating: " ", count: gutter + 3)))
  }
  return lines
}

/// A place with the line it is in and a mark under its words.
private func frameLines(
  _ location: Location,
  _ paint: Paint,
  _ label: String?,
  _ gutter: Int,
  _ report: CheckReport,
  _ style: TerminalStyle
) -> [StyledText] {
  let place = report.place(of: location)
  let blank = String(repeating: " ", count: gutter)
  var arrow = StyledText(blank + (label == nil ? "--> " : "::: "), .dim)
  arrow.append("\(place.file):\(place.startLine):\(place.startColumn)")
  guard let text = report.text(of: location.article) else {
    if let label { arrow.append(": \(label)") }
    return [arrow]
  }
  let frame = SourceFrame(of: location.range, in: text, width: style.width - gutter - 3)
  let bar = StyledText("\(blank) |", .dim)
  let number = String(frame.number)
  var source = StyledText(String(repeating: " ", count: gutter - number.utf8.count) + "\(number) | ", .dim)
  source.append(frame.line)
  var mark = StyledText("\(blank) | ", .dim)
  mark.append(String(repeating: " ", count: frame.indent))
  mark.append(String(repeating: label == nil ? "^" : "-", count: frame.length), paint)
  guard let label else { return [arrow, bar, source, mark] }
  if mark.width + 1 + StyledText(label).width <= style.width {
    mark.append(" \(label)")
    return [arrow, bar, source, mark]
  }
  var note = StyledText("\(blank) = ", .dim)
  note.append(label)
  return [arrow, bar, source, mark] + note.wrapped(to: style.width, rest: StyledText("\(blank)   "))
}

func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
