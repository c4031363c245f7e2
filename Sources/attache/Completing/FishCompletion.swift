/// The completion of commands for fish, from 3 on.
func fishCompletion(of commands: [Command]) -> String {
  var lines = [
    """
    # Completion of attache for fish, made by: attache completions fish

    # The command that stands on the line.
    function __attache_command
      set -l words (commandline -opc)
      set -e words[1]
      for word in $words
        if not string match -q -- '-*' $word
          echo $word
          return 0
        end
      end
      return 1
    end

    function __attache_is
      set -l command (__attache_command)
      test "$command" = $argv[1]
    end

    # Whether none of some words stands behind the command yet.
    function __attache_lacks
      set -l words (commandline -opc)
      for word in $argv
        if contains -- $word $words
          return 1
        end
      end
      return 0
    end

    complete -c attache -f
    """
  ]
  let none = quoted("not __attache_command > /dev/null")
  lines += programOptions.map { "complete -c attache -n \(none) \(option($0))" }
  for command in commands {
    lines.append("complete -c attache -n \(none) -a \(command.name) -d \(quoted(command.summary))")
  }
  lines.append("complete -c attache -n \(none) -a help -d 'show a command\\'s options'")
  let names = commands.map(\.name).joined(separator: " ")
  lines.append("complete -c attache -n '__attache_is help' -a \(quoted(names))")
  for command in commands {
    let condition = quoted("__attache_is \(command.name)")
    lines += (command.options + commonOptions).map { "complete -c attache -n \(condition) \(option($0))" }
    switch command.operands {
    case .none: break
    case .files: lines.append("complete -c attache -n \(condition) -F")
    case .folders: lines.append("complete -c attache -n \(condition) -x -a '(__fish_complete_directories)'")
    case .words(let words): lines += words.map { word($0, condition) }
    case .wordThenFiles(let words):
      let known = "__attache_is \(command.name); and __attache_lacks \(words.map(\.text).joined(separator: " "))"
      lines += words.map { word($0, quoted(known)) }
      lines.append("complete -c attache -n \(condition) -F")
    }
  }
  return lines.joined(separator: "\n") + "\n"

  func word(_ word: Operands.Word, _ condition: String) -> String {
    "complete -c attache -n \(condition) -a \(word.text) -d \(quoted(word.help))"
  }

  func option(_ option: Option) -> String {
    var parts = option.names.map { $0.hasPrefix("--") ? "-l \($0.dropFirst(2))" : "-s \($0.dropFirst())" }
    if option.value != nil, !option.isValueOptional {
      switch option.offer {
      case .words(let words): parts.append("-x -a \(quoted(words.joined(separator: " ")))")
      case .files: parts.append("-r -F")
      case .folders: parts.append("-x -a '(__fish_complete_directories)'")
      case .nothing: parts.append("-x")
      }
    }
    parts.append("-d \(quoted(option.help))")
    return parts.joined(separator: " ")
  }

  func quoted(_ text: String) -> String {
    "'\(text.replacing("\\", with: "\\\\").replacing("'", with: "\\'"))'"
  }
}
