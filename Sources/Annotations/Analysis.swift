/// Everything the extraction core knows about one article.
public struct Analysis: Hashable, Sendable {
  public var metadata: DocumentMetadata

  /// The text's structure: headings, paragraphs, list items, turns; in document order.
  public var sections: [Section]

  /// In document order, outer before inner; they nest and never cross.
  public var mentions: [Mention]

  /// In order of first mention; every `Mention.entity` is the id of one of them.
  public var entities: [Entity]

  /// In document order; they do not overlap.
  public var quotes: [Quote]

  public var relations: [Relation]

  public init(
    metadata: DocumentMetadata = DocumentMetadata(),
    sections: [Section] = [],
    mentions: [Mention] = [],
    entities: [Entity] = [],
    quotes: [Quote] = [],
    relations: [Relation] = []
  ) {
    self.metadata = metadata
    self.sections = sections
    self.mentions = mentions
    self.entities = entities
    self.quotes = quotes
    self.relations = relations
  }
}

/// A block of the article with its part in the whole.
public struct Section: Hashable, Sendable {
  /// The part a block plays in an article.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    case title
    case heading
    case byline
    case paragraph
    case listItem
    case tableRow
    case turn
    /// A block quotation (Markdown `>`).
    case quotation
    case frontMatter
    case furniture
  }

  /// The block in UTF-8 bytes, without its line end.
  public var range: Range<Int>

  public var role: Role

  public init(range: Range<Int>, role: Role) {
    self.range = range
    self.role = role
  }
}
