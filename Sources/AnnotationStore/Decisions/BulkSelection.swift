import Annotations
package import ArticleText

/// Which undecided suggestions are decided on together: those that everything said here is true of.
package struct BulkSelection: Hashable, Sendable {
  /// The least confidence; what was suggested without one is not among them.
  package var confidence: Double?

  /// The rule or model that suggested them, with or without its kind and version: `attendance-list`,
  /// `rule:attendance-list`, `rule:attendance-list@2`.
  package var maker: String?

  /// The words of mentions, with line ends as `\n`; quotations and relations are not among them then.
  package var words: String?

  package init(confidenceAtLeast confidence: Double? = nil, maker: String? = nil, words: String? = nil) {
    self.confidence = confidence
    self.maker = maker
    self.words = words
  }

  fileprivate func fits(_ provenance: Provenance) -> Bool {
    if let confidence, (provenance.confidence ?? -1) < confidence { return false }
    guard let maker else { return true }
    let unversioned = provenance.by.prefix { $0 != "@" }
    return maker == provenance.by || maker == unversioned || maker == unversioned.drop { $0 != ":" }.dropFirst()
  }
}

extension DecidedAnalysis {
  /// The undecided mentions of a selection.
  package func undecidedMentions(_ selection: BulkSelection, in text: ArticleText) -> [Int] {
    undecidedMentions.filter { index in
      let mention = analysis.mentions[index]
      return selection.fits(mention.provenance)
        && selection.words.map { $0 == AnchorText.words(of: mention.range, in: text) } ?? true
    }
  }

  /// The undecided quotations of a selection.
  package func undecidedQuotes(_ selection: BulkSelection) -> [Int] {
    if selection.words != nil { return [] }
    return analysis.quotes.indices.filter {
      analysis.quotes[$0].status == .suggested && selection.fits(analysis.quotes[$0].provenance)
    }
  }

  /// The undecided relations of a selection.
  package func undecidedRelations(_ selection: BulkSelection) -> [Int] {
    if selection.words != nil { return [] }
    return analysis.relations.indices.filter {
      analysis.relations[$0].status == .suggested && selection.fits(analysis.relations[$0].provenance)
    }
  }

  /// Those of some relations whose ends are all accepted.
  package func relationsWithAcceptedEnds(_ relations: [Int]) -> [Int] {
    let acceptedEntities = Set(analysis.mentions.lazy.filter { $0.status == .accepted }.compactMap(\.entity))
    /// Whether an end can be relied on: it is accepted, or an entity with an accepted mention.
    func isAccepted(_ end: Relation.End) -> Bool {
      switch end {
      case .mention(let index): analysis.mentions[index].status == .accepted
      case .quote(let index): analysis.quotes[index].status == .accepted
      case .entity(let id): acceptedEntities.contains(id)
      }
    }
    return relations.filter {
      isAccepted(analysis.relations[$0].from) && isAccepted(analysis.relations[$0].to)
    }
  }

  /// The undecided mentions of the same kind and words as one, itself included.
  package func undecidedMentions(equalTo index: Int, in text: ArticleText) -> [Int] {
    guard analysis.mentions.indices.contains(index) else { return [] }
    let model = analysis.mentions[index]
    let words = BulkSelection(words: AnchorText.words(of: model.range, in: text))
    return undecidedMentions(words, in: text).filter { analysis.mentions[$0].kind == model.kind }
  }
}
