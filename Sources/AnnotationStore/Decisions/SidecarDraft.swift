import Annotations

/// A sidecar that is being changed by a decision, together with where its items stand.
struct SidecarDraft {
  private(set) var sidecar: Sidecar
  private var mentionPlaces: [Range<Int>?]
  private var quotePlaces: [Range<Int>?]

  /// The stored items of the view's mentions and quotations that this decision has stored.
  var mentionIDs: [Int: ItemID] = [:]
  var quoteIDs: [Int: ItemID] = [:]

  init(_ context: DecisionContext) {
    sidecar = context.sidecar
    mentionPlaces = context.view.places.mentions.map(\.range)
    quotePlaces = context.view.places.quotes.map(\.range)
  }

  /// The index of a stored mention.
  ///
  /// O(mentions).
  func index(ofMention id: ItemID) -> Int? { sidecar.mentions.firstIndex { $0.id == id } }

  func index(ofQuote id: ItemID) -> Int? { sidecar.quotes.firstIndex { $0.id == id } }

  func index(ofRelation id: ItemID) -> Int? { sidecar.relations.firstIndex { $0.id == id } }

  /// Adds a mention or puts it in place of the one with its identifier.
  mutating func put(_ mention: StoredMention, at range: Range<Int>) {
    if let index = index(ofMention: mention.id) {
      sidecar.mentions[index] = mention
      mentionPlaces[index] = range
    } else {
      sidecar.mentions.append(mention)
      mentionPlaces.append(range)
    }
  }

  /// Adds a quotation or puts it in place of the one with its identifier.
  mutating func put(_ quote: StoredQuote, at range: Range<Int>) {
    if let index = index(ofQuote: quote.id) {
      sidecar.quotes[index] = quote
      quotePlaces[index] = range
    } else {
      sidecar.quotes.append(quote)
      quotePlaces.append(range)
    }
  }

  /// Adds a relation or puts it in place of the one with its identifier.
  mutating func put(_ relation: StoredRelation) {
    if let index = index(ofRelation: relation.id) {
      sidecar.relations[index] = relation
    } else {
      sidecar.relations.append(relation)
    }
  }

  /// Changes a relation, or takes it out where `change` gives nil.
  mutating func updateRelations(_ change: (StoredRelation) -> StoredRelation?) {
    sidecar.relations = sidecar.relations.compactMap(change)
  }

  /// Changes quotations, whose places stay.
  mutating func updateQuotes(_ change: (inout StoredQuote) -> Void) {
    for index in sidecar.quotes.indices { change(&sidecar.quotes[index]) }
  }

  /// Takes out rejections that an accepted mention contradicts: those of its kind at its place.
  mutating func removeRejections(of item: StoredMention, at range: Range<Int>) {
    let isContradicted = { (other: StoredMention, place: Range<Int>?) in
      other.id != item.id && other.kind == item.kind && other.verdict.status == .rejected && place == range
    }
    let removed = Set(zip(sidecar.mentions, mentionPlaces).filter(isContradicted).map(\.0.id))
    if removed.isEmpty { return }
    let kept = sidecar.mentions.indices.filter { !removed.contains(sidecar.mentions[$0].id) }
    sidecar.mentions = kept.map { sidecar.mentions[$0] }
    mentionPlaces = kept.map { mentionPlaces[$0] }
    func redirect(_ end: inout StoredRelation.End) {
      if case .mention(let id) = end, removed.contains(id) { end = .mention(item.id) }
    }
    updateRelations { relation in
      var relation = relation
      redirect(&relation.from)
      redirect(&relation.to)
      return relation
    }
    updateQuotes { if let id = $0.speakerMention, removed.contains(id) { $0.speakerMention = item.id } }
  }

  /// The sidecar in document order.
  consuming func finish() -> Sidecar {
    sidecar.mentions = inDocumentOrder(sidecar.mentions, mentionPlaces) { $0.kind.rawValue }
    sidecar.quotes = inDocumentOrder(sidecar.quotes, quotePlaces) { $0.kind.rawValue }
    return sidecar
  }
}
