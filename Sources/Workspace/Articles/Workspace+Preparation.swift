import ArticleText
import EntityExtraction

extension Workspace {
  /// Whether the first analysis of an article takes so long that it is better made in steps.
  package func needsPreparation(_ article: ArticleURI) -> Bool {
    slot(of: article).map(needsPreparation) ?? false
  }

  /// Reads the next piece of a large article, so that no step of its analysis takes long.
  ///
  /// - Returns: whether the article can be asked about now.
  package mutating func prepare(_ article: ArticleURI) -> Bool {
    slot(of: article).map { prepare($0) } ?? true
  }

  /// What has been read once is remembered while the article is open, so only the first analysis takes steps.
  private func needsPreparation(_ slot: Int) -> Bool {
    guard let article = article(slot), article.text.bytes.count > limits.stepBytes, analyze == nil else { return false }
    return article.reading == nil && (article.analyzer == nil || article.ahead != nil)
  }

  mutating func prepare(_ slot: Int) -> Bool {
    guard needsPreparation(slot), let article = article(slot) else { return true }
    var ahead = article.ahead ?? ReadingAhead(analyzedPrefix(of: article.text) ?? article.text)
    articlesBySlot[slot]?.ahead = nil
    var analyzer = takeAnalyzer(slot)
    analyzer.read(&ahead, bytes: limits.stepBytes)
    articlesBySlot[slot]?.analyzer = analyzer
    guard !ahead.isDone else { return true }
    articlesBySlot[slot]?.ahead = ahead
    return false
  }
}
