/// Trains the tagger: an averaged structured perceptron (Collins 2002) over hashed features.
///
/// The same documents in the same order give the same weights, bit for bit: integer arithmetic, a generator of its own,
/// one thread.
package struct TaggerTrainer {
  package struct Options: Sendable {
    package var epochs = 4

    /// Features seen less often have no weights.
    package var minimumCount = 3

    /// The number of features that the model keeps.
    package var rows = TaggerModel.capacity

    /// What a wrong label is given in advance while training, so that right ones win by a margin.
    package var margin: Int32 = 150

    package var seed: UInt64 = 20_260_101

    package init() {}
  }

  private static let width = 32

  private let options: Options
  private var islands: [TrainingIsland] = []
  private var features: [UInt64] = []

  /// Reads the documents: finds islands and the features that occur often enough.
  ///
  /// O(tokens).
  package init(_ documents: [TrainingDocument], options: Options = Options()) {
    self.options = options
    var counts: [UInt64: UInt32] = [:]
    var raw: [(features: [UInt64], offsets: [Int], labels: [Int], allowed: [Bool])] = []
    for document in documents {
      let allowed = (0..<TaggerLabel.count).map { label in
        label == TaggerLabel.outside || document.annotatedKinds.contains(TaggerLabel.kinds[TaggerLabel.kind(of: label)])
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
      return TrainingIsland(features: kept, offsets: offsets, labels: island.labels, allowed: island.allowed)
    }
  }

  package var featureCount: Int { features.count }
  package var islandCount: Int { islands.count }

  /// Runs the epochs and returns the compiled weights.
  ///
  /// - Parameter progress: is called after each epoch with its number and the share of tokens labelled right.
  package func train(progress: (_ epoch: Int, _ accuracy: Double) -> Void = { _, _ in }) -> [UInt8] {
    var weights = [Int32](repeating: 0, count: features.count * Self.width)
    var corrections = [Int64](repeating: 0, count: features.count * Self.width)
    var transitions = [[Int32]](repeating: Array(repeating: 0, count: TaggerLabel.count), count: TaggerLabel.count)
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
              weights[row + gold] += 1
              weights[row + guess] -= 1
              corrections[row + gold] += step
              corrections[row + guess] -= step
            }
          }
          if token > 0, gold != guess || island.labels[token - 1] != found[token - 1] {
            transitions[island.labels[token - 1]][gold] += 1
            transitions[found[token - 1]][guess] -= 1
            transitionCorrections[island.labels[token - 1]][gold] += step
            transitionCorrections[found[token - 1]][guess] -= step
          }
        }
        step += 1
      }
      progress(epoch, Double(right) / Double(max(1, total)))
    }
    return compile(
      rows: average(weights, corrections, steps: step),
      transitions: zip(transitions, transitionCorrections).map { average($0, $1, steps: step) }
    )
  }

  private static func scores(of island: TrainingIsland, _ weights: [Int32], margin: Int32) -> [SIMD32<Int32>] {
    weights.withUnsafeBytes { buffer in
      island.labels.indices.map { token in
        var sum = SIMD32<Int32>.zero
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

  /// Keeps the features with the largest weights and writes them as signed bytes of one scale.
  private func compile(rows: [Int64], transitions: [[Int64]]) -> [UInt8] {
    let labels = TaggerLabel.count
    let strengths = features.indices.map { feature in
      rows[feature * Self.width..<feature * Self.width + labels].reduce(0) { max($0, abs($1)) }
    }
    let kept = features.indices.sorted { strengths[$0] != strengths[$1] ? strengths[$0] > strengths[$1] : $0 < $1 }
      .prefix(min(options.rows, TaggerModel.capacity)).filter { strengths[$0] > 0 }
    // One weight in a thousand is cut off at the scale's end: a finer scale serves the others.
    let peaks = kept.map { strengths[$0] }
    let scale = max(1, peaks.isEmpty ? 1 : peaks[peaks.count / 1000])
    func quantized(_ value: Int64, limit: Int64) -> Int64 {
      let scaled = (value * 127 * 2 + (value < 0 ? -scale : scale)) / (2 * scale)
      return max(-limit, min(limit, scaled))
    }
    var table = [UInt8](repeating: 0, count: TaggerModel.cellSize * TaggerModel.cellCount)
    var filter = [UInt8](repeating: 0, count: TaggerModel.filterSize)
    for feature in kept {
      let hash = features[feature]
      let bit = TaggerModel.filterBit(of: hash)
      filter[bit >> 3] |= 1 << UInt8(bit & 7)
      var cell = TaggerModel.firstCell(of: hash, among: TaggerModel.cellCount)
      func isFree(_ cell: Int) -> Bool {
        table[TaggerModel.cellSize * cell..<TaggerModel.cellSize * cell + 3].allSatisfy { $0 == 0 }
      }
      while !isFree(cell) { cell = cell + 1 == TaggerModel.cellCount ? 0 : cell + 1 }
      let start = TaggerModel.cellSize * cell
      let check = TaggerModel.check(of: hash)
      for byte in 0..<3 { table[start + byte] = UInt8(truncatingIfNeeded: check >> UInt32(8 * byte)) }
      for label in 0..<labels {
        let weight = quantized(rows[feature * Self.width + label], limit: 127)
        table[start + 3 + label] = UInt8(bitPattern: Int8(weight))
      }
    }
    var bytes: [UInt8] = []
    func append(_ value: UInt32) {
      for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }
    append(TaggerModel.magic)
    append(TaggerModel.version)
    append(UInt32(TaggerModel.cellCount))
    append(0)
    bytes += filter
    bytes += table
    for row in transitions {
      for value in row {
        let weight = UInt16(bitPattern: Int16(quantized(value, limit: 32_000)))
        bytes.append(UInt8(truncatingIfNeeded: weight))
        bytes.append(UInt8(truncatingIfNeeded: weight >> 8))
      }
    }
    for _ in TaggerReliability().counts { append(0); append(0) }
    return bytes
  }
}
