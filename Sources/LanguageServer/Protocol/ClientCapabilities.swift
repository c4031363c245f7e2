internal import ArticleText
internal import PositionedJSON

/// What the client can do, as far as it makes a difference here.
///
/// Members of unexpected types count as absent: a capability that cannot be read has not been declared.
struct ClientCapabilities: Sendable {
  /// The position encodings the client knows, in its order of preference; empty where it says nothing.
  var positionEncodings: [String] = []

  /// Hover may be Markdown.
  var hoverTakesMarkdown = false

  /// Outlines may be trees.
  var symbolTrees = false

  /// The symbol kinds that the client knows for outlines and for searches.
  var documentSymbolKinds = SymbolKind.Known()
  var workspaceSymbolKinds = SymbolKind.Known()

  /// The requests whose answers may be links with an origin.
  var linkSupport: Set<GoToRequest> = []

  /// The client takes requests to watch files.
  var registersFileWatchers = false

  /// The client asks for diagnostics.
  var pullsDiagnostics = false

  /// The members that diagnostics may have which the client is sent, and those that it asks for.
  var publishedMembers = DiagnosticMembers()
  var pulledMembers = DiagnosticMembers()

  /// The client shows progress that the server starts.
  var showsProgress = false

  /// Everything as the client declares it.
  private let declared: JSONValue

  init() {
    declared = nil
  }

  /// Reads the `capabilities` of `initialize`.
  init(_ value: JSONValue) {
    declared = value
    func find(_ keys: String...) -> JSONValue? {
      keys.reduce(value as JSONValue?) { $0?[$1] }
    }
    func isTrue(_ value: JSONValue?) -> Bool { value?.bool ?? false }

    positionEncodings = find("general", "positionEncodings")?.array?.compactMap(\.string) ?? []
    let formats = find("textDocument", "hover", "contentFormat")?.array?.compactMap(\.string) ?? []
    hoverTakesMarkdown = formats.first { $0 == "markdown" || $0 == "plaintext" } == "markdown"
    symbolTrees = isTrue(find("textDocument", "documentSymbol", "hierarchicalDocumentSymbolSupport"))
    documentSymbolKinds = SymbolKind.Known(find("textDocument", "documentSymbol", "symbolKind", "valueSet"))
    workspaceSymbolKinds = SymbolKind.Known(find("workspace", "symbol", "symbolKind", "valueSet"))
    linkSupport = Set(GoToRequest.allCases.filter { isTrue(find("textDocument", $0.rawValue, "linkSupport")) })
    registersFileWatchers = isTrue(find("workspace", "didChangeWatchedFiles", "dynamicRegistration"))
    pullsDiagnostics = find("textDocument", "diagnostic")?.object != nil
    publishedMembers = DiagnosticMembers(find("textDocument", "publishDiagnostics"))
    // The protocol's version 3.17 has no members of its own for diagnostics that are asked for.
    pulledMembers = publishedMembers.union(DiagnosticMembers(find("textDocument", "diagnostic")))
    showsProgress = isTrue(find("window", "workDoneProgress"))
  }

  /// Whether the client declares something at a way of keys: anything but `false` and `null`.
  func declares(_ way: [String]) -> Bool {
    let value = way.reduce(declared as JSONValue?) { $0?[$1] }
    return value.map { !$0.isNull && $0.bool != false } ?? false
  }

  /// The strings that the client lists at a way of keys.
  func strings(_ way: String...) -> [String] {
    way.reduce(declared as JSONValue?) { $0?[$1] }?.array?.compactMap(\.string) ?? []
  }

  /// What the client declares at a way of keys.
  subscript(_ way: [String]) -> JSONValue? { way.reduce(declared as JSONValue?) { $0?[$1] } }

  /// What the client declares at a way of keys.
  subscript(_ way: String...) -> JSONValue? { self[way] }

  /// Whether the client declares something at a way of keys.
  func declares(_ way: String...) -> Bool { declares(way) }
}
