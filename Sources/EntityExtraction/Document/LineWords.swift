/// The words of a short line as hashes, for comparison with lists of phrases.
///
/// A word is a run of letters and digits (any byte outside ASCII counts as a letter); ASCII letters are folded to lower
/// case. Apostrophes stand inside words.
struct LineWords: Hashable, Sendable {
  private(set) var hashes: [FormHash] = []

  /// The words of a text.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes, 0..<bytes.count)
  }

  /// Reads at most `limit` words; linear in the bytes read.
  init(_ bytes: [UInt8], _ range: Range<Int>, limit: Int = 64) {
    hashes.reserveCapacity(min(limit, range.count / 4 + 1))
    var hash = FormHash.empty
    var inWord = false
    var position = range.lowerBound
    while position < range.upperBound, hashes.count < limit {
      let byte = bytes[position]
      let blank = Blank.length(bytes, at: position, before: range.upperBound)
      let mark = blank == 0 ? Self.markLength(bytes, at: position, before: range.upperBound) : 0
      if blank > 0 || (mark == 0 && byte < 0x80 && !Self.isWordByte(byte)) {
        if inWord { hashes.append(hash) }
        hash = .empty
        inWord = false
      } else if mark == 0, byte != 0x27 {
        hash.combine(byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte)
        inWord = true
      } else if mark > 0, !Self.isApostrophe(bytes, at: position) {
        if inWord { hashes.append(hash) }
        hash = .empty
        inWord = false
      }
      position += max(1, blank, mark)
    }
    if inWord, hashes.count < limit { hashes.append(hash) }
  }

  /// The number of words.
  var count: Int { hashes.count }

  /// The hash of the first words as one phrase; nil where there are fewer.
  func phrase(_ range: Range<Int>) -> FormHash? {
    guard range.lowerBound >= 0, range.upperBound <= hashes.count else { return nil }
    var hash = FormHash.empty
    for word in hashes[range] { hash.combine(word) }
    return hash
  }

  /// The hash of all words as one phrase.
  var whole: FormHash { phrase(0..<hashes.count) ?? .empty }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x27: true
    default: byte >= 0x80
    }
  }

  /// The bytes of a punctuation mark outside ASCII: U+2010–2027, U+2030–205E, `·`, `«`, `»`.
  private static func markLength(_ bytes: [UInt8], at index: Int, before end: Int) -> Int {
    switch bytes[index] {
    case 0xc2: index + 1 < end && [0xa9, 0xab, 0xae, 0xb7, 0xbb].contains(bytes[index + 1]) ? 2 : 0
    case 0xe2: index + 2 < end && (bytes[index + 1] == 0x80 || bytes[index + 1] == 0x81) ? 3 : 0
    default: 0
    }
  }

  private static func isApostrophe(_ bytes: [UInt8], at index: Int) -> Bool {
    bytes[index] == 0xe2 && index + 2 < bytes.count && bytes[index + 2] == 0x99
  }
}
