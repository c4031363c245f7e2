package import ArticleText

/// Where words stand in a text that are the same as some others, letter for letter, and no part of longer words.
///
/// O(bytes).
package func equalWords(_ words: String, in text: ArticleText) -> [Range<Int>] {
  let needle = Array(words.utf8)
  guard let first = needle.first, needle.count <= text.bytes.count else { return [] }
  var found: [Range<Int>] = []
  var start = 0
  let bytes = text.bytes
  while start + needle.count <= bytes.count {
    guard bytes[start] == first, bytes[start...].starts(with: needle) else {
      start += 1
      continue
    }
    let range = start..<start + needle.count
    if isWholeWord(range, in: text) {
      found.append(range)
      start = range.upperBound
    } else {
      start += 1
    }
  }
  return found
}

/// Whether no letter or digit stands right before or behind a range.
private func isWholeWord(_ range: Range<Int>, in text: ArticleText) -> Bool {
  let before = text.string(in: text.clipped(range.lowerBound - 1)..<range.lowerBound).unicodeScalars.last
  let after = text.string(in: range.upperBound..<text.clipped(range.upperBound + 4)).unicodeScalars.first
  func isLetter(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? false
  }
  return !isLetter(before) && !isLetter(after)
}
