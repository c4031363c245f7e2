/// A key made of contents: equal for equal contents, different for others but for chances that never come.
///
/// Eight bytes a step, since whole corpora are read through it at each run; it stays within one machine's cache.
package struct ContentKey: Hashable, Sendable {
  package private(set) var value: UInt64 = 0x9e37_79b9_7f4a_7c15

  package init() {}

  package init(value: UInt64) {
    self.value = value
  }

  package mutating func add(_ text: String) { add(Array(text.utf8)) }

  package mutating func add(_ key: ContentKey) { step(key.value) }

  /// Adds bytes and what sets them off from the next ones.
  package mutating func add(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      let whole = buffer.count & ~7
      for offset in stride(from: 0, to: whole, by: 8) {
        step(buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      }
      var rest: UInt64 = 0
      for offset in whole..<buffer.count { rest = rest << 8 | UInt64(buffer[offset]) }
      step(rest)
      step(UInt64(buffer.count))
    }
  }

  /// Mixes a word in: both halves of a product with an odd number, so that every bit reaches every other.
  private mutating func step(_ word: UInt64) {
    let product = (value ^ word).multipliedFullWidth(by: 0xd6e8_feb8_6659_fd93)
    value = product.high ^ product.low &+ (word &* 0xff51_afd7_ed55_8ccd)
  }
}
