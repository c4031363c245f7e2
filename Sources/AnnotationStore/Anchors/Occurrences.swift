/// Finds where needles stand in a text, all of them in a few passes.
///
/// Each pass looks for the needles of one range of lengths by a rolling hash of as many bytes as the shortest of them
/// has, so the cost does not depend on the number of needles: O(text + needles + occurrences).
///
/// - Returns: for each needle the offsets at which it begins, ascending; none for an empty one.
func findOccurrences(of needles: [[UInt8]], in text: [UInt8]) -> [[Int]] {
  var found: [[Int]] = Array(repeating: [], count: needles.count)
  let lengths = [1, 2, 3, 4, 8, 16, 32]
  for (index, length) in lengths.enumerated() {
    let next = index + 1 < lengths.count ? lengths[index + 1] : Int.max
    let members = needles.indices.filter { (length..<next).contains(needles[$0].count) }
    if members.isEmpty || text.count < length { continue }
    var needlesByHash: [UInt64: [Int]] = [:]
    var filter = HashFilter()
    for needle in members {
      let hash = RollingHash(needles[needle][..<length]).value
      needlesByHash[hash, default: []].append(needle)
      filter.insert(hash)
    }
    var hash = RollingHash(text[..<length])
    for start in 0...text.count - length {
      if start > 0 { hash.roll(out: text[start - 1], in: text[start + length - 1]) }
      guard filter.mayContain(hash.value), let candidates = needlesByHash[hash.value] else { continue }
      for needle in candidates where text[start...].starts(with: needles[needle]) { found[needle].append(start) }
    }
  }
  return found
}

/// A polynomial hash of a window of bytes that moves along.
private struct RollingHash {
  private(set) var value: UInt64 = 0

  /// The factor of the window's first byte.
  private var highest: UInt64 = 1
  private static let base: UInt64 = 0x9e37_79b9_7f4a_7c15

  init(_ window: ArraySlice<UInt8>) {
    for (index, byte) in window.enumerated() {
      value = value &* Self.base &+ UInt64(byte) &+ 1
      if index > 0 { highest = highest &* Self.base }
    }
  }

  mutating func roll(out: UInt8, in byte: UInt8) {
    value = (value &- (UInt64(out) &+ 1) &* highest) &* Self.base &+ UInt64(byte) &+ 1
  }
}

/// Says of most hashes at once that they are not in a set.
private struct HashFilter {
  private var bits = [UInt64](repeating: 0, count: 1 << 10)

  mutating func insert(_ hash: UInt64) {
    bits[Int(hash >> 54)] |= 1 << (hash >> 48 & 63)
  }

  func mayContain(_ hash: UInt64) -> Bool {
    bits[Int(hash >> 54)] >> (hash >> 48 & 63) & 1 != 0
  }
}
