extension PositionEncoding {
  /// The number of units that the scalars of a range take; the range lies in `bytes` and on scalar boundaries.
  func count(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    bytes[range].withUnsafeBufferPointer { slice in
      var count = 0
      switch self {
      case .utf8: count = slice.count
      case .utf32: for byte in slice where !isContinuation(byte) { count &+= 1 }
      case .utf16: for byte in slice { count &+= (isContinuation(byte) ? 0 : 1) &+ (byte >= 0xf0 ? 1 : 0) }
      }
      return count
    }
  }

  /// The byte offset `units` after the start of a range, clipped to the range and to the start of a scalar.
  func offset(of units: Int, in bytes: [UInt8], _ range: Range<Int>) -> Int {
    guard units > 0 else { return range.lowerBound }
    guard units < range.count else {
      // Every unit takes a byte at least.
      return range.upperBound
    }
    if self == .utf8 {
      var offset = range.lowerBound + units
      while offset > range.lowerBound, isContinuation(bytes[offset]) { offset -= 1 }
      return offset
    }
    var left = units
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      left -= self == .utf16 && byte >= 0xf0 ? 2 : 1
      if left < 0 { break }
      offset += scalarLength(byte)
      if left == 0 { break }
    }
    return offset
  }
}

/// Whether a byte of valid UTF-8 goes on with a scalar that an earlier byte began.
func isContinuation(_ byte: UInt8) -> Bool {
  byte & 0xc0 == 0x80
}

/// The length in bytes of the scalar that a byte of valid UTF-8 begins.
private func scalarLength(_ first: UInt8) -> Int {
  first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
}
