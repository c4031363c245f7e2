internal import AnnotationStore
internal import Annotations

extension Check {
  static let unknownRegistryReference = Check(
    code: "unknown-registry-reference",
    level: .warning,
    summary: "a reference of the registry to an entity that it does not have",
    explanation: """
      A role's or membership's `of`, an entity's `differentFrom` or `replacedBy` names an entity that is not in the
      registry. Hover cannot say whose office it is, and articles that use a replaced identifier lose their way.

          {"title":"Foreign Minister","of":"zorvaia"}          the registry has zoravia

      Correct the identifier, or enter the entity.
      """,
    examination: .registry { registry, findings in
      func report(_ id: EntityID, _ range: Range<Int>, _ what: String) {
        guard registry.entity(id) == nil else { return }
        let advice = registry.likelyMeant(by: id).map { "; did you mean \($0.rawValue)?" } ?? ""
        findings.report(range, "\(what) \(id.rawValue) is not in the registry\(advice)")
      }
      for entity in registry.entities {
        let id = entity.id.rawValue
        for (index, role) in entity.roles.enumerated() {
          if let of = role.of { report(of, registry.places.range(of: id, "roles", index, "of"), "the office's owner") }
        }
        for (index, membership) in entity.memberships.enumerated() {
          report(membership.of, registry.places.range(of: id, "memberships", index, "of"), "the body")
        }
        for (index, other) in entity.differentFrom.enumerated() {
          report(other, registry.places.range(of: id, "differentFrom", index), "the other entity")
        }
        if let new = entity.replacedBy { report(new, registry.places.range(of: id, "replacedBy"), "the new entity") }
      }
    }
  )

  static let replacementCycle = Check(
    code: "replacement-cycle",
    level: .error,
    summary: "entities that replace each other in a circle",
    explanation: """
      An entity is replaced by one that, directly or by others, is replaced by it. No entry is left that says who it is.

          ilma-teveen   replacedBy  i-teveen
          i-teveen      replacedBy  ilma-teveen

      Remove `replacedBy` from the entry that is to stay.
      """,
    examination: .registry { registry, findings in
      // 1: on the way that is being followed; 2: known to lead out, or reported.
      var state: [EntityID: Int] = [:]
      for start in registry.entities {
        var way: [EntityID] = []
        var id = start.id
        while state[id] == nil, let next = registry.entity(id)?.replacedBy {
          state[id] = 1
          way.append(id)
          id = next
        }
        if state[id] == 1, let first = way.firstIndex(of: id) {
          let names = (way[first...] + [id]).map(\.rawValue).joined(separator: ", which is replaced by ")
          findings.report(registry.places.range(of: id.rawValue, "replacedBy"), "\(names)")
        }
        for id in way { state[id] = 2 }
      }
    }
  )

  static let outdatedRegistryReference = Check(
    code: "outdated-registry-reference",
    level: .warning,
    summary: "a reference of the registry to an entity that has been replaced",
    explanation: """
      A role's or membership's `of` names an entity that turned out to be another one. It is still understood, but the same
      office now seems to have two owners.

          {"title":"chair","of":"lake-body"}       lake-body has replacedBy lake-council

      `attache check --fix` puts the new identifier in place of the old one.
      """,
    examination: .registry { registry, findings in
      func report(_ id: EntityID, _ place: Range<Int>) {
        let new = registry.currentID(of: id)
        guard new != id, registry.entity(new)?.replacedBy == nil, registry.entity(new) != nil else { return }
        let edit = Fix.Edit(registry.location(place), "\"of\":\"\(new.rawValue)\"")
        findings.report(
          place,
          "\(id.rawValue) turned out to be \(new.rawValue)",
          related: [findings.related(registry.range(of: id), "replaced here")],
          fixes: [Fix("Name \(new.rawValue)", isSafe: true, edits: [edit])]
        )
      }
      for entity in registry.entities where entity.replacedBy == nil {
        for (index, role) in entity.roles.enumerated() {
          if let of = role.of { report(of, registry.places.range(of: entity.id.rawValue, "roles", index, "of")) }
        }
        for (index, membership) in entity.memberships.enumerated() {
          report(membership.of, registry.places.range(of: entity.id.rawValue, "memberships", index, "of"))
        }
      }
    }
  )

  static let differentFromItself = Check(
    code: "different-from-itself",
    level: .error,
    summary: "an entity that is different from itself, or from what it turned out to be",
    explanation: """
      `differentFrom` names entities that are taken for this one and are not. An entity names itself there, or the one
      that replaces it: one of the two statements is wrong.

          {"id":"ilma-teveen", … "differentFrom":["ilma-teveen"]}

      Remove the entry, or name the entity that is meant.
      """,
    examination: .registry { registry, findings in
      for entity in registry.entities {
        for (index, other) in entity.differentFrom.enumerated()
        where other == entity.id
          || registry.entity(other) != nil && registry.currentID(of: other) == registry.currentID(of: entity.id)
        {
          let what = other == entity.id ? "itself" : "\(other.rawValue), which is the same entity"
          findings.report(
            registry.places.range(of: entity.id.rawValue, "differentFrom", index),
            "\(entity.id.rawValue) is said to be different from \(what)"
          )
        }
      }
    }
  )
}
