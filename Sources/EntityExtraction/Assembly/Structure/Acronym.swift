/// Whether a short form may abbreviate a name: `CSTO`, `GIS`, `Bimstec`.
///
/// Its letters occur in the name in order, the first one at the start of a word: all at starts of words, or at least half
/// of them. Linear in the name; both are UTF-8.
package func abbreviates(_ short: some Sequence<UInt8>, _ name: some Sequence<UInt8>) -> Bool {
  var letters: [UInt8] = []
  Folding.fold(short) { if $0 >= 0x61 && $0 <= 0x7a { letters.append($0) } }
  guard letters.count >= 2, letters.count <= 12 else { return false }
  var folded: [UInt8] = []
  Folding.fold(name) { folded.append($0) }
  return matches(letters, folded, insideWords: false) || matches(letters, folded, insideWords: true)
}

private func matches(_ letters: [UInt8], _ name: [UInt8], insideWords: Bool) -> Bool {
  var matched = 0
  var atStarts = 0
  var isStart = true
  for byte in name {
    if matched < letters.count, byte == letters[matched], isStart || (insideWords && matched > 0) {
      matched += 1
      if isStart { atStarts += 1 }
    }
    isStart = !(byte >= 0x61 && byte <= 0x7a || byte >= 0x80)
  }
  return matched == letters.count && atStarts * 2 >= letters.count
}
