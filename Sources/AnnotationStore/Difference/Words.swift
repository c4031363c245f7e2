/// A text as a comparison of words sees it: words and single signs, white space left out.
struct WordList {
  /// Where each word begins and ends, UTF-8 bytes; ascending.
  private(set) var ranges: [Range<Int>] = []

  /// A number for each word; equal words have equal ones.
  private(set) var hashes: [UInt64] = []

  /// The lines that hold words, as ranges of words.
  private(set) var lines: [Range<Int>] = []

  /// The sentences, roughly, as ranges of words: they end at lines' ends, and behind a full stop, a question or exclamation
  /// mark with the closing quotation marks after it.
  private(set) var sentences: [Range<Int>] = []

  /// O(bytes).
  init(_ bytes: [UInt8]) {
    var offset = 0
    var lineStart = 0
    var isAfterStop = false
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == 0x0a { endLine(&lineStart) }
      if byte <= 0x20 {
        offset += 1
        continue
      }
      let start = offset
      offset = endOfWord(bytes, from: start)
      let isClosing = offset - start == 3 ? bytes[start..<offset].elementsEqual("”".utf8) : byte == 0x22 || byte == 0x29
      if isAfterStop && !isClosing { endSentence() }
      append(start..<offset, bytes)
      isAfterStop = ".?!".utf8.contains(byte) || isAfterStop && isClosing
    }
    endLine(&lineStart)
  }

  /// The index of the first word that ends after an offset.
  ///
  /// O(log words).
  func firstWord(endingAfter offset: Int) -> Int { ranges.partitioningIndex { $0.upperBound > offset } }

  /// How good a boundary stands before a word: 2 at the start of a line, 1 at that of a sentence, else 0.
  ///
  /// O(log words).
  func boundaryRank(before word: Int) -> Int {
    if startsRange(lines, word) { return 2 }
    return startsRange(sentences, word) ? 1 : 0
  }

  private func startsRange(_ ranges: [Range<Int>], _ word: Int) -> Bool {
    let index = ranges.partitioningIndex { $0.lowerBound >= word }
    return index < ranges.count && ranges[index].lowerBound == word
  }

  private mutating func endLine(_ start: inout Int) {
    endSentence()
    if start < ranges.count { lines.append(start..<ranges.count) }
    start = ranges.count
  }

  private mutating func endSentence() {
    let start = sentences.last?.upperBound ?? 0
    if start < ranges.count { sentences.append(start..<ranges.count) }
  }

  private mutating func append(_ range: Range<Int>, _ bytes: [UInt8]) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes[range] { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    ranges.append(range)
    hashes.append(hash)
  }
}

/// The end of the word or sign that begins at an offset: letters, digits and everything outside ASCII that is no sign
/// stay together.
private func endOfWord(_ bytes: [UInt8], from start: Int) -> Int {
  func scalarEnd(_ offset: Int) -> Int {
    var end = offset + 1
    while end < bytes.count, bytes[end] & 0xc0 == 0x80 { end += 1 }
    return end
  }
  guard startsWithWordScalar(bytes[start...]) else { return scalarEnd(start) }
  var end = scalarEnd(start)
  while end < bytes.count, startsWithWordScalar(bytes[end...]) { end = scalarEnd(end) }
  return end
}
