package import PositionedJSON

/// A message to the client.
package enum OutgoingMessage {
  /// A result; nil is written as `null`.
  case result(id: RequestID, (any JSONWritable)?)

  /// An error; without an id where the request's could not be made out.
  case error(id: RequestID?, ResponseError)

  case request(id: RequestID, method: String, params: (any JSONWritable)?)
  case notification(method: String, params: any JSONWritable)

  /// The message as the client reads it: header and body.
  package var frame: [UInt8] {
    var json = JSONWriter()
    write(to: &json)
    var frame = Array("Content-Length: \(json.bytes.count)\r\n\r\n".utf8)
    frame.append(contentsOf: json.bytes)
    return frame
  }
}

extension OutgoingMessage: JSONWritable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("jsonrpc", "2.0")
      switch self {
      case .result(let id, let result):
        json.member("id", id)
        json.key("result")
        if let result { result.write(to: &json) } else { json.null() }
      case .error(let id, let error):
        json.key("id")
        if let id { id.write(to: &json) } else { json.null() }
        json.member("error", error)
      case .request(let id, let method, let params):
        json.member("id", id)
        json.member("method", method)
        if let params { json.member("params", params) }
      case .notification(let method, let params):
        json.member("method", method)
        json.member("params", params)
      }
    }
  }
}

extension RequestID: JSONWritable {
  package func write(to json: inout JSONWriter) {
    switch self {
    case .integer(let integer): json.int(integer)
    case .string(let string): json.string(string)
    }
  }
}

extension ResponseError: JSONWritable {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("code", code.rawValue)
      json.member("message", message)
    }
  }
}
