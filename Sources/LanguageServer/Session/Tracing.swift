internal import PositionedJSON

/// How much of the server's doings the client wants to be told: `TraceValue`.
enum TraceValue: String, Sendable, CaseIterable, JSONReadable {
  case off
  case messages
  case verbose
}

/// Answers `$/setTrace`.
func setTrace(_ session: inout Session, _ message: JSONCursor) throws {
  session.trace = try message.member("params").read("value")
}

extension Session {
  /// Tells a client that traces of a message.
  mutating func traceReceived(_ method: String, id: RequestID?) {
    guard trace != .off, phase == .running else { return }
    notify("$/logTrace", LogTraceParams(method: method, id: id))
  }
}

private struct LogTraceParams: JSONWritable {
  var method: String
  var id: RequestID?

  func write(to json: inout JSONWriter) {
    let number: String? =
      switch id {
      case .integer(let integer): "\(integer)"
      case .string(let string): string
      case nil: nil
      }
    json.object { json in
      json.member("message", number.map { "<-- \(method)(\($0))" } ?? "<-- \(method)")
    }
  }
}
