/// A file is not UTF-8.
public struct InvalidUTF8: Error, Hashable, Sendable {
  /// The first byte that does not belong to a valid scalar.
  public var offset: Int

  /// The same place as line and Unicode scalar, from zero, byte order mark not counted.
  public var position: TextPosition

  /// What the file is instead, where that is plain; its first byte is the place then.
  public var encoding: ForeignEncoding?

  public init(offset: Int, position: TextPosition, encoding: ForeignEncoding? = nil) {
    self.offset = offset
    self.position = position
    self.encoding = encoding
  }
}

extension InvalidUTF8: CustomStringConvertible {
  /// What was expected, what was found, and how to convert the file.
  public var description: String {
    switch encoding {
    case nil: "not valid UTF-8; convert the file, for example with iconv -f WINDOWS-1252 -t UTF-8"
    case .binary: "expected a text in UTF-8, found a file that is no text"
    case let encoding?:
      "expected UTF-8, found \(encoding.rawValue.prefix(6)); convert the file, "
        + "for example with iconv -f \(encoding.rawValue) -t UTF-8"
    }
  }
}

/// The offset of the first byte that does not belong to a valid scalar; nil if all is UTF-8.
///
/// O(bytes).
func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
  bytes.withUnsafeBufferPointer { bytes in
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] < 0x80 {
        offset += 1
        continue
      }
      let length = validScalarLength(bytes, at: offset)
      guard length > 0 else { return offset }
      offset += length
    }
    return nil
  }
}

/// The length of the scalar at `offset` by table 3-7 of the Unicode Standard; 0 if it is ill-formed.
private func validScalarLength(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
  let second: ClosedRange<UInt8>
  let length: Int
  switch bytes[offset] {
  case 0xc2...0xdf: (length, second) = (2, 0x80...0xbf)
  case 0xe0: (length, second) = (3, 0xa0...0xbf)
  case 0xe1...0xec, 0xee...0xef: (length, second) = (3, 0x80...0xbf)
  case 0xed: (length, second) = (3, 0x80...0x9f)
  case 0xf0: (length, second) = (4, 0x90...0xbf)
  case 0xf1...0xf3: (length, second) = (4, 0x80...0xbf)
  case 0xf4: (length, second) = (4, 0x80...0x8f)
  default: return 0
  }
  guard bytes.count - offset >= length, second.contains(bytes[offset + 1]) else { return 0 }
  for next in offset + 2..<max(offset + 2, offset + length) where !isContinuation(bytes[next]) { return 0 }
  return length
}
