import Annotations
import ArticleText
import EntityExtraction
import Platform
import TestSupport
import Workspace

private let texts = (0..<60).map { number in
  var writer = ArticleWriter(seed: UInt64(number), population: 40)
  return writer.article().rendered().text
}

/// Analyses articles on one thread and on several.
func checkThreads() -> Outcome {
  func analyses(_ threads: Int) -> [Int] {
    // Hash values of equal analyses are equal within one process.
    parallelMap(count: texts.count, threads: threads) { Analyzer().analyze(ArticleText(texts[$0])).hashValue }
  }
  let serial = analyses(1)
  return Outcome(name: "several threads", isRight: [2, 3, 8].allSatisfy { analyses($0) == serial })
}

/// Hands articles to a workspace in several orders, some of them twice, and asks about them.
func checkOrders() -> Outcome {
  func uri(_ number: Int) -> ArticleURI { ArticleURI("file:///w/a\(number).txt") }
  func answers(_ order: [Int]) -> [String] {
    var workspace = Workspace()
    workspace.checksEverything = true
    workspace.addFolder(ArticleURI("file:///w"))
    for (place, number) in order.enumerated() {
      // What was there before leaves nothing behind.
      if place % 3 == 0 { workspace.setDiskText(ArticleText(texts[(number + 1) % texts.count]), of: uri(number)) }
      if place % 6 == 0 { workspace.indexAllArticles() }
      workspace.setDiskText(ArticleText(texts[number]), of: uri(number))
    }
    workspace.indexAllArticles()
    workspace.checkCollections()
    return texts.indices.flatMap { number in
      let findings = workspace.findings(in: uri(number)).map { "\($0.code) \($0.location) \($0.message)" }
      let references = stride(from: 0, to: texts[number].utf8.count, by: 60).map { offset in
        let found = workspace.references(at: offset, in: uri(number), includeDeclaration: true)
        return "\(String(describing: workspace.hover(at: offset, in: uri(number)))) \(found)"
      }
      return findings + references
    }
  }
  var random = SeededGenerator(seed: 1)
  let inOrder = answers(Array(texts.indices))
  let isRight = (0..<3).allSatisfy { _ in answers(texts.indices.shuffled(using: &random)) == inOrder }
  return Outcome(name: "any order of articles", isRight: isRight && inOrder.count > texts.count)
}
