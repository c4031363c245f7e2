package import Workspace

/// All checks in a list: code, level, summary.
package func checkList(_ checks: [Check], style: TerminalStyle) -> String {
  let width = checks.map { $0.code.count }.max() ?? 0
  let lines = checks.flatMap { check in
    var head = StyledText(check.code, .heading)
    head.append(String(repeating: " ", count: width - check.code.count + 2))
    head.append(check.level.rawValue, .level(check.level))
    head.append(String(repeating: " ", count: max(1, 13 - check.level.rawValue.count)))
    let rest = StyledText(String(repeating: " ", count: width + 15))
    var line = head
    line.append(check.summary)
    return line.wrapped(to: max(style.width, width + 40), rest: rest)
  }
  return lines.map { $0.rendered(style) + "\n" }.joined()
}

/// What a check reports and why, and how to set its level.
package func explanation(of check: Check, style: TerminalStyle) -> String {
  var head = StyledText(check.code, .heading)
  head.append(" · ", .dim)
  head.append(check.level.rawValue, .level(check.level))
  head.append(" · \(check.summary)")
  let lines = head.wrapped(to: style.width, rest: StyledText("  ")).map { $0.rendered(style) }
  return """
    \(lines.joined(separator: "\n"))

    \(check.explanation)

    """
}
