internal import AnnotationStore
internal import Annotations
internal import ArticleText

extension Check {
  static let orphanedAnnotation = Check(
    code: "orphaned-annotation",
    level: .warning,
    summary: "an annotation whose place in the text cannot be told",
    explanation: """
      The words that an annotation was made on were removed from the article, or changed so much that their place cannot
      be told; or they stand in several places, and what stands around them fits none, or more than one. The annotation
      is kept and attached nowhere: a person decides what becomes of it.

          accepted: person “Ilma Teveen”          the article now says “the minister”

      Where the finding names places, attach it to the right one; otherwise drop it. A rejection whose words are
      gone does nothing and is not reported.
      """,
    examination: .sidecar { article, sidecar, findings in
      for (index, item) in sidecar.sidecar.mentions.enumerated() where item.verdict.status != .rejected {
        guard case .orphan(let orphan) = article.decided.places.mentions[index] else { continue }
        findings.reportOrphan(item.id, item.kind.rawValue, item.anchor, orphan, article, sidecar) {
          var attached = item
          attached.anchor = $0
          return sidecar.replacing(attached)
        }
      }
      for (index, item) in sidecar.sidecar.quotes.enumerated() where item.verdict.status != .rejected {
        if case .orphan(let orphan) = article.decided.places.quotes[index] {
          findings.reportOrphan(item.id, "quotation", item.anchor, orphan, article, sidecar) {
            var attached = item
            attached.anchor = $0
            return sidecar.replacing(attached)
          }
        } else if let cue = item.cue, case .orphan(let orphan) = article.decided.places.cues[index] {
          findings.reportOrphan(item.id, "cue", cue, orphan, article, sidecar) {
            var attached = item
            attached.cue = $0
            return sidecar.replacing(attached)
          }
        }
      }
    }
  )
}

extension Findings {
  fileprivate mutating func reportOrphan(
    _ id: ItemID,
    _ kind: String,
    _ anchor: Anchor,
    _ orphan: Orphan,
    _ article: ArticleSubject,
    _ sidecar: SidecarFile,
    attach: (Anchor) -> Fix.Edit
  ) {
    let anchors = AnchorText(article.text)
    let places = orphan.nearest.prefix(3)
    var fixes = places.map { range in
      Fix(
        "Attach it to \(article.words(range)) in line \(article.text.line(at: range.lowerBound) + 1)",
        isSafe: false,
        edits: [attach(anchors.anchor(ofArticleRange: range))]
      )
    }
    fixes.append(Fix("Drop the annotation", isSafe: false, edits: sidecar.removingWithReferences(to: id)))
    report(
      at: sidecar.location(sidecar.range(of: id)),
      "\(kind) \(quoted(anchor.quote)) is not found: \(orphan.reason)",
      related: places.map { range in
        let isSame = anchors.anchor(ofArticleRange: range).quote == anchor.quote
        return Finding.Related(article.location(range), isSame ? "the words stand here" : "this stands in its place")
      },
      fixes: fixes
    )
  }
}
