/// The features of one token as 64-bit hashes; each belongs to a template, whose number is part of the hash.
struct FeatureList {
  private(set) var features: [UInt64] = []

  init() {}

  /// Features that were made before.
  init(_ features: some Sequence<UInt64>) {
    self.features = Array(features)
  }

  mutating func removeAll() { features.removeAll(keepingCapacity: true) }

  /// Takes a feature that is one value.
  mutating func take(_ template: Int, _ a: UInt64) {
    features.append(mix(Self.seed(template) ^ a))
  }

  /// Takes a feature that is two values together.
  mutating func take(_ template: Int, _ a: UInt64, _ b: UInt64) {
    features.append(mix(mix(Self.seed(template) ^ a) ^ b))
  }

  /// Takes a feature that is three values together.
  mutating func take(_ template: Int, _ a: UInt64, _ b: UInt64, _ c: UInt64) {
    features.append(mix(mix(mix(Self.seed(template) ^ a) ^ b) ^ c))
  }

  private static func seed(_ template: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: template) &* 0x9e37_79b9_7f4a_7c15
  }

  /// Adds what a model gives the features, and forgets them.
  mutating func addScores(of model: TaggerModel, to scores: inout SIMD32<Int16>) {
    scores &+= model.sum(of: features)
    removeAll()
  }
}

/// A mixing step of 64-bit hashes (the finalizer of SplitMix64).
@inline(__always)
func mix(_ value: UInt64) -> UInt64 {
  var z = value &+ 0x9e37_79b9_7f4a_7c15
  z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
  z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
  return z ^ (z >> 31)
}
