internal import PositionedJSON

extension Answer {
  /// A list: in pieces where the client has given a token for them, else at once.
  ///
  /// - Parameter message: the whole request.
  static func list<Element: JSONWritable & Sendable>(_ elements: [Element], for message: JSONCursor) -> Answer {
    guard let token = message.partialResultToken, !elements.isEmpty else { return .result(elements) }
    return .inSteps(ListAnswer(elements: elements, token: token))
  }
}

/// A list on its way to the client, some elements a step.
private struct ListAnswer<Element: JSONWritable & Sendable>: LongAnswer {
  let elements: [Element]
  let token: ProgressToken
  var sent = 0

  /// Elements in a piece: some tens of kilobytes of most lists.
  private var pieceLength: Int { 256 }

  var state: WorkState? { WorkState(done: sent, total: elements.count) }

  mutating func step(_ session: inout Session) -> Step {
    let end = min(elements.count, sent + pieceLength)
    session.sendPartialResult(token, Array(elements[sent..<end]))
    sent = end
    // The whole answer must hold none of what has been sent in pieces.
    return end < elements.count ? .more : .answer(.result([Element]()))
  }
}
