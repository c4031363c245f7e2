/// Whether an offset stands between two letters or digits, and so inside a word.
func isInsideWord(_ bytes: [UInt8], at offset: Int) -> Bool {
  guard offset > 0, offset < bytes.count else { return false }
  return endsWithWordScalar(bytes[..<offset]) && startsWithWordScalar(bytes[offset...])
}

/// Whether the first scalar of valid UTF-8 is a letter, a digit or a mark on one.
func startsWithWordScalar(_ bytes: ArraySlice<UInt8>) -> Bool {
  guard let first = bytes.first else { return false }
  if first < 0x80 { return isASCIIWordByte(first) }
  return isWordScalar(bytes.prefix(4))
}

/// Whether the last scalar of valid UTF-8 is a letter, a digit or a mark on one.
func endsWithWordScalar(_ bytes: ArraySlice<UInt8>) -> Bool {
  guard let last = bytes.last else { return false }
  if last < 0x80 { return isASCIIWordByte(last) }
  let start = bytes.lastIndex { $0 & 0xc0 != 0x80 } ?? bytes.startIndex
  return isWordScalar(bytes[start...])
}

func isASCIIWordByte(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x61...0x7a).contains(byte | 0x20)
}

/// Whether the scalar that valid UTF-8 begins with, one outside ASCII, is a letter, a digit or a mark.
private func isWordScalar(_ bytes: ArraySlice<UInt8>) -> Bool {
  // Dashes, quotation marks and blanks of general punctuation, by far the most frequent ones.
  if bytes.first == 0xe2, let second = bytes.dropFirst().first, second <= 0x81 { return false }
  var decoder = UTF8()
  var iterator = bytes.makeIterator()
  guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return false }
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
    .nonspacingMark, .spacingMark:
    return true
  default: return false
  }
}
