import Platform
import Reports
import Workspace

extension Command {
  /// `attache explain`: what checks report and why.
  static let explain = Command(
    name: "explain",
    summary: "list all checks, or explain one of them with an example and what to do",
    arguments: "[OPTIONS] [CODE]…",
    options: [.color, .width],
    details: """
      A check's code stands in square brackets in every report. The level of a check is changed in attache.json.

      Examples:
        attache explain
        attache explain unpaired-quotation-mark

      Exit status: 0 done, 2 there is no such check.
      """,
    run: runExplain
  )
}

private func runExplain(_ arguments: ParsedArguments) -> Int32 {
  let style: TerminalStyle
  switch Console.style(for: arguments) {
  case .success(let value): style = value
  case .failure(let error): return Console.report(error, command: "explain")
  }
  if arguments.operands.isEmpty {
    Console.write(checkList(Check.all, style: style))
    return ExitStatus.success
  }
  var isFirst = true
  for code in arguments.operands {
    guard let check = Check.named(code) else { return Console.report(unknownCheck(code), command: "explain") }
    Console.write((isFirst ? "" : "\n") + explanation(of: check, style: style))
    isFirst = false
  }
  return ExitStatus.success
}
