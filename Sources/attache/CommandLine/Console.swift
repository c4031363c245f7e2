import Platform
import Reports
import Workspace

/// Standard output and standard error as commands use them.
enum Console {
  /// Writes to standard output; ends the program quietly when the reader has gone.
  static func write(_ bytes: [UInt8]) {
    switch Platform.write(bytes, to: .output) {
    case .written: return
    case .closed: endProcess(ExitStatus.success)
    case .failed(let message):
      report("standard output: \(message)")
      endProcess(ExitStatus.failure)
    }
  }

  /// Writes text to standard output.
  static func write(_ text: String) {
    write(Array(text.utf8))
  }

  /// Writes `attache: MESSAGE` to standard error, in one line that does nothing to a terminal, whatever is named in it.
  ///
  /// - Parameter place: `FILE` or `FILE:LINE:COLUMN`; whichever way to the file it takes, the shortest one is shown.
  static func report(_ message: String, at place: String? = nil) {
    let place = place.map { "\(displayName(of: $0)): " } ?? ""
    // A line of progress may stand there; the next piece of work shows it again.
    let clearing = ProgressLine.hasTerminal ? ProgressLine.clearing : ""
    Platform.write("\(clearing)attache: \(harmless(place + message))\n", to: .error)
  }

  /// Says what is wrong with the command line and how to go on.
  static func report(_ error: UsageError, command: String?) -> Int32 {
    let hint = error.hint.map { "; \($0)" } ?? ""
    let help = command.map { "attache \($0) --help" } ?? "attache --help"
    report("\(error.message)\(hint) (\(help) lists the options)")
    return ExitStatus.failure
  }

  /// The style that `--color`, `--width`, `NO_COLOR` and the terminal ask for.
  static func style(for arguments: ParsedArguments) -> Result<TerminalStyle, UsageError> {
    var width = terminalWidth() ?? 100
    if let given = arguments["--width"] {
      guard let number = Int(given), (20...1000).contains(number) else {
        return .failure(UsageError("--width cannot be “\(given)”", hint: "give a number from 20 to 1000"))
      }
      width = number
    }
    let isColored =
      switch arguments["--color"] {
      case "always": true
      case "never": false
      default:
        isTerminal(.output) && (environmentVariable("NO_COLOR") ?? "").isEmpty && environmentVariable("TERM") != "dumb"
      }
    return .success(TerminalStyle(width: width, isColored: isColored))
  }
}
