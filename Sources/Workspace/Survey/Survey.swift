package import Annotations

/// What all articles of a workspace hold together: every person, body, state, place, event and document, who met whom,
/// and how much each article marks.
package struct Survey: Sendable {
  /// An article with what it holds, in figures.
  package struct ArticleRow: Hashable, Sendable {
    package var uri: ArticleURI

    /// The article's date, `YYYY-MM-DD`, where it is known.
    package var date: String?

    /// The mentions of each group.
    package var counts: [MentionGroup: Int]
  }

  /// Where an entity appears.
  package struct Appearance: Hashable, Sendable {
    /// Its first mention in the article.
    package var first: Card.Evidence

    package var mentionCount: Int
  }

  /// An entity of all articles.
  package struct Entry: Hashable, Sendable {
    package var profile: Profile

    /// By the articles' dates, newest first.
    package var appearances: [Appearance]
  }

  /// An event with those who took part in it.
  package struct Gathering: Hashable, Sendable {
    /// The event's position in `entries`.
    package var entry: Int

    /// As far as it is known: `2025-05-14`, `2025-05`, `2025`.
    package var date: String?

    /// Place and day in words; empty where nothing is known.
    package var setting: String

    package var status: EventStatus?

    /// Positions in `entries`, in the order in which the articles name them.
    package var participants: [Int]

    /// The documents that it produced: positions in `entries`.
    package var documents: [Int]
  }

  /// Newest first, then by URI; articles without a date at the end.
  package internal(set) var articles: [ArticleRow] = []

  /// By kind, then by mentions, then by name.
  package internal(set) var entries: [Entry] = []

  /// Newest first, then in the order of `entries`.
  package internal(set) var gatherings: [Gathering] = []

  /// The entry of each article's entities.
  var entryOfMember: [LinkIndex.Member: Int] = [:]
}

/// Kinds that a reader takes together.
package enum MentionGroup: String, Hashable, Sendable, CaseIterable {
  case people
  case organizations
  case places
  case events
  case documents
  case values

  /// The group of a kind; kinds of the user's own count as documents and other names.
  package init(_ kind: MentionKind) {
    self =
      switch kind {
      case .person, .role: .people
      case .organization: .organizations
      case .country, .place, .nationality: .places
      case .event: .events
      case .date, .time, .duration, .money, .percent, .quantity: .values
      default: .documents
      }
  }
}
