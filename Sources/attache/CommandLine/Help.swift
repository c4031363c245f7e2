/// Help texts, made from the commands' definitions.
enum Help {
  /// The text of `attache --help`.
  static func overview(of commands: [Command]) -> String {
    let width = commands.map(\.name.count).max() ?? 0
    let list = commands.map { "  \(pad($0.name, to: width))  \($0.summary)" }.joined(separator: "\n")
    return """
      Attaché annotates news articles: who is who, which office, where, when, how much, and who said what.

      usage: attache COMMAND [OPTIONS] …

      \(list)

      attache COMMAND --help shows a command's options; attache --version shows the version,
      attache --licenses whom its data is owed to.

      """
  }

  /// The text of `attache COMMAND --help`.
  static func text(of command: Command) -> String {
    let options = command.options + commonOptions
    let labels = options.map(label)
    let width = labels.map(\.count).max() ?? 0
    let list = zip(options, labels).map { option, label in
      let choices = option.choices.isEmpty ? "" : ": \(option.choices.joined(separator: ", "))"
      return "  \(pad(label, to: width))  \(option.help)\(choices)"
    }
    let details = command.details.isEmpty ? "" : "\n\(command.details)\n"
    return """
      attache \(command.name): \(command.summary)

      usage: attache \(command.name) \(command.arguments)

      \(list.joined(separator: "\n"))

      """ + details
  }

  private static func label(_ option: Option) -> String {
    let names = option.names.joined(separator: ", ")
    guard let value = option.value else { return names }
    return option.isValueOptional ? "\(names)[=\(value)]" : "\(names) \(value)"
  }

  private static func pad(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
