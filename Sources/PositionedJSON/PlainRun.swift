/// The end of the run of bytes from `start` that stand in a JSON string as they are.
///
/// The run ends before a quotation mark, backslash or control character, or, if wanted, before a byte outside ASCII; at
/// the end of the bytes if there is none. Looks at eight bytes at a time.
func endOfPlainRun(
  in bytes: UnsafeRawBufferPointer,
  from start: Int,
  stoppingOutsideASCII: Bool
) -> Int {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let highBits: UInt64 = 0x8080_8080_8080_8080
  /// Not zero if some byte is less than `limit`, which is at most 0x80.
  func anyByte(of word: UInt64, isLessThan limit: UInt64) -> UInt64 {
    (word &- ones &* limit) & ~word & highBits
  }

  var offset = start
  while bytes.count - offset >= 8 {
    let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    let stops =
      anyByte(of: word, isLessThan: 0x20)
      | anyByte(of: word ^ ones &* 0x22, isLessThan: 1)
      | anyByte(of: word ^ ones &* 0x5c, isLessThan: 1)
      | (stoppingOutsideASCII ? word & highBits : 0)
    guard stops == 0 else { break }
    offset += 8
  }
  while offset < bytes.count {
    let byte = bytes[offset]
    if byte < 0x20 || byte == 0x22 || byte == 0x5c || stoppingOutsideASCII && byte >= 0x80 { break }
    offset += 1
  }
  return offset
}
