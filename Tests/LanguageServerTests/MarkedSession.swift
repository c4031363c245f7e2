import Annotations
import ArticleText
import LanguageServer
import PositionedJSON
import TestSupport
import Workspace

/// A client in a folder of annotated articles, one `//- NAME` each; the one with the cursor is open.
///
/// The analyses are the marks', so that a test sees what the server makes of them and nothing else.
struct MarkedSession {
  static let folder = "/news"

  var client: TestClient
  let files: [MarkedFiles.File]

  /// The name of the open article.
  let name: String

  /// The cursor in the open article.
  let cursor: TextPosition

  private let encoding: PositionEncoding

  /// - Parameters:
  ///   - beside: other files of the folder, by name.
  ///   - hasParagraphs: whether lines are paragraphs, which checks of the words read.
  init(
    _ literal: String,
    beside: [String: [UInt8]] = [:],
    capabilities: JSONValue = [:],
    encoding: PositionEncoding = .utf16,
    hasParagraphs: Bool = false,
    options: Session.Options = Session.Options()
  ) {
    files = MarkedFiles(literal).files
    var analyses: [[UInt8]: Analysis] = [:]
    var disk = Dictionary(
      uniqueKeysWithValues: beside.map { ("\(Self.folder)/\($0.key)", String(decoding: $0.value, as: UTF8.self)) }
    )
    for file in files {
      let article = AnnotatedArticle(file.marked)
      analyses[article.text.bytes] = article.analysis
      disk["\(Self.folder)/\(file.name)"] = file.marked.text
    }
    let known = analyses
    var options = options
    options.defaultPositionEncoding = encoding
    self.encoding = encoding
    client = TestClient.started(
      folders: [Self.folder],
      capabilities: capabilities,
      disk: disk,
      options: options,
      workspace: Workspace { text, _ in
        var analysis = known[text.bytes] ?? Analysis()
        if hasParagraphs {
          analysis.sections = (0..<text.lineCount).map { Section(range: text.lineRange($0), role: .paragraph) }
        }
        return analysis
      }
    )
    let asked = files.first { !$0.marked.cursors.isEmpty } ?? files.first
    name = asked?.name ?? ""
    let marked = asked?.marked ?? MarkedText("")
    cursor = ArticleText(marked.text).position(from: marked.cursor, in: encoding)
    client.open(uri, marked.text)
    client.forgetReceived()
  }

  var uri: String { "file://\(Self.folder)/\(name)" }

  /// The result of a request about the open article, with its cursor where `atCursor` says so.
  mutating func ask(_ method: String, atCursor: Bool = true, _ others: [JSONMember] = []) -> JSONValue? {
    var members = [JSONMember("textDocument", ["uri": .string(uri)])]
    if atCursor {
      members.append(JSONMember("position", ["line": .int(cursor.line), "character": .int(cursor.character)]))
    }
    return client.request("textDocument/\(method)", .object(members + others))?["result"]
  }

  /// Writes a file of the folder, or removes it, and tells the session.
  mutating func change(_ name: String, _ content: [UInt8]?) {
    client.disk["\(Self.folder)/\(name)"] = content
    let change: JSONValue = ["uri": .string("file://\(Self.folder)/\(name)"), "type": content == nil ? 3 : 2]
    client.notify("workspace/didChangeWatchedFiles", ["changes": [change]])
  }

  /// Locations and location links as `NAME:LINE text`, one a line; other values as JSON.
  func shown(_ result: JSONValue?) -> String {
    guard let locations = result?.array else {
      return result.map { String(decoding: JSONWriter.bytes(of: $0), as: UTF8.self) } ?? ""
    }
    return locations.map { location in
      let uri = (location["uri"] ?? location["targetUri"])?.string ?? ""
      let range = location["range"] ?? location["targetSelectionRange"]
      return "\(ArticleURI(uri).name):\(shown(range, in: ArticleURI(uri).name))"
    }.joined(separator: "\n")
  }

  /// A range of an article as `LINE text`.
  func shown(_ range: JSONValue?, in name: String) -> String {
    guard let range, let range = try? JSONCursor(range).read(as: TextRange.self),
      let file = files.first(where: { $0.name == name })
    else { return "no range" }
    let text = ArticleText(file.marked.text)
    return "\(range.start.line + 1) \(text.string(in: text.byteRange(from: range, in: encoding)))"
  }
}
