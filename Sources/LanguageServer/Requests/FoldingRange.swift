internal import AnnotationStore
internal import ArticleText
internal import PositionedJSON
internal import Workspace

/// Answers `textDocument/foldingRange`: sections, quotations and furniture.
func foldingRange(_ session: inout Session, _ message: JSONCursor) throws -> Answer {
  guard let article = try session.article(message, for: .foldingRange) else { return .result(nil) }
  let folds = session.workspace.folds(in: article)
  guard let text = session.workspace.text(of: article) else { return .result(nil) }
  let ranges = session.textRanges(folds.map(\.range), in: article)
  let support = session.client.folding
  var items = zip(folds, ranges).map { fold, range in
    FoldingRange(fold: fold, range: range, endsLine: endsLine(range.end, of: text, session.encoding), support: support)
  }
  if support.wholeLinesOnly {
    // Of folds on one line such a client can show one: the longest, which comes first.
    var lines: Set<Int> = []
    items = items.filter { $0.startLine < $0.endLine && lines.insert($0.startLine).inserted }
  }
  if let limit = support.limit, items.count > limit {
    // The longest ones, in the order of the document.
    let longest = items.indices.sorted { a, b in
      let (first, second) = (items[a].endLine - items[a].startLine, items[b].endLine - items[b].startLine)
      return first == second ? a < b : first > second
    }
    items = longest.prefix(max(0, limit)).sorted().map { items[$0] }
  }
  return .list(items, for: message)
}

/// Whether nothing but blanks stands behind a position on its line.
private func endsLine(_ position: TextPosition, of text: ArticleText, _ encoding: PositionEncoding) -> Bool {
  let offset = text.byteOffset(from: position, in: encoding)
  let rest = text.bytes[offset..<max(offset, text.lineRange(position.line).upperBound)]
  // A quotation's closing mark and full stop belong to it.
  return rest.count < 8 && rest.allSatisfy { $0 <= 0x20 || $0 >= 0x80 || ".,;\"')!?".utf8.contains($0) }
}

/// What a client makes of folds.
struct FoldingSupport: Sendable {
  var wholeLinesOnly = false

  /// How many folds the client takes; nil for any number.
  var limit: Int?

  /// The client shows words in place of what is folded.
  var showsSummaries = false

  /// The kinds that the client knows; nil for all of the protocol's.
  var kinds: Set<String>?

  init() {}

  /// Reads `textDocument.foldingRange`.
  init(_ value: JSONValue?) {
    wholeLinesOnly = value?["lineFoldingOnly"]?.bool ?? false
    limit = value?["rangeLimit"]?.int.flatMap { $0 >= 0 ? $0 : nil }
    showsSummaries = value?.at("foldingRange", "collapsedText")?.bool ?? false
    kinds = (value?.at("foldingRangeKind", "valueSet")?.array?.compactMap(\.string)).map(Set.init)
  }

  fileprivate func name(of kind: Fold.Kind) -> String? {
    let name: String? =
      switch kind {
      case .section: "region"
      case .furniture: "comment"
      case .quote: nil
      }
    return name.flatMap { kinds?.contains($0) ?? true ? $0 : nil }
  }
}

private struct FoldingRange: JSONWritable, Sendable {
  var startLine: Int
  var startCharacter: Int?
  var endLine: Int
  var endCharacter: Int?
  var kind: String?
  var summary: String?

  init(fold: Fold, range: TextRange, endsLine: Bool, support: FoldingSupport) {
    startLine = range.start.line
    endLine = range.end.line
    kind = support.name(of: fold.kind)
    summary = support.showsSummaries ? fold.summary.map { harmless($0) } : nil
    if support.wholeLinesOnly {
      // A line on which other words follow must stay in sight.
      if !endsLine { endLine -= 1 }
    } else {
      // A heading stays in sight, of a quotation nothing does.
      startCharacter = fold.kind == .quote ? range.start.character : nil
      endCharacter = range.end.character
    }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("startLine", startLine)
      json.memberIfPresent("startCharacter", startCharacter)
      json.member("endLine", endLine)
      json.memberIfPresent("endCharacter", endCharacter)
      json.memberIfPresent("kind", kind)
      json.memberIfPresent("collapsedText", summary)
    }
  }
}
