internal import AnnotationStore
internal import Annotations

extension Check {
  static let relationToItself = Check(
    code: "relation-to-itself",
    level: .error,
    summary: "a relation whose two ends are the same",
    explanation: """
      A relation starts and ends at one entity, or at two mentions of one entity. Nothing is a member of itself or takes
      part in itself. Two names of one body may be related by `abbreviates`, since that is about the names.

          member-of  lake-council → lake-council

      Correct one of the ends, or drop the relation.
      """,
    examination: .sidecar { _, sidecar, findings in
      let entities = Dictionary(
        sidecar.sidecar.mentions.compactMap { item in item.entity.map { (item.id, $0) } },
        uniquingKeysWith: { first, _ in first }
      )
      for relation in sidecar.sidecar.relations where relation.verdict.status != .rejected {
        let isSame: Bool
        if relation.from == relation.to {
          isSame = true
        } else if relation.kind == .abbreviates || relation.kind == .holdsRole {
          // The mention of a role points to the person who holds it.
          isSame = false
        } else {
          let ends = relation.ends.map { end -> EntityID? in
            switch end {
            case .entity(let id): id
            case .mention(let id): entities[id]
            case .quote: nil
            }
          }
          isSame = ends[0] != nil && ends[0] == ends[1]
        }
        guard isSame else { continue }
        findings.report(
          sidecar.range(of: relation.id),
          "this \(relation.kind.rawValue) relation starts and ends at the same thing",
          fixes: [Fix("Drop the relation", isSafe: false, edits: sidecar.removing(relation.id))]
        )
      }
    }
  )
}
