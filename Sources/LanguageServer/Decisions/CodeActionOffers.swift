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
  let types: [UserType]
  let version: Int?
  let hasOtherArticles: Bool

  /// Whether the client asks for certain kinds, and so wants to see more of them than fits a menu of everything.
  let isAsked: Bool
  let encoding: PositionEncoding

  /// What can be decided on the words at the place.
  var decisions: [CodeAction] {
    let target = view.decidable(at: place)
    let mention = view.decidable(at: place, mentionsOnly: true)
    var actions = target.map(verdicts) ?? []
    if case .mention(let index)? = mention {
      actions += kinds(of: index) + spans(of: index) + entities(of: index)
    }
    let isExact = target.flatMap { view.range(of: $0) } == place
    if !isExact, !place.isEmpty || target == nil { actions += annotations }
    return actions
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
      if undecided > 0 { done.disabledReason = "\(undecided) suggestion\(undecided == 1 ? " is" : "s are") undecided" }
      actions.append(done)
    }
    actions.append(action("Undo the last decision", "source.undo.attache", .undo))
    actions.append(action("Redo the decision that was undone last", "source.redo.attache", .redo))
    return actions
  }

  // MARK: Accept and reject

  private func verdicts(on item: Decidable) -> [CodeAction] {
    guard let range = view.range(of: item) else { return [] }
    let name: String
    var equal = 0
    switch item {
    case .mention(let index):
      name = title(view.analysis.mentions[index].kind, words(range))
      equal = view.undecidedMentions(equalTo: index, in: text).count
    case .quote: name = "the quotation “\(elided(harmless(cleaned(words(range).utf8)), to: 40))”"
    }
    let isUndecided = view.status(of: item) == .suggested
    let count = isUndecided && equal > 1 ? " (\(equal) times)" : ""
    var accept = action("Accept \(name)\(count)", "refactor.attache.accept", .accept, at: item)
    accept.isPreferred = isUndecided
    if view.status(of: item) == .accepted { accept.disabledReason = "it is accepted" }
    var actions = [accept, action("Reject \(name)\(count)", "refactor.attache.reject", .reject, at: item)]
    guard isUndecided, case .mention = item else { return actions }
    if equal > 1 {
      let one = [JSONMember("scope", "one")]
      actions.append(action("Accept \(name) here only", "refactor.attache.accept.one", .accept, at: item, one))
      actions.append(action("Reject \(name) here only", "refactor.attache.reject.one", .reject, at: item, one))
    }
    if hasOtherArticles {
      let all = [JSONMember("scope", "everywhere")]
      actions.append(
        action("Accept \(name) in all articles", "refactor.attache.accept.everywhere", .accept, at: item, all)
      )
      actions.append(
        action("Reject \(name) in all articles", "refactor.attache.reject.everywhere", .reject, at: item, all)
      )
    }
    if registryURI != nil {
      actions.append(action("Never suggest \(name) again", "refactor.attache.reject.never", .neverSuggest, at: item))
    }
    return actions
  }

  // MARK: Kinds and spans

  private var allKinds: [MentionKind] {
    MentionKind.guidelineKinds + types.map(\.kind).filter { !MentionKind.guidelineKinds.contains($0) }
  }

  private func kinds(of index: Int) -> [CodeAction] {
    let mention = view.analysis.mentions[index]
    return allKinds.filter { $0 != mention.kind }.map { kind in
      action(
        "Change to \(kind.rawValue)\(hint(kind))",
        "refactor.attache.kind.\(kind.rawValue)",
        .setKind,
        at: .mention(index),
        [JSONMember("kind", .string(kind.rawValue))]
      )
    }
  }

  private var annotations: [CodeAction] {
    guard let range = trimmedSelection(place, in: text) else { return [] }
    let shown = elided(harmless(cleaned(words(range).utf8)), to: 40)
    let others = equalWords(words(range), in: text).count
    return allKinds.flatMap { kind in
      let arguments = [JSONMember("kind", .string(kind.rawValue))]
      let one = action(
        "Annotate “\(shown)” as \(kind.rawValue)\(hint(kind))",
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
  private func hint(_ kind: MentionKind) -> String {
    let own = types.first { $0.kind == kind }?.description
    guard let words = own ?? KindGuidance.of(kind)?.covers else { return "" }
    return " – \(elided(words, to: 60))"
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
