import AnnotationStore
import Annotations
import ArticleText
import Platform

/// An article with its suggestions and the decisions on it, on which a person decides.
struct ArticleDesk {
  let article: ArticleInput
  let decisions: ArticleDecisions

  /// The decisions with their anchors as the text has them now.
  let sidecar: Sidecar
  let view: DecidedAnalysis

  /// The registry in force for the article.
  let registry: Registry

  /// Who decides, by name without `human:`.
  let annotator: String

  /// The sidecar after a decision of the person.
  func deciding(_ decision: (inout DecisionContext) -> Sidecar) -> Sidecar {
    let generator = SystemRandomNumberGenerator()
    var context = DecisionContext(sidecar, view, article.text, decider: .person(annotator), generator: generator)
    return decision(&context)
  }

  /// A mention in words: `person “Ilma Teveen”`.
  func name(_ index: Int) -> String {
    let mention = view.analysis.mentions[index]
    return "\(mention.kind.rawValue) “\(words(mention.range))”"
  }

  /// An entity that the registry or the article holds.
  func entity(_ id: EntityID) -> (name: String, kind: MentionKind)? {
    let id = currentID(of: id) { id in registry.entities.first { $0.id == id }?.replacedBy }
    return registry.entities.first { $0.id == id }.map { ($0.name, $0.kind) }
      ?? view.analysis.entities.first { $0.id == id }.map { ($0.name, $0.kind) }
  }

  /// The known identifier that an unknown one is a misspelling of; nil for a known one, and where only digits differ.
  func likelyMeant(by id: String) -> String? {
    let known = (registry.entities.map(\.id) + view.analysis.entities.map(\.id)).map(\.rawValue)
    guard !known.contains(id) else { return nil }
    func letters(_ id: String) -> String { id.filter { !$0.isNumber } }
    return attache.likelyMeant(by: id, among: known.filter { letters($0) != letters(id) })
  }

  func words(_ range: Range<Int>) -> String {
    article.text.string(in: range).split { $0.isWhitespace }.joined(separator: " ")
  }

  /// The mention at a place.
  ///
  /// With an end column the one of just that range; else the one that begins there, else the innermost one around it.
  /// `kind` chooses between several.
  func mention(at place: TextPlace, kind: MentionKind?) -> Result<Int, UsageError> {
    let mentions = view.analysis.mentions
    let start = place.start(in: article.text)
    let wanted = mentions.indices.filter { kind == nil || mentions[$0].kind == kind }
    let found: [Int]
    if let range = place.range(in: article.text) {
      found = wanted.filter { mentions[$0].range == range }
    } else {
      let beginning = wanted.filter { mentions[$0].range.lowerBound == start }
      let around = wanted.filter { mentions[$0].range.contains(start) }
      let shortest = around.map { mentions[$0].range.count }.min()
      found = beginning.isEmpty ? around.filter { mentions[$0].range.count == shortest } : beginning
    }
    if found.count == 1 { return .success(found[0]) }
    let name = place.name
    if found.isEmpty {
      let near = wanted.first { mentions[$0].range.upperBound > start }
      let hint = near.map { "the next one is \(self.name($0)) at \(placeText(mentions[$0].range, in: article.text))" }
      return .failure(UsageError("\(name): no mention stands here", hint: hint))
    }
    let choices = found.map { "\(self.name($0)) at \(placeText(mentions[$0].range, in: article.text))" }
    let hint = "name the end column, or --kind: \(choices.joined(separator: ", "))"
    return .failure(UsageError("\(name): several mentions stand here", hint: hint))
  }

  /// The stored mention at a place that was rejected, and so does not show; nil where there is none.
  func rejection(at place: TextPlace, kind: MentionKind?) -> (item: StoredMention, range: Range<Int>)? {
    let (start, range) = (place.start(in: article.text), place.range(in: article.text))
    for (item, placement) in zip(sidecar.mentions, view.places.mentions) where item.verdict.status == .rejected {
      guard let stands = placement.range, kind == nil || item.kind == kind else { continue }
      if range.map({ $0 == stands }) ?? stands.contains(start) { return (item, stands) }
    }
    return nil
  }
}

extension ArticleAnnotator {
  /// What a person decides on an article with; nil where what stands beside it is not right, which has been reported.
  mutating func desk(for article: ArticleInput) -> ArticleDesk? {
    guard let path = article.path else { return nil }
    do throws(FileFailure) {
      guard let decisions = try ArticleDecisions.read(for: article, at: path, cache: cache) else {
        noteFailure()
        return nil
      }
      let sidecar = decisions.sidecar.refreshed(decisions.places, in: article.text)
      let view = view(of: article, sidecar, at: path)
      let annotator = annotatorName(inFolder: parentFolder(of: path))
      return ArticleDesk(
        article: article,
        decisions: decisions,
        sidecar: sidecar,
        view: view,
        registry: registry(for: path),
        annotator: annotator
      )
    } catch {
      Console.report(error.message, at: error.path)
      noteFailure()
      return nil
    }
  }
}
