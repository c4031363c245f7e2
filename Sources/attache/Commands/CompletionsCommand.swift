extension Command {
  /// `attache completions`: what a shell needs to complete this program's command line.
  static let completions = Command(
    name: "completions",
    summary: "print what a shell needs to complete commands, options and their values",
    arguments: "SHELL",
    operands: .words(Shell.allCases.map { Operands.Word(text: $0.rawValue, help: $0.help) }),
    options: [],
    details: """
      For one session:

        source <(attache completions bash)
        source <(attache completions zsh)
        attache completions fish | source

      For good:

        attache completions bash > ~/.local/share/bash-completion/completions/attache
        attache completions zsh > ~/.zsh/functions/_attache      # a folder of $fpath, before compinit
        attache completions fish > ~/.config/fish/completions/attache.fish

      Exit status: 0 done, 2 no such shell.
      """,
    run: runCompletions
  )
}

/// A shell that commands can be completed in.
enum Shell: String, CaseIterable {
  case bash
  case zsh
  case fish

  /// Which releases of it.
  fileprivate var help: String {
    switch self {
    case .bash: "3.2 and later"
    case .zsh: "5 and later"
    case .fish: "3 and later"
    }
  }
}

private func runCompletions(_ arguments: ParsedArguments) -> Int32 {
  let shells = Shell.allCases.map(\.rawValue).joined(separator: ", ")
  guard arguments.operands.count == 1, let name = arguments.operands.first else {
    return Console.report(UsageError("completions needs a shell", hint: "one of \(shells)"), command: "completions")
  }
  guard let shell = Shell(rawValue: name) else {
    return Console.report(UsageError("unknown shell “\(name)”", hint: "one of \(shells)"), command: "completions")
  }
  let completion =
    switch shell {
    case .bash: bashCompletion(of: Array(Command.all))
    case .zsh: zshCompletion(of: Array(Command.all))
    case .fish: fishCompletion(of: Array(Command.all))
    }
  Console.write(completion)
  return ExitStatus.success
}
