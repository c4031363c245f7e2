/// Whether one word becomes the other by at most two insertions, deletions or substitutions; case does not count.
///
/// O(n·m), for short words.
package func isNear(_ a: [UInt8], _ b: [UInt8]) -> Bool {
  guard abs(a.count - b.count) <= 2 else { return false }
  var previous = Array(0...b.count)
  for (i, x) in a.enumerated() {
    var current = [i + 1]
    for (j, y) in b.enumerated() {
      current.append(min(previous[j + 1] + 1, current[j] + 1, previous[j] + (x | 0x20 == y | 0x20 ? 0 : 1)))
    }
    previous = current
  }
  return previous[b.count] <= 2
}
