/// The completion of commands for zsh, from 5 on.
func zshCompletion(of commands: [Command]) -> String {
  let all = commands + [helpCommand(for: commands)]
  return """
    #compdef attache
    # Completion of attache for zsh, made by: attache completions zsh

    _attache() {
      local curcontext=$curcontext state state_descr line
      typeset -A opt_args
      _arguments -C \\
        \(programOptions.map { option($0, alone: true) }.joined(separator: " \\\n    ")) \\
        '1: :->command' \\
        '*:: :->arguments'
      case $state in
        command)
          local -a commands=(
            \(all.map { quoted("\(escaped($0.name)):\($0.summary)") }.joined(separator: "\n        "))
          )
          _describe -t commands command commands
          ;;
        arguments)
          case $words[1] in
    \(all.map(arguments).joined(separator: "\n"))
          esac
          ;;
      esac
    }

    # Autoloaded from a folder of $fpath it completes at once; sourced, it is registered.
    if [ "$funcstack[1]" = "_attache" ]; then
      _attache "$@"
    else
      compdef _attache attache
    fi

    """

  func arguments(_ command: Command) -> String {
    let options = (command.options + commonOptions).map { option($0, alone: $0.names[0] == "--help") }
    return """
            \(command.name))
              _arguments \\
                \((options + operands(command.operands)).joined(separator: " \\\n              "))
              ;;
      """
  }

  func operands(_ operands: Operands) -> [String] {
    switch operands {
    case .none: []
    case .files: ["'*:file:_files'"]
    case .folders: ["'*:folder:_files -/'"]
    case .words(let words): ["'*: :\(described(words))'"]
    case .wordThenFiles(let words): ["'1: :\(described(words))'", "'*:file:_files'"]
    }
  }

  func described(_ words: [Operands.Word]) -> String {
    let list = words.map { word in
      var help = word.help
      // The list is evaluated once more.
      for mark in ["\\", "\"", "$", "`", ":"] { help = help.replacing(mark, with: "\\" + mark) }
      return "\(word.text)\\:\"\(help.replacing("'", with: "'\\''"))\""
    }
    return "((\(list.joined(separator: " "))))"
  }

  func option(_ option: Option, alone: Bool) -> String {
    // Given once, none of an option's names is offered again.
    let others = alone ? "(- *)" : option.isRepeatable ? "" : "(\(option.names.joined(separator: " ")))"
    return option.names.map { name in
      var text = others + (option.isRepeatable ? "*" : "") + name
      if let value = option.value {
        let isLong = name.hasPrefix("--")
        text += option.isValueOptional ? "=-" : isLong ? "=" : ""
        text += "[\(escaped(option.help))]"
        text += (option.isValueOptional ? "::" : ":") + escaped(value) + ":"
        switch option.offer {
        case .words(let words): text += "(\(words.joined(separator: " ")))"
        case .files: text += "_files"
        case .folders: text += "_files -/"
        case .nothing: text += " "
        }
      } else {
        text += "[\(escaped(option.help))]"
      }
      return quoted(text)
    }.joined(separator: " \\\n    ")
  }

  /// Text in which nothing divides a specification.
  func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing(":", with: "\\:").replacing("[", with: "\\[").replacing(
      "]",
      with: "\\]"
    )
  }

  func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "'\\''"))'" }
}

/// What `attache help NAME` is to a shell.
private func helpCommand(for commands: [Command]) -> Command {
  Command(
    name: "help",
    summary: "show a command's options",
    arguments: "COMMAND",
    operands: .words(commands.map { Operands.Word(text: $0.name, help: $0.summary) }),
    options: [],
    details: "",
    run: { _ in ExitStatus.success }
  )
}
