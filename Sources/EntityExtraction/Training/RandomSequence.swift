/// A small generator of our own (SplitMix64), so that training is the same on every machine.
struct RandomSequence: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    return mix(state &- 0x9e37_79b9_7f4a_7c15)
  }

  /// A number below `bound`, by the upper half of a product.
  mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
  }
}
