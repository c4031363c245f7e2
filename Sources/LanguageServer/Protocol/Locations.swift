internal import ArticleText
internal import PositionedJSON

/// A range of a document as the protocol names it.
struct ProtocolLocation: Hashable, Sendable, JSONWritable {
  var uri: String
  var range: TextRange

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("uri", uri)
      json.member("range", range)
    }
  }
}

/// A location with the range in the asking document that it belongs to.
struct LocationLink: Hashable, Sendable, JSONWritable {
  var origin: TextRange
  var target: ProtocolLocation

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("originSelectionRange", origin)
      json.member("targetUri", target.uri)
      json.member("targetRange", target.range)
      json.member("targetSelectionRange", target.range)
    }
  }
}

/// How urgent a message to people is: `MessageType`.
enum MessageType: Int, Sendable, JSONWritable {
  case error = 1
  case warning = 2
  case info = 3
  case log = 4
}

/// The parameters of `window/logMessage` and `window/showMessage`.
struct MessageParams: JSONWritable {
  var type: MessageType
  var message: String

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("type", type)
      json.member("message", message)
    }
  }
}

extension ProtocolLocation {
  /// The location as a value.
  var json: JSONValue { ["uri": .string(uri), "range": range.json] }
}

extension TextRange {
  /// The range as a value.
  var json: JSONValue {
    [
      "start": ["line": .int(start.line), "character": .int(start.character)],
      "end": ["line": .int(end.line), "character": .int(end.character)],
    ]
  }
}
