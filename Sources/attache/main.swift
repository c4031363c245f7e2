import Platform

/// All commands, in the order in which `attache --help` lists them.
let commands: [Command] = [
  .lsp, .annotate, .decide, .check, .explain, .who, .report, .format, .convert, .train, .doctor,
]

ignoreBrokenPipes()
endProcess(run(CommandLine.arguments.dropFirst(), of: commands))
