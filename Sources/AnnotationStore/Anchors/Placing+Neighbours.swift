extension Placing {
  /// Places anchors beside placed ones next to them in the list, where the text between is as the anchors have it: by what
  /// a context says of the neighbour's own words, or by a mention's place inside another one.
  ///
  /// This finds what stands at the edge of a stretch that was moved or rewritten. O(anchors + occurrences near them).
  mutating func placeBesideNeighbours() {
    var taken = Set(places.compactMap { $0?.range })
    let unchanged = UnchangedText(self)
    for (items, step) in [(Array(places.indices), -1), (places.indices.reversed(), 1)] {
      for item in items where places[item] == nil && !isGone[item] {
        guard places.indices.contains(item + step), let neighbour = places[item + step], !neighbour.isMoved,
          let range = place(of: item, beside: item + step, at: neighbour.range), !taken.contains(range),
          !unchanged.speaks(against: anchors[item], at: range, of: text)
        else { continue }
        accept(
          [PlaceCandidate(item: item, range: range, weight: 1)],
          isMoved: false,
          isOutOfOrder: neighbour.isOutOfOrder
        )
        taken.insert(range)
      }
    }
  }

  /// Where an anchor stands as its neighbour's place says; nil where its words are not there.
  private func place(of item: Int, beside other: Int, at place: Range<Int>) -> Range<Int>? {
    let (quote, reach) = (anchors[item].quote, 4 * Anchor.contextLength)
    let all = occurrences(ofAnchor: item)
    let first = all.partitioningIndex { $0 >= place.lowerBound - quote.count - reach }
    for start in all[first...].prefix(16) where start <= place.upperBound + reach {
      let range = occurrence(start, of: item)
      guard anchors[item].hasItsWordBoundaries(at: range, of: text), range != place else { continue }
      let isBeside =
        if range.lowerBound >= place.upperBound {
          isJoined(place, other, range, item)
        } else if range.upperBound <= place.lowerBound {
          isJoined(range, item, place, other)
        } else {
          isNested(range, item, place, other)
        }
      if isBeside { return range }
    }
    return nil
  }

  /// Whether the contexts of two anchors say that one stands behind the other as two ranges do: the first one's reaches
  /// into the second one's words, or the other way round, and is as the text has it.
  private func isJoined(_ range: Range<Int>, _ item: Int, _ next: Range<Int>, _ nextItem: Int) -> Bool {
    let gap = next.lowerBound - range.upperBound
    let after = anchors[item].after.prefix(gap + anchors[nextItem].quote.count)
    let before = anchors[nextItem].before.suffix(gap + anchors[item].quote.count)
    let reach = 4
    return after.count >= gap + min(reach, anchors[nextItem].quote.count)
      && text.bytes[range.upperBound...].starts(with: after)
      || before.count >= gap + min(reach, anchors[item].quote.count)
        && text.bytes[..<next.lowerBound].suffix(before.count).elementsEqual(before)
  }

  /// Whether one of two ranges lies in the other one, as the anchors do: the inner one's context is of the outer one's
  /// words as far as these reach.
  private func isNested(_ a: Range<Int>, _ itemA: Int, _ b: Range<Int>, _ itemB: Int) -> Bool {
    let (outer, inner, item) = a.count > b.count ? (a, b, itemB) : (b, a, itemA)
    guard outer.lowerBound <= inner.lowerBound, inner.upperBound <= outer.upperBound else { return false }
    let before = anchors[item].before.suffix(inner.lowerBound - outer.lowerBound)
    let after = anchors[item].after.prefix(outer.upperBound - inner.upperBound)
    return text.bytes[..<inner.lowerBound].suffix(before.count).elementsEqual(before)
      && text.bytes[inner.upperBound...].starts(with: after)
  }

  /// Places anchors that stand side by side in the list and in the text, each with one side as it was: in a short
  /// paragraph that was moved.
  mutating func placeMovedRuns() {
    let taken = Set(places.compactMap { $0?.range })
    let unchanged = UnchangedText(self)
    var candidates: [PlaceCandidate] = []
    for item in unplaced where !isGone[item] && !anchors[item].isMeagre {
      for start in occurrences(ofAnchor: item).prefix(64) {
        let range = occurrence(start, of: item)
        guard !taken.contains(range), anchors[item].hasItsWordBoundaries(at: range, of: text) else { continue }
        let likeness = anchors[item].likeness(at: range, of: text)
        if likeness.better < 0.99 || unchanged.speaks(against: anchors[item], at: range, of: text) { continue }
        candidates.append(PlaceCandidate(item: item, range: range, weight: anchors[item].weight(of: likeness)))
      }
    }
    let chain = heaviestChain(candidates).map { candidates[$0] }
    let run = chain.indices.filter { index in
      [index - 1, index + 1].contains { other in
        chain.indices.contains(other) && abs(chain[other].item - chain[index].item) == 1
          && chain[max(index, other)].range.lowerBound - chain[min(index, other)].range.upperBound <= 64
      }
    }
    accept(run.map { chain[$0] }, isMoved: true, isOutOfOrder: true)
  }
}
