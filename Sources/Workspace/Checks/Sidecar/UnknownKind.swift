internal import AnnotationStore
internal import Annotations

extension Check {
  static let unknownKind = Check(
    code: "unknown-kind",
    level: .warning,
    summary: "a kind spelled almost like one of the guidelines",
    explanation: """
      A mention's type is none of the guidelines', and differs from one of them by a letter or so. Types of your own are
      welcome, so any other name is no finding.

          "type":"organisation"           the guidelines' type is organization

      Correct the type, or call your own type something that cannot be mistaken.
      """,
    examination: .sidecar { article, sidecar, findings in
      let known = MentionKind.guidelineKinds
      for item in sidecar.sidecar.mentions where !known.contains(item.kind) {
        let bytes = Array(item.kind.rawValue.utf8)
        guard bytes.count > 3,
          let meant = known.first(where: { differsByTypo(bytes, Array($0.rawValue.utf8)) })
        else { continue }
        var changed = item
        changed.kind = meant
        findings.report(
          sidecar.range(of: item.id, "type"),
          "there is no type \(quoted(item.kind.rawValue)); did you mean \(quoted(meant.rawValue))?",
          fixes: [Fix("Make it \(meant.rawValue)", isSafe: false, edits: [sidecar.replacing(changed)])]
        )
      }
    }
  )
}
