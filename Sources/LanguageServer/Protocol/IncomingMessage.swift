package import PositionedJSON

/// A message from the client.
package enum IncomingMessage: Sendable {
  /// A request; `message` stands on the whole message, so that errors name the way from its root.
  case request(id: RequestID, method: String, message: JSONCursor)

  case notification(method: String, message: JSONCursor)

  /// The answer to a request of the server: a cursor on the result, or what the client says is wrong.
  case response(id: RequestID, Result<JSONCursor, ResponseError>)

  /// Something that is no message; `id` is nil where none can be made out.
  case invalid(id: RequestID?, ResponseError)
}

extension IncomingMessage {
  /// Reads a frame's body; never fails, as what is no message has to be answered as well.
  package init(body: [UInt8]) {
    do throws(JSONSyntaxError) {
      self.init(try JSONDocument(parsing: body).root)
    } catch {
      self = .invalid(id: nil, ResponseError(.parseError, "\(error) at byte \(error.offset)"))
    }
  }

  private init(_ value: JSONValue) {
    guard value.object != nil else {
      let what = value.array == nil ? "expected object" : "batches are not part of the protocol"
      self = .invalid(id: nil, ResponseError(.invalidRequest, what))
      return
    }
    let idValue = value["id"]
    let id = idValue.flatMap(RequestID.init)
    func invalid(_ message: String) -> IncomingMessage { .invalid(id: id, ResponseError(.invalidRequest, message)) }

    guard value["jsonrpc"]?.string == "2.0" else {
      self = invalid("/jsonrpc: expected \"2.0\"")
      return
    }
    guard let method = value["method"] else {
      if let id, let answer = Self.answer(value) {
        self = .response(id: id, answer)
      } else {
        self = invalid("/method: expected string, found nothing")
      }
      return
    }
    guard let method = method.string else {
      self = invalid("/method: expected string")
      return
    }
    switch value["params"]?.content {
    case nil, .null, .object, .array: break
    default:
      self = invalid("/params: expected object or array")
      return
    }
    if let id {
      self = .request(id: id, method: method, message: JSONCursor(value))
    } else if idValue != nil {
      self = invalid("/id: expected integer or string")
    } else {
      self = .notification(method: method, message: JSONCursor(value))
    }
  }
}

extension IncomingMessage {
  /// What a response says; nil for what is none.
  ///
  /// An error of any form counts as one, as there is no result then.
  private static func answer(_ value: JSONValue) -> Result<JSONCursor, ResponseError>? {
    if let error = value["error"], !error.isNull {
      let code = error["code"]?.int.map(ResponseError.Code.init(rawValue:)) ?? .internalError
      return .failure(ResponseError(code, error["message"]?.string ?? "the client gives no reason"))
    }
    return (try? JSONCursor(value).member("result")).map(Result.success)
  }
}

extension RequestID: JSONReadable {
  package static var jsonExpectation: String { "integer or string" }

  package init(json: JSONCursor) throws(JSONAccessError) {
    guard let id = RequestID(json.value) else { throw json.error(expected: Self.jsonExpectation) }
    self = id
  }

  /// Reads an id; nil for anything but an integer or a string.
  init?(_ value: JSONValue) {
    switch value.content {
    case .integer(let integer): self = .integer(integer)
    case .string(let string): self = .string(string)
    default: return nil
    }
  }
}
