import Annotations
package import PositionedJSON

/// The decisions on one article, as they stand in `NAME.txt.attache.json` beside it.
///
/// A plain value. What the engine suggests is computed anew each time and stands here only if somebody asked for it.
package struct Sidecar: Hashable, Sendable {
  /// The only version of the file that is read and written.
  package static let format = "attache-annotations/1"

  /// What the name of an article's sidecar ends in, after the article's whole name.
  package static let suffix = ".attache.json"

  /// The address of the schema for editors, as the file gives it.
  package var schema: String?

  /// The name of the article's file, without folders.
  package var file: String

  package var document = DocumentRecord()

  /// In document order, outer before inner: the order helps to find them again.
  package var mentions: [StoredMention] = []

  /// In document order.
  package var quotes: [StoredQuote] = []

  package var relations: [StoredRelation] = []

  /// The user's own members of the root and of `text`.
  package var extensions: [JSONMember] = []
  package var textExtensions: [JSONMember] = []

  package init(file: String) {
    self.file = file
  }
}

/// What a person has settled about the article as a whole.
package struct DocumentRecord: Hashable, Sendable {
  /// Whether an article is still being worked on.
  package enum State: String, Hashable, Sendable, CaseIterable {
    case open
    case done
  }

  package var title: String?

  /// The article's date, `YYYY-MM-DD`; parts that are not known are `X`.
  package var published: String?
  package var publisher: String?
  package var byline: String?
  package var place: String?
  package var isTranslation = false
  package var state: State?

  /// The version of the engine that the article was closed with.
  package var engine: String?

  /// The user's own members.
  package var extensions: [JSONMember] = []

  package init() {}

  /// Whether nothing is settled.
  package var isEmpty: Bool { self == DocumentRecord() }
}
