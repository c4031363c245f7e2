import Platform
import Reports
import Workspace

extension Command {
  /// `attache explain`: what checks report and why.
  static let explain = Command(
    name: "explain",
    summary: "list all checks, or explain one of them with an example and what to do",
    arguments: "[OPTIONS] [CODE]…",
    operands: .words(Check.all.map { Operands.Word(text: $0.code, help: $0.summary) }),
    options: [.color, .width],
    details: """
      A check's code stands in square brackets in every report. The level of a check is changed in attache.json: error,
      warning, information, hint, which editors show and attache check passes over, or off. The checks that this folder's
      attache.json describes are listed last; attache explain broken-own-check says how to write one.

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
  var surroundings = Surroundings(FileOverlay())
  let own = surroundings.ownChecks(for: workingFolder())
  if arguments.operands.isEmpty {
    Console.write(checkList(Check.all + own, style: style))
    return ExitStatus.success
  }
  var isFirst = true
  for code in arguments.operands {
    guard let check = Check.named(code) ?? own.first(where: { $0.code == code }) else {
      return Console.report(unknownCheck(code, besides: own), command: "explain")
    }
    Console.write((isFirst ? "" : "\n") + explanation(of: check, style: style))
    isFirst = false
  }
  return ExitStatus.success
}
