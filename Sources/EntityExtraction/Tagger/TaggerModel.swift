internal import LanguageData

/// The tagger's weights: a hash table from features to one small integer a label, and label transitions.
///
/// Little-endian: the magic `ATTG`, version, cells and 0 in 32 bits each; then a bit for each value of 21 bits of a
/// feature's hash, set where a feature with weights has that value, which spares most others the walk to the table; the
/// cells; `TaggerLabel.count²` signed 16-bit transitions; and for each bucket of `TaggerReliability` right and made in 32
/// bits. A cell of 32 bytes holds 24 bits of a feature's hash, never 0, and its `TaggerLabel.count` signed weights: one
/// read of memory a feature, which is what tagging costs. A feature without weights meets another one's cell once in
/// some 10⁶ probes.
package struct TaggerModel: Sendable {
  static let magic: UInt32 = 0x4754_5441
  static let version: UInt32 = 4
  static let headerSize = 16

  /// The bytes of the bits that tell which features may have weights; they fit in a core's second cache.
  static let filterSize = 1 << 18
  static let cellsStart = headerSize + filterSize
  static let cellSize = 32

  /// The cells of models that training makes: with at most `capacity` features a fifth of them stay empty.
  static let cellCount = 232 << 10

  /// At most this many features have weights.
  package static let capacity = 190_000

  private let bytes: CompiledBytes
  private let cells: Int

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
    guard bytes.count >= Self.cellsStart, bytes.uint32(at: 0) == Self.magic, bytes.uint32(at: 4) == Self.version else {
      return nil
    }
    let cells = Int(bytes.uint32(at: 8))
    let labels = TaggerLabel.count
    let start = Self.cellsStart + Self.cellSize * cells
    let end = start + 2 * labels * labels
    var reliability = TaggerReliability()
    guard cells > 0, bytes.uint32(at: 12) == 0, bytes.count == end + 8 * reliability.counts.count else { return nil }
    for index in reliability.counts.indices {
      reliability.set(index, right: bytes.uint32(at: end + 8 * index), made: bytes.uint32(at: end + 8 * index + 4))
    }
    self.reliability = reliability
    self.bytes = bytes
    self.cells = cells
    transitions = (0..<labels).map { previous in
      (0..<labels).map { label in
        Int32(Int16(bitPattern: bytes.uint16(at: start + 2 * (previous * labels + label))))
      }
    }
  }

  /// Copies of the filter and the cells, for training that goes on from them.
  var table: (filter: [UInt8], cells: [UInt8]) {
    let end = Self.cellsStart + Self.cellSize * cells
    return (bytes.copy(Self.headerSize..<Self.cellsStart), bytes.copy(Self.cellsStart..<end))
  }

  /// The cell of a feature; nil where it has no weights.
  ///
  /// Expected constant time.
  func cell(of feature: UInt64) -> UInt32? {
    guard mayHave(feature) == 1 else { return nil }
    let first = Self.firstCell(of: feature, among: cells)
    return cell(of: feature, from: first, entry(in: first)).map { UInt32(truncatingIfNeeded: $0) }
  }

  /// 0 for most features without weights, else 1.
  @inline(__always)
  private func mayHave(_ feature: UInt64) -> Int {
    let bit = Self.filterBit(of: feature)
    return Int(bytes[Self.headerSize + bit >> 3] >> UInt8(truncatingIfNeeded: bit & 7) & 1)
  }

  /// What a cell knows its feature by; 0 for an empty one.
  @inline(__always)
  private func entry(in cell: Int) -> UInt32 {
    bytes.uint32(at: Self.cellsStart + Self.cellSize * cell) & 0xff_ffff
  }

  /// The cell of a feature, looked for from a cell with an entry on.
  @inline(__always)
  private func cell(of feature: UInt64, from first: Int, _ entry: UInt32) -> Int? {
    let check = Self.check(of: feature)
    var cell = first
    var entry = entry
    // The table is never full, so an empty cell ends the search.
    for _ in 0..<cells {
      if entry == check { return cell }
      if entry == 0 { return nil }
      cell = cell + 1 == cells ? 0 : cell + 1
      entry = self.entry(in: cell)
    }
    return nil
  }

  /// Adds up the weights of features, by label; what lies behind the last label is 0.
  ///
  /// Waiting for memory is what this costs. So all bits of the filter are asked before a cell is read, and the first
  /// cells of all that are left are read before one is looked at: no branch hangs on what is still on its way.
  func sum(of features: [UInt64]) -> SIMD32<Int16> {
    withUnsafeTemporaryAllocation(of: (feature: UInt64, cell: UInt32, entry: UInt32).self, capacity: features.count) {
      likely in
      var count = 0
      for feature in features {
        likely[count] = (feature, UInt32(truncatingIfNeeded: Self.firstCell(of: feature, among: cells)), 0)
        count += mayHave(feature)
      }
      for index in 0..<count { likely[index].entry = entry(in: Int(likely[index].cell)) }
      // Two bytes of a cell share a lane until the end: a shift widens a whole register of weights, which the conversion
      // of a vector from bytes does one by one.
      var first = SIMD16<Int16>.zero
      var second = SIMD16<Int16>.zero
      for index in 0..<count {
        let known = likely[index]
        guard let cell = cell(of: known.feature, from: Int(known.cell), known.entry) else { continue }
        let pairs = bytes.bytePairs(at: Self.cellsStart + Self.cellSize * cell)
        first &+= (pairs &<< 8) &>> 8
        second &+= pairs &>> 8
      }
      // The weights begin behind the three bytes of the entry.
      var sum = SIMD32<Int16>.zero
      sum.evenHalf = Self.lanes(of: second, from: 1)
      sum.oddHalf = Self.lanes(of: first, from: 2)
      return sum
    }
  }

  /// The lanes of a vector from one on, zeros behind the last.
  @inline(__always)
  private static func lanes(of vector: SIMD16<Int16>, from first: Int) -> SIMD16<Int16> {
    withUnsafeTemporaryAllocation(of: SIMD16<Int16>.self, capacity: 2) { room in
      room[0] = vector
      room[1] = .zero
      return UnsafeRawBufferPointer(room).loadUnaligned(fromByteOffset: 2 * first, as: SIMD16<Int16>.self)
    }
  }

  /// The weights in a cell, by label, for training.
  func weights(of cell: UInt32) -> SIMD32<Int8> {
    var weights = SIMD32<Int8>.zero
    let start = Self.cellsStart + Self.cellSize * Int(cell) + 3
    for label in 0..<TaggerLabel.count { weights[label] = Int8(bitPattern: bytes[start + label]) }
    return weights
  }

  /// The number of a feature's bit in the filter.
  @inline(__always)
  static func filterBit(of feature: UInt64) -> Int {
    Int(truncatingIfNeeded: feature >> 20) & (8 * filterSize - 1)
  }

  /// The cell at which the search for a feature begins.
  @inline(__always)
  static func firstCell(of feature: UInt64, among cells: Int) -> Int {
    Int(truncatingIfNeeded: ((feature >> 32) &* UInt64(truncatingIfNeeded: cells)) >> 32)
  }

  /// The 24 bits by which a cell knows its feature.
  @inline(__always)
  static func check(of feature: UInt64) -> UInt32 {
    max(1, UInt32(truncatingIfNeeded: feature) & 0xff_ffff)
  }
}
