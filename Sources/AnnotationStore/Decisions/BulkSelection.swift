import Annotations
package import ArticleText

extension DecidedAnalysis {
  /// The undecided mentions of at least a confidence.
  package func undecidedMentions(confidenceAtLeast limit: Double) -> [Int] {
    undecidedMentions.filter { isSure(analysis.mentions[$0].provenance, limit) }
  }

  /// The undecided quotations of at least a confidence.
  package func undecidedQuotes(confidenceAtLeast limit: Double) -> [Int] {
    analysis.quotes.indices.filter {
      analysis.quotes[$0].status == .suggested && isSure(analysis.quotes[$0].provenance, limit)
    }
  }

  /// The undecided relations of at least a confidence whose ends are all accepted.
  package func undecidedRelations(confidenceAtLeast limit: Double) -> [Int] {
    let acceptedEntities = Set(analysis.mentions.lazy.filter { $0.status == .accepted }.compactMap(\.entity))
    /// Whether an end can be relied on: it is accepted, or an entity with an accepted mention.
    func isAccepted(_ end: Relation.End) -> Bool {
      switch end {
      case .mention(let index): analysis.mentions[index].status == .accepted
      case .quote(let index): analysis.quotes[index].status == .accepted
      case .entity(let id): acceptedEntities.contains(id)
      }
    }
    return analysis.relations.indices.filter { index in
      let relation = analysis.relations[index]
      return relation.status == .suggested && isSure(relation.provenance, limit) && isAccepted(relation.from)
        && isAccepted(relation.to)
    }
  }

  /// The undecided mentions that a rule or model suggested, whatever its version: `rule:attendance-list`.
  package func undecidedMentions(by maker: String) -> [Int] {
    undecidedMentions.filter {
      analysis.mentions[$0].provenance.by.split(separator: "@").first.map(String.init) == maker
    }
  }

  /// The undecided mentions of the same kind and words as one, itself included.
  package func undecidedMentions(equalTo index: Int, in text: ArticleText) -> [Int] {
    guard analysis.mentions.indices.contains(index) else { return [] }
    let model = analysis.mentions[index]
    let words = text.bytes[model.range]
    return undecidedMentions.filter {
      analysis.mentions[$0].kind == model.kind && text.bytes[analysis.mentions[$0].range].elementsEqual(words)
    }
  }

  private func isSure(_ provenance: Provenance, _ limit: Double) -> Bool {
    provenance.confidence.map { $0 >= limit } ?? false
  }
}
