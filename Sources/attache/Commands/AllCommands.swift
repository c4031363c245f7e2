extension Command {
  /// All commands, in the order in which `attache --help` lists them.
  static let all: [Command] = [
    .lsp, .annotate, .decide, .check, .explain, .who, .report, .format, .convert, .compare, .merge, .textconv, .train,
    .start, .doctor, .completions, .manual,
  ]
}
