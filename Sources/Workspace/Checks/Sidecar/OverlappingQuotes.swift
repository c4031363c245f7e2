internal import AnnotationStore
internal import Annotations

extension Check {
  static let overlappingQuotes = Check(
    code: "overlapping-quotes",
    level: .warning,
    summary: "two quotations that overlap",
    explanation: """
      Quotations do not nest and do not overlap: words have one speaker, and a quotation within a quotation belongs to the
      outer one. Two at the same place count the words twice.

          She said: “He told me ‘never’.”
                     ^^^^^^^^^^^^^^^^^^^ direct
                                 ^^^^^ direct

      Keep the outer one, or the one with the right bounds.
      """,
    examination: .sidecar { article, sidecar, findings in
      let quotes = article.analysis.quotes
      var last: Int?
      for (index, quote) in quotes.enumerated() where quote.status == .accepted {
        if let before = last, quotes[before].range.upperBound > quote.range.lowerBound,
          let id = article.decided.quoteIDs[index]
        {
          findings.report(
            id,
            at: quote.range,
            in: article,
            sidecar,
            "the quotation \(article.words(quote.range)) overlaps another one",
            related: [Finding.Related(article.location(quotes[before].range), "the other quotation")],
            fixes: [Fix("Drop this quotation", isSafe: false, edits: sidecar.removingWithReferences(to: id))]
          )
        }
        if quote.range.upperBound > last.map({ quotes[$0].range.upperBound }) ?? -1 { last = index }
      }
    }
  )
}
