import ArticleText
import PositionedJSON

/// A server with one document open in it, as an editor has it.
struct Editing {
  let server: ServerProcess
  let address: String
  private var text: ArticleText
  private var version = 1
  private var resultID = ""

  /// Starts a server and opens a text in it.
  ///
  /// - Parameter folder: the workspace folder; nil for none.
  init(
    _ arguments: [String],
    text: String,
    address: String = "file:///benchmark/a.txt",
    language: String = "plaintext",
    folder: String? = nil
  ) throws {
    server = try ServerProcess(arguments)
    self.address = address
    self.text = ArticleText(text)
    try server.initialize(folder: folder)
    let content = String(decoding: JSONWriter.bytes(of: JSONValue.string(text)), as: UTF8.self)
    server.notify(
      "textDocument/didOpen",
      #"{"textDocument":{"uri":"\#(address)","languageId":"\#(language)","version":1,"text":\#(content)}}"#
    )
  }

  var document: String { #""textDocument":{"uri":"\#(address)"}"# }

  /// Asks about a place and waits for the answer.
  @discardableResult
  func ask(_ method: String, at offset: Int, more: String = "") throws -> [UInt8] {
    let position = text.position(from: offset, in: .utf16)
    return try server.ask(
      "textDocument/\(method)",
      #"{\#(document),"position":{"line":\#(position.line),"character":\#(position.character)}\#(more)}"#
    )
  }

  /// Asks for all tokens, so that later answers may be deltas; and for diagnostics.
  mutating func prepare(withDiagnostics: Bool = true) throws {
    resultID = try Self.resultID(in: server.ask("textDocument/semanticTokens/full", "{\(document)}"))
    if withDiagnostics { try server.ask("textDocument/diagnostic", "{\(document)}") }
  }

  /// Types a letter at an offset, or deletes the one before it, and waits until tokens, and diagnostics where they are wanted, are answered.
  ///
  /// - Returns: the seconds that took.
  mutating func type(_ letter: String, at offset: Int, deleting: Int = 0, withDiagnostics: Bool = true) throws -> Double
  {
    let range = text.textRange(from: offset - deleting..<offset, in: .utf16)
    version += 1
    text.apply(TextChange(range: range, newText: letter), in: .utf16)
    let (start, end) = (range.start, range.end)
    server.notify(
      "textDocument/didChange",
      #"{"textDocument":{"uri":"\#(address)","version":\#(version)},"contentChanges":[{"range":{"start":{"line":\#(start.line),"character":\#(start.character)},"end":{"line":\#(end.line),"character":\#(end.character)}},"text":"\#(letter)"}]}"#
    )
    let typed = server.lastSent
    let tokens = server.post(
      "textDocument/semanticTokens/full/delta",
      #"{\#(document),"previousResultId":"\#(resultID)"}"#
    )
    let diagnostics = withDiagnostics ? server.post("textDocument/diagnostic", "{\(document)}") : nil
    let answer = try server.wait(tokens)
    if let diagnostics { _ = try server.wait(diagnostics) }
    let arrival = server.lastArrival
    resultID = try Self.resultID(in: answer)
    return (arrival - typed).inSeconds
  }

  /// The end of a sentence in the middle of the text, where somebody may go on writing.
  var placeToWrite: Int {
    let half = text.bytes.count / 2
    let stop = text.bytes[half...].firstIndex(of: UInt8(ascii: ".")) ?? half
    return stop + 1
  }

  private static func resultID(in answer: [UInt8]) throws -> String {
    try JSONDocument(parsing: answer).root["result"]?["resultId"]?.string ?? ""
  }
}

extension ServerProcess {
  /// Does what a client does first; it takes deltas of tokens, asks for diagnostics, and shows progress.
  func initialize(folder: String? = nil) throws {
    let folders = folder.map { #"[{"uri":"file://\#($0)","name":"articles"}]"# } ?? "null"
    let capabilities =
      #"{"window":{"workDoneProgress":true},"textDocument":{"diagnostic":{},"semanticTokens":{"requests":{"full":{"delta":true}},"formats":["relative"],"tokenTypes":[],"tokenModifiers":[]}}}"#
    try ask("initialize", #"{"processId":null,"capabilities":\#(capabilities),"workspaceFolders":\#(folders)}"#)
    notify("initialized", "{}")
  }
}
