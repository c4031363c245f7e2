package import Annotations
package import PositionedJSON

/// A decision on a relation.
package struct StoredRelation: Hashable, Sendable {
  /// What a relation starts or ends at.
  package enum End: Hashable, Sendable {
    case entity(EntityID)
    case mention(ItemID)
    case quote(ItemID)
  }

  package var id: ItemID
  package var kind: Relation.Kind
  package var from: End
  package var to: End
  package var verdict: Verdict
  package var note: String?

  /// The user's own members.
  package var extensions: [JSONMember] = []

  package init(id: ItemID, kind: Relation.Kind, from: End, to: End, verdict: Verdict) {
    self.id = id
    self.kind = kind
    self.from = from
    self.to = to
    self.verdict = verdict
  }
}
