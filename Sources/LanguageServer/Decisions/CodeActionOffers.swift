internal import AnnotationStore
internal import Annotations
internal import ArticleText
internal import PositionedJSON
internal import Workspace

/// Works out which decisions can be made at a place of an article, the likeliest first.
struct CodeActionOffers: Sendable {
  let article: ArticleURI
  let text: ArticleText
  let view: DecidedAnalysis

  /// UTF-8 bytes; empty for a cursor.
  let place: Range<Int>
  let registry: Registry
  let registryURI: ArticleURI?
  let state: DocumentRecord.State

  /// The kinds that may be chosen, the guidelines' first, and what is marked with them.
  let kinds: [(kind: MentionKind, guidance: Guidance?)]

  /// How far a verdict goes that does not say it.
  let scope: CommandArguments.Scope
  let version: Int?
  let hasOtherArticles: Bool

  /// Whether the client asks for certain kinds, and so wants to see more of them than fits a menu of everything.
  let isAsked: Bool
  let encoding: PositionEncoding

  /// What can be decided on the words at the place.
  var decisions: [CodeAction] {
    let chosen = view.chosen(at: place, in: text)
    let mentions = view.chosen(at: place, in: text, mentionsOnly: true)
    var actions = chosen.count > 1 ? verdicts(onAll: chosen) : chosen.flatMap(verdicts)
    if mentions.count == 1, case .mention(let index)? = mentions.first {
      actions += kinds(of: index) + spans(of: index) + entities(of: index)
    }
    let selected = trimmedSelection(place, in: text)
    let ranges = chosen.compactMap { view.range(of: $0) }
    if ranges == [place] || ranges == [selected] { return actions }
    // Some clients send the whole line for a cursor: nobody wants to annotate that.
    let isCursor = place.isEmpty || isWholeLine && !isAsked
    return isCursor && !chosen.isEmpty ? actions : actions + annotations
  }

  /// Whether the place is a whole line, with its end or without.
  private var isWholeLine: Bool {
    let line = text.lineRange(text.line(at: place.lowerBound))
    let isOneLine = text.line(at: max(place.lowerBound, place.upperBound - 1)) == text.line(at: place.lowerBound)
    return place.lowerBound == line.lowerBound && place.upperBound >= line.upperBound && isOneLine
  }

  /// What can be done with the article as a whole.
  var sourceActions: [CodeAction] {
    let undecided = view.undecided.count
    var actions: [CodeAction] = []
    var accept = action("Accept all sure suggestions of the article", "source.acceptAll.attache", .acceptAll)
    if undecided == 0 { accept.disabledReason = "everything is decided" }
    actions.append(accept)
    if state == .done {
      actions.append(action("Open the article again", "source.reopen.attache", .reopen))
    } else {
      var done = action("Mark the article as done", "source.markDone.attache", .markDone)
      if undecided > 0 {
        done.disabledReason = "\(counted(undecided, "suggestion is", "suggestions are")) undecided"
      }
      actions.append(done)
    }
    actions.append(action("Undo the last decision", "source.undo.attache", .undo))
    actions.append(action("Redo the decision that was undone last", "source.redo.attache", .redo))
    return actions
  }

  // MARK: Accept and reject

  private func verdicts(on item: Decidable) -> [CodeAction] {
    let name = name(of: item)
    let isUndecided = view.status(of: item) == .suggested
    var equal = 1
    if isUndecided, case .mention(let index) = item {
      equal = view.undecidedMentions(equalTo: index, in: text).count
    }
    var actions = verdicts(name + (isUndecided ? reach(scope, equal, isDefault: true) : ""), at: item)
    if view.status(of: item) == .accepted { actions[0].disabledReason = "it is accepted" }
    actions[0].isPreferred = isUndecided
    guard isUndecided, case .mention = item else { return actions }
    for other in CommandArguments.Scope.allCases where other != scope {
      guard other == .everywhere ? hasOtherArticles : equal > 1 else { continue }
      let words = name + reach(other, equal, isDefault: false)
      actions += verdicts(words, at: item, ".\(other.rawValue)", [JSONMember("scope", .string(other.rawValue))])
    }
    if registryURI != nil {
      actions.append(action("Never suggest \(name) again", "refactor.attache.reject.never", .neverSuggest, at: item))
    }
    return actions
  }

  /// Accepting and rejecting what a selection holds, all of it and, in a line, each.
  private func verdicts(onAll items: [Decidable]) -> [CodeAction] {
    let all = "the \(items.count) suggestions here"
    let actions = [
      action("Accept \(all)", "refactor.attache.accept", .accept, at: place, []),
      action("Reject \(all)", "refactor.attache.reject", .reject, at: place, []),
    ]
    guard isWholeLine, items.count <= 12 else { return actions }
    return actions
      + items.flatMap { verdicts(on: $0).prefix(2) }.map { action in
        var action = action
        action.isPreferred = false
        return action
      }
  }

  private func verdicts(
    _ name: String,
    at item: Decidable,
    _ kind: String = "",
    _ members: [JSONMember] = []
  ) -> [CodeAction] {
    [
      action("Accept \(name)", "refactor.attache.accept\(kind)", .accept, at: item, members),
      action("Reject \(name)", "refactor.attache.reject\(kind)", .reject, at: item, members),
    ]
  }

  /// How far a verdict goes, as its title says it: nothing where that goes without saying.
  private func reach(_ scope: CommandArguments.Scope, _ equal: Int, isDefault: Bool) -> String {
    switch scope {
    case .one: isDefault ? "" : " here only"
    case .here: equal > 1 ? " (\(equal) times)" : ""
    case .everywhere: hasOtherArticles ? " in all articles" : ""
    }
  }

  private func name(of item: Decidable) -> String {
    let range = view.range(of: item) ?? place
    return switch item {
    case .mention(let index): title(view.analysis.mentions[index].kind, words(range))
    case .quote: "the quotation “\(elided(harmless(cleaned(words(range).utf8)), to: 40))”"
    }
  }

  // MARK: Kinds and spans

  private func kinds(of index: Int) -> [CodeAction] {
    let mention = view.analysis.mentions[index]
    return kinds.filter { $0.kind != mention.kind }.map { kind, guidance in
      action(
        "Change to \(kind.rawValue)\(hint(guidance))",
        "refactor.attache.kind.\(kind.rawValue)",
        .setKind,
        at: .mention(index),
        [JSONMember("kind", .string(kind.rawValue))]
      )
    }
  }

  /// The longest selection that is offered to be annotated, in UTF-8 bytes: the name of a long document.
  private static let longestAnnotation = 400

  private var annotations: [CodeAction] {
    guard let range = trimmedSelection(place, in: text), range.count <= Self.longestAnnotation else { return [] }
    let shown = elided(harmless(cleaned(words(range).utf8)), to: 40)
    let others = equalWords(words(range), in: text).count
    return kinds.flatMap { kind, guidance in
      let arguments = [JSONMember("kind", .string(kind.rawValue))]
      let one = action(
        "Annotate “\(shown)” as \(kind.rawValue)\(hint(guidance))",
        "refactor.attache.annotate.\(kind.rawValue)",
        .annotate,
        at: range,
        arguments
      )
      guard isAsked, others > 1 else { return [one] }
      let all = action(
        "Annotate all \(others) “\(shown)” as \(kind.rawValue)",
        "refactor.attache.annotateEqual.\(kind.rawValue)",
        .annotateEqual,
        at: range,
        arguments
      )
      return [one, all]
    }
  }

  /// What the kind covers, as far as a menu has room for it.
  private func hint(_ guidance: Guidance?) -> String {
    guard let summary = guidance?.summary, !summary.isEmpty else { return "" }
    return " – \(elided(summary, to: 60))"
  }

  private func spans(of index: Int) -> [CodeAction] {
    let range = view.analysis.mentions[index].range
    return spanChoices(for: range, in: text, view.analysis).map { choice in
      let shown = elided(harmless(cleaned(words(choice.range).utf8)), to: 60)
      return action(
        "\(choice.range.count > range.count ? "Widen" : "Narrow") to “\(shown)”",
        "refactor.attache.span.\(choice.change.rawValue)",
        .setSpan,
        at: .mention(index),
        [JSONMember("change", .string(choice.change.rawValue))]
      )
    }
  }
}

// MARK: - Making actions

extension CodeActionOffers {
  /// An action on the article as a whole.
  func action(_ title: String, _ kind: String, _ command: Command) -> CodeAction {
    CodeAction(title: title, kind: kind, command: command, arguments: [uri])
  }

  /// An action on something that stands in the article.
  func action(
    _ title: String,
    _ kind: String,
    _ command: Command,
    at item: Decidable,
    _ others: [JSONMember] = []
  ) -> CodeAction {
    var others = others
    if case .mention(let index) = item {
      others.append(JSONMember("type", .string(view.analysis.mentions[index].kind.rawValue)))
    }
    return action(title, kind, command, at: view.range(of: item) ?? place, others)
  }

  /// An action on words of the article.
  func action(
    _ title: String,
    _ kind: String,
    _ command: Command,
    at range: Range<Int>,
    _ others: [JSONMember]
  ) -> CodeAction {
    let range = text.textRange(from: range, in: encoding)
    var arguments = [uri, JSONMember("range", .range(range))] + others
    if let version { arguments.append(JSONMember("version", .int(version))) }
    return CodeAction(title: title, kind: kind, command: command, arguments: arguments)
  }

  func words(_ range: Range<Int>) -> String { text.string(in: range) }

  private var uri: JSONMember { JSONMember("uri", .string(article.string)) }
}

extension JSONValue {
  /// A range as the protocol writes it.
  static func range(_ range: TextRange) -> JSONValue {
    func position(_ position: TextPosition) -> JSONValue {
      ["line": .int(position.line), "character": .int(position.character)]
    }
    return ["start": position(range.start), "end": position(range.end)]
  }
}
