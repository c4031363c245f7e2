internal import AnnotationStore
internal import Annotations

extension Check {
  static let acceptedWithoutPerson = Check(
    code: "accepted-without-person",
    level: .information,
    summary: "an annotation that was accepted without anybody looking at it",
    explanation: """
      Off unless the settings give it a level. `attache annotate --accept-at-least .95` accepts what is sure enough, and
      such annotations keep the machine that made them in `by`. Where every annotation has to be seen by a person, this
      check finds those that were not.

          "status":"accepted","by":"rule:role-list@1","confidence":0.97

      Accept them in the editor, one by one or all equal ones together.
      """,
    isOptIn: true,
    examination: .sidecar { article, sidecar, findings in
      for (index, item) in sidecar.sidecar.mentions.enumerated() where item.verdict.isUnseen {
        findings.report(
          item.id,
          at: article.place(ofMention: index),
          in: article,
          sidecar,
          "the \(item.kind.rawValue) \(quoted(item.anchor.quote)) was accepted as \(item.verdict.by) made it"
        )
      }
      for (index, item) in sidecar.sidecar.quotes.enumerated() where item.verdict.isUnseen {
        findings.report(
          item.id,
          at: article.place(ofQuote: index),
          in: article,
          sidecar,
          "the quotation \(quoted(item.anchor.quote)) was accepted as \(item.verdict.by) made it"
        )
      }
      for item in sidecar.sidecar.relations where item.verdict.isUnseen {
        findings.report(
          sidecar.range(of: item.id),
          "this \(item.kind.rawValue) relation was accepted as \(item.verdict.by) made it"
        )
      }
    }
  )
}

extension Verdict {
  fileprivate var isUnseen: Bool { status == .accepted && !isHuman }
}
