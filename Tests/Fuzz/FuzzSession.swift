// Any messages in any order, and any answers of the disk: the session never traps, answers each request once, and writes
// only our files beside articles of its folder.

import LanguageServer
import PositionedJSON
import Workspace

private let requests = [
  "hover", "definition", "references", "documentHighlight", "documentSymbol", "semanticTokens/full", "completion",
  "semanticTokens/full/delta", "codeLens", "inlayHint", "foldingRange", "selectionRange", "documentLink", "diagnostic",
  "codeAction", "prepareRename", "rename", "implementation", "typeDefinition", "prepareCallHierarchy",
  "linkedEditingRange",
]
private let commands = [
  "accept", "reject", "undo", "redo", "annotate", "setKind", "link", "newEntity", "markDone", "next",
]
private let names = ["a.txt", "b.txt", "../c.txt", "a.txt.attache.json", "attache.entities.json", "attache.json"]
private let sentence =
  "Foreign Minister Ilma Teveen of Norway met Osker Radu in Bonn on 3 May 2031.\\n“We agree,” Radu said.\\n"

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSession(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var client = FuzzClient(Array(UnsafeBufferPointer(start: start, count: min(count, 400))))
  client.run()
  return 0
}

private struct FuzzClient {
  private var input: ArraySlice<UInt8>
  private var session = Session()
  private var asked = 0
  private var replies: [Int: Int] = [:]
  private var version = 1
  private var hasEnded = false
  private var isShutDown = false

  init(_ bytes: [UInt8]) { input = bytes[...] }

  private mutating func number(_ limit: Int) -> Int { Int(input.popFirst() ?? 0) % limit }

  mutating func run() {
    request("initialize", #"{"processId":null,"capabilities":{},"workspaceFolders":[{"uri":"file:///w","name":"w"}]}"#)
    notify("initialized", "{}")
    while !input.isEmpty, !hasEnded { step() }
    for _ in 0..<5000 where session.hasWork && !hasEnded { handle(.proceed) }
    if !hasEnded, !isShutDown {
      for id in 1...asked where replies[id] != 1 {
        // What waits for a change, as the workspace's diagnostics do, may wait on.
        precondition(replies[id] == nil, "two replies to request \(id)")
      }
    }
  }

  private mutating func step() {
    let uri = "file:///w/\(names[number(names.count)])"
    let document = #""textDocument":{"uri":"\#(uri)"}"#
    let position = #"{"line":\#(number(5)),"character":\#(number(90))}"#
    switch number(20) {
    case 0:
      notify(
        "textDocument/didOpen",
        #"{"textDocument":{"uri":"\#(uri)","languageId":"plaintext","version":1,"text":"\#(sentence)"}}"#
      )
    case 1...3:
      version += 1
      let end = #"{"line":\#(number(5)),"character":\#(number(90))}"#
      let words = escaped(input.prefix(number(24)))
      notify(
        "textDocument/didChange",
        #"{"textDocument":{"uri":"\#(uri)","version":\#(version)},"contentChanges":[{"range":{"start":\#(position),"end":\#(end)},"text":"\#(words)"}]}"#
      )
    case 4...8:
      let method = requests[number(requests.count)]
      request(
        "textDocument/\(method)",
        #"{\#(document),"position":\#(position),"positions":[\#(position)],"newName":"Ilma Radu","range":{"start":\#(position),"end":\#(position)},"context":{"includeDeclaration":true,"diagnostics":[]},"previousResultId":"1"}"#
      )
    case 9, 10:
      let command = commands[number(commands.count)]
      request(
        "workspace/executeCommand",
        #"{"command":"attache.\#(command)","arguments":[{"uri":"\#(uri)","position":\#(position),"kind":"person","entity":"radu","name":"Radu"}]}"#
      )
    case 11: notify("textDocument/didClose", "{\(document)}")
    case 12: request("workspace/symbol", #"{"query":"\#(escaped(input.prefix(4)))"}"#)
    case 13: handle(.input(Array(input.prefix(number(60)))))
    case 16, 17: changeFiles(uri)
    case 18:
      let settings = #"{"attache":{"features":{"\#(requests[number(4)])":\#(number(2) == 0)}}}"#
      notify("workspace/didChangeConfiguration", #"{"settings":\#(settings)}"#)
    case 14: for _ in 0..<number(20) where session.hasWork { handle(.proceed) }
    default:
      request(escapedMethod(), String(decoding: input.prefix(number(40)), as: UTF8.self))
    }
  }

  /// What editors tell of files: made, renamed, deleted, changed by others.
  private mutating func changeFiles(_ uri: String) {
    let other = "file:///w/\(names[number(names.count)])"
    switch number(4) {
    case 0: notify("workspace/didCreateFiles", #"{"files":[{"uri":"\#(uri)"}]}"#)
    case 1: notify("workspace/didDeleteFiles", #"{"files":[{"uri":"\#(uri)"}]}"#)
    case 2: notify("workspace/didRenameFiles", #"{"files":[{"oldUri":"\#(uri)","newUri":"\#(other)"}]}"#)
    default:
      notify("workspace/didChangeWatchedFiles", #"{"changes":[{"uri":"\#(uri)","type":\#(number(3) + 1)}]}"#)
    }
  }

  private mutating func escapedMethod() -> String {
    ["workspace/willRenameFiles", "workspace/executeCommand", "x", "textDocument/rename"][number(4)]
  }

  private func escaped(_ bytes: ArraySlice<UInt8>) -> String {
    let json = String(
      decoding: JSONWriter.bytes(of: JSONValue.string(String(decoding: bytes, as: UTF8.self))),
      as: UTF8.self
    )
    return String(json.dropFirst().dropLast())
  }

  private mutating func request(_ method: String, _ params: String) {
    asked += 1
    send(#"{"jsonrpc":"2.0","id":\#(asked),"method":"\#(method)","params":\#(params)}"#)
  }

  private mutating func notify(_ method: String, _ params: String) {
    send(#"{"jsonrpc":"2.0","method":"\#(method)","params":\#(params)}"#)
  }

  private mutating func send(_ message: String) {
    handle(.input(Array("Content-Length: \(message.utf8.count)\r\n\r\n\(message)".utf8)))
  }

  private mutating func handle(_ event: Event) {
    var pending = session.handle(event)[...]
    while let effect = pending.popFirst() {
      switch effect {
      case .send(let frame): take(frame)
      case .exit: hasEnded = true
      case .readFolder(let path):
        pending += session.handle(
          .folder(path: path, .failure(ReadFailure(message: "no such folder", isMissing: true)))
        )
      case .readFile(let path, _):
        let file: Result<[UInt8], ReadFailure> =
          number(3) == 0
          ? .success(Array(input.prefix(40))) : .failure(ReadFailure(message: "no such file", isMissing: true))
        pending += session.handle(.file(path: path, file))
      case .updateFile(let path, let revision):
        // Beside an article that was opened, decisions are written wherever it lies.
        let isOurs = path.hasPrefix("/w/") && path.hasSuffix(".json") || path == "/c.txt.attache.json"
        precondition(isOurs && !path.contains("/../"), "writes \(path)")
        pending += session.handle(.fileUpdated(path: path, revision.applied(to: nil)))
      case .moveFile(let path, let newPath):
        let isBeside = path.hasPrefix("/w/") == newPath.hasPrefix("/w/")
        precondition(newPath.hasPrefix("/w/") || isBeside && !newPath.contains("/../"), "moves \(path) to \(newPath)")
        pending += session.handle(.fileMoved(path: path, newPath: newPath, .success(false)))
      case .findAnnotator(let folder): pending += session.handle(.annotator(folder: folder, name: "ek"))
      case .appendToJournal: pending += session.handle(.journalWritten(.success(true)))
      case .readIndexCache: pending += session.handle(.indexCache(IndexCache()))
      case .writeIndexCache: pending += session.handle(.indexCacheWritten)
      case .watchProcess, .log: break
      }
    }
  }

  private mutating func take(_ frame: [UInt8]) {
    guard let end = frame.firstIndex(of: UInt8(ascii: "{")),
      let message = try? JSONDocument(parsing: Array(frame[end...])).root
    else { preconditionFailure("a frame without a message") }
    if message["method"] == nil, let id = message["id"]?.int { replies[id, default: 0] += 1 }
  }
}
