internal import AnnotationStore
internal import Annotations
internal import PositionedJSON
internal import Workspace

/// Answers `textDocument/prepareRename` in a file of ours: the entity's identifier at a place; null elsewhere.
func prepareRenameInFile(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  guard let place = try session.ourFilePlace(message), let renaming = try session.identifierRenaming(at: place),
    let range = session.textRange(renaming.range, in: place.article)
  else { return .result(nil) }
  return .result(PreparedRename(range: range, placeholder: renaming.id.rawValue))
}

/// Answers `textDocument/rename` in a file of ours: the identifier in every file that uses it, file by file.
func renameInFile(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  let newName: String = try message.member("params").read("newName")
  guard let place = try session.ourFilePlace(message), let renaming = try session.identifierRenaming(at: place) else {
    throw ResponseError(.invalidParams, "no entity’s identifier stands here")
  }
  do throws(RenameRefusal) {
    return .inSteps(IdentifierRenameAnswer(renaming: renaming, newID: try newIdentifier(newName)))
  } catch {
    throw ResponseError(.invalidParams, error.reason)
  }
}

extension Session {
  fileprivate mutating func identifierRenaming(at place: Place) throws -> IdentifierRenaming? {
    do throws(RenameRefusal) {
      return try workspace.identifierRenaming(at: place.offset, in: place.article)
    } catch {
      throw ResponseError(.requestFailed, error.reason)
    }
  }
}

/// The edit that gives an entity another identifier, collected file by file.
private struct IdentifierRenameAnswer: LongAnswer {
  let renaming: IdentifierRenaming
  let newID: EntityID
  var done = 0
  var edit = WorkspaceEdit()

  var state: WorkState? { WorkState(done: done, total: renaming.files.count) }

  mutating func step(_ session: inout Session) throws -> Step {
    guard done < renaming.files.count, newID != renaming.id else {
      return .answer(.result(VersionedEdit(edit: edit, client: session.client)))
    }
    let file = renaming.files[done]
    done += 1
    if session.workspace.isTaken(newID, in: file) {
      throw ResponseError(
        .requestFailed,
        "“\(newID.rawValue)” is an identifier already; mentions are linked to it with attache.link or attache.sameAs"
      )
    }
    let ranges = session.textRanges(session.workspace.places(of: renaming, in: file), in: file)
    edit.append(
      ranges.map { TextEdit(range: $0, newText: newID.rawValue) },
      to: file,
      version: session.openFileVersion(file)
    )
    return .more
  }
}
