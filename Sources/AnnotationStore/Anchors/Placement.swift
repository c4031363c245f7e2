package import ArticleText

/// Where an annotation stands in the text as it is now.
package enum Placement: Hashable, Sendable {
  /// The words stand there as they were; UTF-8 bytes of the article.
  case exact(Range<Int>)

  /// The words were changed, or stand elsewhere with only a part of what stood around them; somebody should look.
  case moved(Range<Int>)

  /// Not found.
  case orphan(Orphan)

  /// The place; nil for an orphan.
  package var range: Range<Int>? {
    switch self {
    case .exact(let range), .moved(let range): range
    case .orphan: nil
    }
  }
}

/// An annotation that has no place in a text.
package struct Orphan: Hashable, Sendable {
  /// Why it has none.
  package enum Reason: Hashable, Sendable, CustomStringConvertible {
    /// The words are not in the text, at least not as whole words.
    case wordsAreGone

    /// The words are in the text, this often, but nowhere with what stood around them.
    case surroundingsFitNowhere(occurrences: Int)

    /// The words stand in several places that fit equally well.
    case ambiguous(places: Int)

    /// The reason in words for people, without a full stop.
    package var description: String {
      switch self {
      case .wordsAreGone: "its words are no longer in the text"
      case .surroundingsFitNowhere(occurrences: 1): "its words are in the text, but its surroundings fit nowhere"
      case .surroundingsFitNowhere(let count):
        "its words are in the text \(count) times, but its surroundings fit nowhere"
      case .ambiguous(let places): "ambiguous: \(places) places fit equally well"
      }
    }
  }

  package var reason: Reason

  /// Where one might attach it by hand, best first: the same words elsewhere, or what stands where they stood.
  package var nearest: [Range<Int>]

  package init(_ reason: Reason, nearest: [Range<Int>] = []) {
    self.reason = reason
    self.nearest = nearest
  }
}

/// An anchor that is looked for, with what sets it apart from others at the same place: a mention's kind.
package struct LabelledAnchor: Hashable, Sendable {
  package var anchor: Anchor
  package var label: String

  /// Whether nobody has decided on it: it has no share in a place that another one has.
  package var isSuggestion: Bool

  package init(_ anchor: Anchor, label: String, isSuggestion: Bool = false) {
    self.anchor = anchor
    self.label = label
    self.isSuggestion = isSuggestion
  }
}

/// Finds the places of anchors in a text that may have been edited since they were made.
///
/// All anchors of a file are placed together, in tiers: where the old text is at hand, what a comparison of words says of
/// it; words that stand between the same surroundings in one place only, whatever the anchors' order; the same words and
/// surroundings in several places, then the same words with one side alike, both told apart by the anchors' order; equal
/// words out of order (`moved`); words with few changes between the same surroundings (`moved`). What none of these finds
/// is an orphan: it is never attached to the next best place.
///
/// A context that is shorter than `Anchor.contextLength` asks for no more than it says, and an empty one for nothing.
///
/// About O(text + anchors · log anchors) on texts that have anything to do with the anchors.
///
/// - Parameters:
///   - anchors: best in document order of the text they were made of, outer before inner; files that several people have
///     written may have them in another one.
///   - text: the text as it is now.
///   - oldText: the text they were made of, where it is still to be had.
/// - Returns: a place for each anchor.
package func place(
  _ anchors: [LabelledAnchor],
  in text: ArticleText,
  madeOf oldText: ArticleText? = nil
) -> [Placement] {
  let new = AnchorText(text)
  let old = oldText.flatMap { $0.bytes == text.bytes ? nil : AnchorText($0) }
  let order = old.map { documentOrder(of: anchors.map(\.anchor), in: $0) } ?? Array(anchors.indices)
  let grouping = AnchorGrouping(order.map { anchors[$0] }, in: old ?? new)
  var placing = Placing(grouping.anchors, in: new)
  if let old { placing.followOldText(old) }
  if placing.hasUnplaced { placing.placeWholeAnchors() }
  if placing.hasUnplaced { placing.placeByContext() }
  if placing.hasUnplaced { placing.placeBesideNeighbours() }
  if placing.hasUnplaced { placing.placeOutOfOrder() }
  if placing.hasUnplaced { placing.placeMovedRuns() }
  if placing.hasUnplaced { placing.placeBesideNeighbours() }
  if placing.hasUnplaced { placing.placeChangedWords() }
  let isGone = placing.isGone
  let found = placing.placements()
  var places = anchors.map { _ in Placement.orphan(Orphan(.wordsAreGone)) }
  for (index, group) in zip(order, grouping.groupOfAnchor) { places[index] = found[group] }
  // Annotations of one kind that two people made of the same words have one place, but for those that went with theirs.
  var shared: [LabelledAnchor: Placement] = [:]
  for (anchor, place) in zip(anchors, places) where !anchor.isSuggestion {
    if case .exact = place { shared[anchor] = place }
  }
  for (index, group) in zip(order, grouping.groupOfAnchor) where !isGone[group] {
    if case .orphan = places[index], let place = shared[anchors[index]] { places[index] = place }
  }
  return places
}
