import AnnotationStore
import Annotations
import ArticleText
import EntityExtraction
import Platform

/// Annotates articles with the decisions stored beside them, and stores what it is asked to.
struct ArticleAnnotator {
  /// The articles' date where neither they nor their sidecars say it.
  var date: String?

  /// Whether what stands beside the articles is passed over.
  var ignoresDecisions = false

  /// What to store; nil for nothing.
  var storing: StoringOptions?
  var cache: TextCache

  /// Whether standard output is for something else than what was stored.
  var sharesOutput = false

  /// A file beside an article is not right, or could not be read or written.
  private(set) var hasFailed = false

  /// How much was decided on in all articles.
  private(set) var tally = BulkDecision.Tally()

  /// The rules and models that suggest something in the articles, by name; only where something is to be stored.
  private(set) var makers: Set<String> = []

  private let analyzer: Analyzer
  private var registries = RegistryFinder()
  private var vocabularies = VocabularyFinder()

  init(_ analyzer: Analyzer, cache: TextCache) {
    self.analyzer = analyzer
    self.cache = cache
  }

  /// What is said of an article after all decisions; nil where what stands beside it is not right.
  mutating func annotate(_ article: ArticleInput) -> Analysis? {
    guard let path = article.path, !ignoresDecisions else { return analyze(article, date: date) }
    do throws(FileFailure) {
      guard let decisions = try ArticleDecisions.read(for: article, at: path, cache: cache) else {
        hasFailed = true
        return nil
      }
      return try annotate(article, with: decisions, registry: registry(for: path))
    } catch {
      Console.report(error.message, at: error.path)
      hasFailed = true
      return nil
    }
  }

  private mutating func annotate(
    _ article: ArticleInput,
    with decisions: ArticleDecisions,
    registry: Registry
  ) throws(FileFailure) -> Analysis? {
    hasFailed = hasFailed || registries.hasFailed
    let suggestions = analyze(article, date: decisions.sidecar.document.published ?? date)
    func view(_ sidecar: Sidecar, _ places: SidecarPlaces) -> DecidedAnalysis {
      decide(suggestions, with: sidecar, at: places, in: article.text, registry: registry)
    }
    guard let storing else { return view(decisions.sidecar, decisions.places).analysis }
    if storing.selection?.maker != nil {
      let made = suggestions.mentions.map(\.provenance.by) + suggestions.quotes.map(\.provenance.by)
      makers.formUnion((made + suggestions.relations.map(\.provenance.by)).map(BulkSelection.name))
    }
    let (wanted, tally) = storing.sidecar(
      decisions,
      of: article.text,
      annotator: { annotatorName(inFolder: parentFolder(of: decisions.path)) },
      { view($0, $0.places(in: article.text)) }
    )
    self.tally.decided += tally.decided
    self.tally.decidedBefore += tally.decidedBefore
    var written: Sidecar?
    try cache.journal.record(storing.title, [decisions.change(to: wanted)]) { hasWritten throws(FileFailure) in
      written = try decisions.write(wanted, of: article, cache: cache)
      hasWritten = written != nil
    }
    guard let written else {
      hasFailed = true
      return nil
    }
    let report = storingReport(from: decisions, to: written, of: article)
    if sharesOutput { Platform.write(report, to: .error) } else { Console.write(report) }
    return view(written, written.places(in: article.text)).analysis
  }

  /// Takes note that something beside an article is not right.
  mutating func noteFailure() { hasFailed = true }

  /// The registry in force for an article.
  mutating func registry(for articlePath: String) -> Registry {
    registries.registry(for: parentFolder(of: articlePath))
  }

  /// What decisions make of an article's suggestions.
  mutating func view(of article: ArticleInput, _ sidecar: Sidecar, at path: String) -> DecidedAnalysis {
    let registry = registry(for: path)
    hasFailed = hasFailed || registries.hasFailed
    let suggestions = analyze(article, date: sidecar.document.published ?? date)
    return decide(
      suggestions,
      with: sidecar,
      at: sidecar.places(in: article.text),
      in: article.text,
      registry: registry
    )
  }

  private mutating func analyze(_ article: ArticleInput, date: String?) -> Analysis {
    let name = article.path == nil ? "" : article.name
    let vocabulary = vocabularies.vocabulary(for: article.path.map { parentFolder(of: $0) } ?? workingFolder())
    hasFailed = hasFailed || vocabularies.hasFailed
    return analyzer.using(vocabulary).analyze(article.text, context: ArticleContext(date: date, fileName: name))
  }
}
