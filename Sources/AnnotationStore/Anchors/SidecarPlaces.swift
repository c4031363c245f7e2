import Annotations
package import ArticleText

/// Where a sidecar's items stand in the text as it is now.
package struct SidecarPlaces: Hashable, Sendable {
  /// By mention, in the sidecar's order.
  package var mentions: [Placement]

  /// By quotation, in the sidecar's order.
  package var quotes: [Placement]

  /// By quotation, the place of its cue; nil for one without a cue.
  package var cues: [Placement?]
}

extension Sidecar {
  /// Finds the places of all mentions, quotations and cues; see `place(_:in:madeOf:)`.
  package func places(in text: ArticleText, madeOf oldText: ArticleText? = nil) -> SidecarPlaces {
    let mentions = mentions.map {
      LabelledAnchor($0.anchor, label: $0.kindOfPlace.rawValue, isSuggestion: $0.verdict.status == .suggested)
    }
    let quotes = quotes.map {
      LabelledAnchor($0.anchor, label: $0.kind.rawValue, isSuggestion: $0.verdict.status == .suggested)
    }
    let withCue = self.quotes.indices.filter { self.quotes[$0].cue != nil }
    // Two quotations broken by one cue have it at one place.
    let cues = withCue.enumerated().compactMap { offset, quote in
      self.quotes[quote].cue.map { LabelledAnchor($0, label: String(offset)) }
    }
    var cuePlaces: [Placement?] = Array(repeating: nil, count: self.quotes.count)
    for (quote, placement) in zip(withCue, place(cues, in: text, madeOf: oldText)) { cuePlaces[quote] = placement }
    return SidecarPlaces(
      mentions: place(mentions, in: text, madeOf: oldText),
      quotes: place(quotes, in: text, madeOf: oldText),
      cues: cuePlaces
    )
  }

  /// The sidecar with its items in the order in which they stand in a text, the anchors as they are.
  package func ordered(asIn text: ArticleText) -> Sidecar {
    var result = self
    let places = places(in: text)
    result.mentions = inDocumentOrder(mentions, places.mentions.map(\.range)) { $0.kind.rawValue }
    result.quotes = inDocumentOrder(quotes, places.quotes.map(\.range)) { $0.kind.rawValue }
    return result
  }

  /// The sidecar with the anchors that its exactly placed items have now, in document order.
  ///
  /// Orphans keep their anchors, and stay behind the items that they follow; a suggestion, which
  /// is made anew, stays only where something refers to it.
  ///
  /// - Parameter includingMoved: whether moved ones get new anchors too, which only a person should say.
  package func refreshed(_ places: SidecarPlaces, in text: ArticleText, includingMoved: Bool = false) -> Sidecar {
    let anchorText = AnchorText(text)
    func refresh(_ anchor: inout Anchor, _ placement: Placement?) {
      switch placement {
      case .exact(let range): anchor = anchorText.anchor(ofArticleRange: range)
      case .moved(let range) where includingMoved: anchor = anchorText.anchor(ofArticleRange: range)
      default: break
      }
    }
    var result = self
    for (index, placement) in zip(mentions.indices, places.mentions) {
      refresh(&result.mentions[index].anchor, placement)
    }
    for (index, placement) in zip(quotes.indices, places.quotes) { refresh(&result.quotes[index].anchor, placement) }
    for (index, placement) in zip(quotes.indices, places.cues) {
      guard var cue = result.quotes[index].cue else { continue }
      refresh(&cue, placement)
      result.quotes[index].cue = cue
    }
    result.mentions = inDocumentOrder(result.mentions, places.mentions.map(\.range)) { $0.kind.rawValue }
    result.quotes = inDocumentOrder(result.quotes, places.quotes.map(\.range)) { $0.kind.rawValue }
    return result.withoutSuggestions(zip(mentions, places.mentions).filter { $1.range == nil }.map(\.0.id))
  }

  /// The sidecar without those of some mentions that nobody has decided on and nothing refers to.
  private func withoutSuggestions(_ ids: [ItemID]) -> Sidecar {
    var gone = Set(ids)
    for relation in relations {
      for case .mention(let id) in [relation.from, relation.to] { gone.remove(id) }
    }
    for quote in quotes { quote.speakerMention.map { _ = gone.remove($0) } }
    var result = self
    result.mentions.removeAll { $0.verdict.status == .suggested && gone.contains($0.id) }
    return result
  }
}

/// Items in document order, outer before inner, then by what `label` says; items without a place stay behind the one that
/// they follow.
func inDocumentOrder<Item>(_ items: [Item], _ places: [Range<Int>?], label: (Item) -> String) -> [Item] {
  var keys: [DocumentOrderKey] = []
  var last = DocumentOrderKey(range: 0..<Int.max, label: "", position: 0)
  for (position, item) in items.enumerated() {
    if position < places.count, let range = places[position] {
      last = DocumentOrderKey(range: range, label: label(item), position: position)
    }
    last.position = position
    keys.append(last)
  }
  return keys.sorted { a, b in
    (a.range.lowerBound, -a.range.upperBound, a.label, a.position)
      < (b.range.lowerBound, -b.range.upperBound, b.label, b.position)
  }.map { items[$0.position] }
}

private struct DocumentOrderKey {
  var range: Range<Int>
  var label: String
  var position: Int
}

extension SidecarPlaces {
  /// Whether everything stands as it was.
  package var areExact: Bool {
    (mentions + quotes + cues.compactMap(\.self)).allSatisfy { if case .exact = $0 { true } else { false } }
  }
}

extension StoredMention {
  /// The kind that tells the mention from others between the same surroundings: that of the suggestion whose words it has
  /// and in whose place it stands, so that one of the suggestion's kind stands somewhere else.
  fileprivate var kindOfPlace: MentionKind {
    guard let replaces, replaces.anchor == anchor else { return kind }
    return replaces.kind
  }
}
