package import Annotations

/// Where a definition-like question leads: from the mention asked about to other places.
package struct Targets: Hashable, Sendable {
  /// The mention at the cursor, in UTF-8 bytes.
  package var origin: Range<Int>

  package var locations: [Location]

  package init(origin: Range<Int>, locations: [Location]) {
    self.origin = origin
    self.locations = locations
  }
}

/// What hover shows at a place.
package struct Hover: Hashable, Sendable {
  /// The innermost mention or quotation, in UTF-8 bytes.
  package var range: Range<Int>

  /// The innermost thing's card first, then what encloses it.
  package var cards: [Card]

  package init(range: Range<Int>, cards: [Card]) {
    self.range = range
    self.cards = cards
  }
}

/// An entry of an article's outline.
package struct OutlineItem: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case title
    case heading
    case quote
    case mention(MentionKind)
  }

  package var name: String

  /// A role, a date and place, a speaker; empty where nothing is to be said.
  package var detail: String

  package var kind: Kind

  /// The event was cancelled.
  package var isCancelled = false

  /// The whole the entry stands for, in UTF-8 bytes; it holds `selection` and all children.
  package var range: Range<Int>

  /// What is selected when the entry is chosen, in UTF-8 bytes.
  package var selection: Range<Int>

  package var children: [OutlineItem]

  package init(
    name: String,
    detail: String = "",
    kind: Kind,
    range: Range<Int>,
    selection: Range<Int>,
    children: [OutlineItem] = []
  ) {
    self.name = name
    self.detail = detail
    self.kind = kind
    self.range = range
    self.selection = selection
    self.children = children
  }
}

/// A coloured span: the innermost mention's, outer ones are split around it.
package struct SemanticSpan: Hashable, Sendable {
  /// UTF-8 bytes; may run over line ends.
  package var range: Range<Int>

  package var kind: MentionKind

  /// This mention introduces its entity in the article.
  package var isIntroducing: Bool

  package init(range: Range<Int>, kind: MentionKind, isIntroducing: Bool = false) {
    self.range = range
    self.kind = kind
    self.isIntroducing = isIntroducing
  }
}

/// An entity that a search found.
package struct EntityMatch: Hashable, Sendable {
  package var name: String
  package var kind: MentionKind

  /// Role and owner of a person, date and place of an event; empty where nothing is known.
  package var detail: String

  /// The introducing mention in the article that introduces the entity.
  package var location: Location

  /// The entity in that article.
  package var entity: EntityReference

  package init(name: String, kind: MentionKind, detail: String, location: Location, entity: EntityReference) {
    self.name = name
    self.kind = kind
    self.detail = detail
    self.location = location
    self.entity = entity
  }
}
