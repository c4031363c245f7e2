package import Annotations

/// What checks across articles need of one article; small, and kept in the cache between runs.
package struct ArticleSummary: Hashable, Sendable {
  /// A person's full name as the article spells it.
  package struct Spelling: Hashable, Sendable {
    package var name: String

    /// Its first mention, in UTF-8 bytes of the article.
    package var range: Range<Int>

    /// The states, bodies and places whose offices the person holds here, by folded name, sorted.
    package var owners: [String]

    package init(name: String, range: Range<Int>, owners: [String]) {
      self.name = name
      self.range = range
      self.owners = owners
    }
  }

  /// A full name that somebody has linked to an entity.
  package struct Link: Hashable, Sendable {
    package var name: String
    package var kind: MentionKind
    package var entity: EntityID
    package var range: Range<Int>

    package init(name: String, kind: MentionKind, entity: EntityID, range: Range<Int>) {
      self.name = name
      self.kind = kind
      self.entity = entity
      self.range = range
    }
  }

  /// An office of one holder that the article gives to a person at its date.
  package struct Tenure: Hashable, Sendable {
    /// The person's full name.
    package var holder: String

    /// Equal for the same office of the same owner.
    package var office: String

    /// The role's mention.
    package var range: Range<Int>

    package init(holder: String, office: String, range: Range<Int>) {
      self.holder = holder
      self.office = office
      self.range = range
    }
  }

  package var uri: ArticleURI

  /// The article's date, `YYYY-MM-DD`; nil where it is not known to the day.
  package var date: String?

  /// Equal for articles of the same words; nil for ones too short to tell.
  package var wording: String?

  package var spellings: [Spelling] = []
  package var links: [Link] = []
  package var tenures: [Tenure] = []

  /// The entities that decisions name, sorted.
  package var entities: [EntityID] = []

  package init(uri: ArticleURI) {
    self.uri = uri
  }
}
