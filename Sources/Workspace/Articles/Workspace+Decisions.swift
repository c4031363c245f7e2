package import AnnotationStore
import Annotations
import ArticleText

extension Workspace {
  /// Sets the decisions on an article, read from the file beside it; nil where there is no such file.
  ///
  /// What of the file is right counts, as everywhere; checks report the rest. Nothing happens for an unknown article.
  package mutating func setSidecar(_ file: [UInt8]?, of article: ArticleURI) {
    guard let slot = slot(of: article) else { return }
    articlesBySlot[slot]?.setSidecar(file.map { Sidecar.read($0).value })
    if self.article(slot)?.isOpen == false, self.article(slot)?.isIndexed == false { awaitIndexing(of: slot) }
  }

  /// The decisions on an article; nil where there are none.
  package func sidecar(of article: ArticleURI) -> Sidecar? {
    slot(of: article).flatMap { self.article($0)?.sidecar }
  }

  /// Sets the registry of a workspace folder; nil where it has none.
  ///
  /// O(articles).
  package mutating func setRegistry(_ file: [UInt8]?, of folder: ArticleURI) {
    guard let index = folders.firstIndex(where: { $0.uri == folder }) else { return }
    let registry = file.map { Registry.read($0).value } ?? Registry()
    if folders[index].registry == registry { return }
    folders[index].registry = registry
    for uri in articles where innermostFolder(of: uri)?.uri == folder {
      guard let slot = slot(of: uri) else { continue }
      articlesBySlot[slot]?.forgetReading()
      if article(slot)?.isOpen == false { awaitIndexing(of: slot) }
    }
  }

  /// The registry in force for an article.
  package func registry(for article: ArticleURI) -> Registry { innermostFolder(of: article)?.registry ?? Registry() }

  /// Suggestions with the decisions on them.
  ///
  /// - Parameter text: the part of the article's text that was analysed.
  func decided(_ suggestions: Analysis, of text: ArticleText, at slot: Int) -> Analysis {
    guard let article = article(slot) else { return suggestions }
    let registry = registry(for: article.uri)
    if article.sidecar == nil, registry == Registry() { return suggestions }
    let sidecar = article.sidecar ?? Sidecar(file: article.uri.name)
    let places = sidecar.places(in: text, madeOf: article.textOnDisk)
    return decide(suggestions, with: sidecar, at: places, in: text, registry: registry).analysis
  }
}
