import Annotations

/// What the questions across articles need of one article, in compact tables; about 5 kB for an article of 3 kB.
///
/// Mentions, entities and quotes are named by their index in these tables; mentions and quotes stand in the order of
/// the `Analysis`, entities in the order of their first mention.
///
/// A class, as questions pass it around by the thousand; nothing in it ever changes.
final class ArticleFacts: FactTables, Sendable {
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

    /// The relations it is an end of: positions in `relationsByEntity`.
    var relations: Range<UInt32>

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

    /// The first letters of its words; see `initials(of:)`.
    var initials: UInt32
  }

  /// An office that a person holds.
  struct Office: Hashable, Sendable {
    var holder: EntityIndex
    var role: MentionIndex

    /// The country, organization or place whose office it is.
    var owner: EntityIndex?

    /// Equal for the same office in other words: `Foreign Minister`, `Minister of Foreign Affairs`.
    var wording: UInt64

    /// Equal for the same words and owner.
    var identity: UInt64
  }

  /// What is known of an event.
  struct Event: Hashable, Sendable {
    var entity: EntityIndex
    var evidence: EventEvidence
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

  let strings: PackedStrings
  let mentions: [Mention]
  let mentionsByEntity: [MentionIndex]
  let entities: [Entity]
  let forms: [Form]
  let offices: [Office]
  let officeForms: [OfficeForm]
  let relations: [Relation]
  let relationsByEntity: [UInt32]
  let quotes: [Range<UInt32>]
  let keys: [LinkKey]
  let events: [Event]
  let published: StringIndex?
  let day: UInt32
  let otherKinds: [MentionKind]

  /// Takes over tables that are made, without the room that they grew into.
  init(_ draft: FactsDraft) {
    strings = draft.strings.compacted()
    mentions = Array(draft.mentions[...])
    mentionsByEntity = Array(draft.mentionsByEntity[...])
    entities = Array(draft.entities[...])
    forms = Array(draft.forms[...])
    offices = Array(draft.offices[...])
    officeForms = Array(draft.officeForms[...])
    relations = Array(draft.relations[...])
    relationsByEntity = Array(draft.relationsByEntity[...])
    quotes = draft.quotes
    keys = Array(draft.keys[...])
    events = Array(draft.events[...])
    published = draft.published
    day = draft.day
    otherKinds = draft.otherKinds
  }

  /// Whether the tables differ from others in nothing but the mentions' and quotations' places in the text.
  ///
  /// O(entries).
  func hasSameStructure(as other: ArticleFacts) -> Bool {
    strings == other.strings && mentionsByEntity == other.mentionsByEntity && entities == other.entities
      && forms == other.forms && offices == other.offices && officeForms == other.officeForms
      && relations == other.relations && keys == other.keys
      && events == other.events && quotes.count == other.quotes.count && published == other.published
      && otherKinds == other.otherKinds && mentions.count == other.mentions.count
      && zip(mentions, other.mentions).allSatisfy { $0.entity == $1.entity && $0.kind == $1.kind }
  }
}
