package import AnnotationStore
package import Annotations
package import ArticleText

/// An article as checks see it.
package struct ArticleSubject: Sendable {
  package var uri: ArticleURI
  package var text: ArticleText

  /// What is said of the text: suggestions with the decisions on them.
  package var analysis: Analysis

  /// The decisions beside the article; nil where there are none.
  package var sidecar: SidecarFile?

  package var registry: RegistrySubject
  package var policy: CheckPolicy

  package init(
    uri: ArticleURI,
    text: ArticleText,
    analysis: Analysis,
    sidecar: SidecarFile? = nil,
    registry: RegistrySubject = RegistrySubject(),
    policy: CheckPolicy = CheckPolicy()
  ) {
    self.uri = uri
    self.text = text
    self.analysis = analysis
    self.sidecar = sidecar
    self.registry = registry
    self.policy = policy
  }

  package var settings: Settings { policy.settings }
}
