internal import Annotations
internal import ArticleText

extension Check {
  static let markInFurniture = Check(
    code: "mark-in-furniture",
    level: .warning,
    summary: "an accepted mark in a menu, a breadcrumb or another part of the web site",
    explanation: """
      The mark stands in what belongs to the web site and not to the article: a menu, a breadcrumb that repeats the headline,
      “Also Read: …”, “Follow us”. Nothing is marked there: the words are counted twice, or belong to other articles.

          Also Read: Karsan Steel names new chairman

      Reject the mark. If the line does belong to the article, it was taken for furniture wrongly: suppress the finding.
      """,
    examination: .article { article, findings in
      let furniture = article.analysis.metadata.furniture.sorted { $0.lowerBound < $1.lowerBound }
      guard !furniture.isEmpty else { return }
      let marks =
        article.analysis.mentions.filter { $0.status == .accepted }.map { ($0.range, $0.kind.rawValue) }
        + article.analysis.quotes.filter { $0.status == .accepted }.map { ($0.range, "quote") }
      for (range, kind) in marks {
        // The sections of a site do not overlap, so that their ends are in order as well.
        let index = furniture.partitioningIndex { $0.upperBound > range.lowerBound }
        guard index < furniture.count, furniture[index].overlaps(range) else { continue }
        let place = furniture[index]
        findings.report(
          range,
          "\(article.words(range)) is marked \(kind) within site furniture",
          related: [findings.related(place, "not part of the article")]
        )
      }
    }
  )
}
