internal import ArticleText

/// How far two annotators agree on articles that both have marked.
package struct Agreement: Sendable {
  /// What one kind of mention adds.
  package struct Kind: Sendable {
    package var name: String
    package var exact = Matched()
    package var overlap = Matched()

    /// Whether both mark the same stretches of text with this kind.
    package var unitizing = UnitizingAlpha([])
  }

  /// One article's share.
  package struct Article: Sendable {
    package var name: String
    package var exact: Matched
    package var overlap: Matched
  }

  /// What the confusion matrix calls a mention that one annotator does not have.
  package static let none = "—"

  /// Mentions with the same words and the same kind.
  package private(set) var exact = Matched()

  /// Mentions of the same kind with a word in common, each with one at most.
  package private(set) var overlap = Matched()

  /// Mentions with the same words, whatever their kind.
  package private(set) var spans = Matched()

  /// How many mentions both have, by words in common, whatever their kind; and how many of them have the same kind.
  package private(set) var paired = 0
  package private(set) var pairedAlike = 0

  /// By kind, ascending.
  package private(set) var kinds: [Kind] = []

  /// The kinds of paired mentions, and of those that only one annotator has beside `none`.
  package private(set) var confusion = ContingencyTable<String>()

  /// Words by the kinds of the mentions that they stand in, joined by `+`; the empty string outside all.
  package private(set) var words = ContingencyTable<String>()

  /// All kinds together.
  package private(set) var unitizing = UnitizingAlpha([])

  /// The entities of the mentions that both have with the same words.
  package private(set) var entities = BCubed()

  /// What B's rules and models state of their mentions, with A as the standard.
  package private(set) var reliability = Reliability()

  /// In the order given.
  package private(set) var articles: [Article] = []

  /// Where the annotators differ, in the order of the articles and the text.
  package private(set) var differences: [Difference] = []

  /// Compares articles; those with the same text on both sides.
  ///
  /// O(bytes + mentions · log mentions).
  package init(of articles: [ComparedArticle]) {
    var byKind: [String: Kind] = [:]
    var continua = Continua()
    for article in articles {
      add(article, &byKind)
      continua.add(article)
    }
    kinds = byKind.values.sorted { $0.name < $1.name }
    for index in kinds.indices { kinds[index].unitizing = UnitizingAlpha([continua.continuum(of: kinds[index].name)]) }
    unitizing = UnitizingAlpha(kinds.map { continua.continuum(of: $0.name) })
  }

  private mutating func add(_ article: ComparedArticle, _ byKind: inout [String: Kind]) {
    let alignment = MentionAlignment(article.a, article.b)
    var own = Article(
      name: article.name,
      exact: Matched(a: article.a.count, b: article.b.count),
      overlap: Matched(a: article.a.count, b: article.b.count)
    )
    for mention in article.a { count(mention.kind, &byKind) { $0.a += 1 } }
    for mention in article.b { count(mention.kind, &byKind) { $0.b += 1 } }
    var isRight = [Bool](repeating: false, count: article.b.count)
    for pair in alignment.pairs {
      let kind = article.a[pair.a].kind
      confusion.add(kind, article.b[pair.b].kind)
      guard pair.hasSameKind else { continue }
      pairedAlike += 1
      own.overlap.both += 1
      byKind[kind]?.overlap.both += 1
      guard pair.hasSameRange else { continue }
      isRight[pair.b] = true
      own.exact.both += 1
      byKind[kind]?.exact.both += 1
    }
    for (index, mention) in article.b.enumerated() {
      guard let stated = mention.stated else { continue }
      reliability.add(stated.confidence, by: stated.by, isRight: isRight[index])
    }
    for index in alignment.onlyInA { confusion.add(article.a[index].kind, Self.none) }
    for index in alignment.onlyInB { confusion.add(Self.none, article.b[index].kind) }
    paired += alignment.pairs.count
    exact += own.exact
    overlap += own.overlap
    spans += Matched(a: article.a.count, b: article.b.count, both: equalRanges(article.a, article.b))
    addEntities(article, alignment)
    addWords(article)
    articles.append(own)
    differences += Difference.all(in: article, alignment)
  }

  private func count(_ kind: String, _ byKind: inout [String: Kind], _ change: (inout Matched) -> Void) {
    change(&byKind[kind, default: Kind(name: kind)].exact)
    change(&byKind[kind, default: Kind(name: kind)].overlap)
  }

  /// How many ranges occur on both sides, as often as they do on the side that has fewer.
  private func equalRanges(_ a: [ComparedMention], _ b: [ComparedMention]) -> Int {
    var left: [Range<Int>: Int] = [:]
    for mention in a { left[mention.range, default: 0] += 1 }
    return b.count { mention in
      guard let count = left[mention.range], count > 0 else { return false }
      left[mention.range] = count - 1
      return true
    }
  }

  /// A mention without an entity is one of its own.
  private mutating func addEntities(_ article: ComparedArticle, _ alignment: MentionAlignment) {
    let both = alignment.pairs.filter(\.hasSameRange)
    guard both.contains(where: { article.a[$0.a].entity != nil || article.b[$0.b].entity != nil }) else { return }
    entities.add(
      both.map { pair in
        (a: article.a[pair.a].entity ?? "\u{0}a\(pair.a)", b: article.b[pair.b].entity ?? "\u{0}b\(pair.b)")
      }
    )
  }

  private mutating func addWords(_ article: ComparedArticle) {
    let ranges = wordRanges(of: article.text)
    let (a, b) = (wordLabels(ranges, article.a), wordLabels(ranges, article.b))
    for index in ranges.indices { words.add(a[index], b[index]) }
  }
}

/// All articles one behind the other, in Unicode scalars, with what is marked in them by kind.
private struct Continua {
  private var length = 0
  private var units: [String: [[Range<Int>]]] = [:]

  mutating func add(_ article: ComparedArticle) {
    let offsets = ScalarOffsets(
      of: (article.a + article.b).flatMap { [$0.range.lowerBound, $0.range.upperBound] },
      in: article.text
    )
    for (coder, mentions) in [article.a, article.b].enumerated() {
      for mention in mentions {
        let start = length + offsets[mention.range.lowerBound]
        let end = length + offsets[mention.range.upperBound]
        var own = units.removeValue(forKey: mention.kind) ?? [[], []]
        // Within a mention of the same kind, and across its end, nothing new is marked.
        if start >= own[coder].last?.upperBound ?? 0, start < end { own[coder].append(start..<end) }
        units[mention.kind] = own
      }
    }
    length += offsets.count
  }

  func continuum(of kind: String) -> UnitizedContinuum {
    UnitizedContinuum(length: length, units: units[kind] ?? [[], []])
  }
}

/// How many Unicode scalars stand before some bytes of a text.
private struct ScalarOffsets {
  private var offsets: [Int: Int] = [:]

  /// The text's length in scalars.
  private(set) var count = 0

  /// O(bytes + places · log places).
  init(of places: [Int], in text: ArticleText) {
    var next = 0
    for place in Set(places).sorted() {
      while next < min(place, text.bytes.count) { step(&next, text) }
      offsets[place] = count
    }
    while next < text.bytes.count { step(&next, text) }
  }

  private mutating func step(_ next: inout Int, _ text: ArticleText) {
    if text.bytes[next] & 0xc0 != 0x80 { count += 1 }
    next += 1
  }

  subscript(_ place: Int) -> Int { offsets[place] ?? count }
}
