import AnnotationStore
import ArticleText

extension Workspace {
  /// What the readers and the checks have to say about a file of ours as it stands; for a sidecar also what they have to
  /// say about the article's text because of one of its items, at the item.
  ///
  /// Nil for any other file, and where nothing is known of it.
  package mutating func fileFindings(in uri: ArticleURI) -> [Finding]? {
    guard let kind = OurFile(name: uri.name), let bytes = fileText(uri)?.bytes else { return nil }
    switch kind {
    case .sidecar:
      guard let article = uri.articleOfSidecar, text(of: article) != nil else {
        return checkResults(forStray: SidecarFile(uri: uri, bytes: bytes), policy: checkPolicy(for: uri)).findings
      }
      return findings(in: article).compactMap { finding in
        if finding.location.article == uri { return finding }
        guard let stored = finding.related.first(where: { $0.location.article == uri }) else { return nil }
        var mirrored = finding
        mirrored.location = stored.location
        mirrored.related = [Finding.Related(finding.location, "in the article")]
        return mirrored
      }
    case .registry:
      return checkResults(for: RegistrySubject(uri: uri, bytes: bytes, policy: checkPolicy(for: uri))).findings
    case .settings:
      let lists = uri.folder.map { listReader(of: $0) } ?? { _ in nil }
      return checkResults(for: SettingsSubject(uri: uri, bytes: bytes, lists: lists)).findings
    }
  }
}
