internal import AnnotationStore
internal import ArticleText
internal import PositionedJSON
internal import Workspace

/// Answers `textDocument/codeLens`: how much is decided, and at introducing mentions how often somebody is mentioned.
func codeLens(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  guard let article = try session.article(message, for: .codeLens) else { return .result(nil) }
  let lenses = session.workspace.lenses(of: article)
  let ranges = session.textRanges(lenses.map(\.range), in: article)
  return .list(zip(lenses, ranges).map { CodeLens(lens: $0, range: $1, article: article) }, for: message)
}

/// Answers `codeLens/resolve`: the lens with its words and what choosing it does.
func resolveCodeLens(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  let lens = try message.member("params")
  let range: TextRange = try lens.read("range")
  guard let data = EntityData(lens) else { return .result(lens.value) }
  let title = session.workspace.lensTitle(of: data.reference) ?? "no longer mentioned"
  let command = LensCommand.nextMention(title: title, uri: data.reference.article.string, position: range.start)
  return .result(lens.value.setting([JSONMember("command", command.json)]))
}

extension Lens {
  /// The place it is shown at, in UTF-8 bytes.
  fileprivate var range: Range<Int> {
    switch self {
    case .progress: 0..<0
    case .entity(_, let range): range
    }
  }
}

private struct CodeLens: JSONWritable, Sendable {
  var lens: Lens
  var range: TextRange
  var article: ArticleURI

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("range", range)
      switch lens {
      case .progress(let progress):
        let command = LensCommand.nextUndecided(title: progress.description, uri: article.string)
        json.member("command", command.json)
      case .entity(let entity, _): json.member("data", EntityData(entity))
      }
    }
  }
}

/// What choosing a lens does: a command of this server, which every client can have it run.
enum LensCommand {
  /// Goes to the next suggestion that nobody has decided on.
  case nextUndecided(title: String, uri: String)

  /// Goes to the entity's next mention.
  case nextMention(title: String, uri: String, position: TextPosition)

  /// The `Command`.
  var json: JSONValue {
    switch self {
    case .nextUndecided(let title, let uri):
      ["title": .string(title), "command": "attache.next", "arguments": [["uri": .string(uri)]]]
    case .nextMention(let title, let uri, let position):
      [
        "title": .string(title), "command": "attache.nextMention",
        "arguments": [
          [
            "uri": .string(uri),
            "position": ["line": .int(position.line), "character": .int(position.character)],
          ]
        ],
      ]
    }
  }
}
