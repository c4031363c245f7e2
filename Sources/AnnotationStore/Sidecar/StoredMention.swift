package import Annotations
package import PositionedJSON

/// A decision on a mention, or a suggestion that was stored on request.
package struct StoredMention: Hashable, Sendable {
  package var id: ItemID
  package var kind: MentionKind
  package var anchor: Anchor

  /// The registry's entity, or a name of this file's own for mentions that mean the same.
  package var entity: EntityID?

  package var value: NormalizedValue?
  package var eventStatus: EventStatus?
  package var verdict: Verdict

  /// The suggestion in whose place this stands; it counts as rejected.
  package var replaces: Replaced?

  package var note: String?

  /// The user's own members.
  package var extensions: [JSONMember] = []

  /// A suggestion that a correction replaced.
  package struct Replaced: Hashable, Sendable {
    package var kind: MentionKind
    package var anchor: Anchor

    package init(kind: MentionKind, anchor: Anchor) {
      self.kind = kind
      self.anchor = anchor
    }
  }

  package init(id: ItemID, kind: MentionKind, anchor: Anchor, entity: EntityID? = nil, verdict: Verdict) {
    self.id = id
    self.kind = kind
    self.anchor = anchor
    self.entity = entity
    self.verdict = verdict
  }
}

/// What was decided about an item, and who says so; one thing, which merges as a whole.
package struct Verdict: Hashable, Sendable {
  package var status: DecisionStatus

  /// `human:NAME`, `rule:NAME@N`, `model:NAME@N` or `import:FORMAT`.
  package var by: String

  /// From 0 to 1; nil for people.
  package var confidence: Double?

  package init(_ status: DecisionStatus, by: String, confidence: Double? = nil) {
    self.status = status
    self.by = by
    self.confidence = confidence
  }

  /// Whether a person made the decision.
  ///
  /// By bytes: a name may begin with a mark that joins the colon.
  package var isHuman: Bool { by.utf8.starts(with: "human:".utf8) }

  /// Whether a rule or a model made it, and nobody looked.
  package var isMachine: Bool { by.utf8.starts(with: "rule:".utf8) || by.utf8.starts(with: "model:".utf8) }
}
