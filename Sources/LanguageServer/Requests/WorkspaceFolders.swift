internal import PositionedJSON
internal import Workspace

/// A folder that the client works in.
struct WorkspaceFolder: Sendable, JSONReadable {
  var uri: String

  init(json: JSONCursor) throws(JSONAccessError) {
    uri = try json.read("uri")
  }
}

/// Acts on `workspace/didChangeWorkspaceFolders`.
func didChangeWorkspaceFolders(_ session: inout Session, _ message: JSONCursor) throws {
  let event = try message.member("params").member("event")
  let removed = try event.read("removed", as: [WorkspaceFolder].self).map { ArticleURI($0.uri) }
  let added = try event.read("added", as: [WorkspaceFolder].self).map { ArticleURI($0.uri) }
  for folder in removed where session.folders.contains(folder) {
    session.folders.removeAll { $0 == folder }
    session.stopReading(folder)
  }
  for folder in added where !session.folders.contains(folder) {
    session.folders.append(folder)
    session.startReading(folder)
  }
  session.requestFiles()
}
