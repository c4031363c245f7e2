package import AnnotationStore
package import Annotations
package import ArticleText

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

  /// What a cursor or a selection means, one thing or several: what stands exactly there, blanks and punctuation at the
  /// ends aside; else all that is undecided within a selection, or the one decided thing there; else the innermost
  /// undecided thing around it, else the innermost one; nothing where nothing stands.
  ///
  /// A cursor right behind a word counts as in it where nothing begins there. O(items · log items).
  ///
  /// - Parameters:
  ///   - kind: the kind of mention that is meant; nil for any.
  ///   - mentionsOnly: whether quotations are passed over.
  package func chosen(
    at place: Range<Int>,
    in text: ArticleText,
    kind: MentionKind? = nil,
    mentionsOnly: Bool = false
  ) -> [Decidable] {
    let candidates = inReadingOrder.filter { item in
      switch item {
      case .mention(let index): kind.map { $0 == analysis.mentions[index].kind } ?? true
      case .quote: kind == nil && !mentionsOnly
      }
    }
    func undecidedFirst(_ items: [Decidable]) -> [Decidable] {
      let undecided = items.filter { status(of: $0) == .suggested }
      return undecided.isEmpty ? items : undecided
    }
    func all(_ isMeant: (Range<Int>) -> Bool) -> [Decidable] {
      undecidedFirst(candidates.filter { range(of: $0).map(isMeant) ?? false })
    }
    func innermost(_ isAround: (Range<Int>) -> Bool) -> [Decidable] {
      let found = all(isAround).min { (range(of: $0)?.count ?? 0) < (range(of: $1)?.count ?? 0) }
      return found.map { [$0] } ?? []
    }
    guard !place.isEmpty else {
      let here = innermost { $0.contains(place.lowerBound) }
      return here.isEmpty ? innermost { $0.upperBound == place.lowerBound } : here
    }
    for span in spans(of: place, in: text) {
      if let exact = all({ $0 == span }).first { return [exact] }
    }
    let within = all { place.contains($0) }
    let isOpen = within.first.flatMap { status(of: $0) } == .suggested
    if isOpen || within.count == 1 { return within }
    return innermost { $0.contains(place) }
  }

  /// A selection as it is, without blanks at its ends, and without blanks and punctuation there.
  private func spans(of selection: Range<Int>, in text: ArticleText) -> [Range<Int>] {
    [selection, withoutBlanks(selection, in: text), trimmedSelection(selection, in: text)].compactMap { $0 }
  }
}
