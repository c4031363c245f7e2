internal import AnnotationStore
internal import Annotations

extension Check {
  static let valueOnWrongKind = Check(
    code: "value-on-wrong-kind",
    level: .warning,
    summary: "a value or an event's status on a mention of a kind that has none",
    explanation: """
      Dates, times, durations, amounts, percentages and quantities have values; events have a status, planned or
      cancelled. On a mention of another kind either is meaningless. Usually the kind was corrected later and the value
      stayed.

          {"type":"person","quote":"April Summers","value":"2031-04", …}

      Drop the value, or correct the kind. Kinds of your own may have both.
      """,
    examination: .sidecar { article, sidecar, findings in
      let guidelineKinds = Set(MentionKind.guidelineKinds)
      for item in sidecar.sidecar.mentions
      where item.verdict.status != .rejected && guidelineKinds.contains(item.kind) {
        if let value = item.value, !ValueForm.kinds.contains(item.kind) {
          var changed = item
          changed.value = nil
          findings.report(
            sidecar.range(of: item.id, "value"),
            "\(withArticle(item.kind)) has no value such as \(quoted(value.text))",
            fixes: [Fix("Drop the value", isSafe: false, edits: [sidecar.replacing(changed)])]
          )
        }
        if let status = item.eventStatus, item.kind != .event {
          var changed = item
          changed.eventStatus = nil
          findings.report(
            sidecar.range(of: item.id, "eventStatus"),
            "\(withArticle(item.kind)) is not \(status.rawValue); only events are",
            fixes: [Fix("Drop the status", isSafe: false, edits: [sidecar.replacing(changed)])]
          )
        }
      }
    }
  )
}
