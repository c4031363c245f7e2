import AnnotationStore
import Annotations

/// A line that an editor shows above a line of the article.
package enum Lens: Hashable, Sendable {
  /// How much of the article has been decided, shown at its start.
  case progress(DecisionProgress)

  /// Shown at the mention, in UTF-8 bytes, that introduces an entity.
  case entity(EntityReference, Range<Int>)
}

/// How many of an article's mentions and quotations somebody has accepted or rejected.
package struct DecisionProgress: Hashable, Sendable {
  package var decided: Int
  package var total: Int

  /// `17 of 42 decided`.
  package var description: String { "\(decided) of \(total) decided" }
}

extension Workspace {
  /// How much has been decided, then the people, bodies and events that the article introduces and that are mentioned
  /// more than once.
  ///
  /// O(mentions).
  package mutating func lenses(of article: ArticleURI) -> [Lens] {
    guard let slot = slot(of: article), let reading = reading(at: slot) else { return [] }
    prepareLinks(for: slot)
    var lenses: [Lens] = []
    if let progress = decisionProgress(of: article), progress.total > 0 { lenses.append(.progress(progress)) }
    var counts: [EntityID: Int] = [:]
    for mention in reading.analysis.mentions { if let id = mention.entity { counts[id, default: 0] += 1 } }
    for (index, mention) in reading.analysis.mentions.enumerated() {
      guard let id = mention.entity, reading.introductions[id] == index,
        [.person, .organization, .event].contains(mention.kind),
        let member = links.facts(slot)?.mention(UInt32(truncatingIfNeeded: index))?.entity
      else { continue }
      let isMentionedAgain =
        counts[id] ?? 0 > 1 || links.members(of: LinkIndex.Member(slot: slot, entity: member)).count > 1
      if isMentionedAgain { lenses.append(.entity(EntityReference(article: article, entity: id), mention.range)) }
    }
    return lenses
  }

  /// `Ilma Teveen: 6 mentions in 3 articles`; nil where the article no longer names the entity.
  package mutating func lensTitle(of reference: EntityReference) -> String? {
    guard let member = member(of: reference) else { return nil }
    let name = elided(harmless(name(of: member)), to: 40)
    return "\(name): \(mentionCounts(of: links.cluster(of: member)))"
  }

  /// How many mentions and quotations of an article have been decided; nil for an unknown article.
  ///
  /// O(mentions + stored items).
  package mutating func decisionProgress(of article: ArticleURI) -> DecisionProgress? {
    guard let slot = slot(of: article), let reading = reading(at: slot) else { return nil }
    let statuses = reading.analysis.mentions.map(\.status) + reading.analysis.quotes.map(\.status)
    let accepted = statuses.filter { $0 == .accepted }.count
    let stored = self.article(slot)?.sidecar
    let rejected =
      (stored?.mentions.filter { $0.verdict.status == .rejected }.count ?? 0)
      + (stored?.quotes.filter { $0.verdict.status == .rejected }.count ?? 0)
    return DecisionProgress(decided: accepted + rejected, total: statuses.count + rejected)
  }
}
