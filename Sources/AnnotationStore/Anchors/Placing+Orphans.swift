extension Placing {
  /// Why an anchor has no place, and where one might attach it by hand.
  func orphan(_ item: Int) -> Orphan {
    let whole = wholes.places(of: item).count
    let occurrences = occurrences(ofAnchor: item).prefix(1000).count {
      anchors[item].hasItsWordBoundaries(at: occurrence($0, of: item), of: text)
    }
    let reason: Orphan.Reason =
      if whole > 1 {
        .ambiguous(places: whole)
      } else if occurrences > 0 {
        .surroundingsFitNowhere(occurrences: occurrences)
      } else {
        .wordsAreGone
      }
    return Orphan(reason, nearest: nearest[item].map(text.articleRange))
  }

  /// Notes for anchors that have no place what stands between their surroundings now, if it is of one line and not much
  /// longer than what stood there.
  ///
  /// O(text + occurrences of contexts).
  mutating func findReplacements() {
    let items = unplaced.filter { nearest[$0].count < 3 }
    let hooks = items.flatMap { [hook(before: anchors[$0]), hook(after: anchors[$0])] }
    let found = findOccurrences(of: hooks, in: text.bytes)
    for (index, item) in items.enumerated() {
      let ends = found[2 * index + 1]
      for start in found[2 * index].prefix(8) {
        let start = start + hooks[2 * index].count
        let next = ends.partitioningIndex { $0 > start }
        guard next < ends.count, ends[next] - start <= 2 * anchors[item].quote.count + 40 else { continue }
        let range = trimmed(start..<ends[next])
        guard !range.isEmpty, !text.bytes[range].contains(0x0a), !nearest[item].contains(range),
          nearest[item].count < 3
        else { continue }
        nearest[item].append(range)
      }
    }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let words = text.bytes[range].drop { $0 == 0x20 }
    return words.startIndex..<words.endIndex - words.reversed().prefix { $0 == 0x20 }.count
  }
}
