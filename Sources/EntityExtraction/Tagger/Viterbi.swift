/// Finds the best legal sequence of labels (Viterbi 1967).
///
/// All labels of a token are handled together, in rows of scores that the compiler works through a register at a time.
struct Viterbi: Sendable {
  /// In row `label`, the score of each label behind it; `impossible` where that is not legal.
  private let following: [Int32]

  /// In row `label`, the score of each label before it; `impossible` where that is not legal.
  private let preceding: [Int32]

  /// The scores of a token's labels; what lies behind the last label means nothing.
  typealias Scores = SIMD32<Int32>

  private static let width = Scores.scalarCount

  /// Two of them can be added without overflow, and weigh more than any sequence.
  private static let impossible = Int32.min / 4

  /// - Parameter transitions: the score of each label (second) after another (first); where one is missing it is 0.
  init(transitions: [[Int32]]) {
    var following = [Int32](repeating: Self.impossible, count: TaggerLabel.count * Self.width)
    var preceding = following
    for (label, predecessors) in TaggerLabel.predecessors.enumerated() {
      for previous in predecessors {
        let row = previous < transitions.count ? transitions[previous] : []
        let score = label < row.count ? row[label] : 0
        following[previous * Self.width + label] = score
        preceding[label * Self.width + previous] = score
      }
    }
    self.following = following
    self.preceding = preceding
  }

  /// The best labels for the scores of a stretch of tokens, and how sure each is.
  struct Path {
    var labels: [Int]

    /// For each token, by how much the best sequence beats the best one that labels this token otherwise.
    var margins: [Int32]
  }

  /// The best path with its margins; O(tokens · labels²).
  func path(_ scores: [Scores]) -> Path {
    let forward = forward(scores, penalty: .zero)
    let labels = labels(forward)
    let backward = backward(scores)
    let margins = labels.enumerated().map { token, chosen in
      var other = Int32.min
      var through = Int32.min
      for label in 0..<TaggerLabel.count {
        let score = forward[token * Self.width + label] &+ backward[token * Self.width + label]
        if label == chosen { through = score } else { other = max(other, score) }
      }
      return through &- other
    }
    return Path(labels: labels, margins: margins)
  }

  /// The best labels; O(tokens · labels²).
  ///
  /// - Parameter allowed: the labels that may be given; `outside` is always allowed.
  func decode(_ scores: [Scores], allowed: [Bool]? = nil) -> [Int] {
    var penalty = Scores.zero
    for (label, isAllowed) in (allowed ?? []).enumerated() where !isAllowed && label != TaggerLabel.outside {
      penalty[label] = Self.impossible
    }
    return labels(forward(scores, penalty: penalty))
  }

  /// The best score of a sequence up to each token, by its last label; a row a token.
  private func forward(_ scores: [Scores], penalty: Scores) -> [Int32] {
    var best = [Int32](repeating: Self.impossible, count: scores.count * Self.width)
    var before = Self.row(where: TaggerLabel.mayBegin)
    for (token, own) in scores.enumerated() {
      let own = own &+ penalty
      for label in 0..<TaggerLabel.count {
        best[token * Self.width + label] = max(before[label] &+ own[label], Self.impossible)
      }
      Self.step(best[token * Self.width..<(token + 1) * Self.width], following, into: &before)
    }
    return best
  }

  /// The best score of a sequence behind each token, by the token's label; a row a token.
  private func backward(_ scores: [Scores]) -> [Int32] {
    var best = [Int32](repeating: Self.impossible, count: scores.count * Self.width)
    var behind = Self.row(where: TaggerLabel.mayEnd)
    var from = behind
    for token in scores.indices.reversed() {
      let own = scores[token]
      for label in 0..<Self.width {
        best[token * Self.width + label] = behind[label]
        from[label] = max(behind[label] &+ own[label], Self.impossible)
      }
      Self.step(from[...], preceding, into: &behind)
    }
    return best
  }

  /// 0 for the labels that may stand at an end, else impossible.
  private static func row(where mayStand: (Int) -> Bool) -> [Int32] {
    (0..<width).map { $0 < TaggerLabel.count && mayStand($0) ? 0 : impossible }
  }

  /// For each label the best score with any label beside it.
  private static func step(_ scores: ArraySlice<Int32>, _ neighbours: [Int32], into best: inout [Int32]) {
    scores.withUnsafeBufferPointer { scores in
      neighbours.withUnsafeBufferPointer { neighbours in
        best.withUnsafeMutableBufferPointer { best in
          guard scores.count == width, best.count == width else { return }
          for label in 0..<width { best[label] = impossible }
          var row = 0
          for score in scores.prefix(TaggerLabel.count) {
            guard row + width <= neighbours.count else { return }
            for label in 0..<width { best[label] = max(best[label], neighbours[row &+ label] &+ score) }
            row &+= width
          }
        }
      }
    }
  }

  private func labels(_ forward: [Int32]) -> [Int] {
    let tokens = forward.count / Self.width
    guard tokens > 0 else { return [] }
    var labels = [Int](repeating: TaggerLabel.outside, count: tokens)
    var scores = forward[((tokens - 1) * Self.width)...]
    var end = Self.row(where: TaggerLabel.mayEnd)[...]
    for token in labels.indices.reversed() {
      // The first of equals, so that the result does not hang on the order of anything.
      var highest = Int32.min
      for (label, (score, link)) in zip(scores, end).prefix(TaggerLabel.count).enumerated()
      where score &+ link > highest {
        highest = score &+ link
        labels[token] = label
      }
      guard token > 0 else { break }
      scores = forward[(token - 1) * Self.width..<token * Self.width]
      end = preceding[labels[token] * Self.width..<(labels[token] + 1) * Self.width]
    }
    return labels
  }
}
