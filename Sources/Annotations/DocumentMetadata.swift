/// What an article says of itself: title, date, publisher, author, place, and where it is furniture.
public struct DocumentMetadata: Hashable, Sendable {
  public var title: String?

  /// The article's own date, `YYYY-MM-DD`: what relative dates are resolved against.
  public var published: String?

  public var publisher: String?
  public var byline: String?

  /// The dateline's place.
  public var place: String?

  public var isTranslation: Bool

  /// Menus, breadcrumbs, "Also Read: …" and the like, in UTF-8 bytes; nothing is marked inside.
  public var furniture: [Range<Int>]

  public init(
    title: String? = nil,
    published: String? = nil,
    publisher: String? = nil,
    byline: String? = nil,
    place: String? = nil,
    isTranslation: Bool = false,
    furniture: [Range<Int>] = []
  ) {
    self.title = title
    self.published = published
    self.publisher = publisher
    self.byline = byline
    self.place = place
    self.isTranslation = isTranslation
    self.furniture = furniture
  }
}
