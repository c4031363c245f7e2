/// The completion of commands for bash, from 3.2 on, which macOS has.
func bashCompletion(of commands: [Command]) -> String {
  let names = commands.map(\.name)
  return """
    # Completion of attache for bash, made by: attache completions bash

    _attache_words() { COMPREPLY=($(compgen -W "$1" -- "$cur")); }

    _attache_paths() {
      local IFS=$'\\n'
      COMPREPLY=($(compgen "$1" -- "$cur"))
      compopt -o filenames 2> /dev/null
    }

    # What follows a command: its options, those with a value, what its operands are.
    _attache_command() {
      case $1 in
    \(commands.map(description).joined(separator: "\n"))
        *) return 1 ;;
      esac
    }

    # The values of a command's option; fails for what is none.
    _attache_value() {
      case $1 in
    \(commands.flatMap(values).joined(separator: "\n"))
        *) return 1 ;;
      esac
    }

    _attache() {
      local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}
      local command='' options='' valued='' first='' operands='' count=0 i
      COMPREPLY=()
      # Bash parts words at the sign of `--name=VALUE`.
      if [[ $cur == '=' ]]; then cur=''; elif [[ $prev == '=' ]]; then prev=${COMP_WORDS[COMP_CWORD-2]}; fi
      for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
          '=') i=$((i + 1)) ;;
          -?*) if [[ " $valued " == *" ${COMP_WORDS[i]} "* && ${COMP_WORDS[i+1]} != '=' ]]; then i=$((i + 1)); fi ;;
          *)
            if [[ -n $command ]]; then
              count=$((count + 1))
            else
              command=${COMP_WORDS[i]}
              _attache_command "$command" || return
            fi
            ;;
        esac
      done
      if [[ -z $command ]]; then
        _attache_words '\((names + ["help"] + programOptions.flatMap(\.names)).joined(separator: " "))'
      elif _attache_value "$command:$prev"; then
        return
      elif [[ $cur == -* ]]; then
        _attache_words "$options"
      elif [[ -n $first && ( $count == 0 || -z $operands ) ]]; then
        _attache_words "$first"
      elif [[ -n $operands ]]; then
        _attache_paths "$operands"
      fi
    }

    complete -F _attache attache

    """

  func description(_ command: Command) -> String {
    let options = command.options + commonOptions
    var parts = ["options='\(options.flatMap(\.names).joined(separator: " "))'"]
    let valued = options.filter { $0.value != nil && !$0.isValueOptional }.flatMap(\.names)
    if !valued.isEmpty { parts.append("valued='\(valued.joined(separator: " "))'") }
    switch command.operands {
    case .none: break
    case .files: parts.append("operands=-f")
    case .folders: parts.append("operands=-d")
    case .words(let words): parts.append("first='\(words.map(\.text).joined(separator: " "))'")
    case .wordThenFiles(let words):
      parts.append("first='\(words.map(\.text).joined(separator: " "))'")
      parts.append("operands=-f")
    }
    let help = command.name == commands.last?.name ? "\n    help) first='\(names.joined(separator: " "))' ;;" : ""
    return "    \(command.name)) \(parts.joined(separator: "; ")) ;;" + help
  }

  func values(_ command: Command) -> [String] {
    command.options.filter { $0.value != nil && !$0.isValueOptional }.map { option in
      let names = option.names.map { "\(command.name):\($0)" }.joined(separator: "|")
      return switch option.offer {
      case .words(let words): "    \(names)) _attache_words '\(words.joined(separator: " "))' ;;"
      case .files: "    \(names)) _attache_paths -f ;;"
      case .folders: "    \(names)) _attache_paths -d ;;"
      case .nothing: "    \(names)) ;;"
      }
    }
  }
}
