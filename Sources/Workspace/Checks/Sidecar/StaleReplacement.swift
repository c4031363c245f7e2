internal import AnnotationStore
internal import Annotations
internal import ArticleText

extension Check {
  static let staleReplacement = Check(
    code: "stale-replacement",
    level: .information,
    summary: "a correction of words that are no longer there",
    explanation: """
      A correction remembers in `replaces` which suggestion it took the place of, so that the suggestion does not come
      back. The words of that suggestion are no longer in the text, so nothing is held back by it.

          "quote":"Ilma Teveen", … "replaces":{"type":"person","quote":"Minister Ilma"}    the text has no “Minister Ilma”

      It does no harm; drop it when the file is tidied.
      """,
    examination: .sidecar { article, sidecar, findings in
      for (index, item) in sidecar.sidecar.mentions.enumerated() where item.verdict.status == .accepted {
        guard let old = item.replaces, let place = article.place(ofMention: index) else { continue }
        guard !isNearby(old.anchor.quote, place, in: article.text) else { continue }
        var changed = item
        changed.replaces = nil
        findings.report(
          sidecar.range(of: item.id, "replaces"),
          "\(quoted(old.anchor.quote)), which was corrected here, is no longer in the text",
          fixes: [Fix("Forget what was corrected", isSafe: false, edits: [sidecar.replacing(changed)])]
        )
      }
    }
  )
}

/// Whether words stand at a place, around it, or touching it.
///
/// O(bytes of the words · bytes of both).
private func isNearby(_ words: String, _ place: Range<Int>, in text: ArticleText) -> Bool {
  let words = cleaned(words.utf8)
  let reach = words.utf8.count + 16
  let start = max(0, place.lowerBound - reach)
  let around = cleaned(text.bytes[start..<min(text.bytes.count, place.upperBound + reach)])
  return around.contains(words)
}
