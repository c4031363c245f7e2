extension Placing {
  /// Places the anchors that stand unchanged: the same words between the same surroundings.
  ///
  /// Where that is in one place only, the order of all does not matter.
  mutating func placeWholeAnchors() {
    placeUniqueAnchors()
    let windows = windows()
    let items = unplaced.filter { !isGone[$0] }
    let candidates = wholeCandidates(of: items).filter { windows[$0.item].contains($0.range) }
    acceptChain(of: certain(candidates), isMoved: false)
  }

  /// The place of an anchor that stands unchanged in one place, and is the only one of its kind.
  func onlyPlace(of item: Int) -> Int? {
    let places = wholes.places(of: item)
    return places.count == 1 && wholes.equals(of: item).count == 1 ? places[0] : nil
  }

  private mutating func placeUniqueAnchors() {
    let windows = windows()
    let candidates = unplaced.filter { !isGone[$0] }.compactMap { item in
      onlyPlace(of: item).map { PlaceCandidate(item: item, range: occurrence($0, of: item), weight: 1) }
    }
    accept(candidates, isMoved: false, isOutOfOrder: true)
    acceptChain(of: candidates.filter { windows[$0.item].contains($0.range) }, isMoved: false)
  }

  /// The places at which anchors stand unchanged, for those that have any.
  ///
  /// O(occurrences + anchors).
  func wholeCandidates(of items: [Int]) -> [PlaceCandidate] {
    items.flatMap { item in
      sharedOut(wholes.places(of: item), among: wholes.equals(of: item), to: item).map {
        PlaceCandidate(item: item, range: occurrence($0, of: item), weight: 1)
      }
    }
  }

  /// The places that one of several equal anchors can have without taking those of the others.
  ///
  /// The i-th of n anchors stands at the i-th of m places or up to m - n later. At most 16, so that a table of equal lines
  /// costs no square.
  private func sharedOut(_ starts: [Int], among group: [Int], to item: Int) -> ArraySlice<Int> {
    let index = group.partitioningIndex { $0 >= item }
    let spare = starts.count - group.count
    let first = max(0, spare < 0 ? index + spare : index)
    let last = spare < 0 ? index : index + spare
    return starts[min(first, starts.count)..<max(min(first, starts.count), min(starts.count, last + 1, first + 16))]
  }

  /// Candidates without those of anchors that say too little of their surroundings to choose between several places.
  func certain(_ candidates: [PlaceCandidate]) -> [PlaceCandidate] {
    var counts: [Int: Int] = [:]
    for candidate in candidates where anchors[candidate.item].isMeagre { counts[candidate.item, default: 0] += 1 }
    return counts.isEmpty ? candidates : candidates.filter { counts[$0.item] ?? 1 == 1 }
  }
}
