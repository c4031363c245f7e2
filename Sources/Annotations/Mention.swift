/// A span of the article with one kind: a name, an office, a date, an amount.
///
/// Mentions may nest and never cross. `Analysis.mentions` holds them in document order, outer before inner.
public struct Mention: Hashable, Sendable {
  /// The span in UTF-8 bytes of the article.
  public var range: Range<Int>

  public var kind: MentionKind

  /// The entity this mention points to.
  public var entity: EntityID?

  /// The value of a date, time, duration, amount, percentage or quantity.
  public var value: NormalizedValue?

  /// Set for events that are planned or cancelled.
  public var eventStatus: EventStatus?

  public var status: DecisionStatus
  public var provenance: Provenance

  public init(
    range: Range<Int>,
    kind: MentionKind,
    entity: EntityID? = nil,
    value: NormalizedValue? = nil,
    eventStatus: EventStatus? = nil,
    status: DecisionStatus = .suggested,
    provenance: Provenance
  ) {
    self.range = range
    self.kind = kind
    self.entity = entity
    self.value = value
    self.eventStatus = eventStatus
    self.status = status
    self.provenance = provenance
  }
}
