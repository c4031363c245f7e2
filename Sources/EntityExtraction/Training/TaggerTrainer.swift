/// Trains the tagger: an averaged structured perceptron (Collins 2002) over hashed features.
///
/// It starts from nothing, or from a model's weights: then it learns what is to be added to them. The same documents in the
/// same order give the same weights, bit for bit: integer arithmetic, a generator of its own, one thread.
package struct TaggerTrainer {
  package struct Options: Sendable {
    package var epochs = 4

    /// Features seen less often get no weights.
    package var minimumCount = 3

    /// The number of features that the model keeps; those of the weights that training starts from are not counted.
    package var rows = TaggerModel.capacity

    /// What a wrong label is given in advance while training, so that right ones win by a margin.
    package var margin: Int32 = 150

    /// What a mistake adds to the right label's weights and takes from the wrong one's.
    package var step: Int32 = 1

    package var seed: UInt64 = 20_260_101

    package init() {}

    /// What suits some hundred sentences on top of weights that were learned from many.
    package static var refinement: Options {
      var options = Options()
      options.minimumCount = 2
      options.margin = 100
      options.step = 4
      return options
    }
  }

  private static let width = 32

  private let options: Options
  private let base: TaggerModel?
  private var islands: [TrainingIsland] = []
  private var features: [UInt64] = []

  /// Reads the documents: finds islands and the features that occur often enough.
  ///
  /// O(tokens).
  ///
  /// - Parameter base: the weights to go on from; nil to start from nothing.
  package init(_ documents: [TrainingDocument], onTopOf base: TaggerModel? = nil, options: Options = Options()) {
    self.options = options
    self.base = base
    var counts: [UInt64: UInt32] = [:]
    var raw: [(features: [UInt64], offsets: [Int], labels: [Int], allowed: [Bool])] = []
    for document in documents {
      let kinds = document.learnedKinds
      let allowed = (0..<TaggerLabel.count).map { label in
        label == TaggerLabel.outside || kinds.contains(TaggerLabel.kinds[TaggerLabel.kind(of: label)])
      }
      for island in document.islands() {
        for feature in island.features { counts[feature, default: 0] += 1 }
        for _ in 0..<max(1, document.weight) { raw.append((island.features, island.offsets, island.labels, allowed)) }
      }
    }
    let minimum = UInt32(options.minimumCount)
    features = counts.filter { $0.value >= minimum }.keys.sorted()
    var indexes: [UInt64: UInt32] = [:]
    indexes.reserveCapacity(features.count)
    for (index, feature) in features.enumerated() { indexes[feature] = UInt32(index) }
    islands = raw.map { island in
      var kept: [UInt32] = []
      var offsets = [0]
      for token in 0..<island.labels.count {
        for feature in island.features[island.offsets[token]..<island.offsets[token + 1]] {
          if let index = indexes[feature] { kept.append(index) }
        }
        offsets.append(kept.count)
      }
      return TrainingIsland(
        features: kept,
        offsets: offsets,
        labels: island.labels,
        allowed: island.allowed,
        baseScores: base.map { Self.scores(of: island.features, at: island.offsets, by: $0) } ?? []
      )
    }
  }

  /// What a model gives each token of an island.
  private static func scores(of features: [UInt64], at offsets: [Int], by model: TaggerModel) -> [SIMD32<Int32>] {
    zip(offsets, offsets.dropFirst()).map { start, end in
      var list = FeatureList(features[start..<end])
      var sum = SIMD32<Int16>.zero
      list.addScores(of: model, to: &sum)
      return SIMD32(truncatingIfNeeded: sum)
    }
  }

  package var featureCount: Int { features.count }
  package var islandCount: Int { islands.count }

  /// The number of stretches that all epochs go through together.
  package var stepCount: Int { islands.count * max(1, options.epochs) }

  /// Runs the epochs and returns the compiled weights.
  ///
  /// - Parameters:
  ///   - worked: is called now and then with the number of stretches gone through, of `stepCount`.
  ///   - progress: is called after each epoch with its number and the share of tokens labelled right.
  package func train(
    worked: (_ steps: Int) -> Void = { _ in },
    progress: (_ epoch: Int, _ accuracy: Double) -> Void = { _, _ in }
  ) -> [UInt8] {
    var weights = [Int32](repeating: 0, count: features.count * Self.width)
    var corrections = [Int64](repeating: 0, count: features.count * Self.width)
    var transitions =
      base?.transitions
      ?? [[Int32]](repeating: Array(repeating: 0, count: TaggerLabel.count), count: TaggerLabel.count)
    let size = options.step
    var transitionCorrections = [[Int64]](
      repeating: Array(repeating: 0, count: TaggerLabel.count),
      count: TaggerLabel.count
    )
    var random = RandomSequence(seed: options.seed)
    var order = Array(islands.indices)
    var step: Int64 = 1
    for epoch in 1...max(1, options.epochs) {
      for index in stride(from: order.count - 1, to: 0, by: -1) { order.swapAt(index, random.below(index + 1)) }
      var right = 0
      var total = 0
      for index in order {
        let island = islands[index]
        let scores = Self.scores(of: island, weights, margin: options.margin)
        let found = Viterbi(transitions: transitions).decode(scores, allowed: island.allowed)
        total += found.count
        for token in found.indices {
          let gold = island.labels[token]
          let guess = found[token]
          if gold == guess { right += 1 }
          if gold != guess {
            for feature in island.features[island.offsets[token]..<island.offsets[token + 1]] {
              let row = Int(feature) * Self.width
              weights[row + gold] += size
              weights[row + guess] -= size
              corrections[row + gold] += Int64(size) * step
              corrections[row + guess] -= Int64(size) * step
            }
          }
          if token > 0, gold != guess || island.labels[token - 1] != found[token - 1] {
            transitions[island.labels[token - 1]][gold] += size
            transitions[found[token - 1]][guess] -= size
            transitionCorrections[island.labels[token - 1]][gold] += Int64(size) * step
            transitionCorrections[found[token - 1]][guess] -= Int64(size) * step
          }
        }
        if step % 64 == 0 { worked(Int(step)) }
        step += 1
      }
      progress(epoch, Double(right) / Double(max(1, total)))
    }
    let rows = average(weights, corrections, steps: step)
    let meanTransitions = zip(transitions, transitionCorrections).map { average($0, $1, steps: step) }
    guard let base else { return compile(rows, transitions: meanTransitions) }
    return compile(rows, transitions: meanTransitions, onTopOf: base)
  }

  private static func scores(of island: TrainingIsland, _ weights: [Int32], margin: Int32) -> [SIMD32<Int32>] {
    weights.withUnsafeBytes { buffer in
      island.labels.indices.map { token in
        var sum = token < island.baseScores.count ? island.baseScores[token] : .zero
        for feature in island.features[island.offsets[token]..<island.offsets[token + 1]] {
          sum &+= buffer.loadUnaligned(fromByteOffset: Int(feature) * Self.width * 4, as: SIMD32<Int32>.self)
        }
        // Every other label gains, which is as if the right one lost.
        sum[island.labels[token]] &-= margin
        return sum
      }
    }
  }

  /// The mean of each weight over all steps, times 2¹⁰.
  private func average(_ weights: [Int32], _ corrections: [Int64], steps: Int64) -> [Int64] {
    zip(weights, corrections).map { weight, correction in (Int64(weight) * steps - correction) * 1024 / steps }
  }

  /// The largest weight of each feature, whatever its sign.
  private func strengths(_ rows: [Int64]) -> [Int64] {
    features.indices.map { feature in
      rows[feature * Self.width..<feature * Self.width + TaggerLabel.count].reduce(0) { max($0, abs($1)) }
    }
  }

  /// Keeps the features with the largest weights and writes them as signed bytes of one scale.
  private func compile(_ rows: [Int64], transitions: [[Int64]]) -> [UInt8] {
    let strengths = strengths(rows)
    let kept = features.indices.sorted { strengths[$0] != strengths[$1] ? strengths[$0] > strengths[$1] : $0 < $1 }
      .prefix(min(options.rows, TaggerModel.capacity)).filter { strengths[$0] > 0 }
    // One weight in a thousand is cut off at the scale's end: a finer scale serves the others.
    let peaks = kept.map { strengths[$0] }
    let scale = max(1, peaks.isEmpty ? 1 : peaks[peaks.count / 1000])
    func quantized(_ value: Int64, limit: Int64) -> Int64 {
      let scaled = (value * 127 * 2 + (value < 0 ? -scale : scale)) / (2 * scale)
      return max(-limit, min(limit, scaled))
    }
    var table = WeightTable()
    for feature in kept {
      let row = rows[feature * Self.width..<feature * Self.width + TaggerLabel.count]
      table.set(features[feature], to: row.map { Int8(quantized($0, limit: 127)) })
    }
    return table.compiled(transitions: transitions.map { $0.map { Int16(quantized($0, limit: 32_000)) } })
  }

  /// Adds what was learned to the weights that training started from, in their scale.
  private func compile(_ rows: [Int64], transitions: [[Int64]], onTopOf base: TaggerModel) -> [UInt8] {
    guard var table = WeightTable(base) else { return [] }
    func rounded(_ value: Int64) -> Int64 { (value + (value < 0 ? -512 : 512)) / 1024 }
    let strengths = strengths(rows)
    for feature in features.indices.sorted(by: { (strengths[$1], $0) < (strengths[$0], $1) }) {
      guard strengths[feature] >= 512 else { break }
      let hash = features[feature]
      let known = base.cell(of: hash).map { base.weights(of: $0) } ?? .zero
      let sums = (0..<TaggerLabel.count).map { label in
        Int8(max(-127, min(127, Int64(known[label]) + rounded(rows[feature * Self.width + label]))))
      }
      table.set(hash, to: sums)
    }
    return table.compiled(
      transitions: transitions.map { $0.map { Int16(max(-32_000, min(32_000, rounded($0)))) } }
    )
  }
}
