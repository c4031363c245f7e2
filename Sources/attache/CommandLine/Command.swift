/// A subcommand as a value: the parser, `--help` and the completions all read this one definition.
struct Command: Sendable {
  var name: String

  /// One line without a full stop, for the list of commands.
  var summary: String

  /// What stands after the name in the usage line, for example `[OPTIONS] PATH…`.
  var arguments: String

  /// What shells offer for the words that are no options.
  var operands = Operands.none

  var options: [Option]

  /// Paragraphs and examples that close the help text.
  var details: String

  /// Runs the command and returns the exit status: 0 done, 1 findings or bad records, 2 usage or I/O error.
  var run: @Sendable (ParsedArguments) -> Int32
}

/// What the words of a command stand for that are no options.
enum Operands: Sendable {
  case none
  case files
  case folders

  /// Each is one of these.
  case words([Word])

  /// The first is one of these, the others are files.
  case wordThenFiles([Word])

  /// A word with what it means, in one line.
  struct Word: Sendable {
    var text: String
    var help: String
  }
}

/// An option of a command.
struct Option: Sendable {
  /// With dashes, the long one first: `--output`, `-o`.
  var names: [String]

  /// What the help calls the option's value; nil for a switch.
  var value: String?

  /// Whether the value may be left out; it is given as `--name=VALUE` then.
  var isValueOptional = false

  /// The only values allowed, where there is a closed list.
  var choices: [String] = []

  /// Values that shells offer where others are allowed as well.
  var suggestions: [String] = []

  /// Whether each time that it is given counts.
  var isRepeatable = false

  var help: String
}

extension Option {
  /// What shells offer for an option's value.
  enum Offer: Hashable {
    case words([String])
    case files
    case folders

    /// Nothing: a date, a name, a number.
    case nothing
  }

  /// What shells offer for the value; `FILE` and `PATH` are files, `FOLDER` and `DIR` folders.
  var offer: Offer {
    if !choices.isEmpty { return .words(choices) }
    if !suggestions.isEmpty { return .words(suggestions) }
    return switch value {
    case "FILE", "PATH": .files
    case "FOLDER", "DIR": .folders
    default: .nothing
    }
  }
}

/// The options that every command has.
let commonOptions = [
  Option(names: ["--help", "-h"], help: "show this help")
]

/// The options that stand in place of a command.
let programOptions = [
  Option(names: ["--help", "-h"], help: "list the commands"),
  Option(names: ["--version", "-V"], help: "show the version"),
  Option(names: ["--licenses"], help: "show whom the data is owed to"),
]

extension Option {
  static let color = Option(
    names: ["--color"],
    value: "WHEN",
    choices: ["auto", "always", "never"],
    help: "colour the output; auto means on a terminal, unless NO_COLOR is set"
  )
  static let width = Option(
    names: ["--width"],
    value: "COLUMNS",
    help: "wrap at this width instead of the terminal's"
  )
  static let model = Option(
    names: ["--model"],
    value: "FILE",
    help: "weights that attache train made, instead of the program's own; none for the rules alone"
  )
  static let cache = Option(
    names: ["--cache"],
    value: "FOLDER",
    help: "where texts are kept for finding annotations again (default: $XDG_CACHE_HOME/attache)"
  )
}
