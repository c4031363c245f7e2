package import Annotations

/// The names that may stand where somebody is writing.
package struct CompletionList: Hashable, Sendable {
  /// A name known in the workspace.
  package struct Item: Hashable, Sendable {
    /// What is written when the name is chosen.
    package var name: String

    package var kind: MentionKind

    /// The words that have been typed of it, up to the cursor, in UTF-8 bytes; the name takes their place.
    package var range: Range<Int>

    /// The name from the word on that was typed first, spelled so that it begins as what was typed does.
    package var typed: String

    /// Whose name it is; of a role who holds it.
    package var entity: EntityReference
  }

  /// Best first.
  package var items: [Item]

  /// More letters may bring other names than these.
  package var isIncomplete: Bool
}
