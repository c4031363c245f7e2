/// A span of an article.
package struct Location: Hashable, Sendable {
  package var article: ArticleURI

  /// UTF-8 bytes of the article's current text.
  package var range: Range<Int>

  package init(article: ArticleURI, range: Range<Int>) {
    self.article = article
    self.range = range
  }
}
