import AnnotationStore
import Annotations
import ArticleText
import TestSupport

/// An article with its suggestions and the decisions on it, as a server or a command holds them.
struct Desk {
  var text: ArticleText
  var suggestions: Analysis
  var sidecar = Sidecar(file: "a.txt")
  var registry = Registry()
  var decider = DecisionContext.Decider.person("ek")
  private var seed: UInt64 = 0

  /// Takes an article as `AnnotatedArticle` reads it.
  init(_ marked: String) {
    let article = AnnotatedArticle(marked)
    text = article.text
    suggestions = article.analysis
  }

  /// The same decisions on another text.
  mutating func edit(_ marked: String) {
    let article = AnnotatedArticle(marked)
    sidecar = sidecar.refreshed(sidecar.places(in: article.text, madeOf: text), in: article.text)
    text = article.text
    suggestions = article.analysis
  }

  var view: DecidedAnalysis {
    decide(suggestions, with: sidecar, at: sidecar.places(in: text), in: text, registry: registry)
  }

  /// Makes a decision.
  mutating func decide(_ decision: (inout DecisionContext) -> Sidecar) {
    seed += 1
    var context = DecisionContext(sidecar, view, text, decider: decider, generator: SeededGenerator(seed: seed))
    sidecar = decision(&context)
  }

  private func decide(
    _ suggestions: Analysis,
    with sidecar: Sidecar,
    at places: SidecarPlaces,
    in text: ArticleText,
    registry: Registry
  ) -> DecidedAnalysis {
    AnnotationStore.decide(suggestions, with: sidecar, at: places, in: text, registry: registry)
  }

  /// The view's undecided mentions of a selection.
  func undecided(_ selection: BulkSelection) -> [Int] { view.undecidedMentions(selection, in: text) }

  /// The mentions of the view by their words.
  func mentions(_ words: String) -> [Int] {
    let mentions = view.analysis.mentions
    return mentions.indices.filter { text.string(in: mentions[$0].range) == words }
  }

  /// The view's mentions, one a line: words, kind, entity, and who accepted them.
  var shown: String {
    view.analysis.mentions.map { mention in
      let parts = [text.string(in: mention.range), mention.kind.rawValue, mention.entity?.rawValue ?? "-"]
      let by = mention.status == .suggested ? [] : ["\(mention.status.rawValue) \(mention.provenance.by)"]
      return (parts + by).joined(separator: " | ")
    }.joined(separator: "\n")
  }

  /// The stored mentions, one a line: words, kind, entity, status and maker.
  var stored: String {
    sidecar.mentions.map { item in
      "\(item.anchor.quote) | \(item.kind.rawValue) | \(item.entity?.rawValue ?? "-") | \(item.verdict.status) \(item.verdict.by)"
    }.joined(separator: "\n")
  }
}
