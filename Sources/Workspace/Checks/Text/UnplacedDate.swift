internal import Annotations
internal import ArticleText
internal import EntityExtraction

extension Check {
  static let unplacedDate = Check(
    code: "unplaced-date",
    level: .information,
    summary: "“yesterday” or “12 May” in an article without a date of its own",
    explanation: """
      The article counts from the day on which it was written (“last Monday”, “12 May”), and nowhere says which day that
      was: neither its dateline, nor its front matter, its file's name or its sidecar. The dates keep their gaps
      (`XXXX-05-12`), and no event can be placed by them.

      Give the article its date: in the front matter (`date: 2025-04-11`), in the file's name (`2025-04-11-summit.txt`), or
      in the sidecar (`document`, `published`). Reported once an article.
      """,
    examination: .article { article, findings in
      guard article.analysis.metadata.published == nil else { return }
      let open = article.analysis.mentions.filter { mention in
        mention.kind == .date && mention.status != .rejected && mention.value.map { isOpen($0.text) } == true
          && !isAnySeason(mention, article)
      }
      guard let first = open.first(where: { !isBareNumber($0, article) }) ?? open.first, !isDatedAbove(article) else {
        return
      }
      let others = open.count > 1 ? ", nor \(open.count == 2 ? "another date" : "\(open.count - 1) other dates")" : ""
      findings.report(
        first.range,
        "\(article.words(first.range)) cannot be placed\(others): nothing says when the article was written"
      )
    }
  )
}

/// Whether the mention is the `9` of “9 and 17 January”, which says little in a message.
private func isBareNumber(_ mention: Mention, _ article: ArticleSubject) -> Bool {
  article.text.bytes[article.text.clipped(mention.range)].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
}

/// Whether the mention is a season without a word that says which: bees sleep “in winter” of every year.
private func isAnySeason(_ mention: Mention, _ article: ArticleSubject) -> Bool {
  let seasons = ["XXXX-SP", "XXXX-SU", "XXXX-FA", "XXXX-WI"]
  return mention.value.map { seasons.contains($0.text) } == true
    && !article.text.bytes[article.text.clipped(mention.range)].contains(0x20)
}

/// Whether a day with its year stands in the article's first lines, from which a reader dates it: “Vienna, 11–12 March
/// 2025”.
private func isDatedAbove(_ article: ArticleSubject) -> Bool {
  article.readings.prefix(5).contains { $0.statedDates.contains { $0.year != nil } }
}

/// Whether a value waits for the article's date: a day or week of an unknown year, a year, month or day counted from it.
///
/// A bare month may be any year's (“it rains in May”), and is no proof that the article lacks a date.
private func isOpen(_ value: String) -> Bool {
  guard value.hasPrefix("XXXX") else { return false }
  let parts = value.split(separator: "/").first?.split(separator: "-") ?? []
  return parts.count != 2 || !parts[1].allSatisfy { ("0"..."9").contains($0) }
}
