package import Annotations

/// What all articles say of one entity, in the order of the articles' dates.
package struct Profile: Hashable, Sendable {
  package var name: String
  package var kind: MentionKind

  /// The other spellings, by frequency.
  package var aliases: [String]

  /// Offices, each with its evidence, newest first.
  package var roles: [Card.Row]

  /// Meetings and other events the entity took part in, newest first.
  package var events: [Card.Row]

  package var mentionCount: Int
  package var articleCount: Int

  package init(
    name: String,
    kind: MentionKind,
    aliases: [String] = [],
    roles: [Card.Row] = [],
    events: [Card.Row] = [],
    mentionCount: Int = 0,
    articleCount: Int = 0
  ) {
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.roles = roles
    self.events = events
    self.mentionCount = mentionCount
    self.articleCount = articleCount
  }
}
