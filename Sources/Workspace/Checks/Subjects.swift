package import AnnotationStore
package import Annotations
package import ArticleText

/// An article as checks see it.
package struct ArticleSubject: Sendable {
  package var uri: ArticleURI
  package var text: ArticleText

  /// What is said of the text: suggestions with the decisions on them.
  package var analysis: Analysis

  package var registry: Registry
  package var settings: Settings

  package init(
    uri: ArticleURI,
    text: ArticleText,
    analysis: Analysis,
    registry: Registry = Registry(),
    settings: Settings = Settings()
  ) {
    self.uri = uri
    self.text = text
    self.analysis = analysis
    self.registry = registry
    self.settings = settings
  }
}

/// A registry as checks see it.
package struct RegistrySubject: Sendable {
  package var uri: ArticleURI
  package var bytes: [UInt8]
  package var registry: Registry

  package init(uri: ArticleURI, bytes: [UInt8], registry: Registry) {
    self.uri = uri
    self.bytes = bytes
    self.registry = registry
  }
}

/// What the articles of a run say together.
package struct CollectionSubject: Sendable {
  package var articles: [ArticleSummary]
  package var registry: Registry

  package init(articles: [ArticleSummary], registry: Registry = Registry()) {
    self.articles = articles
    self.registry = registry
  }
}

/// What checks across articles need of one article; small, and kept in the cache between runs.
package struct ArticleSummary: Hashable, Sendable {
  package var uri: ArticleURI

  package init(uri: ArticleURI) {
    self.uri = uri
  }
}
