internal import AnnotationStore
internal import Annotations
internal import ArticleText
internal import PositionedJSON
internal import Workspace

/// Answers `textDocument/completion`: names and roles known in the workspace that go on with what is typed.
func completion(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  guard let place = try session.place(message, for: .completion) else { return .result(nil) }
  let list = session.workspace.completions(at: place.offset, in: place.article)
  let ranges = session.textRanges(list.items.map(\.range), in: place.article)
  let known = session.client.completionKinds
  let items = zip(list.items, ranges).enumerated().map { rank, entry in
    CompletionItem(rank: rank, item: entry.0, range: entry.1, kind: known.nearest(entry.0.kind), article: place.article)
  }
  return .result(CompletionResult(isIncomplete: list.isIncomplete, items: items))
}

/// Answers `completionItem/resolve`: the item with the card of whose name it is.
func resolveCompletionItem(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  let item = try message.member("params")
  _ = try item.read("label", as: String.self)
  guard let data = EntityData(item), let article = item.value.at("data", "for")?.string,
    let card = session.workspace.card(of: data.reference, seenFrom: ArticleURI(article))
  else { return .result(item.value) }
  let isMarkdown = session.client.completionTakesMarkdown
  let added: [JSONMember] = [
    JSONMember("detail", .string(harmless("\(card.name) · \(card.label)"))),
    JSONMember("documentation", markup(card.markdown, card.plainText, isMarkdown: isMarkdown)),
  ]
  return .result(item.value.setting(added))
}

private struct CompletionResult: JSONWritable {
  var isIncomplete: Bool
  var items: [CompletionItem]

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("isIncomplete", isIncomplete)
      json.member("items", items)
    }
  }
}

private struct CompletionItem: JSONWritable, Sendable {
  /// The place in the list; clients sort by text.
  var rank: Int
  var item: CompletionList.Item
  var range: TextRange
  var kind: Int
  var article: ArticleURI

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("label", item.name)
      json.member("kind", kind)
      json.member("sortText", String(repeating: "0", count: max(0, 4 - "\(rank)".utf8.count)) + "\(rank)")
      json.member("filterText", item.typed)
      json.member("textEdit", TextEdit(range: range, newText: item.name))
      json.key("data")
      json.object { json in
        json.member("uri", item.entity.article.string)
        json.member("entity", item.entity.entity.rawValue)
        json.member("for", article.string)
      }
    }
  }
}

/// The kinds of completion items that a client knows: `CompletionItemKind`.
struct CompletionKinds: Sendable {
  private var declared: Set<Int>?

  init() {}

  /// Reads a `valueSet`; without one the kinds of the protocol's first version are known.
  init(_ valueSet: JSONValue?) {
    declared = (valueSet?.array?.compactMap(\.int)).map(Set.init)
  }

  /// The kind that stands for a mention's, or one that every client knows.
  func nearest(_ kind: MentionKind) -> Int {
    let wanted =
      switch kind {
      case .person: 7
      case .role: 3
      case .organization: 9
      case .country, .nationality: 13
      case .place: 22
      case .event: 23
      case .document: 17
      default: 6
      }
    return declared?.contains(wanted) ?? (wanted <= 18) ? wanted : text
  }

  /// `CompletionItemKind.Text`.
  private var text: Int { 1 }
}
