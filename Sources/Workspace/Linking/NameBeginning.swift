/// How what has been typed fits a name.
struct NameBeginning: Comparable {
  /// The number of typed words that are words of the name, one after the other.
  var words: Int

  /// The word of the name that the first of them is.
  var position: Int

  /// Where that word stands in the folded name, in bytes.
  var offset: Int

  /// The better fit is the greater: more words, from the name's beginning.
  static func < (a: NameBeginning, b: NameBeginning) -> Bool {
    a.words != b.words ? a.words < b.words : a.position > b.position
  }
}

extension TypedName {
  /// The best way in which the typed words begin or go on with a folded name; nil where they do not.
  ///
  /// The last word may be the beginning of one of the name's words; a blank behind it says that it is whole.
  /// O(words of both).
  func fit(_ name: ArraySlice<UInt8>) -> NameBeginning? {
    guard let last = words.last else { return nil }
    var starts: [Int] = []
    var best: NameBeginning?
    var start = name.startIndex
    while start < name.endIndex {
      let end = name[start...].firstIndex(of: 0x20) ?? name.endIndex
      let word = name[start..<end]
      starts.append(start)
      let fits = isOpen ? word.elementsEqual(last.folded) && end < name.endIndex : word.starts(with: last.folded)
      if fits {
        let fit = extended(back: starts, in: name)
        if best.map({ $0 < fit }) ?? true { best = fit }
      }
      start = end + 1
    }
    return best
  }

  /// Counts how many typed words stand before the last one in the name as well.
  private func extended(back starts: [Int], in name: ArraySlice<UInt8>) -> NameBeginning {
    var count = 1
    while count < words.count, count < starts.count {
      let position = starts.count - 1 - count
      let word = name[starts[position]..<starts[position + 1] - 1]
      guard word.elementsEqual(words[words.count - 1 - count].folded) else { break }
      count += 1
    }
    let position = starts.count - count
    return NameBeginning(words: count, position: position, offset: starts[position] - name.startIndex)
  }
}

/// The first letters of a folded name's words, one bit each, so that most names need not be read.
///
/// Letters beyond `a`–`z` share the bits above.
func initials(of folded: some Sequence<UInt8>) -> UInt32 {
  var bits: UInt32 = 0
  var isStart = true
  for byte in folded {
    if isStart { bits |= initial(byte) }
    isStart = byte == 0x20
  }
  return bits
}

/// The bit of a word's first letter.
func initial(_ byte: UInt8) -> UInt32 {
  (0x61...0x7a).contains(byte) ? 1 << UInt32(byte - 0x61) : 1 << (26 + UInt32(byte % 6))
}
