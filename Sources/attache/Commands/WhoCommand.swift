import Platform
import Reports
import Workspace

extension Command {
  /// `attache who`: what all articles say of one name.
  static let who = Command(
    name: "who",
    summary: "show who or what a name means in a folder of articles: offices over time, events, spellings",
    arguments: "[OPTIONS] NAME [FILE|FOLDER|-]…",
    operands: .files,
    options: [.color, .width],
    details: """
      NAME may be a surname, another spelling or an acronym. Without a path the working folder is read. Decisions and
      registry count as they do in the editor. Beside each office stands its place on the line from the first to the last
      date on which an office of that person is stated.

      Examples:
        attache who Lindqvist articles/
        attache who "ministry of water" .

      Exit status: 0 found, 1 nobody and nothing of that name, 2 wrong usage or a file that cannot be read.
      """,
    run: runWho
  )
}

private func runWho(_ arguments: ParsedArguments) -> Int32 {
  let style: TerminalStyle
  switch Console.style(for: arguments) {
  case .success(let value): style = value
  case .failure(let error): return Console.report(error, command: "who")
  }
  guard let name = arguments.operands.first, !name.isEmpty else {
    return Console.report(UsageError("who needs a name", hint: "write attache who NAME FOLDER"), command: "who")
  }
  var reader = WorkspaceReader()
  reader.read(arguments.operands.count > 1 ? Array(arguments.operands.dropFirst()) : ["."])
  reader.index()
  var workspace = reader.workspace
  let profiles = workspace.who(name)
  if profiles.isEmpty {
    Console.report("nobody and nothing is called “\(name)” in \(workspace.articles.count) articles")
  } else {
    Console.write(whoReport(profiles, style: style))
  }
  if reader.hasFailed { return ExitStatus.failure }
  return profiles.isEmpty ? ExitStatus.findings : ExitStatus.success
}
