internal import AnnotationStore
internal import Annotations
internal import ArticleText
internal import Workspace

/// An article that somebody decides on: what is decided so far, and what that makes of the text.
struct Desk: Sendable {
  let article: ArticleURI
  let text: ArticleText
  let registry: Registry

  /// Where the registry stands, whether or not there is one; nil outside all folders.
  let registryURI: ArticleURI?

  /// The sidecar as it was read last; nil where there is none.
  let lastRead: Sidecar?

  /// The sidecar with what was decided at this desk.
  fileprivate(set) var sidecar: Sidecar

  fileprivate(set) var view: DecidedAnalysis

  fileprivate let decider: DecisionContext.Decider

  var analysis: Analysis { view.analysis }

  /// Whether something was decided.
  var isChanged: Bool { sidecar != (lastRead ?? Sidecar(file: article.name)) }

  /// The sidecar with what it should say.
  var file: DecisionPlan.File? {
    guard isChanged, let path = article.path else { return nil }
    let uri = ArticleURI(path: path + Sidecar.suffix)
    return DecisionPlan.File(uri: uri, revision: .sidecar(lastRead: lastRead, wanted: sidecar))
  }

  /// The words of a range as anchors have them.
  func words(_ range: Range<Int>) -> String { text.string(in: range) }
}

extension Session {
  /// Sits down to decide on an article.
  ///
  /// Throws for one that is not known or has no file of its own, and `AnnotatorIsUnknown` while the name is being looked
  /// for under which decisions are written.
  mutating func desk(for article: ArticleURI, version: Int? = nil) throws -> Desk {
    if let reason = article.reasonAgainstDecisions {
      throw ResponseError(.requestFailed, "\(article.name): \(reason)")
    }
    guard let text = workspace.text(of: article) else {
      throw ResponseError(.requestFailed, unreadable[article] ?? "\(article.string) is not open and in no open folder")
    }
    if let version, let current = workspace.version(of: article), current != version {
      throw ResponseError(.contentModified, "\(article.name) has changed meanwhile; choose again")
    }
    if workspace.needsPreparation(article) { throw NotPrepared(article: article) }
    guard let name = annotator(for: article) else { throw AnnotatorIsUnknown() }
    guard let view = workspace.decidedAnalysis(of: article) else {
      throw ResponseError(.requestFailed, "\(article.string) is not open and in no open folder")
    }
    let lastRead = workspace.sidecar(of: article)
    return Desk(
      article: article,
      text: text,
      registry: workspace.registry(for: article),
      registryURI: workspace.registryURI(for: article),
      lastRead: lastRead,
      sidecar: lastRead ?? Sidecar(file: article.name),
      view: view,
      decider: .person(name)
    )
  }

  /// Decides at a desk, and looks at the text anew.
  ///
  /// - Parameter byMachine: nobody looks; items keep the maker they were suggested by.
  mutating func decide(
    at desk: inout Desk,
    byMachine: Bool = false,
    _ decision: (inout DecisionContext) -> Sidecar
  ) {
    var context = DecisionContext(
      desk.sidecar,
      desk.view,
      desk.text,
      decider: byMachine ? .machine : desk.decider,
      generator: options.generator
    )
    desk.sidecar = decision(&context)
    if let view = workspace.decidedAnalysis(of: desk.article, with: desk.sidecar) { desk.view = view }
  }
}

extension ArticleURI {
  /// Why nothing can be decided on an article that is no file, and what to do; nil for a file.
  var reasonAgainstDecisions: String? {
    if path != nil { return nil }
    return string.hasPrefix("untitled:")
      ? "save the article first; decisions stand in a file beside it"
      : "decisions stand in a file beside the article, and this one is no file of this machine; save a copy and decide there"
  }
}

/// The name under which decisions are written is being looked for.
struct AnnotatorIsUnknown: Error {}
