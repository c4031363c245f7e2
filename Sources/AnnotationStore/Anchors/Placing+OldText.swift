extension Placing {
  /// Places anchors by what became of the words of the text that they were made of.
  ///
  /// What the old text says is certain: words that went with their sentence are gone, and equal ones elsewhere are others.
  /// Anchors that do not stand in the old text as they were made are left to the other tiers.
  mutating func followOldText(_ oldText: AnchorText) {
    var inOldText = Placing(anchors, in: oldText)
    inOldText.placeWholeAnchors()
    let difference = WordDifference(oldText.bytes, text.bytes)
    var unchanged: [PlaceCandidate] = []
    var changed: [PlaceCandidate] = []
    for item in unplaced {
      guard let old = inOldText.places[item]?.range else { continue }
      isGone[item] = true
      if let range = difference.range(of: old, by: \.newWord, in: oldText, text) {
        unchanged.append(PlaceCandidate(item: item, range: range, weight: 1))
      } else if let range = difference.range(of: old, by: \.movedWord, in: oldText, text) {
        accept([PlaceCandidate(item: item, range: range, weight: 1)], isMoved: true, isOutOfOrder: true)
      } else if let range = difference.replacement(of: old) {
        nearest[item] = [range]
        guard let weight = weightOfChanged(item, at: range) else { continue }
        changed.append(PlaceCandidate(item: item, range: range, weight: weight))
      }
    }
    acceptChain(of: unchanged, isMoved: false)
    let windows = windows()
    acceptChain(of: changed.filter { windows[$0.item].contains($0.range) }, isMoved: true)
  }
}

extension WordDifference {
  /// The words that a range of the old text touches.
  private func words(in oldRange: Range<Int>) -> Range<Int> {
    let first = old.firstWord(endingAfter: oldRange.lowerBound)
    var end = first
    while end < old.ranges.count, old.ranges[end].lowerBound < oldRange.upperBound { end += 1 }
    return first..<end
  }

  /// Where a range of the old text stands unchanged in the new one; nil where it does not.
  ///
  /// - Parameter partner: the new words of the old ones.
  func range(
    of oldRange: Range<Int>,
    by partner: KeyPath<WordDifference, [Int]>,
    in oldText: AnchorText,
    _ newText: AnchorText
  ) -> Range<Int>? {
    let words = words(in: oldRange)
    let partners = self[keyPath: partner]
    guard let first = words.first, partners[first] >= 0 else { return nil }
    let start = new.ranges[partners[first]].lowerBound + oldRange.lowerBound - old.ranges[first].lowerBound
    let range = start..<start + oldRange.count
    guard start >= 0, range.upperBound <= newText.bytes.count,
      newText.bytes[range].elementsEqual(oldText.bytes[oldRange]),
      words.allSatisfy({ partners[$0] == partners[first] + $0 - first })
    else { return nil }
    return range
  }

  /// The words of the new text that stand in place of a range of the old one: those between the nearest words on both
  /// sides that are still there, which must be near; nil where there are none.
  func replacement(of oldRange: Range<Int>) -> Range<Int>? {
    let words = words(in: oldRange)
    let limit = words.count + 6
    guard
      let before = (max(-1, words.lowerBound - limit)..<words.lowerBound).last(where: { $0 < 0 || newWord[$0] >= 0 }),
      let after = (words.upperBound..<words.upperBound + limit).first(where: {
        $0 >= newWord.count || newWord[$0] >= 0
      })
    else { return nil }
    // As many words on each side belong to the neighbours as there are old ones that changed with them.
    let first = (before < 0 ? -1 : newWord[before]) + (words.lowerBound - before)
    let last = (after < newWord.count ? newWord[after] : new.ranges.count) - (after - words.upperBound) - 1
    guard first <= last, new.ranges.indices.contains(first), new.ranges.indices.contains(last) else { return nil }
    return new.ranges[first].lowerBound..<new.ranges[last].upperBound
  }
}
