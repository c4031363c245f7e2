internal import AnnotationStore
internal import ArticleText
internal import PositionedJSON
internal import Workspace

extension Session {
  /// What mends the findings that lie at a place of a document.
  ///
  /// - Parameter diagnostics: those of the request; the ones that an action mends come back with it.
  mutating func quickFixes(in document: ArticleURI, at place: Range<Int>, _ diagnostics: [JSONValue]) -> [CodeAction] {
    guard let text = workspace.anyText(of: document) else { return [] }
    let findings = findings(in: document).filter { finding in
      let range = finding.location.range
      return finding.location.article == document && !finding.fixes.isEmpty
        && range.lowerBound <= place.upperBound && place.lowerBound <= range.upperBound
    }
    return findings.flatMap { finding in
      let range = text.textRange(from: finding.location.range, in: encoding)
      let mended = diagnostics.filter { diagnostic in
        diagnostic["code"]?.string == finding.code
          && (try? JSONCursor(diagnostic).read("range", as: TextRange.self)) == range
      }
      return finding.fixes.enumerated().map { number, fix in
        var action = CodeAction(title: fix.title, kind: "quickfix")
        action.diagnostics = mended
        action.isPreferred = number == 0 && fix.isSafe
        if let edit = workspaceEdit(of: fix.edits, in: document), CodeActionMembers(client).literals {
          action.edit = VersionedEdit(edit: edit, client: client)
          return action
        }
        action.command = .fix
        action.arguments = [
          JSONMember("uri", .string(document.string)), JSONMember("range", .range(range)),
          JSONMember("code", .string(finding.code)), JSONMember("fix", .int(number)),
        ]
        return action
      }
    }
  }

  /// The action that mends everything safe in a document; its edit is left for `codeAction/resolve` where the client asks
  /// for it then.
  mutating func fixAll(in document: ArticleURI) -> CodeAction? {
    let edits = safeEdits(in: document)
    guard !edits.isEmpty else { return nil }
    var action = CodeAction(title: "Mend everything that can be mended safely", kind: "source.fixAll.attache")
    let members = CodeActionMembers(client)
    if let edit = workspaceEdit(of: edits, in: document), members.literals {
      if members.resolvesEdits {
        action.data = ["uri": .string(document.string)]
      } else {
        action.edit = VersionedEdit(edit: edit, client: client)
      }
      return action
    }
    action.command = .fixAll
    action.arguments = [JSONMember("uri", .string(document.string))]
    return action
  }
}

/// Answers `codeAction/resolve`: the action with its edit.
func resolveCodeAction(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  let action = try message.member("params")
  _ = try action.read("title", as: String.self)
  guard let uri = try action.memberIfPresent("data")?.readIfPresent("uri", as: String.self) else {
    return .result(action.value)
  }
  let document = ArticleURI(uri)
  try session.prepareFindings(in: document)
  guard let edit = session.workspaceEdit(of: session.safeEdits(in: document), in: document) else {
    return .result(action.value)
  }
  let written = JSONWriter.bytes(of: VersionedEdit(edit: edit, client: session.client))
  guard let value = try? JSONDocument(parsing: written).root, let members = action.value.object else {
    return .result(action.value)
  }
  return .result(JSONValue.object(members.filter { $0.key != "edit" } + [JSONMember("edit", value)]))
}
