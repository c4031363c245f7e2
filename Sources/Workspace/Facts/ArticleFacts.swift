import Annotations

/// What the questions across articles need of one article, in compact tables; about 5 kB for an article of 3 kB.
///
/// Mentions, entities and quotes are named by their index in these tables; mentions and quotes stand in the order of
/// the `Analysis`, entities in the order of their first mention.
struct ArticleFacts: Sendable {
  /// A mention, in UTF-8 bytes of the article.
  struct Mention: Hashable, Sendable {
    var start: UInt32
    var end: UInt32
    var entity: EntityIndex?
    var kind: KindCode

    var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// An entity of the article.
  struct Entity: Hashable, Sendable {
    var id: StringIndex
    var name: StringIndex

    /// The value of a date, time or amount.
    var value: StringIndex?

    var kind: KindCode
    var eventStatus: EventStatus?

    /// The mention that introduces the entity to the reader.
    var introduction: MentionIndex

    /// Its mentions: positions in `mentionsByEntity`.
    var mentions: Range<UInt32>

    /// Its spellings: positions in `forms`.
    var forms: Range<UInt32>

    /// The offices it holds: positions in `offices`.
    var offices: Range<UInt32>

    /// The hash of the folded name.
    var nameHash: UInt64

    /// What links it to entities of other articles: positions in `keys`.
    var keys: Range<UInt32>
  }

  /// A spelling of an entity's name.
  struct Form: Hashable, Sendable {
    var text: StringIndex
    /// The folded text, for search.
    var folded: StringIndex
    var hash: UInt64
    var count: UInt32
  }

  /// An office that a person holds.
  struct Office: Hashable, Sendable {
    var holder: EntityIndex
    var role: MentionIndex

    /// The country, organization or place whose office it is.
    var owner: EntityIndex?

    /// Equal for the same office in other words: `Foreign Minister`, `Minister of Foreign Affairs`.
    var wording: UInt64
  }

  /// A relation with its ends in this article's tables.
  struct Relation: Hashable, Sendable {
    enum End: Hashable, Sendable {
      case entity(EntityIndex)
      case mention(MentionIndex)
      case quote(UInt32)
    }

    var kind: Annotations.Relation.Kind
    var from: End
    var to: End
  }

  typealias MentionIndex = UInt32
  typealias EntityIndex = UInt32
  typealias StringIndex = UInt32

  var strings = PackedStrings()
  var mentions: [Mention] = []
  var mentionsByEntity: [MentionIndex] = []
  var entities: [Entity] = []
  var forms: [Form] = []
  var offices: [Office] = []
  var relations: [Relation] = []

  /// The quotations, in UTF-8 bytes of the article.
  var quotes: [Range<UInt32>] = []

  var keys: [LinkKey] = []

  /// What is known of the events, ascending by entity.
  var events: [(entity: EntityIndex, evidence: EventEvidence)] = []

  /// The article's date, `YYYY-MM-DD`.
  var published: StringIndex?

  /// The kinds that the guidelines do not have.
  var otherKinds: [MentionKind] = []
}

// MARK: - Access by index; total, an index from elsewhere gives nothing.

extension ArticleFacts {
  func entity(_ index: EntityIndex) -> Entity? {
    Int(index) < entities.count ? entities[Int(index)] : nil
  }

  func mention(_ index: MentionIndex) -> Mention? {
    Int(index) < mentions.count ? mentions[Int(index)] : nil
  }

  func name(of entity: EntityIndex) -> String {
    self.entity(entity).map { strings[$0.name] } ?? ""
  }

  func kind(_ code: KindCode) -> MentionKind {
    code.kind(others: otherKinds)
  }

  func mentions(of entity: EntityIndex) -> ArraySlice<MentionIndex> {
    self.entity(entity).map { mentionsByEntity[$0.mentions.asInt.clamped(to: mentionsByEntity.indices)] } ?? []
  }

  func forms(of entity: EntityIndex) -> ArraySlice<Form> {
    self.entity(entity).map { forms[$0.forms.asInt.clamped(to: forms.indices)] } ?? []
  }

  func offices(of entity: EntityIndex) -> ArraySlice<Office> {
    self.entity(entity).map { offices[$0.offices.asInt.clamped(to: offices.indices)] } ?? []
  }

  func keys(of entity: EntityIndex) -> ArraySlice<LinkKey> {
    self.entity(entity).map { keys[$0.keys.asInt.clamped(to: keys.indices)] } ?? []
  }

  /// What is known of an event; nil for other entities.
  ///
  /// O(log events).
  func event(_ entity: EntityIndex) -> EventEvidence? {
    let index = events.partitioningIndex { $0.entity >= entity }
    return index < events.count && events[index].entity == entity ? events[index].evidence : nil
  }

  /// The article's date, `YYYY-MM-DD`.
  var date: String? { published.map { strings[$0] } }

  /// The index of an entity by its id.
  ///
  /// O(entities).
  func index(of id: EntityID) -> EntityIndex? {
    let bytes = Array(id.rawValue.utf8)
    return entities.firstIndex { strings.utf8($0.id).elementsEqual(bytes) }.map { EntityIndex($0) }
  }

  /// The entity that an end of a relation means: a mention's end means the mention's entity.
  func entity(of end: Relation.End) -> EntityIndex? {
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

/// A kind in one byte: the guidelines' kinds by their order, then the others of one article.
struct KindCode: Hashable, Sendable {
  var rawValue: UInt8

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The code of a kind; a kind that is new to the article is added to `others`.
  ///
  /// The 241st of them counts as `misc`.
  init(_ kind: MentionKind, others: inout [MentionKind]) {
    let known = MentionKind.guidelineKinds
    if let index = known.firstIndex(of: kind) {
      rawValue = UInt8(truncatingIfNeeded: index)
    } else if let index = others.firstIndex(of: kind) {
      rawValue = UInt8(truncatingIfNeeded: known.count + index)
    } else if known.count + others.count < 256 {
      rawValue = UInt8(truncatingIfNeeded: known.count + others.count)
      others.append(kind)
    } else {
      rawValue = UInt8(truncatingIfNeeded: known.count - 1)
    }
  }

  func kind(others: [MentionKind]) -> MentionKind {
    let known = MentionKind.guidelineKinds
    let index = Int(rawValue)
    if index < known.count { return known[index] }
    return index - known.count < others.count ? others[index - known.count] : .misc
  }
}
