internal import AnnotationStore
internal import Annotations
internal import ArticleText
internal import PositionedJSON
internal import Workspace

/// Answers `textDocument/codeAction`: the decisions that can be made at a place, and what mends the findings there.
func codeAction(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  let params = try message.member("params")
  let context = try params.memberIfPresent("context")
  let file = try articleURI(message)
  // Findings in a sidecar are mended where it is open.
  guard let article = try session.article(message, for: .codeAction) ?? file.articleOfSidecar.flatMap(session.known),
    let text = session.workspace.checkedText(of: file), let view = session.workspace.decidedAnalysis(of: article)
  else { return .result(nil) }
  let only = try context?.readIfPresent("only", as: [String].self) ?? []
  let isAutomatic = try context?.readIfPresent("triggerKind", as: Int.self) == automaticTrigger
  let place = text.byteRange(from: try params.read("range"), in: session.encoding)
  let diagnostics = try context?.memberIfPresent("diagnostics")?.elements().map(\.value) ?? []
  let fixes = session.quickFixes(in: file, at: place, diagnostics)
  var actions: [CodeAction] = []
  if file == article {
    let offers = CodeActionOffers(
      article: article,
      text: text,
      view: view,
      place: place,
      registry: session.workspace.registry(for: article),
      registryURI: session.workspace.registryURI(for: article),
      state: session.workspace.sidecar(of: article)?.document.state ?? .open,
      types: session.workspace.settings(for: article).types,
      version: session.workspace.version(of: article),
      hasOtherArticles: session.workspace.articleCount > 1,
      isAsked: !only.isEmpty,
      encoding: session.encoding
    )
    actions = offers.decisions + (isAutomatic ? [] : offers.sourceActions)
    if article.path == nil {
      let reason = "save the article first; decisions stand in a file beside it"
      for index in actions.indices { actions[index].disabledReason = reason }
    }
  }
  if !isAutomatic, let all = session.fixAll(in: article) { actions.append(all) }
  actions = fixes + actions
  let members = CodeActionMembers(session.client)
  let wanted = actions.filter { action in
    action.isWanted(only) && (action.disabledReason == nil || (members.literals && members.disabled))
  }
  return .list(wanted.map { WritableCodeAction(action: $0, members: members) }, for: message)
}

/// `CodeActionTriggerKind.Automatic`: the client asks by itself while the cursor moves.
private let automaticTrigger = 2

extension Session {
  /// An article whose text is known; nil for another one.
  fileprivate func known(_ article: ArticleURI) -> ArticleURI? { isKnown(article) ? article : nil }
}
