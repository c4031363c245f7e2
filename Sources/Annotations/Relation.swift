/// A fact that an article states between two entities, mentions or quotes.
public struct Relation: Hashable, Sendable {
  /// The relations of the guidelines, section 4.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case holdsRole = "holds-role"
    case roleOf = "role-of"
    case participatesIn = "participates-in"
    case heldIn = "held-in"
    case heldOn = "held-on"
    case produced
    case memberOf = "member-of"
    case abbreviates
    case said
  }

  /// One end of a relation; indexes point into the `Analysis` that holds the relation.
  public enum End: Hashable, Sendable {
    case entity(EntityID)
    case mention(Int)
    case quote(Int)
  }

  public var kind: Kind
  public var from: End
  public var to: End
  public var status: DecisionStatus
  public var provenance: Provenance

  public init(
    kind: Kind,
    from: End,
    to: End,
    status: DecisionStatus = .suggested,
    provenance: Provenance
  ) {
    self.kind = kind
    self.from = from
    self.to = to
    self.status = status
    self.provenance = provenance
  }
}
