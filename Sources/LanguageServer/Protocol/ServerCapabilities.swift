internal import ArticleText
internal import PositionedJSON

/// What `initialize` answers: the requests this server takes, and in which unit positions count.
struct InitializeResult: JSONWritable {
  var encoding: PositionEncoding
  var version: String

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("capabilities")
      json.object { json in writeCapabilities(to: &json) }
      json.key("serverInfo")
      json.object { json in
        json.member("name", "attache")
        json.member("version", version)
      }
    }
  }

  private func writeCapabilities(to json: inout JSONWriter) {
    json.member("positionEncoding", encoding.rawValue)
    json.key("textDocumentSync")
    json.object { json in
      json.member("openClose", true)
      json.member("change", incrementalSync)
      json.member("save", true)
    }
    for provider in Self.plainProviders { json.member(provider, true) }
    json.key("semanticTokensProvider")
    json.object { json in
      json.key("legend")
      json.object { json in
        json.member("tokenTypes", SemanticTokensLegend.types)
        json.member("tokenModifiers", SemanticTokensLegend.modifiers)
      }
      json.member("range", true)
      json.key("full")
      json.object { json in json.member("delta", true) }
    }
    json.key("workspace")
    json.object { json in
      json.key("workspaceFolders")
      json.object { json in
        json.member("supported", true)
        json.member("changeNotifications", true)
      }
    }
  }

  /// `TextDocumentSyncKind.Incremental`.
  private var incrementalSync: Int { 2 }

  private static let plainProviders = [
    "hoverProvider", "declarationProvider", "definitionProvider", "typeDefinitionProvider", "implementationProvider",
    "referencesProvider", "documentHighlightProvider", "documentSymbolProvider", "workspaceSymbolProvider",
  ]
}
