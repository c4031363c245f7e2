/// Who made an annotation, on which evidence, and how sure it is.
public struct Provenance: Hashable, Sendable {
  /// The maker as files write it: `human:NAME`, `rule:NAME@N`, `model:NAME@N` or `import:FORMAT`.
  public var by: String

  /// The text that led to the annotation, in UTF-8 bytes of the article; empty where the span itself is the evidence.
  public var evidence: Range<Int>

  /// The precision observed on development data for this rule or bucket of the model's margin; nil for people.
  public var confidence: Double?

  public init(by: String, evidence: Range<Int> = 0..<0, confidence: Double? = nil) {
    self.by = by
    self.evidence = evidence
    self.confidence = confidence
  }
}

/// What has been decided about an annotation.
public enum DecisionStatus: String, Hashable, Sendable, CaseIterable {
  case suggested
  case accepted
  case rejected
}
