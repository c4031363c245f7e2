internal import AnnotationStore
internal import Annotations

extension Check {
  static let twoKindsAtOnePlace = Check(
    code: "two-kinds-at-one-place",
    level: .warning,
    summary: "the same words accepted as two kinds",
    explanation: """
      One span is accepted as two kinds. A mention has one kind; which one is meant, the sentence decides.

          Talks in Lithany ended.
                   ^^^^^^^ country
                   ^^^^^^^ organization

      Keep the one that is meant.
      """,
    examination: .sidecar { article, sidecar, findings in
      let guidelineKinds = Set(MentionKind.guidelineKinds)
      let mentions = article.analysis.mentions
      var previous: Int?
      for (index, mention) in mentions.enumerated()
      where mention.status == .accepted && guidelineKinds.contains(mention.kind) {
        defer { previous = index }
        guard let before = previous, mentions[before].range == mention.range, mentions[before].kind != mention.kind,
          let id = article.decided.mentionIDs[index], let other = article.decided.mentionIDs[before]
        else { continue }
        findings.report(
          id,
          at: mention.range,
          in: article,
          sidecar,
          "\(article.words(mention.range)) is accepted as \(mentions[before].kind.rawValue) and as \(mention.kind.rawValue)",
          related: [Finding.Related(sidecar.location(sidecar.range(of: other)), "the other one")],
          fixes: [
            Fix(
              "Keep the \(mentions[before].kind.rawValue)",
              isSafe: false,
              edits: sidecar.removingWithReferences(to: id)
            ),
            Fix("Keep the \(mention.kind.rawValue)", isSafe: false, edits: sidecar.removingWithReferences(to: other)),
          ]
        )
      }
    }
  )
}
