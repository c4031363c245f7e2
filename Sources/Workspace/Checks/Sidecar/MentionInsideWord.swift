internal import AnnotationStore
internal import Annotations
internal import ArticleText

extension Check {
  static let mentionInsideWord = Check(
    code: "mention-inside-word",
    level: .warning,
    summary: "a mention that begins or ends within a word",
    explanation: """
      A mention begins or ends between two letters of one word. Such spans come from selecting with the mouse, and from
      imports whose offsets were counted in other units.

          Zoravian officials left.
          ^^^^^^^ country                 the word is Zoravian, a nationality

      Annotate the whole word. Scripts that part no words by blanks are left alone.
      """,
    examination: .sidecar { article, sidecar, findings in
      let bytes = article.text.bytes
      let anchors = AnchorText(article.text)
      for (index, item) in sidecar.sidecar.mentions.enumerated() where item.verdict.status != .rejected {
        guard case .exact(let range) = article.decided.places.mentions[index] else { continue }
        let whole = wholeWords(around: range, in: bytes)
        guard whole != range, whole.count < range.count + 64 else { continue }
        var widened = item
        widened.anchor = anchors.anchor(ofArticleRange: whole)
        let edge = whole.lowerBound < range.lowerBound ? "begins" : "ends"
        findings.report(
          item.id,
          at: range,
          in: article,
          sidecar,
          "\(article.words(range)) \(edge) inside the word \(article.words(whole))",
          fixes: [Fix("Annotate \(article.words(whole))", isSafe: false, edits: [sidecar.replacing(widened)])]
        )
      }
    }
  )
}
