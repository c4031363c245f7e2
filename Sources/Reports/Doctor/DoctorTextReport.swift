import Annotations
import Workspace

/// The report of `attache doctor` for people.
package func doctorText(_ report: DoctorReport, style: TerminalStyle) -> String {
  var lines: [String] = []
  func heading(_ text: String) {
    if !lines.isEmpty { lines.append("") }
    lines.append(style.isColored ? "\u{1B}[1m\(harmless(text))\u{1B}[0m" : harmless(text))
  }
  func row(_ key: String, _ text: String) {
    lines.append("  \(padded(key, to: 11))\(harmless(text))")
  }
  let program = report.program
  heading("attache \(program.version)")
  row("program", program.path ?? "unknown")
  row("on PATH", program.isOnPath ? "yes" : program.pathOnPath.map { "no: \($0) is another program" } ?? "no")
  row("server", program.answerTime.map { "answers initialize after \($0) ms" } ?? "does not answer")

  heading("Editors")
  if report.editors.isEmpty { lines.append("  none of those that this program knows") }
  let names = report.editors.map { [$0.name, $0.version].compactMap { $0 }.joined(separator: " ") }
  let width = names.map { displayWidth(of: $0) }.max() ?? 0
  for (editor, name) in zip(report.editors, names) {
    let state: String
    if let first = editor.configurations.first {
      let others = editor.configurations.count - 1
      state = "set up in \(first)" + (others > 0 ? " and \(others) more" : "")
    } else {
      state = "not set up: \(editor.guide)"
    }
    lines.append(
      "  \(padded(harmless(name), to: width))  \(harmless(state))" + (editor.path == nil ? " (not on PATH)" : "")
    )
  }

  let folder = report.folder
  heading("Folder \(folder.path)")
  row("articles", "\(folder.articles), \(folder.articlesWithDecisions) of them with decisions")
  row("settings", folder.settings ?? "none; the defaults count")
  if !folder.ignore.isEmpty { row("", "ignores \(folder.ignore.joined(separator: ", "))") }
  if !folder.featuresOff.isEmpty { row("", "switches off \(folder.featuresOff.joined(separator: ", "))") }
  row("registry", folder.registry.map { "\($0), entities: \(folder.entities)" } ?? "none")
  row("annotator", "\(folder.annotator), from \(folder.annotatorSource)")
  row("cache", folder.cache ?? "none")
  row(
    "git",
    folder.repository.map { "\($0), \(folder.isShallow ? "a part of the history" : "the whole history")" }
      ?? "no repository"
  )

  lines.append("")
  if report.remarks.isEmpty { lines.append("Everything is in order.") }
  for remark in report.remarks {
    let level = style.isColored && remark.level == .problem ? "\u{1B}[1;31mproblem\u{1B}[0m" : remark.level.rawValue
    lines.append("\(level): \(harmless(remark.message))")
    lines.append("  \(harmless(remark.advice))")
  }
  return lines.joined(separator: "\n") + "\n"
}

private func padded(_ text: String, to width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - displayWidth(of: text)))
}
