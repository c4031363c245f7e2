/// How reported speech is said in exchange documents: a mention of its own type, its cue and its speaker beside it.
package enum Quotes {
  /// The type of a quotation; attribute `kind` is `direct`, `clause` or `phrase`, its entity is the speaker.
  package static let type = "quote"

  /// The type of the words of saying, and the relation from the quotation to them.
  package static let cueType = "cue"
  package static let cueRelation = "quote-cue"

  /// The relation from the quotation to the mention that names the speaker.
  package static let speakerRelation = "quote-speaker"

  /// The type of menus, headers and the like.
  package static let furnitureType = "furniture"
}
