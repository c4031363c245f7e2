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
        let rule = relation.kind.endRule
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

/// What may stand at one end of a relation.
private struct EndRule {
  var kinds: Set<MentionKind>

  /// Whether the end is a quotation and nothing else.
  var isQuote = false

  init(_ kinds: MentionKind...) {
    self.kinds = Set(kinds)
  }

  static var quote: EndRule {
    var rule = EndRule()
    rule.isQuote = true
    return rule
  }
}

extension Relation.Kind {
  fileprivate var endRule: (from: EndRule, to: EndRule) {
    switch self {
    case .holdsRole: (EndRule(.person), EndRule(.role))
    case .roleOf: (EndRule(.role), EndRule(.organization, .country, .place))
    case .participatesIn: (EndRule(.person, .country, .organization, .role), EndRule(.event))
    case .heldIn: (EndRule(.event), EndRule(.place, .country))
    case .heldOn: (EndRule(.event), EndRule(.date))
    case .produced: (EndRule(.event), EndRule(.document))
    case .memberOf: (EndRule(.country, .organization), EndRule(.organization))
    case .abbreviates: (EndRule(.organization), EndRule(.organization))
    case .said: (EndRule(.person, .role, .organization, .country, .place), .quote)
    }
  }
}

/// The kinds that the ends of relations are known to have.
private struct EndKinds {
  private var mentions: [ItemID: MentionKind] = [:]
  private var entities: [EntityID: Set<MentionKind>] = [:]
  private let guidelineKinds = Set(MentionKind.guidelineKinds)

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
  func mismatch(of end: StoredRelation.End, with rule: EndRule) -> String? {
    switch end {
    case .quote(let id): return rule.isQuote ? nil : "the quotation \(id.rawValue)"
    case .mention(let id):
      guard let kind = mentions[id] else { return nil }
      return mismatch("the \(kind.rawValue) \(id.rawValue)", [kind], rule)
    case .entity(let id):
      guard let kinds = entities[id] else { return nil }
      let names = MentionKind.guidelineKinds.filter(kinds.contains).map(withArticle).joined(separator: " or ")
      // Nationalities mean a country, region or group; other words may mean a person.
      let isOpen = kinds.contains(.nationality) && !rule.kinds.isDisjoint(with: [.country, .place, .organization])
      return isOpen ? nil : mismatch("\(id.rawValue), which is \(names)", kinds, rule)
    }
  }

  private func mismatch(_ name: String, _ kinds: Set<MentionKind>, _ rule: EndRule) -> String? {
    if rule.isQuote { return name }
    guard kinds.isSubset(of: guidelineKinds), kinds.isDisjoint(with: rule.kinds) else { return nil }
    return name
  }
}
