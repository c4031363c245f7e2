package import Annotations

/// A kind of mention that a workspace has besides those of the guidelines, or its own words for one of those.
package struct UserType: Hashable, Sendable {
  package var kind: MentionKind

  /// What people call it, as hover shows it: `Ship`.
  package var label: String?

  /// What is marked with it.
  package var description: String?

  /// Where the settings name it, in UTF-8 bytes of their file.
  package var range: Range<Int>
}

/// A name that a workspace wants to be found wherever it stands.
package struct UserName: Hashable, Sendable {
  package var kind: MentionKind
  package var name: String

  /// Other forms of the name.
  package var aliases: [String]

  /// Whose name it is; nil where the name says it.
  package var entity: EntityID?

  /// Whether the name counts in capitals and lower case as well.
  package var ignoresCase: Bool
}
