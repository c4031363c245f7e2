package import AnnotationStore
package import Annotations

/// Something in an article that somebody accepts or rejects, by its index in the analysis.
package enum Decidable: Hashable, Sendable {
  case mention(Int)
  case quote(Int)
}

extension DecidedAnalysis {
  /// The place in UTF-8 bytes; nil for an index that does not exist.
  package func range(of item: Decidable) -> Range<Int>? {
    switch item {
    case .mention(let index): analysis.mentions.indices.contains(index) ? analysis.mentions[index].range : nil
    case .quote(let index): analysis.quotes.indices.contains(index) ? analysis.quotes[index].range : nil
    }
  }

  /// What has been decided; nil for an index that does not exist.
  package func status(of item: Decidable) -> DecisionStatus? {
    switch item {
    case .mention(let index): analysis.mentions.indices.contains(index) ? analysis.mentions[index].status : nil
    case .quote(let index): analysis.quotes.indices.contains(index) ? analysis.quotes[index].status : nil
    }
  }

  /// What nobody has decided on, in the order in which one goes through an article: by start, of those that begin at
  /// one place the innermost first, as a cursor there means it.
  ///
  /// O(items · log items).
  package var undecided: [Decidable] {
    inReadingOrder.filter { status(of: $0) == .suggested }
  }

  private var inReadingOrder: [Decidable] {
    let items = analysis.mentions.indices.map(Decidable.mention) + analysis.quotes.indices.map(Decidable.quote)
    let keyed = items.enumerated().compactMap { offset, item in
      range(of: item).map { (key: ($0.lowerBound, $0.upperBound, offset), item: item) }
    }
    return keyed.sorted { $0.key < $1.key }.map(\.item)
  }

  /// What comes after a place and nobody has decided on, from the article's start where nothing follows.
  ///
  /// - Parameter range: where one is; what begins there and reaches farther comes after it.
  package func nextUndecided(after range: Range<Int>) -> Decidable? {
    let undecided = undecided
    return undecided.first { item in
      self.range(of: item).map { ($0.lowerBound, $0.upperBound) > (range.lowerBound, range.upperBound) } ?? false
    } ?? undecided.first
  }

  /// What comes before a place and nobody has decided on, from the article's end where nothing does.
  package func previousUndecided(before range: Range<Int>) -> Decidable? {
    let undecided = undecided
    return undecided.last { item in
      self.range(of: item).map { ($0.lowerBound, $0.upperBound) < (range.lowerBound, range.upperBound) } ?? false
    } ?? undecided.last
  }

  /// What a command at a place means: what stands exactly there, else the innermost undecided thing around it, else the
  /// innermost one; nil where nothing stands.
  ///
  /// A cursor right behind a word counts as in it where nothing begins there.
  ///
  /// - Parameters:
  ///   - kind: the kind of mention that is meant; nil for any.
  ///   - mentionsOnly: whether quotations are passed over.
  package func decidable(at place: Range<Int>, kind: MentionKind? = nil, mentionsOnly: Bool = false) -> Decidable? {
    let candidates = inReadingOrder.filter { item in
      switch item {
      case .mention(let index): kind.map { $0 == analysis.mentions[index].kind } ?? true
      case .quote: kind == nil && !mentionsOnly
      }
    }
    let exact = candidates.filter { range(of: $0) == place }
    if let found = exact.first(where: { status(of: $0) == .suggested }) ?? exact.first { return found }
    func innermost(_ isAround: (Range<Int>) -> Bool) -> Decidable? {
      let around = candidates.filter { range(of: $0).map(isAround) ?? false }
      let undecided = around.filter { status(of: $0) == .suggested }
      return (undecided.isEmpty ? around : undecided).min {
        (range(of: $0)?.count ?? 0) < (range(of: $1)?.count ?? 0)
      }
    }
    if !place.isEmpty { return innermost { $0.lowerBound <= place.lowerBound && place.upperBound <= $0.upperBound } }
    return innermost { $0.contains(place.lowerBound) } ?? innermost { $0.upperBound == place.lowerBound }
  }

  /// The undecided things that lie within a selection.
  package func undecided(within selection: Range<Int>) -> [Decidable] {
    undecided.filter { item in
      range(of: item).map { selection.lowerBound <= $0.lowerBound && $0.upperBound <= selection.upperBound } ?? false
    }
  }
}
