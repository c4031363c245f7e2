internal import AnnotationStore
internal import Annotations
internal import ArticleText

extension Check {
  static let movedAnnotation = Check(
    code: "moved-annotation",
    level: .warning,
    summary: "an annotation whose words were changed or stand elsewhere now",
    explanation: """
      The article was edited since the annotation was made, and the annotation was found again at words that are no longer
      the same, or at equal words elsewhere with only a part of what stood around them. It is probably right, but only a
      person can say so.

          accepted: person “Ilma Tevene”          the article now says “Ilma Teveen”

      Take the annotation as it is now, or drop it. `attache annotate --accept-moved` takes all of them as they are.
      """,
    examination: .sidecar { article, sidecar, findings in
      let anchors = AnchorText(article.text)
      func report(_ id: ItemID, _ range: Range<Int>, _ anchor: Anchor, take: (Anchor) -> Fix.Edit) {
        let new = anchors.anchor(ofArticleRange: range)
        let change = new.quote == anchor.quote ? "stands elsewhere" : "reads \(quoted(new.quote)) now"
        findings.report(
          id,
          at: range,
          in: article,
          sidecar,
          "what was annotated as \(quoted(anchor.quote)) \(change)",
          fixes: [
            Fix("Take the annotation as it is now", isSafe: false, edits: [take(new)]),
            Fix("Drop the annotation", isSafe: false, edits: sidecar.removingWithReferences(to: id)),
          ]
        )
      }
      for (index, item) in sidecar.sidecar.mentions.enumerated() where item.verdict.status != .rejected {
        guard case .moved(let range) = article.decided.places.mentions[index] else { continue }
        report(item.id, range, item.anchor) {
          var taken = item
          taken.anchor = $0
          return sidecar.replacing(taken)
        }
      }
      for (index, item) in sidecar.sidecar.quotes.enumerated() where item.verdict.status != .rejected {
        if case .moved(let range) = article.decided.places.quotes[index] {
          report(item.id, range, item.anchor) {
            var taken = item
            taken.anchor = $0
            return sidecar.replacing(taken)
          }
        } else if let cue = item.cue, case .moved(let range) = article.decided.places.cues[index] {
          report(item.id, range, cue) {
            var taken = item
            taken.cue = $0
            return sidecar.replacing(taken)
          }
        }
      }
    }
  )
}
