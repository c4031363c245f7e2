internal import AnnotationStore
internal import Annotations
internal import ArticleText
internal import EntityExtraction
internal import Workspace

/// Gives the mention at a place another kind, with the equal ones that the scope names; it counts as accepted.
func planKind(_ session: inout Session, _ arguments: CommandArguments) throws -> DecisionPlan {
  var desk = try session.desk(for: try arguments.article, version: try arguments.version)
  let kind = try session.kind(arguments, for: desk.article)
  let index = try session.mention(arguments, at: desk)
  let mention = desk.analysis.mentions[index]
  let words = desk.words(mention.range)
  var plan = DecisionPlan(title: "make \(title(mention.kind, words)) \(withArticle(kind))")
  if try arguments.isSet("move", otherwise: true) {
    plan.movesOnFrom = Location(article: desk.article, range: mention.range)
  }
  let scope = try arguments.scope ?? session.configuration.scope
  let isEqualToo = scope != .one && mention.status == .suggested
  let equal = (isEqualToo ? desk.view.undecidedMentions(equalTo: index, in: desk.text) : []).filter {
    !desk.free([desk.analysis.mentions[$0].range], for: kind).isEmpty
  }
  let entity = kind == mention.kind ? nil : desk.entity(named: words, kind)
  session.decide(at: &desk) {
    $0.correct(mentions: Set([index] + equal).sorted(), MentionCorrection(kind: kind, entity: entity))
  }
  plan.files = [desk.file].compactMap(\.self)
  return plan
}

/// Widens or narrows the mention at a place; it counts as accepted.
func planSpan(_ session: inout Session, _ arguments: CommandArguments) throws -> DecisionPlan {
  var desk = try session.desk(for: try arguments.article, version: try arguments.version)
  let index = try session.mention(arguments, at: desk)
  let mention = desk.analysis.mentions[index]
  let new: Range<Int>
  if let range = try arguments.rangeIfPresent("to") {
    let selection = desk.text.byteRange(from: range, in: session.encoding)
    guard let trimmed = trimmedSelection(selection, in: desk.text), trimmed.overlaps(mention.range) else {
      throw ResponseError(
        .requestFailed,
        "“to” holds none of the words of \(title(mention.kind, desk.words(mention.range)))"
      )
    }
    new = trimmed
  } else {
    let known = SpanChoice.Change.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    guard let change = SpanChoice.Change(rawValue: try arguments.text("change")) else {
      throw ResponseError(.invalidParams, "\"change\": expected one of \(known)")
    }
    let choices = spanChoices(for: mention.range, in: desk.text, desk.analysis)
    guard let choice = choices.first(where: { $0.change == change }) else {
      throw ResponseError(
        .requestFailed,
        "the line has no words for that around \(title(mention.kind, desk.words(mention.range)))"
      )
    }
    new = choice.range
  }
  var plan = DecisionPlan(title: "make \(title(mention.kind, desk.words(mention.range))) “\(desk.words(new))”")
  session.decide(at: &desk) { $0.correct(mentions: [index], MentionCorrection(range: new)) }
  plan.files = [desk.file].compactMap(\.self)
  return plan
}

/// Annotates the selected words, or the word at a cursor, and the equal ones that the scope names.
func planAnnotation(
  _ session: inout Session,
  _ arguments: CommandArguments,
  scope: CommandArguments.Scope
) throws -> DecisionPlan {
  var desk = try session.desk(for: try arguments.article, version: try arguments.version)
  let kind = try session.kind(arguments, for: desk.article)
  let scope = try arguments.scope ?? scope
  guard let range = trimmedSelection(try session.place(arguments, at: desk), in: desk.text) else {
    throw ResponseError(.requestFailed, "no words are selected; select what is to be marked as \(kind.rawValue)")
  }
  if let crossed = desk.acceptedMention(crossing: range) {
    let other = title(crossed.kind, desk.words(crossed.range))
    throw ResponseError(
      .requestFailed,
      "the selection crosses \(other), which is accepted; annotations nest or stay apart"
    )
  }
  let words = desk.words(range)
  var plan = DecisionPlan(title: "annotate \(title(kind, words))")
  let entity = desk.entity(named: words, kind)
  let ranges =
    scope == .one ? [range] : [range] + desk.free(equalWords(words, in: desk.text), for: kind).filter { $0 != range }
  session.decide(at: &desk) { $0.annotate(kind, at: ranges, entity: entity) }
  plan.files = [desk.file].compactMap(\.self)
  if scope == .everywhere {
    plan.title += " in all articles"
    plan.remaining = session.articles(with: words, besides: desk.article)
    plan.extend = { session, article in
      var desk = try session.desk(for: article)
      let ranges = desk.free(equalWords(words, in: desk.text), for: kind)
      let entity = desk.entity(named: words, kind)
      session.decide(at: &desk) { $0.annotate(kind, at: ranges, entity: entity) }
      return desk.file
    }
  }
  return plan
}

extension DecisionContext {
  /// Marks ranges with a kind; where the engine or a person marked the very words as something else, that is corrected.
  fileprivate mutating func annotate(_ kind: MentionKind, at ranges: [Range<Int>], entity: EntityID?) -> Sidecar {
    let indexes = view.analysis.mentions.indices.filter { ranges.contains(view.analysis.mentions[$0].range) }
    let isNew = indexes.isEmpty
    if isNew { return add(kind, at: ranges, entity: entity) }
    let same = indexes.first { view.analysis.mentions[$0].kind == kind } ?? indexes[0]
    if ranges.count == 1 { return correct(mentions: [same], MentionCorrection(kind: kind, entity: entity)) }
    return add(kind, at: ranges, entity: entity)
  }
}

extension Desk {
  /// An accepted mention that a range would cross.
  fileprivate func acceptedMention(crossing range: Range<Int>) -> Mention? {
    analysis.mentions.first { mention in
      let other = mention.range
      return mention.status == .accepted && other.overlaps(range) && !other.contains(range) && !range.contains(other)
    }
  }

  /// Of some ranges those at which a mention of a kind can stand beside what is accepted, and inside what is suggested: of
  /// equal words it is most likely the ones that are part of a longer name that mean something else.
  fileprivate func free(_ ranges: [Range<Int>], for kind: MentionKind) -> [Range<Int>] {
    ranges.filter { range in
      !analysis.mentions.contains { mention in
        let other = mention.range
        guard other.overlaps(range) else { return false }
        if other != range, other.contains(range) { return !kind.mayStand(inside: mention.kind) }
        guard mention.status == .accepted else { return false }
        return other == range || !range.contains(other) || !mention.kind.mayStand(inside: kind)
      }
    }
  }

  /// The entity that words of a kind name: one of the article or the registry, else a new one; nil for dates and
  /// amounts, whose value says what they mean.
  func entity(named words: String, _ kind: MentionKind) -> EntityID? {
    if kind.isValue { return nil }
    if let known = analysis.entities.first(where: {
      $0.kind == kind && ($0.name == words || $0.aliases.contains(words))
    }) {
      return known.id
    }
    let registered = registry.entities.first { entity in
      entity.kind == kind && entity.replacedBy == nil && (entity.name == words || entity.aliases.contains(words))
    }
    return registered?.id ?? newEntityID(for: words, kind)
  }

  /// An identifier that neither the article nor the registry has.
  func newEntityID(for words: String, _ kind: MentionKind) -> EntityID {
    let taken = Set(analysis.entities.map(\.id) + registry.entities.map(\.id) + sidecar.mentions.compactMap(\.entity))
    let base = slug(words, fallback: kind.rawValue)
    var id = EntityID(rawValue: base)
    var number = 2
    while taken.contains(id) {
      id = EntityID(rawValue: "\(base)-\(number)")
      number += 1
    }
    return id
  }
}
