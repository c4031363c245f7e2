/// Reported speech: words in quotation marks, a reported clause, or the object of a verb of saying.
public struct Quote: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case direct
    case clause
    case phrase
  }

  /// The words that were said, in UTF-8 bytes, without quotation marks, `that`, cue and closing punctuation.
  public var range: Range<Int>

  public var kind: Kind

  /// The cue word's span in UTF-8 bytes; nil for a transcript's turn.
  public var cue: Range<Int>?

  public var speaker: EntityID?

  /// The index in `Analysis.mentions` of the mention that names the speaker here.
  public var speakerMention: Int?

  public var status: DecisionStatus
  public var provenance: Provenance

  public init(
    range: Range<Int>,
    kind: Kind,
    cue: Range<Int>? = nil,
    speaker: EntityID? = nil,
    speakerMention: Int? = nil,
    status: DecisionStatus = .suggested,
    provenance: Provenance
  ) {
    self.range = range
    self.kind = kind
    self.cue = cue
    self.speaker = speaker
    self.speakerMention = speakerMention
    self.status = status
    self.provenance = provenance
  }
}
