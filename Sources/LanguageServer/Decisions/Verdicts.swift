internal import AnnotationStore
internal import Annotations
internal import ArticleText
internal import Workspace

/// Accepts or rejects what stands at a place, with the equal words that the scope names, and moves on.
func planVerdict(
  _ status: DecisionStatus,
  _ session: inout Session,
  _ arguments: CommandArguments
) throws -> DecisionPlan {
  var desk = try session.desk(for: try arguments.article, version: try arguments.version)
  let scope = try arguments.scope ?? session.configuration.scope
  let items = try session.targets(arguments, at: desk)
  var plan = DecisionPlan(title: "\(status == .accepted ? "accept" : "reject") \(desk.title(of: items))")
  if try arguments.isSet("move", otherwise: true) { plan.movesOnFrom = desk.place(of: items) }

  let model = items.count == 1 ? items.first.flatMap(desk.mention) : nil
  var mentions = items.compactMap { if case .mention(let index) = $0 { index } else { nil } }
  if let model, scope != .one {
    // What is decided already is decided alone.
    let equal = desk.view.undecidedMentions(equalTo: mentions.first ?? 0, in: desk.text)
    if model.status == .suggested { mentions = Set(mentions + equal).sorted() }
  }
  let quotes = items.compactMap { if case .quote(let index) = $0 { index } else { nil } }
  session.decide(at: &desk) { context in
    status == .accepted ? context.accept(mentions: mentions) : context.reject(mentions: mentions)
  }
  if !quotes.isEmpty {
    let places = Set(items.compactMap { desk.view.range(of: $0) })
    session.decide(at: &desk) { context in
      let quotes = context.view.analysis.quotes.indices.filter { index in
        mentions.isEmpty ? quotes.contains(index) : places.contains(context.view.analysis.quotes[index].range)
      }
      return status == .accepted ? context.accept(quotes: quotes) : context.reject(quotes: quotes)
    }
  }
  plan.files = [desk.file].compactMap(\.self)
  if let model, scope == .everywhere {
    let words = desk.words(model.range)
    plan.remaining = session.articles(with: words, besides: desk.article)
    plan.extend = { session, article in
      var desk = try session.desk(for: article)
      let equal = desk.view.undecidedMentions(BulkSelection(words: words), in: desk.text).filter {
        desk.analysis.mentions[$0].kind == model.kind
      }
      if equal.isEmpty { return nil }
      session.decide(at: &desk) { context in
        status == .accepted ? context.accept(mentions: equal) : context.reject(mentions: equal)
      }
      return desk.file
    }
  }
  return plan
}

/// Sees to it that the words at a place are not suggested again: in all articles by the registry, here by rejecting all
/// equal ones.
func planNeverSuggesting(_ session: inout Session, _ arguments: CommandArguments) throws -> DecisionPlan {
  var desk = try session.desk(for: try arguments.article, version: try arguments.version)
  let index = try session.mention(arguments, at: desk)
  let mention = desk.analysis.mentions[index]
  let words = desk.words(mention.range)
  var plan = DecisionPlan(title: "never suggest \(title(mention.kind, words))")
  if try arguments.isSet("move", otherwise: true) {
    plan.movesOnFrom = Location(article: desk.article, range: mention.range)
  }
  guard try arguments.scope ?? .everywhere == .everywhere, desk.hasRegistry else {
    let equal = desk.view.undecidedMentions(equalTo: index, in: desk.text)
    session.decide(at: &desk) { $0.reject(mentions: Set([index] + equal).sorted()) }
    plan.files = [desk.file].compactMap(\.self)
    return plan
  }
  var draft = try session.registryDraft(for: desk)
  draft.neverSuggest(NeverSuggested(kind: mention.kind, words: words))
  // What somebody has accepted is not taken back by a word in the registry.
  if mention.status == .accepted { session.decide(at: &desk) { $0.reject(mentions: [index]) } }
  plan.files = [draft.file, desk.file].compactMap(\.self)
  return plan
}

/// Accepts everything that is at least as sure as asked for, as machines say it.
func planAcceptingAll(_ session: inout Session, _ arguments: CommandArguments) throws -> DecisionPlan {
  let confidence = try arguments.numberIfPresent("confidence") ?? session.configuration.confidence
  guard (0...1).contains(confidence) else {
    throw ResponseError(.invalidParams, "\"confidence\": expected a number from 0 to 1")
  }
  var desk = try session.desk(for: try arguments.article, version: try arguments.version)
  let selection = BulkSelection(confidenceAtLeast: confidence)
  let before = desk.view.undecided.count
  session.decide(at: &desk, byMachine: true) {
    $0.accept(mentions: $0.view.undecidedMentions(selection, in: $0.text))
  }
  session.decide(at: &desk, byMachine: true) { $0.accept(quotes: $0.view.undecidedQuotes(selection)) }
  session.decide(at: &desk, byMachine: true) {
    $0.accept(relations: $0.view.relationsWithAcceptedEnds($0.view.undecidedRelations(selection)))
  }
  let count = before - desk.view.undecided.count
  let title = "accept \(counted(count, "suggestion")) of confidence \(confidence) or more"
  var plan = DecisionPlan(title: title, files: [desk.file].compactMap(\.self))
  plan.notice = "\(count) accepted, \(desk.view.undecided.count) left to decide"
  return plan
}

extension Desk {
  /// The mention that an item is; nil for a quotation.
  func mention(_ item: Decidable) -> Mention? {
    if case .mention(let index) = item, analysis.mentions.indices.contains(index) {
      analysis.mentions[index]
    } else {
      nil
    }
  }
}

extension Session {
  /// The articles with a file of their own in which some words stand, besides one.
  ///
  /// O(bytes of all articles).
  func articles(with words: String, besides article: ArticleURI) -> [ArticleURI] {
    workspace.articles.filter { other in
      guard other != article, other.path != nil, let text = workspace.text(of: other) else { return false }
      return !equalWords(words, in: text).isEmpty
    }
  }
}
