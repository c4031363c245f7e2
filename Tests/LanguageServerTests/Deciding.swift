import AnnotationStore
import Annotations
import ArticleText
import PositionedJSON
import TestSupport
import Workspace

extension MarkedSession {
  /// Has a command of the server run on the first place of some words in the open article, and gives the reply.
  @discardableResult
  mutating func run(_ command: String, on words: String? = nil, _ members: JSONMember...) -> JSONValue? {
    var argument = [JSONMember("uri", .string(uri))] + members
    if let words { argument.append(JSONMember("range", json(range(of: words)))) }
    return execute(command, [.object(argument)])
  }

  /// Has a command of the server run with any arguments.
  @discardableResult
  mutating func execute(_ command: String, _ arguments: [JSONValue]) -> JSONValue? {
    client.request(
      "workspace/executeCommand",
      ["command": .string(command), "arguments": .array(arguments)]
    )
  }

  /// The first place of some words in the open article.
  func range(of words: String) -> TextRange {
    let text = openText
    let start = text.bytes.indices.first { text.bytes[$0...].starts(with: words.utf8) } ?? 0
    return text.textRange(from: start..<start + words.utf8.count, in: .utf16)
  }

  var openText: ArticleText { ArticleText(files.first { $0.name == name }?.marked.text ?? "") }

  /// A sidecar on the disk, one item a line: `status kind “quote” entity`.
  func decisions(_ article: String? = nil) -> String {
    guard let bytes = client.disk["\(Self.folder)/\(article ?? name)\(Sidecar.suffix)"] else { return "no file" }
    let reading = Sidecar.read(bytes)
    guard reading.problems.isEmpty else { return "wrong: \(reading.problems)" }
    let mentions = reading.value.mentions.map { item in
      let entity = item.entity.map { " \($0.rawValue)" } ?? ""
      return "\(item.verdict.status.rawValue) \(item.kind.rawValue) “\(item.anchor.quote)”\(entity)"
    }
    let quotes = reading.value.quotes.map { "\($0.verdict.status.rawValue) \($0.kind.rawValue) “\($0.anchor.quote)”" }
    return (mentions + quotes).joined(separator: "\n")
  }

  /// The registry on the disk.
  var registry: Registry? {
    client.disk["\(Self.folder)/\(Registry.fileName)"].map { Registry.read($0).value }
  }

  /// The code actions at a range of the open article, as `kind: title`, disabled ones with the reason.
  mutating func actions(at range: TextRange, only: [String] = []) -> [JSONValue] {
    var context: [JSONMember] = [JSONMember("diagnostics", [])]
    if !only.isEmpty { context.append(JSONMember("only", .array(only.map(JSONValue.string)))) }
    let params: JSONValue = [
      "textDocument": ["uri": .string(uri)], "range": json(range), "context": .object(context),
    ]
    return client.request("textDocument/codeAction", params)?["result"]?.array ?? []
  }

  /// The words that the server has asked the client to show last; nil where it has asked for none.
  var shownWords: String? {
    client.params(of: "window/showDocument").last.map {
      shown($0["selection"], in: ArticleURI($0["uri"]?.string ?? "").name)
    }
  }
}

/// A range as the protocol writes it.
func json(_ range: TextRange) -> JSONValue {
  func position(_ position: TextPosition) -> JSONValue {
    ["line": .int(position.line), "character": .int(position.character)]
  }
  return ["start": position(range.start), "end": position(range.end)]
}

/// What a client declares that takes everything decisions need.
let decidingClient: JSONValue = [
  "window": ["showDocument": ["support": true]],
  "workspace": [
    "applyEdit": true, "workspaceEdit": ["documentChanges": true], "executeCommand": [:],
    "semanticTokens": ["refreshSupport": true],
  ],
  "textDocument": [
    "codeAction": [
      "codeActionLiteralSupport": ["codeActionKind": ["valueSet": ["", "quickfix", "refactor", "source"]]],
      "isPreferredSupport": true, "disabledSupport": true, "dataSupport": true,
      "resolveSupport": ["properties": ["edit"]],
    ]
  ],
]
