internal import AnnotationStore
internal import Annotations

extension Check {
  static let unregisteredEntity = Check(
    code: "unregistered-entity",
    level: .information,
    summary: "an accepted name whose entity is not in the registry",
    explanation: """
      Off unless the settings give it a level. For newsrooms that want every person, organization, country and place of
      their articles in the registry: an accepted mention of these kinds has no entity, or one that the registry lacks.

          "checks": {"unregistered-entity": "warning"}

      Enter the entity in the registry, or link the mention to the entry that is meant.
      """,
    isOptIn: true,
    examination: .sidecar { article, sidecar, findings in
      let named: Set<MentionKind> = [.person, .organization, .country, .place]
      var reported: Set<EntityID> = []
      for (index, item) in sidecar.sidecar.mentions.enumerated()
      where item.verdict.status == .accepted && named.contains(item.kind) {
        if let entity = item.entity {
          guard article.registry.entity(entity) == nil, reported.insert(entity).inserted else { continue }
        }
        findings.report(
          item.id,
          at: article.place(ofMention: index),
          in: article,
          sidecar,
          item.entity.map { "\($0.rawValue) is not in the registry" }
            ?? "\(quoted(item.anchor.quote)) is linked to no entity"
        )
      }
    }
  )
}
