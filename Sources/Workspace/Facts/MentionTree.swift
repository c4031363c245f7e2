import Annotations

/// Finds the mentions at a place: each mention's parent, beside mentions in document order, outer before inner.
struct MentionTree: Sendable {
  /// For each mention the index of the mention around it, -1 for none.
  private var parents: [Int32] = []

  init() {}

  /// Links every mention to the one around it; linear.
  init(_ mentions: [Mention]) {
    parents.reserveCapacity(mentions.count)
    var open: Int32 = -1
    for (index, mention) in mentions.enumerated() {
      while open >= 0, !mentions[Int(open)].range.holds(mention.range) { open = parents[Int(open)] }
      parents.append(open)
      open = Int32(truncatingIfNeeded: index)
    }
  }

  /// The mention around a mention; nil for an outermost one.
  func parent(of index: Int) -> Int? {
    guard parents.indices.contains(index), parents[index] >= 0 else { return nil }
    return Int(parents[index])
  }

  /// The mentions that hold an offset, innermost first; where none does, those that end there: the cursor after a word.
  ///
  /// O(log mentions + depth).
  func mentions(at offset: Int, of mentions: [Mention]) -> [Int] {
    let after = mentions.partitioningIndex { $0.range.lowerBound > offset }
    let inside = chain(from: after - 1) { mentions[$0].range.contains(offset) }
    if !inside.isEmpty || offset <= 0 { return inside }
    let before = mentions.partitioningIndex { $0.range.lowerBound > offset - 1 }
    return chain(from: before - 1) { mentions[$0].range.upperBound >= offset }
  }

  private func chain(from index: Int, where holds: (Int) -> Bool) -> [Int] {
    var found: [Int] = []
    var next: Int? = index >= 0 ? index : nil
    while let index = next {
      if holds(index) { found.append(index) }
      next = parent(of: index)
    }
    return found
  }
}

extension Range where Bound == Int {
  /// Whether another range lies within this one.
  func holds(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
