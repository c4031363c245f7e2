internal import AnnotationStore
internal import Annotations

extension Check {
  static let relationEnds = Check(
    code: "relation-ends",
    level: .error,
    summary: "a relation between kinds of things that it cannot join",
    explanation: """
      Each relation joins things of certain kinds:

          holds-role       person → role
          role-of          role → organization, country, place
          participates-in  person, country, organization, role → event
          held-in          event → place, country
          held-on          event → date
          produced         event → document
          member-of        country, organization → organization
          abbreviates      organization → organization
          said             person, role, organization, country, place → quotation

      The most frequent mistake is a relation written the wrong way round: lake-council member-of zoravia.

      Turn the relation round, correct the end, or drop the relation. Ends whose kind nobody knows are left alone.
      """,
    examination: .sidecar { article, sidecar, findings in
      let kinds = EndKinds(article, sidecar)
      for relation in sidecar.sidecar.relations where relation.verdict.status != .rejected {
        let rule = relation.kind.endRules
        for (member, end, allowed) in [("from", relation.from, rule.from), ("to", relation.to, rule.to)] {
          guard let found = kinds.mismatch(of: end, with: allowed) else { continue }
          var fixes: [Fix] = []
          var turned = relation
          (turned.from, turned.to) = (relation.to, relation.from)
          if kinds.mismatch(of: turned.from, with: rule.from) == nil,
            kinds.mismatch(of: turned.to, with: rule.to) == nil
          {
            fixes.append(Fix("Turn the relation round", isSafe: false, edits: [sidecar.replacing(turned)]))
          }
          fixes.append(Fix("Drop the relation", isSafe: false, edits: sidecar.removing(relation.id)))
          let preposition = member == "from" ? "start at" : "end at"
          findings.report(
            sidecar.range(of: relation.id, member),
            "a \(relation.kind.rawValue) relation cannot \(preposition) \(found)",
            fixes: fixes
          )
          break
        }
      }
    }
  )
}

/// The kinds that the ends of relations are known to have.
private struct EndKinds {
  private var mentions: [ItemID: MentionKind] = [:]
  private var entities: [EntityID: Set<MentionKind>] = [:]

  init(_ article: ArticleSubject, _ sidecar: SidecarFile) {
    for item in sidecar.sidecar.mentions { mentions[item.id] = item.kind }
    for mention in article.analysis.mentions {
      if let id = mention.entity { entities[id, default: []].insert(mention.kind) }
    }
    for entity in article.registry.entities where entity.replacedBy == nil {
      entities[entity.id, default: []].insert(entity.kind)
    }
  }

  /// What an end is where that cannot stand there; nil where it can or is not known.
  func mismatch(of end: StoredRelation.End, with rule: Relation.EndRule) -> String? {
    switch end {
    case .quote(let id): return rule.isQuote ? nil : "the quotation \(id.rawValue)"
    case .mention(let id):
      guard let kind = mentions[id], !rule.allows(mentionOf: kind) else { return nil }
      return "the \(kind.rawValue) \(id.rawValue)"
    case .entity(let id):
      guard let kinds = entities[id], !rule.allows(entityOf: kinds) else { return nil }
      let names = MentionKind.guidelineKinds.filter(kinds.contains).map(withArticle).joined(separator: " or ")
      return "\(id.rawValue), which is \(names)"
    }
  }
}
