extension Placing {
  /// Places anchors whose words stand unchanged between surroundings of which at least one side is like the old one, in
  /// the order of all.
  mutating func placeByContext() {
    let windows = windows()
    let unchanged = UnchangedText(self)
    var candidates: [PlaceCandidate] = []
    for item in unplaced {
      for range in occurrences(ofAnchor: item, in: windows[item], limit: 64) {
        let likeness = anchors[item].likeness(at: range, of: text)
        if likeness.better < 0.99 { nearest[item].append(range) }
        guard !isGone[item], isAlikeEnough(likeness), !unchanged.speaks(against: anchors[item], at: range, of: text)
        else { continue }
        candidates.append(PlaceCandidate(item: item, range: range, weight: anchors[item].weight(of: likeness)))
      }
      nearest[item] = Array(nearest[item].prefix(3))
    }
    acceptChain(of: certain(candidates), isMoved: false)
    // Of two that were found together one may say that the other one cannot be there.
    let found = UnchangedText(self)
    let wrong = Set(candidates.map(\.item)).filter { item in
      places[item].map { found.speaks(against: anchors[item], at: $0.range, of: text) } ?? false
    }
    for item in wrong { withdraw(item) }
  }

  /// Whether surroundings speak for unchanged words: an edit beside them leaves the other side as it was.
  func isAlikeEnough(_ likeness: ContextLikeness) -> Bool {
    likeness.better >= 0.8 || likeness.worse >= 0.4
  }

  /// Places anchors that stand unchanged, in several places, but out of order: in a paragraph that was moved.
  mutating func placeOutOfOrder() {
    var taken: Set<Range<Int>> = Set(places.compactMap { $0?.range })
    // Each round finds the anchors of at least one moved paragraph.
    for _ in 0..<16 {
      placeBesideMoved(&taken)
      let items = unplaced.filter { !isGone[$0] && !anchors[$0].isMeagre }
      let candidates = wholeCandidates(of: items).filter { !taken.contains($0.range) }
      if candidates.isEmpty { return }
      let chain = heaviestChain(candidates).map { candidates[$0] }
      accept(chain, isMoved: true, isOutOfOrder: true)
      for candidate in chain { taken.insert(candidate.range) }
    }
  }

  /// Places anchors at the edge of a moved paragraph, where only one side is as it was, by their moved neighbours.
  private mutating func placeBesideMoved(_ taken: inout Set<Range<Int>>) {
    let unchanged = UnchangedText(self)
    for (items, step) in [(Array(places.indices), -1), (places.indices.reversed(), 1)] {
      for item in items where places[item] == nil && !isGone[item] {
        guard places.indices.contains(item + step), let neighbour = places[item + step], neighbour.isOutOfOrder
        else { continue }
        let all = occurrences(ofAnchor: item)
        let window =
          step < 0
          ? neighbour.range.lowerBound..<neighbour.range.upperBound + 512
          : neighbour.range.lowerBound - 512..<neighbour.range.upperBound
        let first = all.partitioningIndex { $0 >= window.lowerBound }
        let near = all[first...].prefix { $0 < window.upperBound }.prefix(32).map { occurrence($0, of: item) }
        let found = (step < 0 ? near : near.reversed()).first { range in
          !taken.contains(range) && anchors[item].likeness(at: range, of: text).better >= 0.9
            && anchors[item].hasItsWordBoundaries(at: range, of: text)
            && !unchanged.speaks(against: anchors[item], at: range, of: text)
            && (step < 0 ? isInOrder(neighbour.range, range) : isInOrder(range, neighbour.range))
        }
        guard let found else { continue }
        accept([PlaceCandidate(item: item, range: found, weight: 1)], isMoved: true, isOutOfOrder: true)
        taken.insert(found)
      }
    }
  }
}
