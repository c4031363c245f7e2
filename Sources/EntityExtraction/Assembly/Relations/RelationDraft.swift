import Annotations

/// A relation between entities of the table, mentions and quotes, before entities have identifiers.
struct RelationDraft: Hashable, Sendable {
  enum End: Hashable, Sendable {
    case entity(Int)
    case mention(Int)
    case quote(Int)
  }

  var kind: Relation.Kind
  var from: End
  var to: End
  var rule: String
  /// UTF-8 bytes of the article.
  var evidence: Range<Int>
}

/// Collects relations, each fact once: the first rule that shows it stands.
struct RelationCollector: Sendable {
  private struct Fact: Hashable {
    var kind: Relation.Kind
    var from: RelationDraft.End
    var to: RelationDraft.End
  }

  private(set) var drafts: [RelationDraft] = []
  private var seen: Set<Fact> = []

  mutating func add(
    _ kind: Relation.Kind,
    from: RelationDraft.End,
    to: RelationDraft.End,
    rule: String,
    evidence: Range<Int>
  ) {
    guard from != to, seen.insert(Fact(kind: kind, from: from, to: to)).inserted else { return }
    drafts.append(RelationDraft(kind: kind, from: from, to: to, rule: rule, evidence: evidence))
  }

  /// Whether a fact is known.
  func contains(_ kind: Relation.Kind, from: RelationDraft.End, to: RelationDraft.End) -> Bool {
    seen.contains(Fact(kind: kind, from: from, to: to))
  }
}

/// What all relation rules read: the mentions and what they mean.
struct RelationReader: Sendable {
  let article: ArticleMentions
  let resolution: Resolution

  /// The quotes' bytes in the article, in order: what stands inside is said, not told.
  let quoted: [Range<Int>]

  /// For each quote whether its words are the speaker's own, in quotation marks.
  let isDirect: [Bool]

  func entity(_ mention: Int) -> Int? { resolution.table.entity(of: mention) }

  func kind(_ mention: Int) -> PlacedKind { article.mentions[mention].kind }

  func tokens(_ mention: Int) -> Range<Int> { article.mentions[mention].tokens }

  /// The article's bytes from one mention's start to another's end, whichever comes first.
  func span(_ a: Int, _ b: Int) -> Range<Int> {
    let x = article.range(a)
    let y = article.range(b)
    return min(x.lowerBound, y.lowerBound)..<max(x.upperBound, y.upperBound)
  }

  /// Whether a mention stands inside a quote; O(log n) in the quotes.
  func isQuoted(_ mention: Int) -> Bool { quote(around: article.range(mention)) != nil }

  /// Whether a mention stands in words that somebody speaks; O(log n) in the quotes.
  func isSpoken(_ mention: Int) -> Bool {
    quote(around: article.range(mention)).map { isDirect.indices.contains($0) && isDirect[$0] } ?? false
  }

  /// The quote around a range of the article's bytes; O(log n) in the quotes.
  func quote(around range: Range<Int>) -> Int? {
    var low = 0
    var high = quoted.count
    while low < high {
      let middle = (low + high) / 2
      if quoted[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    guard low < quoted.count, quoted[low].lowerBound <= range.lowerBound, range.upperBound <= quoted[low].upperBound
    else { return nil }
    return low
  }
}
