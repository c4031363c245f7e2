import Annotations
import PositionedJSON

extension Registry {
  /// Merges two branches' versions of a registry; see `Sidecar.mergeBranches`.
  ///
  /// Aliases, offices and memberships that either branch added are kept; different names, kinds or notes of one entity are
  /// conflicts. O(entities · log entities).
  package static func mergeBranches(base: Registry, ours: Registry, theirs: Registry) -> BranchMerge {
    let first = merge(base: base, disk: theirs, ours: ours).merged
    var second = merge(base: base, disk: ours, ours: theirs).merged
    // Lists that both sides added to differ in their order only.
    second.neverSuggested = first.neverSuggested
    var others = Dictionary(second.entities.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    var contradictions: [(id: String, what: BranchMerge.Contradiction)] = []
    for entity in first.entities {
      guard var other = others[entity.id] else { continue }
      other.aliases = entity.aliases
      other.sameAs = entity.sameAs
      other.differentFrom = entity.differentFrom
      other.roles = entity.roles
      other.memberships = entity.memberships
      others[entity.id] = other
      if other == entity { continue }
      let (one, another) = (said(of: entity, unlike: other), said(of: other, unlike: entity))
      contradictions.append(
        (entity.id.rawValue, .init(subject: "the entity \(entity.id.rawValue)", ours: one, theirs: another))
      )
    }
    second.entities = first.entities.map { others[$0.id] ?? $0 }
    contradictions.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    if first.schema != second.schema {
      contradictions.insert(("", .init(subject: "\"$schema\"", ours: "", theirs: "")), at: 0)
    }
    return BranchMerge(
      ours: first.canonicalBytes,
      theirs: second.canonicalBytes,
      contradictions: contradictions.map(\.what)
    )
  }

  /// What an entity says that another version of it says differently.
  private static func said(of entity: RegisteredEntity, unlike other: RegisteredEntity) -> String {
    var parts: [String] = []
    if entity.kind != other.kind { parts.append(entity.kind.rawValue) }
    if entity.name != other.name { parts.append("“\(entity.name)”") }
    if entity.replacedBy != other.replacedBy {
      parts.append(entity.replacedBy.map { "replaced by \($0.rawValue)" } ?? "not replaced")
    }
    if entity.note != other.note { parts.append(entity.note.map { "note “\($0)”" } ?? "no note") }
    return conflictLabel(parts.joined(separator: ", "))
  }
}
