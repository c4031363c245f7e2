internal import EntityExtraction

/// A range with the words whole that it cuts, and the characters whole whose marks it cuts off: an accent that is a scalar
/// of its own goes with its letter.
///
/// Scripts that part no words by blanks are left alone. O(bytes of the range and of the words at its ends).
package func wholeWords(around range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
  let start = wordStart(at: range.lowerBound, in: bytes)
  return start..<max(start, wordEnd(at: range.upperBound, in: bytes))
}

/// Where the word around an offset begins; the offset itself between words.
private func wordStart(at offset: Int, in bytes: [UInt8]) -> Int {
  guard isWordPart(bytes, at: offset) else { return offset }
  var start = offset
  while start > 0 {
    let previous = scalarStart(before: start, in: bytes)
    guard isWordPart(bytes, at: previous) else { break }
    start = previous
  }
  return start
}

/// Where the word around an offset ends; the offset itself between words.
private func wordEnd(at offset: Int, in bytes: [UInt8]) -> Int {
  guard offset > 0 else { return offset }
  var end = offset
  // Also behind characters that are no letters, such as a flag or a sign with a variant.
  while isMark(bytes, at: end) { end += decodeScalar(bytes, at: end).length }
  guard end > offset || isWordPart(bytes, at: scalarStart(before: offset, in: bytes)) else { return offset }
  while end < bytes.count, isWordPart(bytes, at: end) { end += decodeScalar(bytes, at: end).length }
  return end
}

private func scalarStart(before offset: Int, in bytes: [UInt8]) -> Int {
  var start = offset - 1
  while start > 0, bytes[start] & 0xc0 == 0x80 { start -= 1 }
  return start
}

private func isWordPart(_ bytes: [UInt8], at offset: Int) -> Bool {
  isWordLetter(bytes, at: offset) || isMark(bytes, at: offset)
}

/// Whether a scalar belongs to the character before it.
private func isMark(_ bytes: [UInt8], at offset: Int) -> Bool {
  guard offset > 0, offset < bytes.count, bytes[offset] >= 0x80 else { return false }
  let value = decodeScalar(bytes, at: offset).value
  guard let properties = Unicode.Scalar(value)?.properties else { return false }
  return properties.isGraphemeExtend || properties.isEmojiModifier || value == 0x200d
}

/// Whether a scalar is a letter of a script that parts words by blanks.
private func isWordLetter(_ bytes: [UInt8], at offset: Int) -> Bool {
  guard offset >= 0, offset < bytes.count else { return false }
  let scalar = decodeScalar(bytes, at: offset).value
  // From Thai on to Khmer, and from CJK on, words are not parted; Hangul endings grow onto names.
  if (0x0e00...0x0fff).contains(scalar) || (0x1000...0x109f).contains(scalar) || (0x1780...0x17ff).contains(scalar)
    || (0x1100...0x11ff).contains(scalar) || scalar >= 0x2e80
  {
    return false
  }
  return ScalarClass(scalar).isLetter
}
