internal import PositionedJSON

/// A request of the server, and what its answer is about; nothing waits for an answer.
enum ServerRequest: Sendable {
  case registerFileWatchers
  case createProgress
  case refreshTokens
}

extension Session {
  /// Sends a request to the client.
  mutating func request(_ request: ServerRequest, _ method: String, _ params: (any JSONWritable)? = nil) {
    serverRequestCount += 1
    let id = RequestID.string("attache-\(serverRequestCount)")
    serverRequests[id] = request
    send(.request(id: id, method: method, params: params))
  }

  /// Takes the client's answer; answers to nothing are ignored.
  mutating func receiveResponse(id: RequestID, isError: Bool) {
    switch serverRequests.removeValue(forKey: id) {
    case .createProgress: if !isError { beginProgress() }
    case .registerFileWatchers:
      if isError {
        effects.append(.log("The client does not watch files; changes on disk are seen when a file is saved"))
      }
    case .refreshTokens, nil: break
    }
  }
}
