import AnnotationStore
import ArticleText

/// What `annotate` stores beside articles.
struct StoringOptions {
  /// The suggestions that are accepted; nil for none.
  var accepted: BulkSelection?

  /// The suggestions that are rejected; nil for none.
  var rejected: BulkSelection?

  /// Suggestions are stored as well, undecided.
  var keepsSuggestions: Bool

  /// Annotations whose words were changed or stand elsewhere are taken as they are now.
  var takesMoved: Bool

  /// The options on a command line; nil where nothing is to be stored.
  static func read(_ arguments: ParsedArguments) -> Result<StoringOptions?, UsageError> {
    var options = StoringOptions(
      keepsSuggestions: arguments.contains("--write-suggestions"),
      takesMoved: arguments.contains("--accept-moved")
    )
    let filter = BulkSelection(maker: arguments["--rule"], words: arguments["--equal"])
    if let text = arguments["--accept-at-least"] {
      // `.95` is what people write.
      guard let limit = Double(text.hasPrefix(".") ? "0\(text)" : text), (0...1).contains(limit) else {
        return .failure(UsageError("--accept-at-least cannot be “\(text)”", hint: "give a number from 0 to 1"))
      }
      options.accepted = filter
      options.accepted?.confidence = limit
    }
    if arguments.contains("--reject") {
      if filter == BulkSelection() || options.accepted != nil {
        return .failure(UsageError("--reject needs --rule or --equal", hint: "and goes without --accept-at-least"))
      }
      options.rejected = filter
    } else if filter != BulkSelection(), options.accepted == nil {
      return .failure(UsageError("--rule and --equal go with --accept-at-least or --reject"))
    }
    let isAsked =
      arguments.contains("--write") || options.keepsSuggestions || options.takesMoved
      || options.accepted != nil || options.rejected != nil
    return .success(isAsked ? options : nil)
  }

  /// The sidecar that should be stored: anchors as the text has them now, and what was asked for.
  ///
  /// - Parameter annotator: who rejects.
  func sidecar(
    _ decisions: ArticleDecisions,
    of text: ArticleText,
    annotator: () -> String,
    _ view: (Sidecar) -> DecidedAnalysis
  ) -> Sidecar {
    var sidecar = decisions.sidecar.refreshed(decisions.places, in: text, includingMoved: takesMoved)
    if keepsSuggestions { sidecar = sidecar.withoutUntouchedSuggestions }
    func decide(
      by decider: DecisionContext.Decider = .machine,
      _ decision: (inout DecisionContext) -> Sidecar
    ) {
      let generator = SystemRandomNumberGenerator()
      var context = DecisionContext(sidecar, view(sidecar), text, decider: decider, generator: generator)
      sidecar = decision(&context)
    }
    if let accepted {
      decide { $0.accept(mentions: $0.view.undecidedMentions(accepted, in: text)) }
      decide { $0.accept(quotes: $0.view.undecidedQuotes(accepted)) }
      decide { $0.accept(relations: $0.view.relationsWithAcceptedEnds($0.view.undecidedRelations(accepted))) }
    }
    if let rejected {
      // Against what a machine says there is only a person's word.
      let person = DecisionContext.Decider.person(annotator())
      decide(by: person) { $0.reject(relations: $0.view.undecidedRelations(rejected)) }
      decide(by: person) { $0.reject(quotes: $0.view.undecidedQuotes(rejected)) }
      decide(by: person) { $0.reject(mentions: $0.view.undecidedMentions(rejected, in: text)) }
    }
    if keepsSuggestions { decide { $0.keepSuggestions() } }
    return sidecar
  }
}
