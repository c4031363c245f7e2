internal import AnnotationStore
internal import Annotations

extension Check {
  static let unusedEntity = Check(
    code: "unused-entity",
    level: .information,
    summary: "an entity of the registry to which nothing is linked",
    explanation: """
      Off unless the settings give it a level. No decision in any article that was looked at names the entity. It may be
      waiting for its first article, or have been entered by mistake.

      Link something to it, or remove it. Only a run over all articles says this with reason.
      """,
    isOptIn: true,
    examination: .collection { collection, findings in
      let registry = collection.registry
      var used = Set(collection.articles.flatMap(\.entities).map(registry.currentID))
      for entity in registry.entities {
        used.formUnion(entity.roles.compactMap(\.of) + entity.memberships.map(\.of))
      }
      for entity in registry.entities where entity.replacedBy == nil && !used.contains(entity.id) {
        let place = registry.location(registry.range(of: entity.id))
        findings.report(at: place, "nothing is linked to \(entity.id.rawValue)")
      }
    }
  )
}
