/// Whether a short form may abbreviate a name: `NATO`, `Comesa`.
///
/// Its letters occur in the name in order, the first one at the start of a word, and at least half of them at starts of
/// words. Time is the product of the lengths; both are UTF-8.
package func abbreviates(_ short: some Sequence<UInt8>, _ name: some Sequence<UInt8>) -> Bool {
  var letters: [UInt8] = []
  Folding.fold(short) { if $0 >= 0x61 && $0 <= 0x7a { letters.append($0) } }
  guard letters.count >= 2, letters.count <= 12 else { return false }
  // How many of the first letters stand at starts of words, at best; nil where they do not occur in order.
  var starts: [Int?] = [0] + letters.map { _ in nil }
  var isStart = true
  Folding.fold(name) { byte in
    for index in letters.indices.reversed() where letters[index] == byte && (isStart || index > 0) {
      guard let before = starts[index] else { continue }
      starts[index + 1] = max(starts[index + 1] ?? 0, before + (isStart ? 1 : 0))
    }
    isStart = !(byte >= 0x61 && byte <= 0x7a || byte >= 0x80)
  }
  return starts[letters.count].map { $0 * 2 >= letters.count } ?? false
}
