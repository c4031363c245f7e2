internal import AnnotationStore
internal import ArticleText
internal import PositionedJSON
internal import Workspace

/// Answers `textDocument/inlayHint`: offices behind surnames, days behind relative dates, numbers behind words.
func inlayHint(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  let range: TextRange = try message.member("params").read("range")
  guard let article = try session.article(message, for: .inlayHint), let text = session.workspace.text(of: article)
  else { return .result(nil) }
  let asked = text.byteRange(from: range, in: session.encoding)
  let hints = session.workspace.inlineHints(in: article, range: asked)
  let places = session.textRanges(hints.map(\.range), in: article).map(\.end)
  let resolvesLater = session.client.resolvesHintTooltips
  let items = zip(hints, places).map { hint, position in
    InlayHintItem(
      hint: hint,
      position: position,
      article: article,
      tooltip: resolvesLater ? nil : session.hintTooltip(at: hint.range.lowerBound, in: article)
    )
  }
  return .list(items, for: message)
}

/// Answers `inlayHint/resolve`: the hint with the card of what it stands behind.
func resolveInlayHint(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  let hint = try message.member("params")
  let position: TextPosition = try hint.read("position")
  _ = try hint.member("label")
  guard let uri = hint.value.at("data", "uri")?.string, let text = session.workspace.text(of: ArticleURI(uri)) else {
    return .result(hint.value)
  }
  // The hint stands at the mention's end.
  let offset = text.byteOffset(from: position, in: session.encoding)
  guard let tooltip = session.hintTooltip(at: max(0, offset - 1), in: ArticleURI(uri)) else {
    return .result(hint.value)
  }
  return .result(hint.value.setting([JSONMember("tooltip", tooltip)]))
}

extension Session {
  /// The innermost card at an offset, as hover shows it.
  fileprivate mutating func hintTooltip(at offset: Int, in article: ArticleURI) -> JSONValue? {
    guard let card = workspace.hover(at: offset, in: article)?.cards.first else { return nil }
    return markup(card.markdown, card.plainText, isMarkdown: client.hoverTakesMarkdown)
  }
}

private struct InlayHintItem: JSONWritable, Sendable {
  var hint: InlineHint
  var position: TextPosition
  var article: ArticleURI
  var tooltip: JSONValue?

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("position", position)
      json.member("label", hint.text)
      // `InlayHintKind.Type`: what somebody is.
      if hint.kind == .role { json.member("kind", 1) }
      json.memberIfPresent("tooltip", tooltip)
      json.member("paddingLeft", true)
      json.key("data")
      json.object { json in json.member("uri", article.string) }
    }
  }
}
