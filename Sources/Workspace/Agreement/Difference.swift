internal import ArticleText

/// A place where two annotators differ.
package struct Difference: Hashable, Sendable {
  package var article: String

  /// Line and column from one, in Unicode scalars, of where the words of `a`, else of `b`, begin.
  package var line: Int
  package var column: Int

  /// What each annotator has; nil for nothing.
  package var a: Side?
  package var b: Side?

  package struct Side: Hashable, Sendable {
    package var kind: String
    package var words: String
  }

  /// The differences of an article, in the order of its text.
  static func all(in article: ComparedArticle, _ alignment: MentionAlignment) -> [Difference] {
    var sides: [(start: Int, a: ComparedMention?, b: ComparedMention?)] = []
    for pair in alignment.pairs where !(pair.hasSameKind && pair.hasSameRange) {
      sides.append((article.a[pair.a].range.lowerBound, article.a[pair.a], article.b[pair.b]))
    }
    for index in alignment.onlyInA { sides.append((article.a[index].range.lowerBound, article.a[index], nil)) }
    for index in alignment.onlyInB { sides.append((article.b[index].range.lowerBound, nil, article.b[index])) }
    guard !sides.isEmpty else { return [] }
    let offsets = EncodedOffsets(of: article.text, in: .utf32)
    func side(_ mention: ComparedMention) -> Side {
      Side(kind: mention.kind, words: article.text.string(in: mention.range))
    }
    return sides.stablySorted { $0.start < $1.start }.map { entry in
      let position = offsets.position(from: entry.start)
      return Difference(
        article: article.name,
        line: position.line + 1,
        column: position.character + 1,
        a: entry.a.map(side),
        b: entry.b.map(side)
      )
    }
  }
}
