internal import PositionedJSON

/// What is done when the client answers a request of the server.
///
/// A cursor on the result, or the client's error; nothing waits for it, and a client may never answer.
typealias Continuation = @Sendable (inout Session, Result<JSONCursor, ResponseError>) -> Void

extension Session {
  /// Sends a request to the client; `then` is called when the answer arrives, and never if none does.
  mutating func request(
    _ method: String,
    _ params: (any JSONWritable)? = nil,
    then: @escaping Continuation = { _, _ in }
  ) {
    serverRequestCount += 1
    let id = RequestID.string("attache-\(serverRequestCount)")
    continuations[id] = then
    send(.request(id: id, method: method, params: params))
  }

  /// Sends a request whose result is of a type; a result that is not of it counts as an error.
  mutating func request<Reply: JSONReadable & SendableMetatype>(
    _ method: String,
    _ params: (any JSONWritable)? = nil,
    reading: Reply.Type,
    then: @escaping @Sendable (inout Session, Result<Reply, ResponseError>) -> Void
  ) {
    request(method, params) { session, answer in
      then(
        &session,
        answer.flatMap { result in
          do throws(JSONAccessError) {
            return .success(try result.read(as: Reply.self))
          } catch {
            return .failure(ResponseError(.invalidParams, "the client's answer to \(method): \(error)"))
          }
        }
      )
    }
  }

  /// Takes the client's answer; answers to nothing are ignored.
  mutating func receiveResponse(id: RequestID, _ answer: Result<JSONCursor, ResponseError>) {
    guard let then = continuations.removeValue(forKey: id) else { return }
    then(&self, answer)
  }
}
