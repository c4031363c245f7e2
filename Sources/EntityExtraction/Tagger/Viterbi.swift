/// Finds the best legal sequence of labels (Viterbi 1967).
///
/// Few labels may follow one another: behind the end of a name, or no name, come the fifteen labels that may begin; behind
/// the beginning or inside of one come its own inside and end. The former are handled together, in rows of scores that the
/// compiler works through a register at a time.
struct Viterbi: Sendable {
  /// For each of `closers` a row with the score of each of `starters` behind it.
  private let starting: [Int32]

  /// For each of `starters` a row with the score of each of `closers` before it.
  private let closing: [Int32]

  /// For each kind the scores of inside and end behind its beginning, then of both behind its inside.
  private let inner: [Int32]

  /// For each label the labels before it that are legal, with their scores.
  private let before: [[(label: Int, score: Int32)]]

  /// The labels that a sequence may end with, and behind which another may begin; in rising order.
  private static let closers = (0..<TaggerLabel.count).filter(TaggerLabel.mayEnd)

  /// The labels that a sequence may begin with; in rising order.
  private static let starters = (0..<TaggerLabel.count).filter(TaggerLabel.mayBegin)

  /// The scores of a token's labels; what lies behind the last label means nothing.
  typealias Scores = SIMD32<Int32>

  private static let width = Scores.scalarCount

  /// The room for the closers, or the starters, in a row.
  private static let edge = 16

  /// Two of them can be added without overflow, and weigh more than any sequence.
  private static let impossible = Int32.min / 4

  /// - Parameter transitions: the score of each label (second) after another (first); where one is missing it is 0.
  init(transitions: [[Int32]]) {
    func score(_ previous: Int, _ label: Int) -> Int32 {
      let row = previous < transitions.count ? transitions[previous] : []
      return label < row.count ? row[label] : 0
    }
    var starting = [Int32](repeating: Self.impossible, count: Self.closers.count * Self.edge)
    var closing = [Int32](repeating: Self.impossible, count: Self.starters.count * Self.edge)
    for (closer, previous) in Self.closers.enumerated() {
      for (starter, label) in Self.starters.enumerated() {
        starting[closer * Self.edge + starter] = score(previous, label)
        closing[starter * Self.edge + closer] = score(previous, label)
      }
    }
    self.starting = starting
    self.closing = closing
    inner = TaggerLabel.kinds.indices.flatMap { kind in
      [TaggerLabel.Part.begin, .inside].flatMap { previous in
        [TaggerLabel.Part.inside, .end].map { part in
          score(TaggerLabel.label(previous, kind: kind), TaggerLabel.label(part, kind: kind))
        }
      }
    }
    before = TaggerLabel.predecessors.enumerated().map { label, predecessors in
      predecessors.map { ($0, score($0, label)) }
    }
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
    let all = 0..<TaggerLabel.count
    let margins = labels.enumerated().map { token, chosen in
      var other = Int32.min
      var through = Int32.min
      for label in all {
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
    var before = Self.row(of: Self.starters)
    var edge = [Int32](repeating: 0, count: Self.edge)
    let (starters, closers) = (Self.starters, Self.closers)
    let (labels, kinds) = (0..<TaggerLabel.count, TaggerLabel.kinds.indices)
    for (token, own) in scores.enumerated() {
      let row = token * Self.width
      withUnsafeBytes(of: own &+ penalty) { own in
        let own = own.bindMemory(to: Int32.self)
        for label in labels { best[row + label] = max(before[label] &+ own[label], Self.impossible) }
      }
      Self.spread(best, row, closers, starting, into: &edge)
      for (starter, label) in starters.enumerated() { before[label] = edge[starter] }
      for kind in kinds {
        let first = row + TaggerLabel.label(.begin, kind: kind)
        let (begin, inside) = (best[first], best[first + 1])
        let label = first - row
        before[label + 1] = max(begin &+ inner[4 * kind], inside &+ inner[4 * kind + 2])
        before[label + 2] = max(begin &+ inner[4 * kind + 1], inside &+ inner[4 * kind + 3])
      }
    }
    return best
  }

  /// The best score of a sequence behind each token, by the token's label; a row a token.
  private func backward(_ scores: [Scores]) -> [Int32] {
    var best = [Int32](repeating: Self.impossible, count: scores.count * Self.width)
    var behind = Self.row(of: Self.closers)
    var from = behind
    var edge = [Int32](repeating: 0, count: Self.edge)
    let (starters, closers) = (Self.starters, Self.closers)
    let (labels, kinds) = (0..<TaggerLabel.count, TaggerLabel.kinds.indices)
    for token in scores.indices.reversed() {
      let row = token * Self.width
      withUnsafeBytes(of: scores[token]) { own in
        let own = own.bindMemory(to: Int32.self)
        for label in labels {
          best[row + label] = behind[label]
          from[label] = max(behind[label] &+ own[label], Self.impossible)
        }
      }
      Self.spread(from, 0, starters, closing, into: &edge)
      for (closer, label) in closers.enumerated() { behind[label] = edge[closer] }
      for kind in kinds {
        let label = TaggerLabel.label(.begin, kind: kind)
        let (inside, end) = (from[label + 1], from[label + 2])
        behind[label] = max(inside &+ inner[4 * kind], end &+ inner[4 * kind + 1])
        behind[label + 1] = max(inside &+ inner[4 * kind + 2], end &+ inner[4 * kind + 3])
      }
    }
    return best
  }

  /// 0 for some labels, else impossible.
  private static func row(of labels: [Int]) -> [Int32] {
    var row = [Int32](repeating: impossible, count: width)
    for label in labels { row[label] = 0 }
    return row
  }

  /// For each of the labels at the one edge the best score with any of `labels`, of which `scores` has a row, at the other.
  private static func spread(
    _ scores: [Int32],
    _ row: Int,
    _ labels: [Int],
    _ links: [Int32],
    into best: inout [Int32]
  ) {
    links.withUnsafeBufferPointer { links in
      best.withUnsafeMutableBufferPointer { best in
        guard best.count == edge, links.count == labels.count * edge else { return }
        for lane in 0..<edge { best[lane] = impossible }
        var link = 0
        for label in labels {
          let score = scores[row + label]
          for lane in 0..<edge { best[lane] = max(best[lane], links[link &+ lane] &+ score) }
          link &+= edge
        }
      }
    }
  }

  private func labels(_ forward: [Int32]) -> [Int] {
    let tokens = forward.count / Self.width
    guard tokens > 0 else { return [] }
    var labels = [Int](repeating: TaggerLabel.outside, count: tokens)
    // The first of equals, so that the result does not hang on the order of anything.
    var highest = Int32.min
    for label in Self.closers where forward[(tokens - 1) * Self.width + label] > highest {
      highest = forward[(tokens - 1) * Self.width + label]
      labels[tokens - 1] = label
    }
    for token in (0..<tokens - 1).reversed() {
      var highest = Int32.min
      for (label, link) in before[labels[token + 1]] where forward[token * Self.width + label] &+ link > highest {
        highest = forward[token * Self.width + label] &+ link
        labels[token] = label
      }
    }
    return labels
  }
}
