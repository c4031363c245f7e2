internal import ArticleText
internal import PositionedJSON

/// A diagnostic as the protocol writes it; the client's capabilities decide which members it gets.
struct Diagnostic: Hashable, Sendable {
  /// How urgent it is: `DiagnosticSeverity`.
  enum Severity: Int, Sendable, JSONWritable {
    case error = 1
    case warning = 2
    case information = 3
    case hint = 4
  }

  /// How it may be shown: `DiagnosticTag`.
  enum Tag: Int, Sendable, JSONWritable {
    case unnecessary = 1
    case deprecated = 2
  }

  /// Another place that one must see to understand it.
  struct Related: Hashable, Sendable, JSONWritable {
    var location: ProtocolLocation
    var message: String

    func write(to json: inout JSONWriter) {
      json.object { json in
        json.member("location", location)
        json.member("message", message)
      }
    }
  }

  var range: TextRange
  var severity: Severity

  /// The check's code; stays the same when messages are reworded.
  var code: String

  /// A web page about the code.
  var codeDescription: String?

  var message: String
  var tags: [Tag] = []
  var related: [Related] = []

  /// What comes back with requests for code actions: the place in UTF-8 bytes, free of encodings and roundings.
  var data: Range<Int>?

  /// The diagnostic as a client takes it that declares some members.
  func writable(for members: DiagnosticMembers) -> some JSONWritable & Sendable {
    WritableDiagnostic(diagnostic: self, members: members)
  }
}

/// The members of diagnostics, and of what publishes them, that a client takes, all but those that every client takes.
struct DiagnosticMembers: Hashable, Sendable {
  var codeDescription = false
  var relatedInformation = false
  var tags: Set<Int> = []
  var data = false

  /// The version of the text, beside the diagnostics.
  var version = false

  init() {}

  /// Reads what `publishDiagnostics` or `diagnostic` of a client's capabilities says.
  init(_ value: JSONValue?) {
    codeDescription = value?["codeDescriptionSupport"]?.bool ?? false
    relatedInformation = value?["relatedInformation"]?.bool ?? false
    tags = Set(value?["tagSupport"]?["valueSet"]?.array?.compactMap(\.int) ?? [])
    data = value?["dataSupport"]?.bool ?? false
    version = value?["versionSupport"]?.bool ?? false
  }

  /// The members that either side takes.
  func union(_ other: DiagnosticMembers) -> DiagnosticMembers {
    var result = self
    result.codeDescription = codeDescription || other.codeDescription
    result.relatedInformation = relatedInformation || other.relatedInformation
    result.tags = tags.union(other.tags)
    result.data = data || other.data
    result.version = version || other.version
    return result
  }
}

private struct WritableDiagnostic: JSONWritable, Sendable {
  let diagnostic: Diagnostic
  let members: DiagnosticMembers

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("range", diagnostic.range)
      json.member("severity", diagnostic.severity)
      json.member("code", diagnostic.code)
      if members.codeDescription, let page = diagnostic.codeDescription {
        json.key("codeDescription")
        json.object { json in json.member("href", page) }
      }
      json.member("source", "attache")
      json.member("message", diagnostic.message)
      let tags = diagnostic.tags.filter { members.tags.contains($0.rawValue) }
      if !tags.isEmpty { json.member("tags", tags) }
      if members.relatedInformation, !diagnostic.related.isEmpty {
        json.member("relatedInformation", diagnostic.related)
      }
      guard members.data, let range = diagnostic.data else { return }
      json.key("data")
      json.object { json in
        json.member("start", range.lowerBound)
        json.member("end", range.upperBound)
      }
    }
  }
}
