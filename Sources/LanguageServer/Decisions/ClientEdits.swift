internal import AnnotationStore
internal import ArticleText
internal import PositionedJSON
internal import Workspace

extension Session {
  /// The edit that changes articles' words, and what the client has open of a plan's files; nil where there is nothing
  /// of both.
  ///
  /// Throws where the client does not let itself be asked, or a buffer has mistakes that a rewriting would lose.
  mutating func edit(ofOpenFilesIn plan: DecisionPlan) throws -> WorkspaceEdit? {
    var edit = plan.edit
    if !edit.isEmpty, !client.appliesEdits {
      throw ResponseError(
        .requestFailed,
        "the editor does not let the server change its files; change the words by hand"
      )
    }
    for file in plan.files {
      guard let buffer = workspace.openFile(file.uri) else { continue }
      guard client.appliesEdits else {
        throw ResponseError(
          .requestFailed,
          "\(file.uri.name) is open in the editor, which does not let the server change it; close it and decide again"
        )
      }
      switch file.revision.applied(to: buffer.text.bytes.isEmpty ? nil : buffer.text.bytes) {
      case .failure(let failure): throw ResponseError(.requestFailed, "\(file.uri.name): \(failure.message)")
      case .success(let updated):
        guard let change = textEdit(from: buffer.text, to: updated.bytes, in: encoding) else { continue }
        edit.append([change], to: file.uri, version: buffer.version)
      }
    }
    return edit.isEmpty ? nil : edit
  }

  /// Asks the client to make an edit; `writing.takeOutcome(ofEdit:)` has its answer under the number that is returned.
  mutating func apply(_ edit: WorkspaceEdit, label: String) -> Int {
    let number = writing.startEdit()
    let params = ApplyEditParams(label: label, edit: VersionedEdit(edit: edit, client: client))
    request("workspace/applyEdit", params, reading: ApplyEditResult.self) { session, answer in
      let names = edit.files.map(\.uri.name).joined(separator: ", ")
      let outcome = answer.flatMap { result in
        let reason = result.failureReason.map { ": \($0)" } ?? ""
        let error = ResponseError(.requestFailed, "the editor has not changed \(names)\(reason); nothing was changed")
        return result.applied ? .success(true) : .failure(error)
      }
      session.writing.finishEdit(number, outcome)
      session.wakeJobs()
    }
    return number
  }
}

/// The one edit that turns a text into another: what differs between their common beginning and end; nil for equal ones.
///
/// O(bytes).
func textEdit(from old: ArticleText, to new: [UInt8], in encoding: PositionEncoding) -> TextEdit? {
  if old.bytes == new { return nil }
  let newText = ArticleText(validUTF8: new)
  var start = zip(old.bytes, new).prefix { $0 == $1 }.count
  start = min(old.clipped(start), newText.clipped(start))
  if old.isInsideLineEnd(start) || newText.isInsideLineEnd(start) { start -= 1 }
  let most = min(old.bytes.count, new.count) - start
  var end = zip(old.bytes.reversed(), new.reversed()).prefix(most).prefix { $0 == $1 }.count
  // Back to where a scalar begins in both, and no line end is parted, as positions have no place in one.
  while end > 0, old.clipped(old.bytes.count - end) != old.bytes.count - end { end -= 1 }
  if end > 0, old.isInsideLineEnd(old.bytes.count - end) || newText.isInsideLineEnd(new.count - end) { end -= 1 }
  let range = old.textRange(from: start..<old.bytes.count - end, in: encoding)
  return TextEdit(range: range, newText: newText.string(in: start..<new.count - end))
}

extension ArticleText {
  /// Whether an offset lies between the two bytes of one line end.
  fileprivate func isInsideLineEnd(_ offset: Int) -> Bool {
    offset > 0 && offset < bytes.count && bytes[offset - 1] == 0x0d && bytes[offset] == 0x0a
  }
}

/// The parameters of `workspace/applyEdit`.
private struct ApplyEditParams: JSONWritable {
  var label: String
  var edit: VersionedEdit

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("label", label)
      json.member("edit", edit)
    }
  }
}

/// The client's answer to `workspace/applyEdit`.
private struct ApplyEditResult: JSONReadable {
  var applied: Bool
  var failureReason: String?

  init(json: JSONCursor) throws(JSONAccessError) {
    applied = try json.read("applied")
    failureReason = try json.readIfPresent("failureReason")
  }
}
