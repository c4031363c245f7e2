/// A hash that is the same on every machine and in every version: FNV-1a of 64 bits, mixed at its end.
///
/// Not made against attackers.
package struct ContentHash: Sendable {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  package init() {}

  /// Adds bytes.
  package mutating func add(_ bytes: [UInt8]) {
    for byte in bytes { add(byte) }
  }

  /// Adds a text and what sets it off from the next one.
  package mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    // No byte of UTF-8.
    add(0xff as UInt8)
  }

  private mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }

  /// The hash of all that was added.
  package var value: UInt64 {
    var mixed = state
    mixed = (mixed ^ (mixed >> 33)) &* 0xff51_afd7_ed55_8ccd
    mixed = (mixed ^ (mixed >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return mixed ^ (mixed >> 33)
  }

  /// The hash of some bytes in sixteen hexadecimal digits, for names of cache files.
  package static func hexadecimal(of bytes: [UInt8]) -> String {
    var hash = ContentHash()
    hash.add(bytes)
    return hash.digits
  }

  /// Another hash of some bytes in sixteen hexadecimal digits, several times as fast on long ones.
  package static func hexadecimalByWords(of bytes: [UInt8]) -> String {
    var hash = ContentHash()
    bytes.withUnsafeBytes { bytes in
      var offset = 0
      while offset + 8 <= bytes.count {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        hash.state = (hash.state ^ word) &* 0x9e37_79b9_7f4a_7c15
        hash.state ^= hash.state >> 32
        offset += 8
      }
      for byte in bytes[offset...] { hash.add(byte) }
    }
    return hash.digits
  }

  private var digits: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
