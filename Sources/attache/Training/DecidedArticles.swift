import AnnotationStore
import Annotations
import ArticleText
import EntityExtraction
import Platform

/// Articles on which people have decided, as texts to train on.
///
/// In a document that is done, what was accepted is all there is. In an open one the suggestions that nobody has touched
/// stand for themselves: what was accepted and rejected among them is what there is to learn.
struct DecidedArticles {
  private(set) var documents: [TrainingDocument] = []

  /// The mentions that were accepted or rejected.
  private(set) var decisions = 0

  /// A file could not be read, or is not right; it has been reported.
  private(set) var hasFailed = false

  private let analyzer: Analyzer
  private let cache: TextCache

  /// - Parameter analyzer: makes the suggestions of open documents.
  init(_ analyzer: Analyzer, cache: TextCache) {
    self.analyzer = analyzer
    self.cache = cache
  }

  /// Reads the articles below a folder that have decisions beside them, in the order of their paths.
  mutating func read(_ folder: String) {
    var reader = ArticleReader()
    reader.forEachArticle(in: [folder]) { article in
      guard let path = article.path, fileStatus(path + Sidecar.suffix) != nil else { return }
      do throws(FileFailure) {
        guard let decisions = try ArticleDecisions.read(for: article, at: path, cache: cache) else {
          hasFailed = true
          return
        }
        take(article, decisions)
      } catch {
        Console.report(error.message, at: error.path)
        hasFailed = true
      }
    }
    hasFailed = hasFailed || reader.hasFailed
  }

  private mutating func take(_ article: ArticleInput, _ decided: ArticleDecisions) {
    let sidecar = decided.sidecar
    let count = sidecar.mentions.count { $0.verdict.status != .suggested }
    guard count > 0 || sidecar.document.state == .done else { return }
    decisions += count
    let context = ArticleContext(date: sidecar.document.published, fileName: article.name)
    let suggestions = sidecar.document.state == .done ? Analysis() : analyzer.analyze(article.text, context: context)
    let view = decide(suggestions, with: sidecar, at: decided.places, in: article.text, registry: Registry())
    documents.append(
      TrainingDocument(
        text: article.text.bytes,
        mentions: view.analysis.mentions.map { ($0.range, $0.kind) },
        annotatedKinds: Set(MentionKind.guidelineKinds).union([.misc])
      )
    )
  }
}
