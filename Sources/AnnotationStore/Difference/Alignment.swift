/// The pairs of equal elements that an alignment of parts of two sequences makes, ascending in both.
///
/// Equal ends go first; then elements that occur once in both parts, in their longest common order, divide the rest
/// (patience difference); what none of this divides is compared exactly where it is small, and else counts as different.
/// O(elements · log elements) for versions of one text.
func alignedPairs(
  _ a: [UInt64],
  _ b: [UInt64],
  _ aRange: Range<Int>,
  _ bRange: Range<Int>
) -> [(a: Int, b: Int)] {
  /// Work that is left; a part without elements in `b` stands for as many equal ones as it has in `a`.
  enum Work {
    case compare(Range<Int>, Range<Int>, depth: Int)
    case equal(Range<Int>, from: Int)
  }
  var pairs: [(a: Int, b: Int)] = []
  // The next one last.
  var stack = [Work.compare(aRange, bRange, depth: 0)]
  while let work = stack.popLast() {
    switch work {
    case .equal(let range, let start):
      for (offset, index) in range.enumerated() { pairs.append((index, start + offset)) }
    case .compare(let wholeA, let wholeB, let depth):
      let head = zip(a[wholeA], b[wholeB]).prefix { $0 == $1 }.count
      let (restA, restB) = (wholeA.dropFirst(head), wholeB.dropFirst(head))
      let tail = zip(a[restA].reversed(), b[restB].reversed()).prefix { $0 == $1 }.count
      let (partA, partB) = (restA.dropLast(tail), restB.dropLast(tail))
      for offset in 0..<head { pairs.append((wholeA.lowerBound + offset, wholeB.lowerBound + offset)) }
      stack.append(.equal(restA.suffix(tail), from: partB.upperBound))
      if partA.isEmpty || partB.isEmpty { continue }
      if partA.count * partB.count <= 4096 {
        for pair in commonSubsequence(a, b, partA, partB).reversed() {
          stack.append(.equal(pair.a..<pair.a + 1, from: pair.b))
        }
      } else if depth < 64 {
        let unique = uniqueCommonElements(a, b, partA, partB)
        var (endA, endB) = (partA.upperBound, partB.upperBound)
        for pair in unique.reversed() {
          stack.append(.compare(pair.a + 1..<endA, pair.b + 1..<endB, depth: depth + 1))
          stack.append(.equal(pair.a..<pair.a + 1, from: pair.b))
          (endA, endB) = (pair.a, pair.b)
        }
        if !unique.isEmpty {
          stack.append(.compare(partA.lowerBound..<endA, partB.lowerBound..<endB, depth: depth + 1))
        }
      }
    }
  }
  return pairs
}

/// A longest common subsequence; O(n·m), for small parts.
private func commonSubsequence(
  _ a: [UInt64],
  _ b: [UInt64],
  _ aRange: Range<Int>,
  _ bRange: Range<Int>
) -> [(a: Int, b: Int)] {
  let width = bRange.count + 1
  // The lengths for what is left of both from an element on.
  var lengths = [Int](repeating: 0, count: (aRange.count + 1) * width)
  for i in (0..<aRange.count).reversed() {
    for j in (0..<bRange.count).reversed() {
      lengths[i * width + j] =
        a[aRange.lowerBound + i] == b[bRange.lowerBound + j]
        ? lengths[(i + 1) * width + j + 1] + 1
        : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
    }
  }
  var pairs: [(a: Int, b: Int)] = []
  var (i, j) = (0, 0)
  while i < aRange.count, j < bRange.count {
    if a[aRange.lowerBound + i] == b[bRange.lowerBound + j] {
      pairs.append((aRange.lowerBound + i, bRange.lowerBound + j))
      (i, j) = (i + 1, j + 1)
    } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
      i += 1
    } else {
      j += 1
    }
  }
  return pairs
}

/// The elements that occur once in both parts, of these the longest sequence that ascends in both.
private func uniqueCommonElements(
  _ a: [UInt64],
  _ b: [UInt64],
  _ aRange: Range<Int>,
  _ bRange: Range<Int>
) -> [(a: Int, b: Int)] {
  var counts: [UInt64: (inA: Int, inB: Int, b: Int)] = [:]
  counts.reserveCapacity(bRange.count)
  for j in bRange {
    counts[b[j], default: (0, 0, j)].inB += 1
  }
  for i in aRange { counts[a[i]]?.inA += 1 }
  let common = aRange.compactMap { i in
    counts[a[i]].flatMap { $0.inA == 1 && $0.inB == 1 ? (a: i, b: $0.b) : nil }
  }

  // Patience sorting: the last pair of the best chain of each length, and each pair's predecessor.
  var lastOfLength: [Int] = []
  var predecessor: [Int] = []
  for (index, pair) in common.enumerated() {
    let length = lastOfLength.partitioningIndex { common[$0].b > pair.b }
    predecessor.append(length > 0 ? lastOfLength[length - 1] : -1)
    if length < lastOfLength.count { lastOfLength[length] = index } else { lastOfLength.append(index) }
  }
  var chain: [(a: Int, b: Int)] = []
  var next = lastOfLength.last ?? -1
  while next >= 0 {
    chain.append(common[next])
    next = predecessor[next]
  }
  return chain.reversed()
}
