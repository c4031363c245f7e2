package import Annotations

/// An article's analysis with the decisions on it: what hover, checks and exports show.
///
/// Rejected suggestions are left out; accepted items stand in it whether or not the engine would suggest them.
package struct DecidedAnalysis: Hashable, Sendable {
  /// Mentions, quotations and relations with their status, indexes and identifiers all consistent.
  package var analysis: Analysis

  /// For each mention the stored item it comes from; nil for a mere suggestion.
  package var mentionIDs: [ItemID?]

  /// For each quotation the stored item it comes from.
  package var quoteIDs: [ItemID?]

  /// For each relation the stored item it comes from.
  package var relationIDs: [ItemID?]

  /// Where the sidecar's items stand.
  package var places: SidecarPlaces

  /// What the registry says of the entities of the analysis that it knows.
  var registeredKinds: [EntityID: MentionKind] = [:]

  /// The kinds that entities are known to have: those of their mentions, and what the registry says.
  var entityKinds: EntityKinds { EntityKinds(analysis.mentions.lazy.map { ($0.entity, $0.kind) }, registeredKinds) }

  /// The mentions that nobody has decided on.
  package var undecidedMentions: [Int] {
    analysis.mentions.indices.filter { analysis.mentions[$0].status == .suggested }
  }
}

extension DecidedAnalysis {
  /// An analysis on which nothing is decided.
  ///
  /// O(mentions + quotations + relations).
  package init(undecided analysis: Analysis) {
    self.init(
      analysis: analysis,
      mentionIDs: Array(repeating: nil, count: analysis.mentions.count),
      quoteIDs: Array(repeating: nil, count: analysis.quotes.count),
      relationIDs: Array(repeating: nil, count: analysis.relations.count),
      places: SidecarPlaces(mentions: [], quotes: [], cues: [])
    )
  }
}
