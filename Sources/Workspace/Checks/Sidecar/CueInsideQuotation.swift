internal import AnnotationStore
internal import Annotations

extension Check {
  static let cueInsideQuotation = Check(
    code: "cue-inside-quotation",
    level: .warning,
    summary: "a quotation that takes in its own cue",
    explanation: """
      The span of a quotation holds what was said, and not the words of saying. A quotation that is broken by its cue is
      two spans with one cue.

          “We will sign,” she said, “on Monday.”
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct, with the cue “said” inside

      Annotate the parts on both sides of the cue.
      """,
    examination: .sidecar { article, sidecar, findings in
      for (index, item) in sidecar.sidecar.quotes.enumerated() where item.verdict.status != .rejected {
        guard case .exact(let range) = article.decided.places.quotes[index],
          case .exact(let cue)? = article.decided.places.cues[index], range.overlaps(cue)
        else { continue }
        findings.report(
          item.id,
          at: range,
          in: article,
          sidecar,
          "the quotation \(article.words(range)) holds its own cue \(article.words(cue))",
          related: [Finding.Related(article.location(cue), "the cue")]
        )
      }
    }
  )
}
