import Annotations
package import ArticleText

/// Words that take the place of others in a text.
package struct Replacement: Hashable, Sendable {
  /// What goes, in UTF-8 bytes of the text before.
  package var range: Range<Int>

  package var newText: String

  package init(range: Range<Int>, newText: String) {
    self.range = range
    self.newText = newText
  }
}

extension Sidecar {
  /// The sidecar after words of its article were replaced, as by a new spelling of a name: each item stays with the words
  /// it stood on.
  ///
  /// Nothing is guessed: an item over a replaced name goes on with the new one. Items that had no certain place in the
  /// old text, or whose words are deleted, keep their anchors.
  ///
  /// - Parameters:
  ///   - replacements: ascending and without overlaps.
  ///   - new: the old text with all replacements made.
  package func following(_ replacements: [Replacement], from old: ArticleText, to new: ArticleText) -> Sidecar {
    let moves = Moves(replacements)
    var places = places(in: old)
    places.mentions = places.mentions.map(moves.place)
    places.quotes = places.quotes.map(moves.place)
    places.cues = places.cues.map { $0.map(moves.place) }
    var result = self
    let corrections = mentions.indices.filter { mentions[$0].replaces != nil }
    let replaced = corrections.compactMap { index in
      mentions[index].replaces.map { LabelledAnchor($0.anchor, label: "\($0.kind.rawValue) \(index)") }
    }
    let anchorText = AnchorText(new)
    for (index, placement) in zip(corrections, place(replaced, in: old)) {
      guard case .exact(let range) = moves.place(placement) else { continue }
      result.mentions[index].replaces?.anchor = anchorText.anchor(ofArticleRange: range)
    }
    return result.refreshed(places, in: new)
  }
}

/// Where ranges are after replacements.
private struct Moves {
  let replacements: [Replacement]

  /// How much longer the text has become by the replacements before each one, and by all.
  private let growths: [Int]

  init(_ replacements: [Replacement]) {
    self.replacements = replacements
    growths = replacements.reduce(into: [0]) { sums, replacement in
      sums.append((sums.last ?? 0) + replacement.newText.utf8.count - replacement.range.count)
    }
  }

  func place(_ placement: Placement) -> Placement {
    switch placement {
    case .exact(let range): moved(range).isEmpty ? .orphan(Orphan(.wordsAreGone)) : .exact(moved(range))
    case .moved(let range): .moved(moved(range))
    case .orphan(let orphan): .orphan(Orphan(orphan.reason, nearest: orphan.nearest.map(moved)))
    }
  }

  /// A range that begins or ends within a replaced one takes it in.
  private func moved(_ range: Range<Int>) -> Range<Int> {
    let first = replacements.partitioningIndex { $0.range.upperBound > range.lowerBound }
    let start =
      first < replacements.count ? min(range.lowerBound, replacements[first].range.lowerBound) : range.lowerBound
    let end = replacements.partitioningIndex { $0.range.lowerBound >= range.upperBound }
    let last = end > 0 ? max(range.upperBound, replacements[end - 1].range.upperBound) : range.upperBound
    let newStart = start + growths[first]
    return newStart..<max(newStart, last + growths[end])
  }
}
