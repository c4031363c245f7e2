/// The known word that a misspelled one most probably means; nil where none is near.
///
/// O(words · length²).
func likelyMeant(by word: String, among known: [String], within limit: Int = 2) -> String? {
  let near = known.min { editDistance($0, word) < editDistance($1, word) }
  return near.flatMap { editDistance($0, word) <= limit ? $0 : nil }
}

/// The number of insertions, deletions and replacements between two short strings; O(n·m).
private func editDistance(_ a: String, _ b: String) -> Int {
  let (a, b) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
  var row = Array(0...b.count)
  for (i, x) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, y) in b.enumerated() {
      let replaced = diagonal + (x == y ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
    }
  }
  return row[b.count]
}
