internal import AnnotationStore
internal import Annotations
internal import ArticleText
internal import PositionedJSON
internal import Workspace

/// Answers `textDocument/codeAction` in an article: the decisions that can be made at a place, and what mends the
/// findings there.
func codeAction(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  guard let article = try session.article(message, for: .codeAction) else { return .result(nil) }
  try session.prepareFindings(in: article)
  guard let text = session.workspace.text(of: article), let view = session.workspace.decidedAnalysis(of: article) else {
    return .result(nil)
  }
  let request = try CodeActionRequest(message, in: text, session.encoding)
  let members = CodeActionMembers(session.client)
  let offers = CodeActionOffers(
    article: article,
    text: text,
    view: view,
    place: request.place,
    registry: session.workspace.registry(for: article),
    registryURI: session.workspace.registryURI(for: article),
    state: session.workspace.sidecar(of: article)?.document.state ?? .open,
    kinds: session.workspace.kinds(for: article).map { ($0, session.workspace.guidance(on: $0, for: article)) },
    scope: session.configuration.scope,
    version: session.workspace.version(of: article),
    hasOtherArticles: session.workspace.articleCount > 1,
    isAsked: !request.only.isEmpty,
    encoding: session.encoding
  )
  var decisions = offers.decisions + (request.isAutomatic ? [] : offers.sourceActions)
  // To clients that show no reasons the command says it.
  if let reason = article.reasonAgainstDecisions, members.takesReasons {
    for index in decisions.indices { decisions[index].disabledReason = reason }
  }
  let fixes = session.quickFixes(in: article, at: request.place, request.diagnostics)
  return session.answer(fixes + decisions, in: article, request, message)
}

/// Answers `textDocument/codeAction` in a file of ours: what mends the findings at a place.
func codeActionInFile(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  guard let file = try session.ourFile(message), session.isEnabled(.codeAction, for: file.uri) else {
    return .result(nil)
  }
  try session.prepareFindings(in: file.uri)
  let request = try CodeActionRequest(message, in: file.text, session.encoding)
  let fixes = session.quickFixes(in: file.uri, at: request.place, request.diagnostics)
  return session.answer(fixes, in: file.uri, request, message)
}

/// What a request for code actions asks for.
private struct CodeActionRequest {
  /// UTF-8 bytes.
  var place: Range<Int>

  /// The kinds that are wanted; empty for all.
  var only: [String]

  /// The client asks by itself while the cursor moves.
  var isAutomatic: Bool
  var diagnostics: [JSONValue]

  init(_ message: JSONCursor, in text: ArticleText, _ encoding: PositionEncoding) throws {
    let params = try message.member("params")
    let context = try params.memberIfPresent("context")
    place = text.byteRange(from: try params.read("range"), in: encoding)
    only = try context?.readIfPresent("only", as: [String].self) ?? []
    isAutomatic = try context?.readIfPresent("triggerKind", as: Int.self) == automaticTrigger
    diagnostics = try context?.memberIfPresent("diagnostics")?.elements().map(\.value) ?? []
  }
}

extension Session {
  /// The actions of the wanted kinds that the client can show, with the one that mends all of the document.
  fileprivate mutating func answer(
    _ actions: [CodeAction],
    in document: ArticleURI,
    _ request: CodeActionRequest,
    _ message: JSONCursor
  ) -> Answer {
    let members = CodeActionMembers(client)
    let all = request.isAutomatic ? nil : fixAll(in: document)
    let wanted = (actions + [all].compactMap(\.self)).filter { action in
      action.isWanted(request.only) && (action.disabledReason == nil || members.takesReasons)
    }
    return .list(wanted.map { WritableCodeAction(action: $0, members: members) }, for: message)
  }
}

/// `CodeActionTriggerKind.Automatic`: the client asks by itself while the cursor moves.
private let automaticTrigger = 2
