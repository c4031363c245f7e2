import ArticleText
import EntityExtraction

/// The words before the cursor that may be the beginning of a name.
struct TypedName {
  struct Word {
    var folded: [UInt8]

    /// Where the word starts, in UTF-8 bytes of the article.
    var start: Int

    var isCapitalized: Bool
  }

  /// The last word is the one that is being typed, the ones before it belong to the same line and sentence; at most 8.
  private(set) var words: [Word] = []

  /// A blank stands behind the last word: the next one is about to be typed.
  private(set) var isOpen = false

  /// In UTF-8 bytes of the article.
  let cursor: Int

  /// Reads back from the cursor; nil within a word, and where no word stands.
  ///
  /// O(160 bytes), whatever the length of the line.
  init?(in text: ArticleText, at offset: Int) {
    cursor = text.clipped(offset)
    if let next = decoded(text.bytes[cursor...].prefix(4)).first, isWordScalar(next) { return nil }
    let line = text.lineRange(text.line(at: cursor))
    let start = text.clipped(max(line.lowerBound, cursor - 160))
    var end = cursor
    if end > start, text.bytes[end - 1] == 0x20 {
      isOpen = true
      end -= 1
    }
    while words.count < 8, let word = lastWord(in: text.bytes[start..<end], isAtLineStart: start == line.lowerBound) {
      // A full stop behind more than an initial or a short form ends a sentence.
      if !words.isEmpty || isOpen, text.bytes[end - 1] == UInt8(ascii: "."), word.folded.count > 3 { break }
      words.insert(word, at: 0)
      guard word.start > start, joins(text.bytes[word.start - 1]) else { break }
      end = word.start - 1
    }
    if words.isEmpty { return nil }
  }

  private func joins(_ byte: UInt8) -> Bool { byte == 0x20 || byte == UInt8(ascii: "-") }

  private func lastWord(in bytes: ArraySlice<UInt8>, isAtLineStart: Bool) -> Word? {
    var start = bytes.endIndex
    while start > bytes.startIndex, isWordByte(bytes[start - 1]) { start -= 1 }
    // Marks beyond ASCII, such as “ and –, are no part of a word.
    let scalars = decoded(bytes[start...])
    if let mark = scalars.lastIndex(where: { !isWordScalar($0) && $0 != "." }) {
      start += scalars[...mark].reduce(0) { $0 + $1.utf8.count }
    }
    let folded = FoldedName(bytes[start...]).bytes
    // The first word of what was read may be the end of a longer one.
    if folded.isEmpty || folded.contains(0x20) || (start == bytes.startIndex && !isAtLineStart) { return nil }
    let first = decoded(bytes[start...].prefix(4)).first
    return Word(folded: folded, start: start, isCapitalized: first.map { !$0.properties.isLowercase } ?? false)
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7a).contains(byte | 0x20) || byte == 0x27 || byte == 0x2e
  }
}

private func decoded(_ bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] {
  Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
}

private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII {
    return (0x30...0x39).contains(scalar.value) || (0x61...0x7a).contains(scalar.value | 0x20) || scalar == "'"
  }
  return scalar.properties.isAlphabetic || scalar.properties.isDiacritic || scalar == "’"
    || scalar.properties.generalCategory == .nonspacingMark
}
