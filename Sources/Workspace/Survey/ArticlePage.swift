package import Annotations
package import ArticleText

/// One article as a page shows it: what every byte is marked as, and the card of every mention.
package struct ArticlePage: Sendable {
  /// A piece of the text that belongs to one mention.
  package struct Span: Hashable, Sendable {
    /// UTF-8 bytes.
    package var range: Range<Int>

    /// The innermost mention, by its index in `Analysis.mentions`.
    package var mention: Int

    /// The mention around it.
    package var outer: Int?
  }

  package var uri: ArticleURI
  package var text: ArticleText
  package var analysis: Analysis

  /// Disjoint, in document order; nested mentions split those around them.
  package var spans: [Span]

  /// What hover shows of the mentions, each card once.
  package var cards: [Card]

  /// For each mention its card.
  package var cardOfMention: [Int]

  /// For each mention its entry in the survey.
  package var entryOfMention: [Int?]
}

extension Workspace {
  /// An article with its cards; nil for one that is not known.
  ///
  /// O(text + mentions · what a card says).
  package mutating func page(of article: ArticleURI, in survey: Survey) -> ArticlePage? {
    guard let slot = slot(of: article), let reading = reading(at: slot), let text = text(of: article) else {
      return nil
    }
    prepareLinks(for: slot)
    let mentions = reading.analysis.mentions
    var page = ArticlePage(
      uri: article,
      text: text,
      analysis: reading.analysis,
      spans: innermostSpans(of: mentions),
      cards: [],
      cardOfMention: [],
      entryOfMention: []
    )
    var known: [Card: Int] = [:]
    for mention in mentions.indices {
      let subject = subject(mention, at: slot, in: reading)
      page.entryOfMention.append(subject?.entity.flatMap { survey.entryOfMember[$0] })
      let card = subject.map { self.card(of: $0, in: reading, extent: .whole) } ?? Card(name: "", label: "")
      if known[card] == nil {
        known[card] = page.cards.count
        page.cards.append(card)
      }
      page.cardOfMention.append(known[card] ?? 0)
    }
    return page
  }
}

/// Splits nested mentions into disjoint pieces, each with the innermost mention and the one around it.
private func innermostSpans(of mentions: [Mention]) -> [ArticlePage.Span] {
  var spans: [ArticlePage.Span] = []
  /// The mentions that are open, outer first.
  var open: [Int] = []
  var done = 0

  func take(to end: Int) {
    if let mention = open.last, end > done {
      let outer = open.count > 1 ? open[open.count - 2] : nil
      spans.append(ArticlePage.Span(range: done..<end, mention: mention, outer: outer))
    }
    done = max(done, end)
  }
  func close(before offset: Int) {
    while let last = open.last, mentions[last].range.upperBound <= offset {
      take(to: mentions[last].range.upperBound)
      open.removeLast()
    }
  }
  for (index, mention) in mentions.enumerated() where !mention.range.isEmpty {
    close(before: mention.range.lowerBound)
    take(to: mention.range.lowerBound)
    open.append(index)
  }
  close(before: .max)
  return spans
}
