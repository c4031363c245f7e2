/// What the articles of a run say together.
package struct CollectionSubject: Sendable {
  package var articles: [ArticleSummary]
  package var registry: RegistrySubject
  package var policy: CheckPolicy

  package init(
    articles: [ArticleSummary],
    registry: RegistrySubject = RegistrySubject(),
    policy: CheckPolicy = CheckPolicy()
  ) {
    self.articles = articles
    self.registry = registry
    self.policy = policy
  }
}

/// What checks across articles need of one article; small, and kept in the cache between runs.
package struct ArticleSummary: Hashable, Sendable {
  package var uri: ArticleURI

  package init(uri: ArticleURI) {
    self.uri = uri
  }

  /// O(mentions + bytes).
  package init(_ article: ArticleSubject) {
    uri = article.uri
  }
}
