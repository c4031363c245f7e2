import AnnotationStore
import ArticleText

/// What `annotate` stores beside articles.
struct StoringOptions {
  /// Suggestions of at least this confidence are accepted; nil for none.
  var acceptedConfidence: Double?

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
    if let text = arguments["--accept-at-least"] {
      // `.95` is what people write.
      guard let limit = Double(text.hasPrefix(".") ? "0\(text)" : text), (0...1).contains(limit) else {
        return .failure(UsageError("--accept-at-least cannot be “\(text)”", hint: "give a number from 0 to 1"))
      }
      options.acceptedConfidence = limit
    }
    let isAsked =
      arguments.contains("--write") || options.keepsSuggestions || options.takesMoved
      || options.acceptedConfidence != nil
    return .success(isAsked ? options : nil)
  }

  /// The sidecar that should be stored: anchors as the text has them now, and what was asked for.
  func sidecar(_ decisions: ArticleDecisions, of text: ArticleText, _ view: (Sidecar) -> DecidedAnalysis) -> Sidecar {
    var sidecar = decisions.sidecar.refreshed(decisions.places, in: text, includingMoved: takesMoved)
    if keepsSuggestions { sidecar = sidecar.withoutUntouchedSuggestions }
    func decide(_ decision: (inout DecisionContext) -> Sidecar) {
      let generator = SystemRandomNumberGenerator()
      var context = DecisionContext(sidecar, view(sidecar), text, decider: .machine, generator: generator)
      sidecar = decision(&context)
    }
    if let limit = acceptedConfidence {
      decide { $0.accept(mentions: $0.view.undecidedMentions(confidenceAtLeast: limit)) }
      decide { $0.accept(quotes: $0.view.undecidedQuotes(confidenceAtLeast: limit)) }
      decide { $0.accept(relations: $0.view.undecidedRelations(confidenceAtLeast: limit)) }
    }
    if keepsSuggestions { decide { $0.keepSuggestions() } }
    return sidecar
  }
}
