internal import AnnotationStore
internal import PositionedJSON

/// A request, or a family of requests, as `initialize` announces it; each is one row of `Provider.all`.
struct Provider: Sendable {
  /// Its member of the server's capabilities.
  let capability: String

  /// The name under which it is registered.
  let method: String

  /// The switch in the settings that turns it on and off.
  let feature: Settings.Feature?

  /// What is announced; `true` where there is nothing to say.
  var options: JSONValue

  /// Where clients declare that they take options; nil where all do.
  let optionsWay: [String]?

  /// Where the client declares it: keys of the client's capabilities.
  let clientWay: [String]

  /// It is announced only to clients that declare it, as it changes what others would do.
  let mustBeDeclared: Bool

  /// It is about files of ours alone: clients that let it be registered hear of it for those files only.
  let isForOurFiles: Bool

  /// - Parameters:
  ///   - name: what its capability begins with.
  ///   - method: the name under which it is registered; nil for `textDocument/` and the name.
  init(
    _ name: String,
    _ feature: Settings.Feature?,
    _ options: JSONValue = true,
    method: String? = nil,
    optionsDeclaredAt optionsWay: [String]? = nil,
    declaredAt clientWay: [String]? = nil,
    mustBeDeclared: Bool = false,
    isForOurFiles: Bool = false
  ) {
    let method = method ?? "textDocument/\(name)"
    capability = "\(name)Provider"
    self.method = method
    self.feature = feature
    self.options = options
    self.optionsWay = optionsWay
    self.clientWay = clientWay ?? method.split(separator: "/").map(String.init)
    self.mustBeDeclared = mustBeDeclared
    self.isForOurFiles = isForOurFiles
  }
}

extension Provider {
  /// Everything that this server serves, in the order in which it is announced.
  static let all = [
    Provider("hover", .hover),
    Provider("declaration", .definition),
    Provider("definition", .definition),
    Provider("typeDefinition", .definition),
    Provider("implementation", .definition),
    Provider("references", .references),
    Provider("documentHighlight", .documentHighlight),
    Provider("documentSymbol", .documentSymbol),
    Provider(
      "workspaceSymbol",
      .workspaceSymbol,
      resolving,
      method: "workspace/symbol",
      optionsDeclaredAt: ["workspace", "symbol", "resolveSupport"]
    ),
    Provider("documentFormatting", nil, method: "textDocument/formatting", isForOurFiles: true),
    Provider("semanticTokens", .semanticTokens, semanticTokensOptions),
    // Whoever pulls is sent nothing unasked, so nobody else may be told of it.
    Provider(
      "diagnostic",
      .diagnostics,
      [
        "identifier": "attache", "interFileDependencies": true, "workspaceDiagnostics": true, "workDoneProgress": true,
      ],
      mustBeDeclared: true
    ),
    Provider("completion", .completion, completionOptions),
    Provider("inlayHint", .inlayHint, resolving),
    Provider("codeLens", .codeLens, resolving),
    Provider("foldingRange", .foldingRange),
    Provider("selectionRange", .selectionRange),
    Provider("documentLink", .documentLink, resolving),
    Provider("linkedEditingRange", .linkedEditingRange),
    Provider(
      "rename",
      .rename,
      ["prepareProvider": true],
      optionsDeclaredAt: ["textDocument", "rename", "prepareSupport"]
    ),
    Provider(
      "callHierarchy",
      .callHierarchy,
      method: "textDocument/prepareCallHierarchy",
      declaredAt: callHierarchyWay
    ),
    Provider(
      "codeAction",
      .codeAction,
      ["codeActionKinds": .array(CodeAction.announcedKinds.map(JSONValue.string))],
      optionsDeclaredAt: ["textDocument", "codeAction", "codeActionLiteralSupport"]
    ),
    Provider("executeCommand", nil, commandOptions, method: "workspace/executeCommand"),
  ]

  private static let callHierarchyWay = ["textDocument", "callHierarchy"]

  private static let resolving: JSONValue = ["resolveProvider": true]

  /// Names begin with a capital letter, members of our files with a quotation mark; clients ask by themselves while a word
  /// is typed.
  private static let completionOptions: JSONValue = [
    "triggerCharacters": .array("ABCDEFGHIJKLMNOPQRSTUVWXYZ\"".map { .string(String($0)) }),
    "resolveProvider": true,
  ]

  private static let commandOptions: JSONValue = [
    "commands": .array(Command.allCases.map { .string($0.rawValue) })
  ]

  private static let semanticTokensOptions: JSONValue = [
    "legend": [
      "tokenTypes": .array(SemanticTokensLegend.types.map(JSONValue.string)),
      "tokenModifiers": .array(SemanticTokensLegend.modifiers.map(JSONValue.string)),
    ],
    "range": true,
    "full": ["delta": true],
  ]
}

extension Provider {
  /// What a client is told in the answer to `initialize`, in the order of the table.
  ///
  /// A feature that is switched off is left out where it can be registered when it is switched on; other clients are
  /// told of it and get empty answers.
  ///
  /// - Parameter isOn: whether the settings that are known so far switch a feature on.
  static func announced(to client: ClientCapabilities, isOn: (Settings.Feature) -> Bool) -> [Provider] {
    all.filter { provider in
      if provider.mustBeDeclared, !client.declares(provider.clientWay) { return false }
      if provider.isForOurFiles, client.registers(provider) { return false }
      return provider.feature.map(isOn) ?? true || !client.registers(provider)
    }.map { provider in
      var provider = provider
      if let way = provider.optionsWay, !client.declares(way) { provider.options = true }
      return provider
    }
  }
}

extension ClientCapabilities {
  /// Whether the client lets a provider be registered after `initialize`.
  func registers(_ provider: Provider) -> Bool { declares(provider.clientWay + ["dynamicRegistration"]) }
}
