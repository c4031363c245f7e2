import Annotations
import ArticleText

/// What an annotation marks and where; two of one kind at one place are the same annotation.
struct Spot<Kind: Hashable>: Hashable {
  var range: Range<Int>
  var kind: Kind
}

/// The mentions of an article after all decisions, in document order.
struct DecidedMentions {
  private(set) var mentions: [Mention] = []
  private(set) var ids: [ItemID?] = []

  /// For each suggested mention its index in `mentions`; nil for one that was left out.
  private(set) var indexOfSuggestion: [Int?]

  /// The index in `mentions` of each stored item that stands in the text and is not rejected.
  private(set) var indexOfItem: [ItemID: Int] = [:]

  private struct Entry {
    var mention: Mention
    var id: ItemID?
    var suggestion: Int?

    /// The entity that a decision names.
    var label: EntityID?
  }

  init(
    _ suggestions: Analysis,
    _ sidecar: Sidecar,
    _ places: SidecarPlaces,
    _ text: ArticleText,
    _ registry: Registry,
    _ entities: inout EntityLinking
  ) {
    var stored = firstDecisions(
      sidecar.mentions.indices.map { index in
        places.mentions[index].range.map { Spot(range: $0, kind: sidecar.mentions[index].kind) }
      },
      sidecar.mentions.map(\.verdict)
    )
    let exclusions = MentionExclusions(sidecar, places, text, registry)
    var entries: [Entry] = []
    for (index, suggestion) in suggestions.mentions.enumerated() {
      let spot = Spot(range: suggestion.range, kind: suggestion.kind)
      if let item = stored.removeValue(forKey: spot).map({ sidecar.mentions[$0] }) {
        if item.verdict.status == .rejected { continue }
        if let label = item.entity { entities.link(suggestion.entity, to: label) }
        let mention = decided(suggestion, by: item)
        entries.append(Entry(mention: mention, id: item.id, suggestion: index, label: item.entity))
      } else if !exclusions.excludes(suggestion) {
        entries.append(Entry(mention: suggestion, suggestion: index))
      }
    }
    for (spot, index) in stored where sidecar.mentions[index].verdict.status != .rejected {
      let item = sidecar.mentions[index]
      let plain = Mention(range: spot.range, kind: spot.kind, provenance: Provenance(by: item.verdict.by))
      entries.append(Entry(mention: decided(plain, by: item), id: item.id, label: item.entity))
    }
    entries.sort { a, b in
      (a.mention.range.lowerBound, -a.mention.range.upperBound, a.mention.kind.rawValue)
        < (b.mention.range.lowerBound, -b.mention.range.upperBound, b.mention.kind.rawValue)
    }

    indexOfSuggestion = Array(repeating: nil, count: suggestions.mentions.count)
    for (index, entry) in entries.enumerated() {
      var mention = entry.mention
      mention.entity = entry.label.map(entities.registered) ?? mention.entity.map(entities.effective)
      mentions.append(mention)
      ids.append(entry.id)
      if let suggestion = entry.suggestion { indexOfSuggestion[suggestion] = index }
      if let id = entry.id { indexOfItem[id] = index }
    }
  }
}

/// For each spot the stored item that counts there: the first one that is decided, else the first one.
func firstDecisions<Kind: Hashable>(_ spots: [Spot<Kind>?], _ verdicts: [Verdict]) -> [Spot<Kind>: Int] {
  var first: [Spot<Kind>: Int] = [:]
  for (index, spot) in spots.enumerated() {
    guard let spot else { continue }
    if let other = first[spot], verdicts[other].status != .suggested || verdicts[index].status == .suggested {
      continue
    }
    first[spot] = index
  }
  return first
}

/// A suggestion with what a stored item says of it.
private func decided(_ suggestion: Mention, by item: StoredMention) -> Mention {
  var mention = suggestion
  mention.value = item.value ?? suggestion.value
  mention.eventStatus = item.eventStatus ?? suggestion.eventStatus
  mention.status = item.verdict.status
  mention.provenance.by = item.verdict.by
  mention.provenance.confidence = item.verdict.confidence
  return mention
}
