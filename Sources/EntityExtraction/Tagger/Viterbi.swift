/// Finds the best legal sequence of labels (Viterbi 1967).
struct Viterbi: Sendable {
  /// The score of each label after each other one.
  let transitions: [[Int32]]

  private static let impossible = Int32.min / 4

  /// The best labels for the scores of a stretch of tokens, and how sure each is.
  struct Path {
    var labels: [Int]

    /// For each token, by how much the best sequence beats the best one that labels this token otherwise.
    var margins: [Int32]
  }

  /// The best path with its margins; O(tokens · labels²), less what is not legal.
  func path(_ scores: [SIMD32<Int32>]) -> Path {
    let forward = forward(scores, allowed: nil)
    let labels = labels(forward)
    let backward = backward(scores)
    let margins = labels.indices.map { token in
      let through = forward.best[token] &+ backward[token]
      var other = Int32.min
      for label in 0..<TaggerLabel.count where label != labels[token] { other = max(other, through[label]) }
      return through[labels[token]] &- other
    }
    return Path(labels: labels, margins: margins)
  }

  /// The best labels; O(tokens · labels²), less what is not legal.
  ///
  /// - Parameter allowed: the labels that may be given; `outside` is always allowed.
  func decode(_ scores: [SIMD32<Int32>], allowed: [Bool]? = nil) -> [Int] {
    labels(forward(scores, allowed: allowed))
  }

  /// The best score of a sequence up to each token, by its last label.
  private struct Forward {
    var best: [SIMD32<Int32>] = []
    var origins: [UInt8] = []
  }

  private func forward(_ scores: [SIMD32<Int32>], allowed: [Bool]?) -> Forward {
    var result = Forward()
    guard let first = scores.first else { return result }
    result.best.reserveCapacity(scores.count)
    result.origins.reserveCapacity(scores.count * TaggerLabel.count)
    var best = SIMD32<Int32>(repeating: Self.impossible)
    for label in 0..<TaggerLabel.count where TaggerLabel.mayBegin(label) && allowed?[label] != false {
      best[label] = first[label]
    }
    result.best.append(best)
    for token in scores.dropFirst() {
      var next = SIMD32<Int32>(repeating: Self.impossible)
      for label in 0..<TaggerLabel.count {
        var origin = 0
        if allowed?[label] != false {
          var highest = Self.impossible
          for previous in TaggerLabel.predecessors[label] {
            let score = best[previous] &+ transitions[previous][label]
            if score > highest {
              highest = score
              origin = previous
            }
          }
          next[label] = max(highest &+ token[label], Self.impossible)
        }
        result.origins.append(UInt8(truncatingIfNeeded: origin))
      }
      best = next
      result.best.append(best)
    }
    return result
  }

  /// The best score of a sequence behind each token, by the token's label.
  private func backward(_ scores: [SIMD32<Int32>]) -> [SIMD32<Int32>] {
    var result = [SIMD32<Int32>](repeating: .zero, count: scores.count)
    var best = SIMD32<Int32>(repeating: Self.impossible)
    for label in 0..<TaggerLabel.count where TaggerLabel.mayEnd(label) { best[label] = 0 }
    for token in scores.indices.reversed() {
      result[token] = best
      let behind = best &+ scores[token]
      best = SIMD32(repeating: Self.impossible)
      for label in 0..<TaggerLabel.count {
        for previous in TaggerLabel.predecessors[label] {
          let score = max(behind[label], Self.impossible) &+ transitions[previous][label]
          if score > best[previous] { best[previous] = score }
        }
      }
    }
    return result
  }

  private func labels(_ forward: Forward) -> [Int] {
    guard let last = forward.best.last else { return [] }
    var label = 0
    var highest = Int32.min
    for candidate in 0..<TaggerLabel.count where TaggerLabel.mayEnd(candidate) && last[candidate] > highest {
      highest = last[candidate]
      label = candidate
    }
    var labels = [Int](repeating: 0, count: forward.best.count)
    for index in stride(from: labels.count - 1, through: 0, by: -1) {
      labels[index] = label
      if index > 0 { label = Int(forward.origins[(index - 1) * TaggerLabel.count + label]) }
    }
    return labels
  }
}
