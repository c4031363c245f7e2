/// How often anchors' words stand in a text between the same surroundings; more than once, the words do not tell the place.
///
/// O(text + anchors + occurrences).
package func occurrenceCounts(of anchors: [Anchor], in text: AnchorText) -> [Int] {
  let needles = anchors.map { Array($0.before.utf8) + Array($0.quote.utf8) + Array($0.after.utf8) }
  return findOccurrences(of: needles, in: text.bytes).map(\.count)
}
