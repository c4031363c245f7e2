import Platform

ignoreBrokenPipes()
endProcess(run(CommandLine.arguments.dropFirst(), of: Command.all))
