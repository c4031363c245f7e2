/// A place that an item of an ordered list could have.
struct PlaceCandidate: Hashable {
  /// The item's index in the list.
  var item: Int

  var range: Range<Int>

  /// How much speaks for this place, above zero.
  var weight: Double
}

/// Chooses at most one place for each item, so that the places stand in the items' order and weigh as much as possible.
///
/// Order is by start, of ranges that start together the longer first; no place is given twice.
/// O(candidates · log candidates).
///
/// - Parameter candidates: those of an item side by side, items in ascending order.
/// - Returns: the indexes of the chosen candidates, ascending.
func heaviestChain(_ candidates: [PlaceCandidate]) -> [Int] {
  let byPlace = candidates.indices.sorted { a, b in
    (candidates[a].range.lowerBound, -candidates[a].range.upperBound)
      < (candidates[b].range.lowerBound, -candidates[b].range.upperBound)
  }
  // The rank of each place from 1; equal places have one rank.
  var ranks = Array(repeating: 0, count: candidates.count)
  var rank = 0
  for (position, index) in byPlace.enumerated() {
    if position == 0 || candidates[byPlace[position - 1]].range != candidates[index].range { rank += 1 }
    ranks[index] = rank
  }

  var best = PrefixMaxima(count: rank)
  var total = Array(repeating: 0.0, count: candidates.count)
  var predecessor: [Int?] = Array(repeating: nil, count: candidates.count)
  var start = 0
  while start < candidates.count {
    let end = candidates[start...].firstIndex { $0.item != candidates[start].item } ?? candidates.count
    // All places of an item are looked up before any is entered, so that none follows another.
    for index in start..<end {
      let before = best.maximum(upTo: ranks[index] - 1)
      predecessor[index] = before.index
      total[index] = before.total + candidates[index].weight
    }
    for index in start..<end { best.enter(index, total: total[index], at: ranks[index]) }
    start = end
  }

  var chain: [Int] = []
  var next = best.maximum(upTo: rank).index
  while let index = next {
    chain.append(index)
    next = predecessor[index]
  }
  return chain.reversed()
}

/// The best entry among all up to a rank (a Fenwick tree of maxima).
private struct PrefixMaxima {
  private var entries: [(total: Double, index: Int?)]

  init(count: Int) {
    entries = Array(repeating: (0, nil), count: count + 1)
  }

  func maximum(upTo rank: Int) -> (total: Double, index: Int?) {
    var best: (total: Double, index: Int?) = (0, nil)
    var rank = rank
    while rank > 0 {
      if entries[rank].total > best.total { best = entries[rank] }
      rank -= rank & -rank
    }
    return best
  }

  /// Of equal totals the first one entered stays.
  mutating func enter(_ index: Int, total: Double, at rank: Int) {
    var rank = rank
    while rank < entries.count {
      if total > entries[rank].total { entries[rank] = (total, index) }
      rank += rank & -rank
    }
  }
}
