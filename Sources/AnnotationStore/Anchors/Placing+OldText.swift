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
    var beside: [PlaceCandidate] = []
    for item in unplaced {
      guard let old = inOldText.places[item]?.range else { continue }
      isGone[item] = true
      if let start = onlyPlace(of: item), inOldText.onlyPlace(of: item) != nil, !anchors[item].isMeagre {
        // In both texts only once: the same words, wherever they went.
        let range = occurrence(start, of: item)
        let isFollowed = difference.range(of: old, by: \.newWord, in: oldText, text) == range
        let candidate = PlaceCandidate(item: item, range: range, weight: 1)
        if isFollowed { unchanged.append(candidate) } else { accept([candidate], isMoved: false, isOutOfOrder: true) }
      } else if let range = difference.range(of: old, by: \.newWord, in: oldText, text), hasTraces(item, at: range) {
        unchanged.append(PlaceCandidate(item: item, range: range, weight: 1))
      } else if let range = difference.range(of: old, by: \.movedWord, in: oldText, text) {
        let isWhole = wholes.places(of: item).contains(range.lowerBound)
        accept([PlaceCandidate(item: item, range: range, weight: 1)], isMoved: !isWhole, isOutOfOrder: true)
      } else if let range = difference.rangeBesideNeighbours(of: old, in: oldText, text), hasTraces(item, at: range) {
        // Of two equal words side by side the comparison took the other one.
        beside.append(PlaceCandidate(item: item, range: range, weight: 1))
      } else if let range = difference.replacement(of: old) {
        nearest[item] = [range]
        guard let weight = weightOfChanged(item, at: range) else { continue }
        changed.append(PlaceCandidate(item: item, range: range, weight: weight))
      }
    }
    acceptChain(of: unchanged, isMoved: false)
    let taken = Set(places.compactMap { $0?.range })
    let between = windows()
    acceptChain(
      of: beside.filter { between[$0.item].contains($0.range) && !taken.contains($0.range) },
      isMoved: false
    )
    let windows = windows()
    acceptChain(of: changed.filter { windows[$0.item].contains($0.range) }, isMoved: true)
  }
}

extension Placing {
  /// Whether a place cuts no words that the anchor does not, and anything of what stood around it is left there: a
  /// comparison of words may find equal ones in a sentence that has nothing to do with theirs.
  private func hasTraces(_ item: Int, at range: Range<Int>) -> Bool {
    let anchor = anchors[item]
    guard anchor.hasItsWordBoundaries(at: range, of: text) else { return false }
    let before = zip(anchor.before.reversed(), text.bytes[..<range.lowerBound].reversed()).prefix { $0 == $1 }.count
    let after = zip(anchor.after, text.bytes[range.upperBound...]).prefix { $0 == $1 }.count
    return before + after >= 2 || anchor.likeness(at: range, of: text).better >= 0.5
  }
}

extension WordDifference {
  /// Where a range of the old text stands in the new one beside what stood beside it, as the next word behind it or the
  /// last one before it say; nil where neither does.
  func rangeBesideNeighbours(of oldRange: Range<Int>, in oldText: AnchorText, _ newText: AnchorText) -> Range<Int>? {
    let words = words(in: oldRange)
    func range(at offset: Int) -> Range<Int>? {
      let range = offset..<offset + oldRange.count
      guard range.lowerBound >= 0, range.upperBound <= newText.bytes.count,
        newText.bytes[range].elementsEqual(oldText.bytes[oldRange])
      else { return nil }
      return range
    }
    if words.upperBound < newWord.count, newWord[words.upperBound] >= 0 {
      let gap = old.ranges[words.upperBound].lowerBound - oldRange.lowerBound
      if let found = range(at: new.ranges[newWord[words.upperBound]].lowerBound - gap) { return found }
    }
    if words.lowerBound > 0, newWord[words.lowerBound - 1] >= 0 {
      let gap = oldRange.lowerBound - old.ranges[words.lowerBound - 1].upperBound
      return range(at: new.ranges[newWord[words.lowerBound - 1]].upperBound + gap)
    }
    return nil
  }

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
