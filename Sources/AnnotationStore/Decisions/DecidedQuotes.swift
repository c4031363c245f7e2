import Annotations

/// The quotations of an article after all decisions, in document order.
struct DecidedQuotes {
  private(set) var quotes: [Quote] = []
  private(set) var ids: [ItemID?] = []

  /// For each suggested quotation its index in `quotes`; nil for one that was left out.
  private(set) var indexOfSuggestion: [Int?]

  /// The index in `quotes` of each stored item that stands in the text and is not rejected.
  private(set) var indexOfItem: [ItemID: Int] = [:]

  init(
    _ suggestions: Analysis,
    _ sidecar: Sidecar,
    _ places: SidecarPlaces,
    _ mentions: DecidedMentions,
    _ entities: EntityLinking,
    _ kinds: EntityKinds
  ) {
    var stored = firstDecisions(
      sidecar.quotes.indices.map { index in
        places.quotes[index].range.map { Spot(range: $0, kind: sidecar.quotes[index].kind) }
      },
      sidecar.quotes.map(\.verdict)
    )
    let accepted = zip(sidecar.quotes, places.quotes).compactMap { item, placement in
      item.verdict.status == .accepted ? placement.range : nil
    }.sorted { $0.lowerBound < $1.lowerBound }

    func decided(_ suggestion: Quote, by index: Int) -> Quote {
      let item = sidecar.quotes[index]
      var quote = suggestion
      quote.cue = item.cue == nil ? suggestion.cue : places.cues[index]?.range
      quote.speaker = item.speaker.map(entities.registered) ?? suggestion.speaker
      quote.speakerMention = item.speakerMention.map { mentions.indexOfItem[$0] } ?? suggestion.speakerMention
      quote.status = item.verdict.status
      quote.provenance.by = item.verdict.by
      quote.provenance.confidence = item.verdict.confidence
      return quote
    }

    var entries: [(quote: Quote, id: ItemID?, suggestion: Int?)] = []
    for (index, suggestion) in suggestions.quotes.enumerated() {
      var quote = suggestion
      quote.speaker = suggestion.speaker.map(entities.effective)
      if let speaker = quote.speaker, !kinds.allow(speaker, by: Relation.Kind.said.endRules.from) {
        quote.speaker = nil
      }
      quote.speakerMention = suggestion.speakerMention.flatMap { mentions.newIndex(ofSuggestion: $0) }
      if let item = stored.removeValue(forKey: Spot(range: suggestion.range, kind: suggestion.kind)) {
        if sidecar.quotes[item].verdict.status == .rejected { continue }
        entries.append((decided(quote, by: item), sidecar.quotes[item].id, index))
      } else if !overlaps(suggestion.range, anyOf: accepted) {
        // Quotations do not overlap; this also leaves out what a correction replaced.
        entries.append((quote, nil, index))
      }
    }
    for (spot, index) in stored where sidecar.quotes[index].verdict.status != .rejected {
      let item = sidecar.quotes[index]
      let plain = Quote(range: spot.range, kind: spot.kind, provenance: Provenance(by: item.verdict.by))
      entries.append((decided(plain, by: index), item.id, nil))
    }
    entries.sort { a, b in
      (a.quote.range.lowerBound, a.quote.range.upperBound, a.quote.kind.rawValue)
        < (b.quote.range.lowerBound, b.quote.range.upperBound, b.quote.kind.rawValue)
    }

    indexOfSuggestion = Array(repeating: nil, count: suggestions.quotes.count)
    for (index, entry) in entries.enumerated() {
      quotes.append(entry.quote)
      ids.append(entry.id)
      if let suggestion = entry.suggestion { indexOfSuggestion[suggestion] = index }
      if let id = entry.id { indexOfItem[id] = index }
    }
  }
}

extension DecidedMentions {
  /// The index that a suggestion has now; nil for one that was left out or never was.
  func newIndex(ofSuggestion index: Int) -> Int? {
    indexOfSuggestion.indices.contains(index) ? indexOfSuggestion[index] : nil
  }
}

extension DecidedQuotes {
  /// The index that a suggestion has now; nil for one that was left out or never was.
  func newIndex(ofSuggestion index: Int) -> Int? {
    indexOfSuggestion.indices.contains(index) ? indexOfSuggestion[index] : nil
  }
}

/// Whether a range overlaps one of several, sorted by their starts and hardly overlapping each other.
///
/// O(log ranges).
private func overlaps(_ range: Range<Int>, anyOf ranges: [Range<Int>]) -> Bool {
  let next = ranges.partitioningIndex { $0.lowerBound >= range.upperBound }
  return next > 0 && ranges[next - 1].overlaps(range)
}
