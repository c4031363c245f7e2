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

  /// The name of a rule or model without its kind and version: `attendance-list` of `rule:attendance-list@2`.
  package static func name(of maker: String) -> String {
    let unversioned = maker.prefix { $0 != "@" }
    return String(unversioned.contains(":") ? unversioned.drop { $0 != ":" }.dropFirst() : unversioned)
  }

  fileprivate func fits(_ provenance: Provenance) -> Bool {
    if let confidence, (provenance.confidence ?? -1) < confidence { return false }
    guard let maker else { return true }
    let by = provenance.by
    return maker == by || maker == by.prefix { $0 != "@" } || maker == Self.name(of: by)
  }
}

extension DecidedAnalysis {
  /// The undecided mentions of a selection.
  package func undecidedMentions(_ selection: BulkSelection, in text: ArticleText) -> [Int] {
    mentions(selection, in: text).filter { analysis.mentions[$0].status == .suggested }
  }

  /// The mentions of a selection, whatever has been decided on them; rejected ones are not among them.
  package func mentions(_ selection: BulkSelection, in text: ArticleText) -> [Int] {
    analysis.mentions.indices.filter { index in
      let mention = analysis.mentions[index]
      return selection.fits(mention.provenance)
        && selection.words.map { $0 == AnchorText.words(of: mention.range, in: text) } ?? true
    }
  }

  /// The quotations of a selection, whatever has been decided on them; rejected ones are not among them.
  package func quotes(_ selection: BulkSelection) -> [Int] {
    selection.words != nil ? [] : analysis.quotes.indices.filter { selection.fits(analysis.quotes[$0].provenance) }
  }

  /// The relations of a selection, whatever has been decided on them; rejected ones are not among them.
  package func relations(_ selection: BulkSelection) -> [Int] {
    selection.words != nil
      ? [] : analysis.relations.indices.filter { selection.fits(analysis.relations[$0].provenance) }
  }

  /// The undecided quotations of a selection.
  package func undecidedQuotes(_ selection: BulkSelection) -> [Int] {
    quotes(selection).filter { analysis.quotes[$0].status == .suggested }
  }

  /// The undecided relations of a selection.
  package func undecidedRelations(_ selection: BulkSelection) -> [Int] {
    relations(selection).filter { analysis.relations[$0].status == .suggested }
  }

  /// Those of some relations whose ends are all accepted.
  package func relationsWithAcceptedEnds(_ relations: [Int]) -> [Int] {
    let accepted = EntityKinds(
      analysis.mentions.lazy.filter { $0.status == .accepted }.map { ($0.entity, $0.kind) },
      [:]
    )
    /// Whether an end can be relied on: it is accepted, or an entity with an accepted mention that can stand there.
    func isAccepted(_ end: Relation.End, _ rule: Relation.EndRule) -> Bool {
      switch end {
      case .mention(let index): analysis.mentions[index].status == .accepted
      case .quote(let index): analysis.quotes[index].status == .accepted
      case .entity(let id): accepted.allow(id, by: rule)
      }
    }
    return relations.filter { index in
      let (relation, rules) = (analysis.relations[index], analysis.relations[index].kind.endRules)
      return isAccepted(relation.from, rules.from) && isAccepted(relation.to, rules.to)
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
