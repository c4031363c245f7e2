package import ArticleText

/// Where an annotation stands in the text as it is now.
package enum Placement: Hashable, Sendable {
  /// The words stand there as they were; UTF-8 bytes of the article.
  case exact(Range<Int>)

  /// The words were changed, or are where their order says they should not be; somebody should look.
  case moved(Range<Int>)

  /// Not found. The ranges, best first, are where one might attach it by hand.
  case orphan(nearest: [Range<Int>])

  /// The place; nil for an orphan.
  package var range: Range<Int>? {
    switch self {
    case .exact(let range), .moved(let range): range
    case .orphan: nil
    }
  }
}

/// An anchor that is looked for, with what sets it apart from others at the same place: a mention's kind.
package struct LabelledAnchor: Hashable, Sendable {
  package var anchor: Anchor
  package var label: String

  package init(_ anchor: Anchor, label: String) {
    self.anchor = anchor
    self.label = label
  }
}

/// Finds the places of anchors in a text that may have been edited since they were made.
///
/// All anchors of a file are placed together, keeping their order, in tiers: where the old text is at hand, what a
/// comparison of words says of it; the same words between the same surroundings; the same words with one side alike;
/// words out of order (`moved`); words with few changes between the same surroundings (`moved`). What none of these finds
/// is an orphan: it is never attached to the next best place.
///
/// About O(text + anchors · log anchors) on texts that have anything to do with the anchors.
///
/// - Parameters:
///   - anchors: in document order of the text they were made of, outer before inner.
///   - text: the text as it is now.
///   - oldText: the text they were made of, where it is still to be had.
/// - Returns: a place for each anchor.
package func place(
  _ anchors: [LabelledAnchor],
  in text: ArticleText,
  madeOf oldText: ArticleText? = nil
) -> [Placement] {
  let new = AnchorText(text)
  let grouping = AnchorGrouping(anchors)
  var placing = Placing(grouping.anchors, in: new)
  if let oldText, oldText.bytes != text.bytes { placing.followOldText(AnchorText(oldText)) }
  if placing.hasUnplaced { placing.placeWholeAnchors() }
  if placing.hasUnplaced { placing.placeByContext() }
  if placing.hasUnplaced { placing.placeOutOfOrder() }
  if placing.hasUnplaced { placing.placeChangedWords() }
  let places = placing.placements()
  return grouping.groupOfAnchor.map { places[$0] }
}
