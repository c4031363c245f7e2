/// How often the tagger was right on held-out documents, by kind and margin.
package struct TaggerReliability: Hashable, Sendable {
  /// Where the buckets of margins begin, in weight units; the first holds everything below the second.
  package static let margins = [0, 100, 200, 400, 600, 800, 1000, 1300, 1600, 2000]

  /// By kind (`TaggerLabel.kinds`), then bucket.
  package private(set) var counts: [Count]

  /// What was found in one bucket.
  package struct Count: Hashable, Sendable {
    package var right: UInt32 = 0
    package var made: UInt32 = 0

    /// Observed precision, with one right and one wrong added, so that few observations claim little.
    package var precision: Double { Double(right + 1) / Double(made + 2) }
  }

  package init() {
    counts = Array(repeating: Count(), count: TaggerLabel.kinds.count * Self.margins.count)
  }

  /// The bucket of a margin.
  static func bucket(_ margin: Int) -> Int {
    max(0, (margins.firstIndex { $0 > margin } ?? margins.count) - 1)
  }

  /// Counts a span that was found.
  mutating func count(kind: Int, margin: Int, isRight: Bool, weight: UInt32 = 1) {
    let index = kind * Self.margins.count + Self.bucket(margin)
    counts[index].made += weight
    if isRight { counts[index].right += weight }
  }

  /// Sets a bucket as it was stored.
  mutating func set(_ index: Int, right: UInt32, made: UInt32) {
    // Damaged bytes must not overflow later sums.
    counts[index] = Count(right: min(right, made, 1 << 24), made: min(made, 1 << 24))
  }

  /// The precision observed in a kind's bucket.
  package func precision(kind: Int, margin: Int) -> Double {
    counts[kind * Self.margins.count + Self.bucket(margin)].precision
  }
}
