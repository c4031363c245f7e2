import Platform

/// Runs the command that the arguments name and returns the exit status.
func run(_ arguments: ArraySlice<String>, of commands: some Collection<Command>) -> Int32 {
  guard let first = arguments.first else {
    Platform.write(Help.overview(of: Array(commands)), to: .error)
    return ExitStatus.failure
  }
  switch first {
  case "--help", "-h":
    Console.write(Help.overview(of: Array(commands)))
    return ExitStatus.success
  case "help":
    guard let name = arguments.dropFirst().first else { return run(["--help"], of: commands) }
    return run([name, "--help"], of: commands)
  case "--version", "-V":
    Console.write("attache \(version)\n")
    return ExitStatus.success
  case "--licenses":
    Console.write(licenses)
    return ExitStatus.success
  default:
    break
  }
  guard let command = commands.first(where: { $0.name == first }) else {
    let hint = likelyMeant(by: first, among: commands.map(\.name)).map { "did you mean \($0)?" }
    return Console.report(UsageError("unknown command “\(first)”", hint: hint), command: nil)
  }
  switch ParsedArguments.parse(arguments.dropFirst(), for: command) {
  case .failure(let error):
    return Console.report(error, command: command.name)
  case .success(let parsed):
    if parsed.contains("--help") {
      Console.write(Help.text(of: command))
      return ExitStatus.success
    }
    guard command.name == "lsp" || hasWorkingFolder() else {
      Console.report("the working folder no longer exists; change to another one")
      return ExitStatus.failure
    }
    return command.run(parsed)
  }
}
