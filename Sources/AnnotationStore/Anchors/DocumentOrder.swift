/// The order in which anchors stand in a text, as far as it can be told: those that stand there unchanged in one place only
/// by that place, each of the others behind the one that it follows.
///
/// Lists that several people have added to, or that git has merged by lines, have another order; that of a list that has
/// none of these stays as it is. O(text + anchors · log anchors).
///
/// - Returns: the anchors' indexes in the new order.
func documentOrder(of anchors: [Anchor], in text: AnchorText) -> [Int] {
  let sought = anchors.map(SoughtAnchor.init)
  let wholes = WholeOccurrences(of: sought, in: text)
  let ranges = anchors.indices.map { index in
    let places = wholes.places(of: index)
    return places.count == 1 ? places[0]..<places[0] + sought[index].quote.count : nil
  }
  return inDocumentOrder(Array(anchors.indices), ranges) { _ in "" }
}
