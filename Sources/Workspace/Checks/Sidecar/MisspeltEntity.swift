internal import AnnotationStore
internal import Annotations
internal import EntityExtraction

extension Check {
  static let misspeltEntity = Check(
    code: "misspelt-entity",
    level: .warning,
    summary: "an entity that nobody knows, spelled almost like one of the registry",
    explanation: """
      An identifier in the sidecar does not stand in the registry, is not the name of what it marks, and differs by a letter
      or two from one that the registry has. Entities of an article's own need no entry in the registry, so an identifier
      that resembles none is no finding.

          "entity":"ilma-teven"                the registry has ilma-teveen

      Correct the identifier, or enter the entity in the registry if it is another one.
      """,
    examination: .sidecar { article, sidecar, findings in
      if article.registry.entities.isEmpty { return }
      // Where the words are the identifier's own, it is the name of somebody else.
      var named: Set<EntityID> = []
      for item in sidecar.sidecar.mentions {
        if let id = item.entity, slug(item.anchor.quote, fallback: "") == id.rawValue { named.insert(id) }
      }
      // Names that the engine gave are not typed by hand.
      let suggested = Set(
        zip(article.analysis.mentions, article.decided.mentionIDs).compactMap { $1 == nil ? $0.entity : nil }
      )
      var near: [EntityID: EntityID?] = [:]
      func nearest(_ id: EntityID) -> EntityID? {
        if let known = near[id] { return known }
        let isTypo =
          id.rawValue.utf8.count >= 6 && article.registry.entity(id) == nil && !named.contains(id)
          && !suggested.contains(id)
        let found = isTypo ? article.registry.likelyMeant(by: id) : nil
        near[id] = .some(found)
        return found
      }
      for item in sidecar.sidecar.mentions where item.verdict.status != .rejected {
        guard let entity = item.entity, let meant = nearest(entity) else { continue }
        var changed = item
        changed.entity = meant
        findings.report(
          sidecar.range(of: item.id, "entity"),
          "nothing is known of \(entity.rawValue); did you mean \(meant.rawValue)?",
          related: [Finding.Related(article.registry.location(article.registry.range(of: meant)), "registered here")],
          fixes: [Fix("Point to \(meant.rawValue)", isSafe: false, edits: [sidecar.replacing(changed)])]
        )
      }
      for item in sidecar.sidecar.quotes where item.verdict.status != .rejected {
        guard let speaker = item.speaker, let meant = nearest(speaker) else { continue }
        var changed = item
        changed.speaker = meant
        findings.report(
          sidecar.range(of: item.id, "speaker"),
          "nothing is known of \(speaker.rawValue); did you mean \(meant.rawValue)?",
          fixes: [Fix("Point to \(meant.rawValue)", isSafe: false, edits: [sidecar.replacing(changed)])]
        )
      }
    }
  )
}

extension Sidecar {
  /// Every entity that the file names, as often as it does.
  var entityReferences: [EntityID] {
    let ends = relations.flatMap(\.ends).compactMap { end in
      if case .entity(let id) = end { id } else { nil }
    }
    return mentions.compactMap(\.entity) + quotes.compactMap(\.speaker) + ends
  }
}
