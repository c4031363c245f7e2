package import Annotations

/// A list of names in a file of its own.
package struct LexiconFile: Hashable, Sendable {
  /// The file, relative to the folder that holds the settings.
  package var file: String

  /// The kind of the names that say none themselves.
  package var kind: MentionKind?

  /// Whether names count in capitals and lower case as well, where they do not say it themselves.
  package var ignoresCase: Bool

  /// Where the settings name the file, in UTF-8 bytes of theirs.
  package var range: Range<Int>
}
