import TestSupport
import Testing

@testable import AnnotationStore

@Suite struct OccurrencesTests {
  @Test func findsWhatANaiveSearchFinds() {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<300 {
      let alphabet = Array("ab".utf8) + (random.oneIn(2) ? [0xc3] : [])
      let text = (0..<random.int(0...200)).map { _ in random.pick(alphabet) }
      let needles = (0..<random.int(0...12)).map { _ -> [UInt8] in
        let length = random.pick([0, 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 33, 60])
        let start = random.int(0...max(0, text.count - length))
        return Array(text[start..<min(text.count, start + length)])
      }
      let expected = needles.map { needle in
        needle.isEmpty ? [] : text.indices.filter { text[$0...].starts(with: needle) }
      }
      #expect(findOccurrences(of: needles, in: text) == expected)
    }
  }
}

@Suite struct WeightedChainTests {
  /// The weight of the best choice, by trying all.
  private func bestWeight(
    _ candidates: [PlaceCandidate],
    from start: Int = 0,
    after last: PlaceCandidate? = nil
  ) -> Double {
    var best = 0.0
    for index in start..<max(start, candidates.count) {
      let candidate = candidates[index]
      if let last, last.item >= candidate.item || !isInOrder(last.range, candidate.range) { continue }
      best = max(best, candidate.weight + bestWeight(candidates, from: index + 1, after: candidate))
    }
    return best
  }

  @Test func isAsHeavyAsAnyChain() {
    var random = SeededGenerator(seed: 21)
    for _ in 0..<200 {
      let candidates = (0..<random.int(0...9)).map { _ in
        let start = random.int(0...12)
        return PlaceCandidate(
          item: random.int(0...4),
          range: start..<start + random.int(1...4),
          weight: Double(random.int(1...8)) / 4
        )
      }.sorted { $0.item < $1.item }
      let chain = heaviestChain(candidates).map { candidates[$0] }
      for (a, b) in zip(chain, chain.dropFirst()) { #expect(a.item < b.item && isInOrder(a.range, b.range)) }
      #expect(chain.reduce(0) { $0 + $1.weight } == bestWeight(candidates))
    }
  }
}

@Suite struct EditDistanceTests {
  private func naive(_ a: ArraySlice<Unicode.Scalar>, _ b: ArraySlice<Unicode.Scalar>) -> Int {
    guard let x = a.first, let y = b.first else { return a.count + b.count }
    if x == y { return naive(a.dropFirst(), b.dropFirst()) }
    return 1
      + min(naive(a.dropFirst(), b), naive(a, b.dropFirst()), naive(a.dropFirst(), b.dropFirst()))
  }

  @Test func prefixesAreComparedAsNaively() {
    var random = SeededGenerator(seed: 31)
    for _ in 0..<200 {
      func scalars(_ limit: Int) -> [Unicode.Scalar] {
        (0..<random.int(0...limit)).map { _ in random.pick(["a", "b", "é"]) }
      }
      let (pattern, text, limit) = (scalars(6), scalars(7), random.int(0...4))
      let expected = (0...text.count).map { naive(pattern[...], text[..<$0]) }.min().flatMap { $0 <= limit ? $0 : nil }
      #expect(prefixDistance(pattern, text, limit: limit)?.errors == expected)
    }
  }
}
