internal import AnnotationStore
internal import Annotations

extension Check {
  static let relationToRejected = Check(
    code: "relation-to-rejected",
    level: .warning,
    summary: "an accepted relation to a mention or quotation that was rejected",
    explanation: """
      A relation was accepted and one of its ends was rejected, before or after. With the end the relation falls away: it
      shows nowhere and is left out of exports.

          m-7hq2c4tx  role “chair”            rejected
          r-4m1zq8yt  holds-role → m-7hq2c4tx   accepted

      Accept the end after all, let the relation point to what took its place, or drop the relation.
      """,
    examination: .sidecar { _, sidecar, findings in
      var rejected: Set<ItemID> = []
      for item in sidecar.sidecar.mentions where item.verdict.status == .rejected { rejected.insert(item.id) }
      for item in sidecar.sidecar.quotes where item.verdict.status == .rejected { rejected.insert(item.id) }
      for relation in sidecar.sidecar.relations where relation.verdict.status == .accepted {
        for (member, end) in [("from", relation.from), ("to", relation.to)] {
          guard let id = end.itemID, rejected.contains(id) else { continue }
          findings.report(
            sidecar.range(of: relation.id, member),
            "this accepted \(relation.kind.rawValue) relation points to \(id.rawValue), which is rejected",
            related: [findings.related(sidecar.range(of: id), "rejected here")],
            fixes: [Fix("Drop the relation", isSafe: false, edits: sidecar.removing(relation.id))]
          )
        }
      }
    }
  )
}
