import Annotations

/// The tables that keep what questions across articles need of one article.
protocol FactTables {
  var strings: PackedStrings { get }
  var mentions: [ArticleFacts.Mention] { get }

  /// Mentions, those of one entity together, in document order.
  var mentionsByEntity: [ArticleFacts.MentionIndex] { get }

  var entities: [ArticleFacts.Entity] { get }
  var forms: [ArticleFacts.Form] { get }

  /// In the order of their holders, those of one holder in document order.
  var offices: [ArticleFacts.Office] { get }

  /// The offices' wordings, each once, with the first of their holders.
  var officeForms: [ArticleFacts.OfficeForm] { get }

  var relations: [ArticleFacts.Relation] { get }

  /// Positions in `relations`, those of one entity together, in their order.
  var relationsByEntity: [UInt32] { get }

  /// The quotations, in UTF-8 bytes of the article.
  var quotes: [Range<UInt32>] { get }

  var keys: [LinkKey] { get }

  /// Ascending by entity.
  var events: [ArticleFacts.Event] { get }

  /// The article's date, `YYYY-MM-DD`.
  var published: ArticleFacts.StringIndex? { get }

  /// The article's date as a number, 20250411; 0 where it is unknown.
  var day: UInt32 { get }

  /// The kinds that the guidelines do not have.
  var otherKinds: [MentionKind] { get }
}

/// The tables while they are made.
struct FactsDraft: FactTables {
  var strings = PackedStrings()
  var mentions: [ArticleFacts.Mention] = []
  var mentionsByEntity: [ArticleFacts.MentionIndex] = []
  var entities: [ArticleFacts.Entity] = []
  var forms: [ArticleFacts.Form] = []
  var offices: [ArticleFacts.Office] = []
  var officeForms: [ArticleFacts.OfficeForm] = []
  var relations: [ArticleFacts.Relation] = []
  var relationsByEntity: [UInt32] = []
  var quotes: [Range<UInt32>] = []
  var keys: [LinkKey] = []
  var events: [ArticleFacts.Event] = []
  var published: ArticleFacts.StringIndex?
  var day: UInt32 = 0
  var otherKinds: [MentionKind] = []
}

// Access by index is total: an index from elsewhere gives nothing.

extension FactTables {
  func entity(_ index: ArticleFacts.EntityIndex) -> ArticleFacts.Entity? {
    Int(index) < entities.count ? entities[Int(index)] : nil
  }

  func mention(_ index: ArticleFacts.MentionIndex) -> ArticleFacts.Mention? {
    Int(index) < mentions.count ? mentions[Int(index)] : nil
  }

  func name(of entity: ArticleFacts.EntityIndex) -> String {
    self.entity(entity).map { strings[$0.name] } ?? ""
  }

  func kind(_ code: KindCode) -> MentionKind {
    code.kind(others: otherKinds)
  }

  func mentions(of entity: ArticleFacts.EntityIndex) -> ArraySlice<ArticleFacts.MentionIndex> {
    self.entity(entity).map { mentionsByEntity[$0.mentions.asInt.clamped(to: mentionsByEntity.indices)] } ?? []
  }

  func forms(of entity: ArticleFacts.EntityIndex) -> ArraySlice<ArticleFacts.Form> {
    self.entity(entity).map { forms[$0.forms.asInt.clamped(to: forms.indices)] } ?? []
  }

  func offices(of entity: ArticleFacts.EntityIndex) -> ArraySlice<ArticleFacts.Office> {
    self.entity(entity).map { offices[$0.offices.asInt.clamped(to: offices.indices)] } ?? []
  }

  /// The relations that an entity is an end of, in their order.
  func relations(of entity: ArticleFacts.EntityIndex) -> some Sequence<ArticleFacts.Relation> {
    let indexes = self.entity(entity).map { $0.relations.asInt.clamped(to: relationsByEntity.indices) } ?? 0..<0
    return relationsByEntity[indexes].lazy.map { relations[Int($0)] }
  }

  func keys(of entity: ArticleFacts.EntityIndex) -> ArraySlice<LinkKey> {
    self.entity(entity).map { keys[$0.keys.asInt.clamped(to: keys.indices)] } ?? []
  }

  /// What is known of an event; nil for other entities.
  ///
  /// O(log events).
  func event(_ entity: ArticleFacts.EntityIndex) -> EventEvidence? {
    let index = events.partitioningIndex { $0.entity >= entity }
    return index < events.count && events[index].entity == entity ? events[index].evidence : nil
  }

  /// The article's date, `YYYY-MM-DD`.
  var date: String? { published.map { strings[$0] } }

  /// The index of an entity by its id.
  ///
  /// O(entities).
  func index(of id: EntityID) -> ArticleFacts.EntityIndex? {
    let bytes = Array(id.rawValue.utf8)
    return entities.firstIndex { strings.utf8($0.id).elementsEqual(bytes) }.map { ArticleFacts.EntityIndex($0) }
  }

  /// The entity that an end of a relation means: a mention's end means the mention's entity.
  func entity(of end: ArticleFacts.Relation.End) -> ArticleFacts.EntityIndex? {
    switch end {
    case .entity(let index): index
    case .mention(let index): mention(index)?.entity
    case .quote: nil
    }
  }
}

extension Range where Bound == UInt32 {
  var asInt: Range<Int> { Int(lowerBound)..<Int(upperBound) }
}
