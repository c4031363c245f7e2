import AnnotationStore
import ArticleText
import EntityExtraction

/// What `annotate` stores beside articles.
struct StoringOptions {
  var decision = BulkDecision()

  /// Annotations whose words were changed or stand elsewhere are taken as they are now.
  var takesMoved: Bool

  /// The options on a command line; nil where nothing is to be stored.
  static func read(_ arguments: ParsedArguments) -> Result<StoringOptions?, UsageError> {
    var options = StoringOptions(takesMoved: arguments.contains("--accept-moved"))
    options.decision.keepsSuggestions = arguments.contains("--write-suggestions")
    for option in ["--rule", "--equal"] where arguments[option]?.isEmpty == true {
      return .failure(UsageError("\(option) must not be empty"))
    }
    let filter = BulkSelection(maker: arguments["--rule"], words: arguments["--equal"])
    if let text = arguments["--accept-at-least"] {
      // `.95` is what people write.
      guard let limit = Double(text.hasPrefix(".") ? "0\(text)" : text), (0...1).contains(limit) else {
        return .failure(UsageError("--accept-at-least cannot be “\(text)”", hint: "give a number from 0 to 1"))
      }
      options.decision.accepted = filter
      options.decision.accepted?.confidence = limit
    }
    if arguments.contains("--reject") {
      if filter == BulkSelection() || options.decision.accepted != nil {
        return .failure(UsageError("--reject needs --rule or --equal", hint: "and goes without --accept-at-least"))
      }
      options.decision.rejected = filter
    } else if filter != BulkSelection(), options.decision.accepted == nil {
      return .failure(UsageError("--rule and --equal go with --accept-at-least or --reject"))
    }
    let isAsked =
      arguments.contains("--write") || options.decision.keepsSuggestions || options.takesMoved
      || options.decision.accepted != nil || options.decision.rejected != nil
    return .success(isAsked ? options : nil)
  }

  /// The sidecar that should be stored, anchors as the text has them now, and how many things were decided on.
  ///
  /// - Parameter annotator: who rejects.
  func sidecar(
    _ decisions: ArticleDecisions,
    of text: ArticleText,
    annotator: () -> String,
    _ view: (Sidecar) -> DecidedAnalysis
  ) -> (sidecar: Sidecar, tally: BulkDecision.Tally) {
    let sidecar = decisions.sidecar.refreshed(decisions.places, in: text, includingMoved: takesMoved)
    return decision.applied(
      to: sidecar,
      of: text,
      person: annotator,
      generator: SystemRandomNumberGenerator(),
      view: view
    )
  }

  /// What is decided on.
  var selection: BulkSelection? { decision.accepted ?? decision.rejected }

  /// What is wrong with `--rule`: no rule or model is called so; nil for a right one.
  ///
  /// - Parameter makers: those that suggest something in the articles.
  func unknownRule(besides makers: Set<String>) -> UsageError? {
    guard let given = selection?.maker else { return nil }
    let name = BulkSelection.name(of: given)
    let known = makers.union(RuleConfidence.observedRules)
    if known.contains(name) { return nil }
    let near = likelyMeant(by: name, among: known.sorted())
    let here = makers.sorted().joined(separator: ", ")
    let hint = near.map { "did you mean \($0)?" } ?? (here.isEmpty ? nil : "these suggest something here: \(here)")
    return UsageError("--rule: no rule or model is called “\(given)”", hint: hint)
  }

  /// What the journal calls it.
  var title: String {
    let filters = [selection?.maker.map { "of \($0)" }, selection?.words.map { "“\($0)”" }].compactMap(\.self)
    let verb = decision.accepted != nil ? "accept" : decision.rejected != nil ? "reject" : "bring up to date"
    let limit = decision.accepted?.confidence.map { ["from \($0) on"] } ?? []
    return ([verb] + filters + limit).joined(separator: " ")
  }
}
