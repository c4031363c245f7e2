internal import AnnotationStore
internal import Annotations

extension Check {
  static let entityOfTwoKinds = Check(
    code: "entity-of-two-kinds",
    level: .warning,
    summary: "one entity accepted as things of two kinds, or as another kind than the registry says",
    explanation: """
      Mentions of one entity are of one kind, apart from roles, which point to the person who holds them, and from
      nationalities, which point to the country or group that they name. A place that is an organization in the next
      sentence is two entities, or one of the mentions is wrong.

          “Lakeside”  place          lakeside
          “Lakeside”  organization   lakeside         two things, or a wrong kind

      Correct the kind, or link one of them to an entity of its own.
      """,
    examination: .sidecar { article, sidecar, findings in
      let guidelineKinds = Set(MentionKind.guidelineKinds)
      var first: [EntityID: Int] = [:]
      for (index, item) in sidecar.sidecar.mentions.enumerated() where item.verdict.status == .accepted {
        guard let entity = item.entity.map(article.registry.currentID), guidelineKinds.contains(item.kind),
          item.kind != .role, item.kind != .nationality
        else { continue }
        if let registered = article.registry.entity(entity) {
          guard guidelineKinds.contains(registered.kind), registered.kind != item.kind else { continue }
          findings.report(
            item.id,
            at: article.place(ofMention: index),
            in: article,
            sidecar,
            "\(quoted(item.anchor.quote)) is \(withArticle(item.kind)) here, and the registry has \(entity.rawValue) as "
              + withArticle(registered.kind),
            related: [Finding.Related(article.registry.location(article.registry.range(of: entity)), "registered here")]
          )
        } else if let other = first[entity].map({ sidecar.sidecar.mentions[$0] }) {
          guard other.kind != item.kind else { continue }
          let otherPlace = first[entity].flatMap { article.place(ofMention: $0) }
          findings.report(
            item.id,
            at: article.place(ofMention: index),
            in: article,
            sidecar,
            "\(entity.rawValue) is \(withArticle(item.kind)) here and \(withArticle(other.kind)) elsewhere in the article",
            related: otherPlace.map { [Finding.Related(article.location($0), "\(withArticle(other.kind)) here")] } ?? []
          )
        } else {
          first[entity] = index
        }
      }
    }
  )
}
