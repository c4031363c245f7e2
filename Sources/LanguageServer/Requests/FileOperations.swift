internal import AnnotationStore
internal import PositionedJSON
internal import Workspace

/// What a person does with files in the editor; the raw value is the name in client's and server's capabilities.
enum FileOperation: String, Sendable, CaseIterable {
  case willCreate
  case didCreate
  case willRename
  case didRename
  case willDelete
  case didDelete
}

/// Answers `workspace/willCreateFiles`: nothing has to be made beside a new article.
func willCreateFiles(_ session: inout Session, _ message: JSONCursor) -> Answer { .result(nil) }

/// Acts on `workspace/didCreateFiles`.
func didCreateFiles(_ session: inout Session, _ message: JSONCursor) throws {
  for file in try message.member("params").member("files").elements() {
    session.fileAppeared(ArticleURI(try file.read("uri")))
  }
}

/// Answers `workspace/willRenameFiles`: the decisions on an article go with it, where the client can move files.
func willRenameFiles(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  let operations = try message.member("params").read("files", as: [FileRename].self)
  guard session.client.moves("rename") else { return .result(nil) }
  let moves = operations.filter { session.hasSidecar($0.old) }.map { move in
    ResourceOperation.rename(from: move.old.sidecar, to: move.new.sidecar)
  }
  return .result(moves.isEmpty ? nil : ResourceEdit(operations: moves))
}

/// Acts on `workspace/didRenameFiles`: what the client has not moved along is moved here, but never over a file.
func didRenameFiles(_ session: inout Session, _ message: JSONCursor) throws {
  for move in try message.member("params").read("files", as: [FileRename].self) {
    session.followRename(move.old, move.new)
  }
}

/// Answers `workspace/willDeleteFiles`: the decisions on an article go with it, where the client can delete files and so
/// take it back.
func willDeleteFiles(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  let files = try message.member("params").member("files").elements()
  let articles = try files.map { file throws(JSONAccessError) in ArticleURI(try file.read("uri")) }
  guard session.client.moves("delete") else { return .result(nil) }
  let deletions = articles.filter { session.hasSidecar($0) }.map { ResourceOperation.delete($0.sidecar) }
  return .result(deletions.isEmpty ? nil : ResourceEdit(operations: deletions))
}

/// Acts on `workspace/didDeleteFiles`; decisions on an article that are left stay where they are.
func didDeleteFiles(_ session: inout Session, _ message: JSONCursor) throws {
  for file in try message.member("params").member("files").elements() {
    session.forgetFile(ArticleURI(try file.read("uri")))
  }
}

extension FileOperation {
  /// The files and folders that this server wants to hear of.
  static let filters: JSONValue = [
    "filters": [
      ["scheme": "file", "pattern": ["glob": "**/*.{txt,text,md,markdown}", "matches": "file"]],
      ["scheme": "file", "pattern": ["glob": "**/*", "matches": "folder"]],
    ]
  ]
}

extension ClientCapabilities {
  /// Whether an edit may hold an operation on files.
  fileprivate func moves(_ operation: String) -> Bool {
    declares("workspace", "workspaceEdit", "documentChanges")
      && strings("workspace", "workspaceEdit", "resourceOperations").contains(operation)
  }
}

extension Session {
  /// Whether decisions stand beside an article on disk.
  fileprivate func hasSidecar(_ article: ArticleURI) -> Bool { workspace.sidecarBytes(of: article) != nil }

  /// Reads a file or a folder that is new.
  fileprivate mutating func fileAppeared(_ file: ArticleURI) {
    guard folder(around: file) != nil, let path = file.path else { return }
    if workspace.isArticle(file) || OurFile(name: file.name) != nil { return readAgain(file) }
    guard workspace.mayContainArticles(file) else { return }
    reading.add(folder: path)
    requestFiles()
  }

  /// Lets the decisions on a renamed article follow it, and reads what stands under the new name.
  fileprivate mutating func followRename(_ old: ArticleURI, _ new: ArticleURI) {
    if let oldPath = old.path, let newPath = new.path, hasSidecar(old) {
      if openFileVersion(old.sidecar) != nil {
        // What the person has typed there belongs to the old path.
        logMessage(
          .warning,
          "\(old.sidecar.name) is open and stays; save it, close it and rename it to \(new.sidecar.name)"
        )
      } else if folder(around: new) == nil, parentFolder(of: oldPath) != parentFolder(of: newPath) {
        logMessage(
          .warning,
          "\(oldPath): the decisions stay here, as \(newPath) lies outside the workspace; move \(old.sidecar.name) there yourself"
        )
      } else {
        effects.append(.moveFile(path: oldPath + Sidecar.suffix, newPath: newPath + Sidecar.suffix))
      }
    }
    if let oldPath = old.path, let newPath = new.path, !workspace.isArticle(old), OurFile(name: old.name) == nil {
      noteMove(oldPath, to: newPath)
    }
    forgetFile(old)
    // What was read under the old name would count as known.
    if let path = old.path { reading.cancel(under: path) }
    fileAppeared(new)
  }

  /// Takes note of what came of moving the decisions on an article.
  mutating func fileWasMoved(_ path: String, to newPath: String, _ outcome: Result<Bool, WriteFailure>) {
    switch outcome {
    // Where there was none, the client has moved it.
    case .success: noteMove(path, to: newPath)
    case .failure(let failure):
      logMessage(
        .warning,
        "\(path): the decisions stay here, as they cannot be moved to \(newPath): \(failure.message)"
      )
    }
    guard let article = article(ofSidecar: newPath) else { return }
    nameInSidecar(of: article)
  }

  /// Lets a sidecar that was moved say which article it belongs to.
  private mutating func nameInSidecar(of article: ArticleURI) {
    renamed.insert(article)
    readAgain(article)
  }

  /// Writes the article's name into a sidecar that has been moved, once it has been read.
  mutating func correctName(in sidecar: Sidecar, of article: ArticleURI, path: String) {
    guard renamed.remove(article) != nil, sidecar.file != article.name, openFileVersion(article.sidecar) == nil else {
      return
    }
    var wanted = sidecar
    wanted.file = article.name
    write(.sidecar(lastRead: sidecar, wanted: wanted), to: path)
  }
}

private struct FileRename: JSONReadable, Sendable {
  static var jsonExpectation: String { "object" }

  var old: ArticleURI
  var new: ArticleURI

  init(json: JSONCursor) throws(JSONAccessError) {
    old = ArticleURI(try json.read("oldUri"))
    new = ArticleURI(try json.read("newUri"))
  }
}

/// An operation on a file in an edit.
private enum ResourceOperation: JSONWritable {
  case rename(from: ArticleURI, to: ArticleURI)
  case delete(ArticleURI)

  func write(to json: inout JSONWriter) {
    json.object { json in
      switch self {
      case .rename(let old, let new):
        json.member("kind", "rename")
        json.member("oldUri", old.string)
        json.member("newUri", new.string)
        // Whatever stands there is somebody's; ours waits to be looked at.
        json.member("options", ["overwrite": false, "ignoreIfExists": true] as JSONValue)
      case .delete(let file):
        json.member("kind", "delete")
        json.member("uri", file.string)
        json.member("options", ["ignoreIfNotExists": true] as JSONValue)
      }
    }
  }
}

/// An edit that moves or deletes files.
private struct ResourceEdit: JSONWritable {
  var operations: [ResourceOperation]

  func write(to json: inout JSONWriter) {
    json.object { json in json.member("documentChanges", operations) }
  }
}
