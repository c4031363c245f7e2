import LanguageServer
import PositionedJSON
import TestSupport
import Workspace

/// A client of a session, with a disk of its own, all in one process and without time.
struct TestClient {
  var session: Session

  /// The messages of the session, parsed, oldest first.
  private(set) var received: [JSONValue] = []

  private(set) var logged: [String] = []
  private(set) var exitCode: Int32?
  private(set) var watchedProcess: Int?

  /// The files that can be read, by path; folders follow from the paths.
  var disk: [String: [UInt8]] = [:]

  /// Symbolic links: path to path.
  var links: [String: String] = [:]

  /// Paths that may not be read.
  var forbidden: Set<String> = []

  /// Paths that may be read and not written.
  var readOnly: Set<String> = []

  /// Who decides on files.
  var annotator = "ek"

  /// Paths in the order in which the session has read them.
  private(set) var readPaths: [String] = []

  /// What the disk has answered while it is slow, for `finishReading`.
  private var lateEvents: [Event] = []

  /// Answers to reads are kept back.
  var isDiskSlow = false

  private var nextID = 0

  init(options: Session.Options = Session.Options(), workspace: Workspace = Workspace()) {
    session = Session(options: options, workspace: workspace)
  }

  /// A client whose session is initialized, with what it has sent for that forgotten.
  static func started(
    folders: [String] = [],
    capabilities: JSONValue = [:],
    disk: [String: String] = [:],
    options: Session.Options = Session.Options(),
    workspace: Workspace = Workspace()
  ) -> TestClient {
    var client = TestClient(options: options, workspace: workspace)
    client.disk = disk.mapValues { Array($0.utf8) }
    client.request("initialize", initializeParams(folders: folders, capabilities: capabilities))
    client.notify("initialized", [:])
    return client
  }

  static func initializeParams(folders: [String] = [], capabilities: JSONValue = [:]) -> JSONValue {
    [
      "processId": nil, "rootUri": nil, "capabilities": capabilities,
      "workspaceFolders": .array(folders.map { ["uri": .string("file://\($0)"), "name": "folder"] }),
    ]
  }

  // MARK: Sending

  /// Sends a request and returns its reply when all work is done; nil when there is none.
  @discardableResult
  mutating func request(_ method: String, _ params: JSONValue? = nil) -> JSONValue? {
    nextID += 1
    send(message(method, params, id: .int(nextID)))
    return reply(to: .int(nextID))
  }

  mutating func notify(_ method: String, _ params: JSONValue? = nil) {
    send(message(method, params, id: nil))
  }

  mutating func open(_ uri: String, _ text: String) {
    notify(
      "textDocument/didOpen",
      ["textDocument": ["uri": .string(uri), "languageId": "plaintext", "version": 1, "text": .string(text)]]
    )
  }

  /// Sends a message and lets the session do all its work.
  mutating func send(_ message: JSONValue) {
    sendBytes(frame(JSONWriter.bytes(of: message)))
    work()
  }

  /// Sends bytes without letting the session work on them.
  mutating func sendBytes(_ bytes: [UInt8]) {
    perform(session.handle(.input(bytes)))
  }

  /// Lets the session do everything that waits, but no more than some steps.
  mutating func work(steps: Int = 100_000) {
    var left = steps
    while session.hasWork, exitCode == nil, left > 0 {
      left -= 1
      perform(session.handle(.proceed))
    }
  }

  /// Gives the session what the slow disk has kept back.
  mutating func finishReading() {
    isDiskSlow = false
    for event in lateEvents { perform(session.handle(event)) }
    lateEvents = []
    work()
  }

  mutating func handle(_ event: Event) {
    perform(session.handle(event))
    work()
  }

  // MARK: Receiving

  /// The replies to an id.
  func replies(to id: JSONValue) -> [JSONValue] {
    received.filter { $0["method"] == nil && $0["id"] == id }
  }

  func reply(to id: JSONValue) -> JSONValue? {
    replies(to: id).last
  }

  /// The parameters of the messages with a method.
  func params(of method: String) -> [JSONValue] {
    received.filter { $0["method"]?.string == method }.compactMap { $0["params"] }
  }

  /// The text of the warnings that the client has been told.
  var warnings: [String] {
    params(of: "window/logMessage").compactMap { $0["message"]?.string }
  }

  mutating func forgetReceived() {
    received = []
  }

  private mutating func perform(_ effects: [Effect]) {
    var events: [Event] = []
    for effect in effects {
      switch effect {
      case .send(let frame): receive(frame)
      case .log(let line): logged.append(line)
      case .watchProcess(let id): watchedProcess = id
      case .exit(let code): exitCode = exitCode ?? code
      case .readFile(let path, _):
        readPaths.append(path)
        events.append(.file(path: path, readFile(path)))
      case .readFolder(let path):
        readPaths.append(path)
        events.append(.folder(path: path, readFolder(path)))
      case .updateFile(let path, let revision): events.append(.fileUpdated(path: path, update(path, revision)))
      case .moveFile(let path, let newPath):
        events.append(.fileMoved(path: path, newPath: newPath, move(path, to: newPath)))
      case .appendToJournal(let path, let bytes):
        let isForbidden = readOnly.contains(path)
        if !isForbidden { disk[path, default: []] += bytes }
        let failure = WriteFailure(message: "permission denied")
        events.append(.journalWritten(isForbidden ? .failure(failure) : .success(true)))
      case .readIndexCache(let path):
        events.append(.indexCache(IndexCache(reading: disk[path] ?? [], program: ContentKey())))
      case .writeIndexCache(let path, let snapshot):
        disk[path] = snapshot.file(program: ContentKey())
        events.append(.indexCacheWritten)
      case .findAnnotator(let folder): events.append(.annotator(folder: folder, name: annotator))
      }
    }
    if isDiskSlow {
      lateEvents += events
      return
    }
    for event in events { perform(session.handle(event)) }
  }

  private mutating func receive(_ bytes: [UInt8]) {
    var reader = FrameReader()
    reader.append(bytes)
    while case .body(let body) = reader.next() {
      received.append((try? JSONDocument(parsing: body).root) ?? "not JSON")
    }
  }

  // MARK: The disk

  private func readFile(_ path: String) -> Result<[UInt8], ReadFailure> {
    let path = resolved(path)
    if forbidden.contains(path) { return .failure(ReadFailure(message: "permission denied", isMissing: false)) }
    guard let bytes = disk[path] else { return .failure(ReadFailure(message: "no such file", isMissing: true)) }
    return .success(bytes)
  }

  private mutating func update(_ path: String, _ revision: FileRevision) -> Result<UpdatedFile, WriteFailure> {
    if readOnly.contains(path) || forbidden.contains(path) {
      return .failure(WriteFailure(message: "permission denied"))
    }
    let result = revision.applied(to: disk[path])
    if case .success(let file) = result, file.isChange { disk[path] = file.bytes }
    return result
  }

  private mutating func move(_ path: String, to newPath: String) -> Result<Bool, WriteFailure> {
    guard disk[path] != nil else { return .success(false) }
    guard disk[newPath] == nil else { return .failure(WriteFailure(message: "file exists")) }
    disk[newPath] = disk.removeValue(forKey: path)
    return .success(true)
  }

  private func readFolder(_ path: String) -> Result<FolderListing, ReadFailure> {
    let path = resolved(path)
    if forbidden.contains(path) { return .failure(ReadFailure(message: "permission denied", isMissing: false)) }
    var names: Set<String> = []
    for file in Array(disk.keys) + Array(links.keys) where file.hasPrefix(path + "/") {
      names.insert(String(file.dropFirst(path.count + 1).prefix { $0 != "/" }))
    }
    let entries = names.sorted().map { name in
      let entry = path + "/" + name
      let target = resolved(entry)
      return FolderListing.Entry(
        name: name,
        kind: disk[target] == nil ? .folder : .file,
        identity: identity(target),
        isLink: links[entry] != nil
      )
    }
    return .success(FolderListing(identity: identity(path), entries: entries))
  }

  /// The path without links, as far as they are few.
  private func resolved(_ path: String) -> String {
    var path = path
    for _ in 0..<8 {
      guard let link = links.keys.sorted().first(where: { path == $0 || path.hasPrefix($0 + "/") }),
        let target = links[link]
      else { break }
      path = target + path.dropFirst(link.count)
    }
    return path
  }

  private func identity(_ path: String) -> FileIdentity {
    // FNV-1a: distinct for the few paths of a test, and the same in each run.
    FileIdentity(
      device: 1,
      inode: path.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    )
  }
}

/// A JSON-RPC message; one without an id is a notification.
func message(_ method: String, _ params: JSONValue?, id: JSONValue?) -> JSONValue {
  var members = [JSONMember("jsonrpc", "2.0")]
  if let id { members.append(JSONMember("id", id)) }
  members.append(JSONMember("method", .string(method)))
  if let params { members.append(JSONMember("params", params)) }
  return .object(members)
}

/// A body with its header.
func frame(_ body: [UInt8]) -> [UInt8] {
  Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body
}

func frame(_ body: String) -> [UInt8] {
  frame(Array(body.utf8))
}

extension JSONValue {
  /// The value at the end of a way of keys.
  func at(_ keys: String...) -> JSONValue? {
    keys.reduce(self as JSONValue?) { $0?[$1] }
  }

  /// The error code of a reply.
  var errorCode: Int? { at("error", "code")?.int }
}
