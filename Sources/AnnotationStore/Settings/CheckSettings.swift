/// How much a check's findings matter, as settings say it.
package enum CheckLevel: String, Hashable, Sendable, CaseIterable {
  case off
  case hint
  case information
  case warning
  case error
}

/// The levels that settings give to checks, in all files or in some.
package struct CheckLevels: Hashable, Sendable {
  /// A check with its level.
  package struct Entry: Hashable, Sendable {
    /// The check's code, which need not be one that this program knows.
    package var code: String
    package var level: CheckLevel

    /// Where the settings name the code, in UTF-8 bytes of their file.
    package var range: Range<Int>
  }

  /// A glob of the files it is about, relative to the folder that holds the settings; nil for all files.
  package var files: String?

  /// In the order of the file.
  package var entries: [Entry]
}

/// Findings that somebody has seen and accepted.
package struct Suppression: Hashable, Sendable {
  /// The code of the check, which need not be one that this program knows.
  package var check: String

  /// A glob of the files it is about, relative to the folder that holds the settings; nil for all files.
  package var files: String?

  /// Only findings at these words; nil for all.
  package var text: String?

  /// Why the findings are right as they are.
  package var reason: String

  /// Where the settings say so, in UTF-8 bytes of their file.
  package var range: Range<Int>

  /// Where they name the check, in UTF-8 bytes of their file.
  package var checkRange: Range<Int>
}
