internal import Annotations
internal import ArticleText
internal import PositionedJSON
internal import Workspace

/// Answers `attache.next` and `attache.previous`: goes to the suggestion after or before a place that nobody has decided
/// on.
func moveToUndecided(
  isForward: Bool,
  _ session: inout Session,
  _ arguments: CommandArguments
) throws -> CommandResult {
  let article = try session.readyArticle(arguments)
  guard let text = session.workspace.text(of: article), let view = session.workspace.decidedAnalysis(of: article) else {
    return CommandResult()
  }
  let place = try arguments.placeIfGiven.map { text.byteRange(from: $0, in: session.encoding) }
  let next: Decidable?
  if let place {
    // A cursor that stands where a suggestion begins is at that suggestion.
    let here = place.isEmpty ? view.chosen(at: place, in: text).first.flatMap { view.range(of: $0) } : place
    next = isForward ? view.nextUndecided(after: here ?? place) : view.previousUndecided(before: here ?? place)
  } else {
    next = isForward ? view.undecided.first : view.undecided.last
  }
  return session.shown(next.flatMap { view.range(of: $0) }.map { Location(article: article, range: $0) }, in: article)
}

/// Answers `attache.nextMention`: goes to the next mention of what stands at a place, in this article or the next one.
func moveToNextMention(_ session: inout Session, _ arguments: CommandArguments) throws -> CommandResult {
  let article = try session.readyArticle(arguments)
  guard let text = session.workspace.text(of: article) else { return CommandResult() }
  let offset = text.byteRange(from: try arguments.place, in: session.encoding).lowerBound
  let mentions = session.workspace.references(at: offset, in: article)
  let next = mentions.first { $0.article != article || $0.range.lowerBound > offset } ?? mentions.first
  return session.shown(next, in: article)
}

/// What a command answers: where one is now, for clients that move by themselves, and how much is decided.
struct CommandResult: JSONWritable, Sendable {
  /// What was done, in words; nil where nothing was.
  var title: String?

  /// The place to look at next; nil where nothing is left.
  var next: ProtocolLocation?

  /// The suggestions of the article that nobody has decided on; nil where no article is meant.
  var undecided: Int?

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.memberIfPresent("title", title)
      json.memberIfPresent("next", next)
      json.memberIfPresent("undecided", undecided)
    }
  }
}

extension Session {
  /// The article that a command names, with its analysis at hand.
  fileprivate func readyArticle(_ arguments: CommandArguments) throws -> ArticleURI {
    let article = try arguments.article
    guard workspace.text(of: article) != nil else {
      throw ResponseError(.requestFailed, unreadable[article] ?? "\(article.string) is not open and in no open folder")
    }
    if workspace.needsPreparation(article) { throw NotPrepared(article: article) }
    return article
  }

  /// Shows a place, where the client lets itself be asked, and tells of it.
  mutating func shown(_ place: Location?, in article: ArticleURI) -> CommandResult {
    var result = CommandResult()
    result.undecided = workspace.decidedAnalysis(of: article)?.undecided.count
    guard let place, let location = protocolLocation(place) else { return result }
    result.next = location
    if client.showsDocuments { request("window/showDocument", ShowDocumentParams(location: location)) }
    return result
  }
}

/// The parameters of `window/showDocument`.
private struct ShowDocumentParams: JSONWritable {
  var location: ProtocolLocation

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("uri", location.uri)
      json.member("takeFocus", true)
      json.member("selection", location.range)
    }
  }
}
