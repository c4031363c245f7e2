/// A subcommand as a value: the parser, `--help` and the completions all read this one definition.
struct Command: Sendable {
  var name: String

  /// One line without a full stop, for the list of commands.
  var summary: String

  /// What stands after the name in the usage line, for example `[OPTIONS] PATH…`.
  var arguments: String

  var options: [Option]

  /// Paragraphs and examples that close the help text.
  var details: String

  /// Runs the command and returns the exit status: 0 done, 1 findings or bad records, 2 usage or I/O error.
  var run: @Sendable (ParsedArguments) -> Int32
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

  var help: String
}

/// The options that every command has.
let commonOptions = [
  Option(names: ["--help", "-h"], help: "show this help")
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
  static let cache = Option(
    names: ["--cache"],
    value: "FOLDER",
    help: "where texts are kept for finding annotations again (default: $XDG_CACHE_HOME/attache)"
  )
}
