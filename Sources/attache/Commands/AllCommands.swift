extension Command {
  /// All commands, in the order in which `attache --help` lists them.
  ///
  /// Each is made when it is asked for: an editor that starts the first one does not wait for the others.
  static var all: LazyMapSequence<[@Sendable () -> Command], Command> { makers.lazy.map { $0() } }

  private static let makers: [@Sendable () -> Command] = [
    { .lsp }, { .annotate }, { .decide }, { .check }, { .explain }, { .who }, { .report }, { .format }, { .convert },
    { .compare }, { .merge }, { .textconv }, { .train }, { .start }, { .doctor }, { .completions }, { .manual },
  ]
}
