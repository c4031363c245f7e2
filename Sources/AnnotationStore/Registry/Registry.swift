package import Annotations
package import PositionedJSON

/// What is known of entities beyond one article, as it stands in `attache.entities.json` at the workspace's root.
package struct Registry: Hashable, Sendable {
  /// The only version of the file that is read and written.
  package static let format = "attache-entities/1"

  package static let fileName = "attache.entities.json"

  /// The address of the schema for editors, as the file gives it.
  package var schema: String?

  /// By identifier, in the order of the identifiers' bytes once written.
  package var entities: [RegisteredEntity] = []

  /// Words that are not to be suggested in any article, in the order of the file.
  package var neverSuggested: [NeverSuggested] = []

  /// The user's own members.
  package var extensions: [JSONMember] = []

  package init() {}
}

/// Words that the engine takes for a mention of a kind, and that are none wherever they stand.
package struct NeverSuggested: Hashable, Sendable {
  package var kind: MentionKind

  /// As the article writes them, line ends as `\n`.
  package var words: String

  /// The user's own members.
  package var extensions: [JSONMember] = []

  package init(kind: MentionKind, words: String) {
    self.kind = kind
    self.words = words
  }
}

/// A person, body, country or other entity that articles mention.
package struct RegisteredEntity: Hashable, Sendable {
  package var id: EntityID
  package var kind: MentionKind
  package var name: String

  /// Other forms of the name.
  package var aliases: [String] = []

  /// The same entity elsewhere, for example `wikidata:Q42` or a web address.
  package var sameAs: [String] = []

  /// Entities that are taken for this one and are not.
  package var differentFrom: [EntityID] = []

  /// The offices that a person has held.
  package var roles: [RegisteredRole] = []

  /// The bodies that a country or an organization belongs to.
  package var memberships: [RegisteredMembership] = []

  /// The entity that this one turned out to be; its identifier stands in older sidecars.
  package var replacedBy: EntityID?

  package var note: String?

  /// The user's own members.
  package var extensions: [JSONMember] = []

  package init(id: EntityID, kind: MentionKind, name: String) {
    self.id = id
    self.kind = kind
    self.name = name
  }
}

/// An office over a time.
package struct RegisteredRole: Hashable, Sendable {
  package var title: String

  /// Whose office it is: a country, an organization or a place.
  package var of: EntityID?

  package var period = RegisteredPeriod()

  /// Who says so: an article's file, a web address.
  package var source: String?

  /// The user's own members.
  package var extensions: [JSONMember] = []

  package init(title: String, of: EntityID? = nil, period: RegisteredPeriod = RegisteredPeriod(), source: String? = nil)
  {
    self.title = title
    self.of = of
    self.period = period
    self.source = source
  }
}

/// A membership over a time.
package struct RegisteredMembership: Hashable, Sendable {
  /// The organization.
  package var of: EntityID

  package var period = RegisteredPeriod()
  package var source: String?

  /// The user's own members.
  package var extensions: [JSONMember] = []

  package init(of: EntityID, period: RegisteredPeriod = RegisteredPeriod(), source: String? = nil) {
    self.of = of
    self.period = period
    self.source = source
  }
}

/// A time from a first to a last date, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; nil where it is open or not known.
package struct RegisteredPeriod: Hashable, Sendable {
  package var from: String?
  package var to: String?

  package init(from: String? = nil, to: String? = nil) {
    self.from = from
    self.to = to
  }
}

/// The identifier that another one means today, by way of what each is replaced by; cycles end.
package func currentID(of id: EntityID, replacement: (EntityID) -> EntityID?) -> EntityID {
  var id = id
  var seen: Set<EntityID> = [id]
  while let next = replacement(id), seen.insert(next).inserted { id = next }
  return id
}
