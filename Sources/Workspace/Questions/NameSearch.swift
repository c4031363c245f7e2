/// How well a name fits a query; the better the lower.
enum NameFit: Int, Comparable, Sendable {
  case equal
  /// Each word of the query is a word of the name.
  case words
  /// Each word of the query begins a word of the name.
  case beginnings
  /// As `words`, some of them spelled otherwise.
  case variant
  /// The query stands somewhere within the name.
  case within

  static func < (a: NameFit, b: NameFit) -> Bool { a.rawValue < b.rawValue }
}

/// A query prepared to be held against many folded names.
struct NameQuery: Sendable {
  let folded: FoldedName
  private let words: [[UInt8]]

  init(_ query: String) {
    folded = FoldedName(query)
    words = folded.words.map(Array.init)
  }

  var isEmpty: Bool { words.isEmpty }

  /// How well a folded name fits; nil where it does not.
  ///
  /// O(words of both), compared by their first letters first.
  func fit(of name: ArraySlice<UInt8>) -> NameFit? {
    if name.elementsEqual(folded.bytes) { return .equal }
    var worst = NameFit.words
    for word in words {
      guard let fit = bestFit(of: word, among: name) else { return contains(name) ? .within : nil }
      worst = max(worst, fit)
    }
    return worst
  }

  private func bestFit(of word: [UInt8], among name: ArraySlice<UInt8>) -> NameFit? {
    var best: NameFit?
    var start = name.startIndex
    while start < name.endIndex {
      let end = name[start...].firstIndex(of: 0x20) ?? name.endIndex
      let candidate = name[start..<end]
      if candidate.starts(with: word) {
        if candidate.count == word.count { return .words }
        best = .beginnings
      } else if best == nil, candidate.first == word.first, isSpellingVariant(Array(candidate), word) {
        best = .variant
      }
      start = end + 1
    }
    return best
  }

  private func contains(_ name: ArraySlice<UInt8>) -> Bool {
    guard folded.bytes.count > 2, let first = folded.bytes.first else { return false }
    return name.indices.contains { name[$0] == first && name[$0...].starts(with: folded.bytes) }
  }
}

/// Whether two words may be spellings of one name.
func isSpellingVariant(_ a: [UInt8], _ b: [UInt8]) -> Bool {
  a.count > 3 && b.count > 3 && abs(a.count - b.count) <= 3 && consonants(of: a[...]) == consonants(of: b[...])
}
