internal import AnnotationStore
internal import Annotations

extension Check {
  static let duplicateRelation = Check(
    code: "duplicate-relation",
    level: .warning,
    summary: "one relation twice",
    explanation: """
      Two relations of the sidecar say the same of the same two ends. A relation stands once for an article and fact.

          r-4m1zq8yt  member-of  zoravia → lake-council
          r-9s0bd2hk  member-of  zoravia → lake-council

      Keep one of them; `attache check --fix` keeps the first that somebody has decided on.
      """,
    examination: .sidecar { _, sidecar, findings in
      for group in equalRelations(sidecar) {
        let standing = group.filter { $0.verdict.status != .rejected }
        guard let kept = standing.first(where: { $0.verdict.status == .accepted }) ?? standing.first else { continue }
        for relation in standing where relation.id != kept.id {
          let isSafe = relation.extensions.isEmpty && (relation.note == nil || relation.note == kept.note)
          findings.report(
            sidecar.range(of: relation.id),
            "this \(relation.kind.rawValue) relation is there twice",
            related: [findings.related(sidecar.range(of: kept.id), "first here")],
            fixes: [Fix("Keep one of them", isSafe: isSafe, edits: sidecar.removing(relation.id))]
          )
        }
      }
    }
  )
}
