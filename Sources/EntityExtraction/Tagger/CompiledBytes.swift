/// Compiled data, read in place from the binary or from memory of its own; reads outside of it give 0.
struct CompiledBytes: @unchecked Sendable {
  // Never written to after init; alive as long as `owner` or, for embedded data, the program.
  private let buffer: UnsafeRawBufferPointer
  private let owner: Memory?

  /// Data that lives as long as the program.
  init(embedded buffer: UnsafeRawBufferPointer) {
    self.buffer = buffer
    owner = nil
  }

  init(copying bytes: [UInt8]) {
    let memory = Memory(copying: bytes)
    owner = memory
    buffer = UnsafeRawBufferPointer(memory.buffer)
  }

  var count: Int { buffer.count }

  @inline(__always)
  subscript(offset: Int) -> UInt8 {
    offset >= 0 && offset < buffer.count ? buffer[offset] : 0
  }

  /// A copy of a part; empty where the data ends before.
  func copy(_ range: Range<Int>) -> [UInt8] {
    range.upperBound <= buffer.count && range.lowerBound >= 0 ? Array(buffer[range]) : []
  }

  @inline(__always)
  func uint32(at offset: Int) -> UInt32 {
    guard offset >= 0, offset + 4 <= buffer.count else { return 0 }
    return UInt32(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  func uint16(at offset: Int) -> UInt16 {
    guard offset >= 0, offset + 2 <= buffer.count else { return 0 }
    return UInt16(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
  }

  /// Thirty-two bytes from an offset, two in a lane, zeros where the data ends before.
  @inline(__always)
  func bytePairs(at offset: Int) -> SIMD16<Int16> {
    guard offset >= 0, offset + 32 <= buffer.count else { return bytePairsAtEnd(offset) }
    let pairs = buffer.loadUnaligned(fromByteOffset: offset, as: SIMD16<Int16>.self)
    #if _endian(little)
      return pairs
    #else
      return (pairs &<< 8) | (pairs &>> 8 & 0xff)
    #endif
  }

  private func bytePairsAtEnd(_ offset: Int) -> SIMD16<Int16> {
    var pairs = SIMD16<Int16>.zero
    for lane in 0..<16 { pairs[lane] = Int16(bitPattern: uint16(at: offset + 2 * lane)) }
    return pairs
  }

  /// Bytes at an address that stays.
  private final class Memory {
    let buffer: UnsafeMutableRawBufferPointer

    init(copying bytes: [UInt8]) {
      buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
      buffer.copyBytes(from: bytes)
    }

    deinit {
      buffer.deallocate()
    }
  }
}
