/// What the exit status of every command says.
enum ExitStatus {
  /// Done, nothing found.
  static let success: Int32 = 0

  /// Findings at or above the limit, or records that could not be read.
  static let findings: Int32 = 1

  /// The command line could not be understood, or a file could not be read or written.
  static let failure: Int32 = 2
}
