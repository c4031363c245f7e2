internal import ArticleText
internal import PositionedJSON

/// What `initialize` answers: the requests this server takes, and in which unit positions count.
struct InitializeResult: JSONWritable {
  var encoding: PositionEncoding
  var version: String
  var providers: [Provider]
  var fileOperations: [FileOperation]

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
    for provider in providers { json.member(provider.capability, provider.options) }
    json.key("workspace")
    json.object { json in
      json.key("workspaceFolders")
      json.object { json in
        json.member("supported", true)
        json.member("changeNotifications", true)
      }
      if !fileOperations.isEmpty {
        json.key("fileOperations")
        json.object { json in
          for operation in fileOperations { json.member(operation.rawValue, FileOperation.filters) }
        }
      }
    }
  }

  /// `TextDocumentSyncKind.Incremental`.
  private var incrementalSync: Int { 2 }
}
