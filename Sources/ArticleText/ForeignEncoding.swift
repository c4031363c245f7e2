/// What a file holds in place of UTF-8, as far as its first bytes tell; raw values are the names that `iconv` knows.
public enum ForeignEncoding: String, Hashable, Sendable {
  /// With a byte order mark, which says the order.
  case utf16 = "UTF-16"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"

  /// With a byte order mark, which says the order.
  case utf32 = "UTF-32"
  case utf32LittleEndian = "UTF-32LE"
  case utf32BigEndian = "UTF-32BE"

  /// No text in any encoding.
  case binary

  /// What a file certainly is that is no text in UTF-8; nil where it may well be one.
  ///
  /// Its bytes may be valid all the same: in UTF-16 every second byte of Latin letters is NUL, and NUL is a character.
  ///
  /// O(1): the first 4,096 bytes decide.
  public init?(of file: [UInt8]) {
    let sample = file.prefix(4096)
    if sample.starts(with: [0xff, 0xfe, 0x00, 0x00]) || sample.starts(with: [0x00, 0x00, 0xfe, 0xff]) {
      self = .utf32
    } else if sample.starts(with: [0xff, 0xfe]) || sample.starts(with: [0xfe, 0xff]) {
      self = .utf16
    } else if sample.count >= 16, sample.contains(0), let found = Self.withoutMark(sample.dropLast(sample.count % 4)) {
      self = found
    } else {
      return nil
    }
  }

  /// What bytes with a NUL among them are.
  ///
  /// - Parameter sample: a multiple of four bytes.
  private static func withoutMark(_ sample: ArraySlice<UInt8>) -> ForeignEncoding? {
    var zeros = [0, 0, 0, 0]
    // What may be the upper half of a letter of Europe, the Caucasus or the Near East.
    var uppers = [0, 0]
    var controls = 0
    for (offset, byte) in sample.enumerated() {
      if byte == 0 { zeros[offset & 3] += 1 }
      if byte < 0x10 { uppers[offset & 1] += 1 }
      if byte < 0x20, !isTextControl(byte) { controls += 1 }
    }
    let characters = sample.count / 4
    let (even, odd) = (zeros[0] + zeros[2], zeros[1] + zeros[3])
    if zeros[0] == 0, zeros[2] == characters, zeros[3] == characters { return .utf32LittleEndian }
    if zeros[3] == 0, zeros[0] == characters, zeros[1] == characters { return .utf32BigEndian }
    // Now and then a character, such as a curly mark, has another upper half.
    let most = sample.count / 2 * 9 / 10
    if even == 0, odd > 0, uppers[1] >= most { return .utf16LittleEndian }
    if odd == 0, even > 0, uppers[0] >= most { return .utf16BigEndian }
    return controls >= characters ? .binary : nil
  }

  /// Tab, the ends of lines and pages, and the escape of terminals' colours.
  private static func isTextControl(_ byte: UInt8) -> Bool { (0x09...0x0d).contains(byte) || byte == 0x1b }
}
