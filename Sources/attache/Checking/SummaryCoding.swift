import Workspace

/// Summaries of articles as the cache holds them.
extension ByteWriter {
  mutating func summary(_ summary: ArticleSummary) {
    string(summary.uri.key)
  }
}

extension ByteReader {
  mutating func summary() -> ArticleSummary? {
    string().map { ArticleSummary(uri: ArticleURI($0)) }
  }
}
