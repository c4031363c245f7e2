extension Check {
  static let duplicateArticle = Check(
    code: "duplicate-article",
    level: .warning,
    summary: "an article that is there twice",
    explanation: """
      Two files hold the same words. Annotated twice, they may come to differ, and everything in them counts twice in
      statistics, training and evaluation.

          2031/summit.txt
          2031/summit (1).txt

      Delete the copy, with its sidecar if it has one. Line ends, blanks and punctuation do not count; texts of a few lines
      are left alone.
      """,
    examination: .collection { collection, findings in
      var first: [String: ArticleURI] = [:]
      for article in collection.articles.sorted(by: { $0.uri < $1.uri }) {
        guard let wording = article.wording else { continue }
        guard let other = first[wording] else {
          first[wording] = article.uri
          continue
        }
        let start = Location(article: article.uri, range: 0..<0)
        findings.report(
          at: start,
          "this article has the same words as “\(harmless(path(of: other, from: article.uri)))”",
          related: [Finding.Related(Location(article: other, range: 0..<0), "the other file")]
        )
      }
    }
  )
}

/// A file's path below the innermost folder that holds another file as well.
private func path(of file: ArticleURI, from other: ArticleURI) -> String {
  let components = (file.path ?? file.string).split(separator: "/")
  let others = (other.path ?? other.string).split(separator: "/")
  let shared = zip(components, others).prefix { $0 == $1 }.count
  return components.dropFirst(max(0, min(shared, components.count - 1))).joined(separator: "/")
}
