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
