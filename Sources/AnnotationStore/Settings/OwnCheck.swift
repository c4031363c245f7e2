/// A check of the workspace's own: words that a pattern finds and that should not stand so.
package struct OwnCheck: Hashable, Sendable {
  /// What settings, suppressions and reports call it.
  package var code: String

  package var level: CheckLevel

  /// One line: what is wrong with the words that were found.
  package var message: String

  /// Why it is wrong and what to do; nil where the message says all.
  package var explanation: String?

  /// A regular expression; whether it can be read is not known here.
  package var pattern: String

  /// Whether the pattern's letters stand for those of the other case as well.
  package var ignoresCase: Bool

  /// A glob of the files it is about, relative to the folder that holds the settings; nil for all files.
  package var files: String?

  /// Words that a person may want to put in place of those found.
  package var suggestion: String?

  /// Words that `attache check --fix` puts in place of those found.
  package var fix: String?

  /// Where the settings say code, pattern and fix, in UTF-8 bytes of their file; nil for no fix.
  package var codeRange: Range<Int>
  package var patternRange: Range<Int>
  package var fixRange: Range<Int>?
}
