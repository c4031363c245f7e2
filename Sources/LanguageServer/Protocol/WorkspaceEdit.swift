internal import ArticleText
internal import PositionedJSON
internal import Workspace

/// Changes of several files, in the order in which they were added.
struct WorkspaceEdit: Sendable {
  /// The changes of one file.
  struct File: Sendable {
    var uri: ArticleURI

    /// The open buffer's version; nil for files that are not open.
    var version: Int?

    var edits: [TextEdit]
  }

  private(set) var files: [File] = []

  /// Why somebody should look at edits first, by the name that they give.
  var annotations: [String: ChangeAnnotation] = [:]

  var isEmpty: Bool { files.isEmpty }

  /// Adds changes of a file; nothing where there are none.
  mutating func append(_ edits: [TextEdit], to uri: ArticleURI, version: Int?) {
    if edits.isEmpty { return }
    if let index = files.firstIndex(where: { $0.uri == uri }) {
      files[index].edits += edits
    } else {
      files.append(File(uri: uri, version: version, edits: edits))
    }
  }
}

/// Why somebody should look at edits before they are made.
struct ChangeAnnotation: Hashable, Sendable, JSONWritable {
  var label: String
  var description: String

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("label", label)
      json.member("needsConfirmation", true)
      json.member("description", description)
    }
  }
}

/// An edit in the form that a client takes: with versions where it declares them, else without.
struct VersionedEdit: JSONWritable {
  var edit: WorkspaceEdit

  /// The client takes `documentChanges`.
  var hasVersions: Bool

  init(edit: WorkspaceEdit, client: ClientCapabilities) {
    self.edit = edit
    hasVersions = client.takesDocumentChanges
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      guard hasVersions else {
        json.key("changes")
        json.object { json in
          for file in edit.files { json.member(file.uri.string, file.edits) }
        }
        return
      }
      json.member("documentChanges", edit.files)
      let used = Set(edit.files.flatMap { $0.edits.compactMap(\.annotation) })
      if used.isEmpty { return }
      json.key("changeAnnotations")
      json.object { json in
        for name in used.sorted() {
          if let annotation = edit.annotations[name] { json.member(name, annotation) }
        }
      }
    }
  }
}

extension WorkspaceEdit.File: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("textDocument")
      json.object { json in
        json.member("uri", uri.string)
        if let version {
          json.member("version", version)
        } else {
          json.key("version")
          json.null()
        }
      }
      json.member("edits", edits)
    }
  }
}
