import TestSupport
import Testing

@testable import EntityExtraction

/// Decoding against the plainest way to do it: trying every sequence.
@Suite struct ViterbiTests {
  @Test(arguments: 1...12)
  func theBestSequenceIsFound(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let transitions = (0..<TaggerLabel.count).map { _ in
      (0..<TaggerLabel.count).map { _ in Int32(random.int(-40...40)) }
    }
    let scores = (0..<random.int(1...3)).map { _ in
      var token = SIMD32<Int32>.zero
      for label in 0..<TaggerLabel.count { token[label] = Int32(random.int(-100...100)) }
      return token
    }
    let all = sequences(of: scores.count).map { ($0, score($0, scores, transitions)) }
    let best = all.map(\.1).max() ?? 0
    let path = Viterbi(transitions: transitions).path(scores)
    #expect(score(path.labels, scores, transitions) == best)
    for token in scores.indices {
      let other = all.filter { $0.0[token] != path.labels[token] }.map(\.1).max() ?? 0
      #expect(path.margins[token] == best - other)
    }
  }

  @Test func labelsThatMayNotBeGivenAreNot() {
    var scores = SIMD32<Int32>.zero
    scores[TaggerLabel.label(.single, kind: 0)] = 90
    scores[TaggerLabel.label(.single, kind: 1)] = 50
    var allowed = [Bool](repeating: true, count: TaggerLabel.count)
    allowed[TaggerLabel.label(.single, kind: 0)] = false
    let none = Array(repeating: Array(repeating: Int32(0), count: TaggerLabel.count), count: TaggerLabel.count)
    let labels = Viterbi(transitions: none).decode([scores], allowed: allowed)
    #expect(labels == [TaggerLabel.label(.single, kind: 1)])
  }

  @Test func nothingHasNoLabels() {
    #expect(Viterbi(transitions: []).path([]).labels.isEmpty)
  }

  /// All sequences that begin, go on and end as labels may.
  private func sequences(of length: Int) -> [[Int]] {
    var all = (0..<TaggerLabel.count).filter(TaggerLabel.mayBegin).map { [$0] }
    for _ in 1..<max(1, length) {
      all = all.flatMap { start in
        (0..<TaggerLabel.count).filter { TaggerLabel.predecessors[$0].contains(start[start.count - 1]) }
          .map { start + [$0] }
      }
    }
    return all.filter { TaggerLabel.mayEnd($0[$0.count - 1]) }
  }

  private func score(_ labels: [Int], _ scores: [SIMD32<Int32>], _ transitions: [[Int32]]) -> Int32 {
    var sum: Int32 = 0
    for (index, label) in labels.enumerated() {
      sum += scores[index][label]
      if index > 0 { sum += transitions[labels[index - 1]][label] }
    }
    return sum
  }
}
