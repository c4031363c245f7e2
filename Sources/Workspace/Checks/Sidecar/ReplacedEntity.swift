internal import AnnotationStore
internal import Annotations

extension Check {
  static let replacedEntity = Check(
    code: "replaced-entity",
    level: .warning,
    summary: "an entity that the registry says turned out to be another one",
    explanation: """
      The sidecar points to an entity that has `replacedBy` in the registry. It is still understood, as the entity that
      took its place, but only as long as the old entry stays in the registry.

          "entity":"i-teveen"                  sidecar
          {"id":"i-teveen", … "replacedBy":"ilma-teveen"}   registry

      `attache check --fix` puts the new identifier in place of the old one.
      """,
    examination: .sidecar { article, sidecar, findings in
      func report(_ id: ItemID, _ member: String, _ old: EntityID, edit: (EntityID) -> Fix.Edit) {
        let new = article.registry.currentID(of: old)
        // In a circle of replacements there is no new entity.
        guard new != old, let entity = article.registry.entity(new), entity.replacedBy == nil else { return }
        findings.report(
          sidecar.range(of: id, member),
          "the registry says that \(old.rawValue) is \(new.rawValue)",
          related: [Finding.Related(article.registry.location(article.registry.range(of: old)), "replaced here")],
          fixes: [Fix("Point to \(new.rawValue)", isSafe: true, edits: [edit(new)])]
        )
      }
      for item in sidecar.sidecar.mentions {
        guard let entity = item.entity else { continue }
        report(item.id, "entity", entity) {
          var changed = item
          changed.entity = $0
          return sidecar.replacing(changed)
        }
      }
      for item in sidecar.sidecar.quotes {
        guard let speaker = item.speaker else { continue }
        report(item.id, "speaker", speaker) {
          var changed = item
          changed.speaker = $0
          return sidecar.replacing(changed)
        }
      }
      for item in sidecar.sidecar.relations {
        var changed = item
        changed.from = item.from.current(in: article.registry)
        changed.to = item.to.current(in: article.registry)
        for (member, end) in [("from", item.from), ("to", item.to)] {
          if case .entity(let entity) = end { report(item.id, member, entity) { _ in sidecar.replacing(changed) } }
        }
      }
    }
  )
}

extension StoredRelation.End {
  /// The same end by the identifier that its entity has now.
  fileprivate func current(in registry: RegistrySubject) -> StoredRelation.End {
    guard case .entity(let id) = self else { return self }
    let current = registry.currentID(of: id)
    return registry.entity(current) == nil ? self : .entity(current)
  }
}
