extension Placing {
  /// Places the anchors that stand unchanged: the same words between the same surroundings, in order.
  mutating func placeWholeAnchors() {
    let windows = windows()
    let items = unplaced.filter { !isGone[$0] }
    acceptChain(of: wholeCandidates(of: items).filter { windows[$0.item].contains($0.range) }, isMoved: false)
  }

  /// The places at which anchors stand unchanged, for those that have any.
  ///
  /// O(occurrences + anchors).
  func wholeCandidates(of items: [Int]) -> [PlaceCandidate] {
    var alike: [UInt64: [Int]] = [:]
    for item in items { alike[surroundingsHash(anchors[item]), default: []].append(item) }
    var found: [UInt64: [Int]] = [:]
    var seen: Set<[UInt8]> = []
    for item in items where seen.insert(anchors[item].quote).inserted {
      for start in occurrences(ofAnchor: item) {
        let hash = surroundingsHash(of: occurrence(start, of: item))
        if alike[hash] != nil { found[hash, default: []].append(start) }
      }
    }
    var candidates: [PlaceCandidate] = []
    for item in items {
      let hash = surroundingsHash(anchors[item])
      guard let starts = found[hash], let group = alike[hash] else { continue }
      for start in sharedOut(starts, among: group, to: item) {
        let range = occurrence(start, of: item)
        guard anchors[item].isWhole(at: range, of: text) else { continue }
        candidates.append(PlaceCandidate(item: item, range: range, weight: 1))
      }
    }
    return candidates
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

  private func surroundingsHash(_ anchor: SoughtAnchor) -> UInt64 {
    hash(anchor.before[...], anchor.quote[...], anchor.after[...])
  }

  private func surroundingsHash(of range: Range<Int>) -> UInt64 {
    let start = text.contextStart(before: range.lowerBound)
    let end = text.contextEnd(after: range.upperBound)
    return hash(text.bytes[start..<range.lowerBound], text.bytes[range], text.bytes[range.upperBound..<end])
  }

  private func hash(_ before: ArraySlice<UInt8>, _ quote: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>) -> UInt64 {
    var hash = ContentHash()
    for part in [before, quote, after] {
      hash.add(part)
      // No byte of UTF-8.
      hash.add(CollectionOfOne(0xff))
    }
    return hash.value
  }
}
