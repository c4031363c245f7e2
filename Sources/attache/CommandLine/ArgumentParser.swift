/// What the command line gave a command.
struct ParsedArguments {
  /// Values by the option's first name, in their order; the empty string for a switch, and for a value left out.
  private(set) var values: [String: [String]] = [:]

  /// Everything that is no option, in order; a lone `-` counts as one.
  private(set) var operands: [String] = []

  /// An option's value; of several the last one.
  subscript(_ option: String) -> String? { values[option]?.last }

  /// All values of an option that may be given several times.
  func all(_ option: String) -> [String] { values[option] ?? [] }

  func contains(_ option: String) -> Bool { values[option] != nil }

  /// Adds an operand, as if it stood on the command line.
  mutating func add(_ operand: String) { operands.append(operand) }

  /// Gives an option a value, as if it stood on the command line.
  mutating func set(_ option: String, to value: String) { values[option] = [value] }

  /// Reads arguments as a command defines them: `--name VALUE`, `--name=VALUE`, `-n VALUE`, `-nVALUE`, and
  /// `--` before operands.
  static func parse(_ arguments: some Sequence<String>, for command: Command) -> Result<ParsedArguments, UsageError> {
    var parsed = ParsedArguments()
    var rest = Array(arguments)[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        parsed.operands += rest
        break
      }
      guard argument.hasPrefix("-"), argument != "-" else {
        parsed.operands.append(argument)
        continue
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      var (name, inline) = (parts[0], parts.count > 1 ? parts[1] : nil)
      let options = command.options + commonOptions
      let short = String(argument.prefix(2))
      if name.count > 2, options.contains(where: { $0.names.contains(short) && $0.value != nil }) {
        (name, inline) = (short, String(argument.dropFirst(2)))
      }
      guard let option = options.first(where: { $0.names.contains(name) }) else {
        return .failure(UsageError("unknown option \(name)", hint: suggestion(for: name, in: command)))
      }
      switch parsed.take(option, inline: inline, from: &rest) {
      case .success: continue
      case .failure(let error): return .failure(error)
      }
    }
    return .success(parsed)
  }

  private mutating func take(
    _ option: Option,
    inline: String?,
    from rest: inout ArraySlice<String>
  ) -> Result<Void, UsageError> {
    let name = option.names[0]
    guard let value = option.value else {
      guard inline == nil else { return .failure(UsageError("\(name) takes no value", hint: nil)) }
      values[name, default: []].append("")
      return .success(())
    }
    if option.isValueOptional {
      values[name, default: []].append(inline ?? "")
      return .success(())
    }
    guard let given = inline ?? rest.popFirst() else {
      return .failure(UsageError("\(name) needs a value", hint: "write \(name) \(value)"))
    }
    guard option.choices.isEmpty || option.choices.contains(given) else {
      let choices = option.choices.joined(separator: ", ")
      return .failure(UsageError("\(name) cannot be “\(given)”", hint: "choose one of \(choices)"))
    }
    values[name, default: []].append(given)
    return .success(())
  }

  private static func suggestion(for name: String, in command: Command) -> String? {
    let known = (command.options + commonOptions).flatMap(\.names)
    return likelyMeant(by: name, among: known).map { "did you mean \($0)?" }
  }
}

/// A command line that cannot be understood; the program exits with 2.
struct UsageError: Error {
  var message: String
  var hint: String?

  init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }
}
