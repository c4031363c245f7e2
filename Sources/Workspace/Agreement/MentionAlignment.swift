/// Which mentions of two annotators are the same, each with one at most.
package struct MentionAlignment: Hashable, Sendable {
  package struct Pair: Hashable, Sendable {
    /// Indexes into the mentions of the first and the second annotator.
    package var a: Int
    package var b: Int

    package var hasSameRange: Bool
    package var hasSameKind: Bool
  }

  /// Ascending by the first annotator's mentions.
  package private(set) var pairs: [Pair]

  /// The mentions that only one annotator has.
  package private(set) var onlyInA: [Int]
  package private(set) var onlyInB: [Int]

  /// Pairs mentions that overlap: those that are equal, then those of the same kind, then those with the same words, then the
  /// others; of these the longest common stretch first, then the leftmost.
  ///
  /// Of more than 16 mentions around one place that have no equal, the last begun are compared, so that the cost is
  /// O(mentions · log mentions).
  package init(_ a: [ComparedMention], _ b: [ComparedMention]) {
    var matching = Matching(a, b)
    matching.pairEqual()
    matching.pairOverlapping()
    pairs = matching.pairs.sorted { $0.a < $1.a }
    onlyInA = a.indices.filter { !matching.takenA[$0] }
    onlyInB = b.indices.filter { !matching.takenB[$0] }
  }
}

/// Pairs that are found one after the other.
private struct Matching {
  private let a: [ComparedMention]
  private let b: [ComparedMention]
  var takenA: [Bool]
  var takenB: [Bool]
  var pairs: [MentionAlignment.Pair] = []

  init(_ a: [ComparedMention], _ b: [ComparedMention]) {
    self.a = a
    self.b = b
    takenA = Array(repeating: false, count: a.count)
    takenB = Array(repeating: false, count: b.count)
  }

  private mutating func pair(_ first: Int, _ second: Int) {
    takenA[first] = true
    takenB[second] = true
    let (one, other) = (a[first], b[second])
    let hasSameRange = one.range == other.range
    pairs.append(.init(a: first, b: second, hasSameRange: hasSameRange, hasSameKind: one.kind == other.kind))
  }

  /// Pairs mentions with the same words and the same kind, in their order.
  mutating func pairEqual() {
    struct Key: Hashable {
      var range: Range<Int>
      var kind: String
    }
    var waiting: [Key: [Int]] = [:]
    for index in b.indices.reversed() {
      waiting[Key(range: b[index].range, kind: b[index].kind), default: []].append(index)
    }
    for index in a.indices {
      if let other = waiting[Key(range: a[index].range, kind: a[index].kind)]?.popLast() { pair(index, other) }
    }
  }

  /// Pairs what is left, the best pairs first.
  mutating func pairOverlapping() {
    let restA = a.indices.filter { !takenA[$0] }
    let restB = b.indices.filter { !takenB[$0] }
    var candidates = overlappingPairs(restA.map { a[$0] }, restB.map { b[$0] }).map { pair in
      let (first, second) = (restA[pair.a], restB[pair.b])
      return Candidate(first, second, a[first], b[second])
    }
    candidates.sort { ($0.rank, -$0.overlap, $0.a, $0.b) < ($1.rank, -$1.overlap, $1.a, $1.b) }
    for candidate in candidates where !takenA[candidate.a] && !takenB[candidate.b] { pair(candidate.a, candidate.b) }
  }
}

private struct Candidate {
  var a: Int
  var b: Int
  var rank: Int

  /// Bytes.
  var overlap: Int

  init(_ a: Int, _ b: Int, _ first: ComparedMention, _ second: ComparedMention) {
    self.a = a
    self.b = b
    overlap =
      min(first.range.upperBound, second.range.upperBound) - max(first.range.lowerBound, second.range.lowerBound)
    rank = (first.kind == second.kind ? 0 : 2) + (first.range == second.range ? 0 : 1)
  }
}

/// The pairs of mentions that have words in common; both lists ascend by where they begin.
private func overlappingPairs(_ a: [ComparedMention], _ b: [ComparedMention]) -> [(a: Int, b: Int)] {
  let limit = 16
  var pairs: [(a: Int, b: Int)] = []
  var (nextA, nextB) = (0, 0)
  var openA: [Int] = []
  var openB: [Int] = []
  func open(_ index: Int, _ mentions: [ComparedMention], in list: inout [Int], at start: Int) {
    list.removeAll { mentions[$0].range.upperBound <= start }
    list.append(index)
    if list.count > limit { list.removeFirst() }
  }
  while nextA < a.count || nextB < b.count {
    let isA = nextB >= b.count || nextA < a.count && a[nextA].range.lowerBound <= b[nextB].range.lowerBound
    if isA {
      let start = a[nextA].range.lowerBound
      for other in openB where b[other].range.upperBound > start { pairs.append((nextA, other)) }
      open(nextA, a, in: &openA, at: start)
      nextA += 1
    } else {
      let start = b[nextB].range.lowerBound
      for other in openA where a[other].range.upperBound > start { pairs.append((other, nextB)) }
      open(nextB, b, in: &openB, at: start)
      nextB += 1
    }
  }
  return pairs
}
