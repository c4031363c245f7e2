/// Decides which candidates stand.
///
/// The rule: candidates are taken in order, the longest first (in tokens), of equal length the one of higher rule
/// priority, then the leftmost, then the earlier proposed. One is dropped if it has the span of one that stands, if it
/// crosses one, or if it lies inside one whose kind may not hold it (`Nesting`). So what stands nests and never crosses.
package enum Arbitration {
  /// The candidates that stand, in document order, outer before inner; O(n log n) in candidates, linear in tokens.
  package static func arbitrate(_ candidates: [Candidate], text: BlockText) -> [Candidate] {
    let count = text.tokens.count
    let order = candidates.indices
      .filter { isInside(candidates[$0].tokens, count) }
      .sorted { precedes(candidates[$0], $0, candidates[$1], $1) }
    var standing = Standing(tokens: count)
    for index in order { standing.admit(candidates[index]) }
    return standing.accepted.sorted { a, b in
      a.tokens.lowerBound != b.tokens.lowerBound
        ? a.tokens.lowerBound < b.tokens.lowerBound : a.tokens.upperBound > b.tokens.upperBound
    }
  }

  private static func isInside(_ tokens: Range<Int>, _ count: Int) -> Bool {
    !tokens.isEmpty && tokens.lowerBound >= 0 && tokens.upperBound <= count
  }

  private static func precedes(_ a: Candidate, _ aIndex: Int, _ b: Candidate, _ bIndex: Int) -> Bool {
    if a.tokens.count != b.tokens.count { return a.tokens.count > b.tokens.count }
    if a.rule.priority != b.rule.priority { return a.rule.priority > b.rule.priority }
    if a.tokens.lowerBound != b.tokens.lowerBound { return a.tokens.lowerBound < b.tokens.lowerBound }
    return aIndex < bIndex
  }
}

/// The candidates that stand so far, and for each token the innermost of them that covers it.
private struct Standing {
  private(set) var accepted: [Candidate] = []
  private var kinds: [KindSet] = []
  private var parents: [Int32] = []
  private var owners: [Int32]

  init(tokens: Int) {
    owners = Array(repeating: -1, count: tokens)
  }

  /// Accepts a candidate that agrees with those that stand, all of which are at least as long.
  ///
  /// A longer or equal span cannot lie strictly inside this one, so the two ends' owners tell crossings.
  mutating func admit(_ candidate: Candidate) {
    let owner = owners[candidate.tokens.lowerBound]
    guard owner == owners[candidate.tokens.upperBound - 1] else { return }
    let kind = KindSet(candidate.kind)
    guard isFree(candidate.tokens, under: owner) else { return }
    var ancestor = owner
    while ancestor >= 0 {
      guard Nesting.allows(kind, inside: kinds[Int(ancestor)]) else { return }
      // What a folder lists is one thing; only what names a state or a place is seen within.
      if accepted[Int(ancestor)].rule.isOwn, !kind.isSubset(of: .geographic) { return }
      ancestor = parents[Int(ancestor)]
    }
    let index = Int32(accepted.count)
    accepted.append(candidate)
    kinds.append(kind)
    parents.append(owner)
    for token in candidate.tokens { owners[token] = index }
  }

  private func isFree(_ tokens: Range<Int>, under owner: Int32) -> Bool {
    owner < 0 || accepted[Int(owner)].tokens != tokens
  }
}
