package import Annotations
package import PositionedJSON

/// A decision on a quotation.
package struct StoredQuote: Hashable, Sendable {
  package var id: ItemID
  package var kind: Quote.Kind
  package var anchor: Anchor

  /// The word or phrase of saying.
  package var cue: Anchor?

  package var speaker: EntityID?

  /// The stored mention that names the speaker here.
  package var speakerMention: ItemID?

  package var verdict: Verdict

  /// The suggestion in whose place this stands; it counts as rejected.
  package var replaces: Replaced?

  package var note: String?

  /// The user's own members.
  package var extensions: [JSONMember] = []

  /// A suggestion that a correction replaced.
  package struct Replaced: Hashable, Sendable {
    package var kind: Quote.Kind
    package var anchor: Anchor

    package init(kind: Quote.Kind, anchor: Anchor) {
      self.kind = kind
      self.anchor = anchor
    }
  }

  package init(id: ItemID, kind: Quote.Kind, anchor: Anchor, verdict: Verdict) {
    self.id = id
    self.kind = kind
    self.anchor = anchor
    self.verdict = verdict
  }
}
