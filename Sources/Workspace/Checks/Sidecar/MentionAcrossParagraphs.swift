internal import AnnotationStore
internal import Annotations

extension Check {
  static let mentionAcrossParagraphs = Check(
    code: "mention-across-paragraphs",
    level: .warning,
    summary: "a mention or quotation that runs from one paragraph into the next",
    explanation: """
      A mention lies within one paragraph, heading or list item; a quotation that goes on over several paragraphs is
      annotated with one span for each.

          … said Ilma Teveen
                 ^^^^^^^^^^^ person, and on over the blank line
          Foreign Minister
          ^^^^^^^^^^^^^^^^

      Annotate the parts by themselves.
      """,
    examination: .sidecar { article, sidecar, findings in
      let sections = article.analysis.sections
      func crosses(_ range: Range<Int>) -> Bool {
        let next = sections.partitioningIndex { $0.range.lowerBound > range.lowerBound }
        guard sections.indices.contains(next) else { return false }
        return sections[next].range.lowerBound < range.upperBound && next > 0
          && sections[next - 1].range.upperBound <= sections[next].range.lowerBound
      }
      func report(_ id: ItemID, _ range: Range<Int>) {
        guard crosses(range) else { return }
        findings.report(
          id,
          at: range,
          in: article,
          sidecar,
          "\(article.words(range)) runs from one paragraph into the next"
        )
      }
      for (index, item) in sidecar.sidecar.mentions.enumerated() where item.verdict.status != .rejected {
        if let range = article.place(ofMention: index) { report(item.id, range) }
      }
      for (index, item) in sidecar.sidecar.quotes.enumerated() where item.verdict.status != .rejected {
        if let range = article.place(ofQuote: index) { report(item.id, range) }
      }
    }
  )
}
