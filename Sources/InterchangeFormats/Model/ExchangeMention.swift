package import Annotations

/// A span with a type, or several spans that are one mention.
package struct ExchangeMention: Hashable, Sendable {
  /// The parts, in UTF-8 bytes, ascending; more than one for a discontinuous mention, none where `sought` says what to
  /// look for in a text that is not at hand.
  package var fragments: [Range<Int>]

  package var type: String

  /// Everything else that the file says of it, in the file's order.
  package var attributes: [ExchangeAttribute] = []

  /// What this mention means; mentions of the same entity corefer.
  package var entity: String?

  package var links: [ExchangeLink] = []
  package var notes: [String] = []

  /// The layer, annotation set or feature structure type that the format keeps it in.
  package var layer: String?

  /// Words in a text that is not at hand.
  package var sought: SoughtWords?

  package var verdict = ExchangeVerdict()

  package init(_ fragments: [Range<Int>], type: String) {
    self.fragments = fragments
    self.type = type
  }

  /// From the first part's start to the last one's end; nil for one without a place.
  package var span: Range<Int>? {
    guard let first = fragments.first, let last = fragments.last, first.lowerBound <= last.upperBound else {
      return nil
    }
    return first.lowerBound..<last.upperBound
  }
}

/// What has been decided about an annotation and by whom, as far as the file says so.
package struct ExchangeVerdict: Hashable, Sendable {
  package var status: DecisionStatus?

  /// The annotator or program.
  package var by: String?

  /// From 0 to 1.
  package var confidence: Double?

  package init(status: DecisionStatus? = nil, by: String? = nil, confidence: Double? = nil) {
    self.status = status
    self.by = by
    self.confidence = confidence
  }

  /// Whether the file says nothing.
  var isEmpty: Bool { status == nil && by == nil && confidence == nil }
}

/// Words to be found by themselves and what stands around them, or by offsets, in a text named elsewhere.
package struct SoughtWords: Hashable, Sendable {
  package var source: String
  package var exact: String?
  package var prefix: String?
  package var suffix: String?

  /// Offsets in the unit of the format.
  package var position: Range<Int>?

  package init(source: String, exact: String? = nil) {
    self.source = source
    self.exact = exact
  }
}
