internal import LanguageData

/// The tagger's weights: a hash table from features to a row of one small integer a label, and label transitions.
///
/// Little-endian: the magic `ATTG`, version, slots (a power of two) and rows in 32 bits each; then a bit for each value of
/// 21 bits of a feature's hash, set where a feature with a row has that value, which spares most features without a row
/// the walk to the table; the 32-bit slots, the rows of `TaggerLabel.count` signed bytes, `TaggerLabel.count²` signed 16-bit transitions, and for each bucket of
/// `TaggerReliability` right and made in 32 bits. A slot holds a row's
/// index + 1 in its low 18 bits and a check of the feature's hash above them; 0 is an empty slot. A feature that has no
/// row meets another one's check once in 2¹⁴ probes, which is noise of the kind that hashed features always carry.
package struct TaggerModel: Sendable {
  static let magic: UInt32 = 0x4754_5441
  static let version: UInt32 = 3
  static let headerSize = 16

  /// The bytes of the bits that tell which features may have a row; they fit in a core's second cache.
  static let filterSize = 1 << 18
  static let slotsStart = headerSize + filterSize
  static let indexBits: UInt32 = 18

  /// At most this many features have a row.
  package static let capacity = 1 << 18 - 1

  private let bytes: CompiledBytes
  private let slotMask: Int
  private let rowsStart: Int

  /// Scores of a label (second) after another (first).
  let transitions: [[Int32]]

  /// How often the weights were right on held-out documents.
  package let reliability: TaggerReliability

  /// Reads compiled weights; nil where the bytes are none of this version.
  package init?(compiled: [UInt8]) {
    self.init(CompiledBytes(copying: compiled))
  }

  /// Compiled weights with what was observed of them on held-back documents; unchanged where they are no weights.
  package static func compiled(_ weights: [UInt8], with reliability: TaggerReliability) -> [UInt8] {
    let size = 8 * reliability.counts.count
    guard TaggerModel(compiled: weights) != nil else { return weights }
    var bytes = Array(weights.dropLast(size))
    for count in reliability.counts {
      for value in [count.right, count.made] {
        for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
      }
    }
    return bytes
  }

  /// The weights in the binary; nil where they are of another version.
  package static let embedded: TaggerModel? = {
    let bytes = UnsafeRawBufferPointer(start: attache_tagger_bytes(), count: attache_tagger_size())
    return TaggerModel(CompiledBytes(embedded: bytes))
  }()

  init?(_ bytes: CompiledBytes) {
    guard bytes.count >= Self.slotsStart, bytes.uint32(at: 0) == Self.magic, bytes.uint32(at: 4) == Self.version else {
      return nil
    }
    let slots = Int(bytes.uint32(at: 8))
    let rows = Int(bytes.uint32(at: 12))
    guard slots.nonzeroBitCount == 1, slots <= 1 << 24, rows < slots, rows <= Self.capacity else { return nil }
    let labels = TaggerLabel.count
    let start = Self.slotsStart + 4 * slots + rows * labels
    let end = start + 2 * labels * labels
    var reliability = TaggerReliability()
    guard bytes.count == end + 8 * reliability.counts.count else { return nil }
    for index in reliability.counts.indices {
      reliability.set(index, right: bytes.uint32(at: end + 8 * index), made: bytes.uint32(at: end + 8 * index + 4))
    }
    self.reliability = reliability
    self.bytes = bytes
    slotMask = slots - 1
    rowsStart = Self.slotsStart + 4 * slots
    transitions = (0..<labels).map { previous in
      (0..<labels).map { label in
        Int32(Int16(bitPattern: bytes.uint16(at: start + 2 * (previous * labels + label))))
      }
    }
  }

  /// The row of a feature; nil where it has none.
  ///
  /// Expected constant time.
  @inline(__always)
  func row(of feature: UInt64) -> UInt32? {
    let bit = Self.filterBit(of: feature)
    guard bytes[Self.headerSize + bit >> 3] & 1 << UInt8(truncatingIfNeeded: bit & 7) != 0 else { return nil }
    var slot = Int(truncatingIfNeeded: feature) & slotMask
    let check = Self.check(of: feature)
    // The table is never full, so an empty slot ends the search.
    for _ in 0...slotMask {
      let entry = bytes.uint32(at: Self.slotsStart + 4 * slot)
      if entry == 0 { return nil }
      if entry >> Self.indexBits == check { return entry & (1 << Self.indexBits - 1) }
      slot = (slot + 1) & slotMask
    }
    return nil
  }

  /// The weights of a row, counted from 1, by label.
  @inline(__always)
  func weights(ofRow row: UInt32) -> SIMD32<Int16> {
    SIMD32(truncatingIfNeeded: bytes.signedBytes(at: rowsStart + (Int(row) - 1) * TaggerLabel.count))
  }

  /// The number of a feature's bit in the filter.
  @inline(__always)
  static func filterBit(of feature: UInt64) -> Int {
    Int(truncatingIfNeeded: feature >> 20) & (8 * filterSize - 1)
  }

  static func check(of feature: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: feature >> (32 + UInt64(indexBits)))
  }
}
