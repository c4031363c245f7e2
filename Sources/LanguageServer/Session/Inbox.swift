/// Messages that have arrived and wait to be handled, in order.
struct Inbox: Sendable {
  /// A message whose turn has come.
  enum Message: Sendable {
    case waiting(IncomingMessage)

    /// A request that the client has taken back.
    case cancelled(RequestID)
  }

  private var messages: [IncomingMessage] = []
  private var taken = 0
  private var cancelled: Set<RequestID> = []

  var isEmpty: Bool { taken == messages.count }

  mutating func append(_ message: IncomingMessage) {
    messages.append(message)
  }

  /// Marks a waiting request as cancelled; false if none with this id waits.
  mutating func cancel(_ id: RequestID) -> Bool {
    let waits = messages[taken...].contains { if case .request(id, _, _) = $0 { true } else { false } }
    if waits { cancelled.insert(id) }
    return waits
  }

  mutating func next() -> Message? {
    guard taken < messages.count else { return nil }
    let message = messages[taken]
    taken += 1
    if taken == messages.count {
      messages.removeAll(keepingCapacity: messages.count < 1000)
      taken = 0
    }
    if case .request(let id, _, _) = message, cancelled.remove(id) != nil { return .cancelled(id) }
    return .waiting(message)
  }
}
