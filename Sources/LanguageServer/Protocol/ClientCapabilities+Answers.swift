internal import PositionedJSON

/// What the client makes of the answers to single requests.
extension ClientCapabilities {
  /// The documentation of a completion may be Markdown.
  var completionTakesMarkdown: Bool {
    let formats = self["textDocument", "completion", "completionItem", "documentationFormat"]?.array
    return formats?.compactMap(\.string).first { $0 == "markdown" || $0 == "plaintext" } == "markdown"
  }

  /// The kinds of completion items that the client knows.
  var completionKinds: CompletionKinds {
    CompletionKinds(self["textDocument", "completion", "completionItemKind", "valueSet"])
  }

  /// The client asks for the tooltips of inlay hints when they are shown.
  var resolvesHintTooltips: Bool {
    holds("tooltip", "textDocument", "inlayHint", "resolveSupport", "properties")
  }

  /// The client asks for the lines of symbols when one is chosen.
  var resolvesSymbolPlaces: Bool { holds("location.range", "workspace", "symbol", "resolveSupport", "properties") }

  /// The client shows tooltips of links.
  var showsLinkTooltips: Bool { declares("textDocument", "documentLink", "tooltipSupport") }

  /// What the client makes of folds.
  var folding: FoldingSupport { FoldingSupport(self["textDocument", "foldingRange"]) }

  /// The client takes edits with versions.
  var takesDocumentChanges: Bool { declares("workspace", "workspaceEdit", "documentChanges") }

  /// The client asks people before it makes edits that want it.
  var confirmsEdits: Bool { takesDocumentChanges && declares("workspace", "workspaceEdit", "changeAnnotationSupport") }

  /// The client asks what would be renamed before it does so.
  var preparesRename: Bool { declares("textDocument", "rename", "prepareSupport") }

  /// The client shows entries of outlines as no longer valid.
  var tagsDocumentSymbols: Bool { hasDeprecatedTag("textDocument", "documentSymbol", "tagSupport", "valueSet") }

  private func holds(_ element: String, _ way: String...) -> Bool {
    self[way]?.array?.contains { $0.string == element } ?? false
  }

  /// `SymbolTag.Deprecated` is 1.
  private func hasDeprecatedTag(_ way: String...) -> Bool { self[way]?.array?.contains { $0.int == 1 } ?? false }
}
