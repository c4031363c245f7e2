import EntityExtraction

/// A name as it is compared: folded, without marks, words parted by single blanks.
///
/// `U.S.` and `US`, `Zoravia–Lithany` and `Zoravia-Lithany`, `the CSTO` and `CSTO` are the same.
struct FoldedName: Hashable, Sendable {
  private(set) var bytes: [UInt8] = []

  init(_ utf8: some Collection<UInt8>) {
    bytes.reserveCapacity(utf8.count)
    Folding.fold(utf8) { byte in
      switch byte {
      case 0x61...0x7a, 0x30...0x39, 0x80...: bytes.append(byte)
      // Full stops and apostrophes stand within words.
      case UInt8(ascii: "."), UInt8(ascii: "'"): break
      default: if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    if bytes.starts(with: "the ".utf8) { bytes.removeFirst("the ".utf8.count) }
  }

  init(_ string: String) {
    self.init(string.utf8)
  }

  /// Takes bytes over that are those of a folded name.
  init(alreadyFolded bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  var words: [ArraySlice<UInt8>] { bytes.split(separator: 0x20) }

  var hash: UInt64 { stableHash(bytes) }
}

/// FNV-1a: the same in every run, unlike `Hasher`.
func stableHash(_ bytes: some Sequence<UInt8>, seed: UInt64 = 0xcbf2_9ce4_8422_2325) -> UInt64 {
  bytes.reduce(seed) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
}

/// A word without the ending that makes it a plural: `ministers` and `minister` are the same.
func singular(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  word.count > 3 && word.last == UInt8(ascii: "s") && word.dropLast().last != UInt8(ascii: "s")
    ? word.dropLast() : word
}

/// The consonants of a word, those that transliterations exchange made one: `nrtl` for `nurtileu` and `nurtleu`.
///
/// A short word keeps its vowels, as too little would be left.
func consonants(of word: ArraySlice<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  for (offset, byte) in word.enumerated() {
    let letter: UInt8 =
      switch byte {
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
        UInt8(ascii: "y"), UInt8(ascii: "h"):
        0
      case UInt8(ascii: "w"), UInt8(ascii: "f"): UInt8(ascii: "v")
      case UInt8(ascii: "q"), UInt8(ascii: "c"), UInt8(ascii: "g"): UInt8(ascii: "k")
      case UInt8(ascii: "z"): UInt8(ascii: "s")
      case UInt8(ascii: "d"): UInt8(ascii: "t")
      case UInt8(ascii: "p"): UInt8(ascii: "b")
      case UInt8(ascii: "j"): offset == 0 ? byte : 0
      default: byte
      }
    if letter != 0, letter != result.last { result.append(letter) }
  }
  return result.count < 2 ? Array(word) : result
}
