internal import PositionedJSON

/// A request's progress as the client sees it, under the `workDoneToken` that came with it.
struct RequestWork: Sendable {
  let token: ProgressToken

  /// The percentage that was told last.
  var percentage = 0
}

/// How far an answer has come that is made in steps.
struct WorkState: Hashable, Sendable {
  var done: Int
  var total: Int
}

extension JSONCursor {
  /// The token under which the client takes pieces of a request's answer; nil where it gives none.
  ///
  /// This stands on the whole message.
  var partialResultToken: ProgressToken? { token("partialResultToken") }

  fileprivate func token(_ key: String) -> ProgressToken? { value["params"]?[key].flatMap(ProgressToken.init) }
}

extension Session {
  /// Begins to tell of the work on a request, where the client gives a token for it.
  mutating func beginWork(_ method: String, _ message: JSONCursor) -> RequestWork? {
    guard phase == .running, let token = message.token("workDoneToken") else { return nil }
    tellProgress(token, WorkDoneProgress(kind: .begin, title: workTitles[method] ?? "Reading the article"))
    return RequestWork(token: token)
  }

  /// Tells how far the work has come, if that is a whole percent further.
  mutating func reportWork(_ work: inout RequestWork?, _ state: WorkState?) {
    guard let state, state.total > 0, let token = work?.token else { return }
    let percentage = min(100, state.done * 100 / state.total)
    guard percentage > work?.percentage ?? 0 else { return }
    work?.percentage = percentage
    tellProgress(
      token,
      WorkDoneProgress(kind: .report, message: "\(state.done) of \(state.total)", percentage: percentage)
    )
  }

  /// Ends what the client is shown of a request's work; nothing comes under its token afterwards.
  mutating func endWork(_ work: RequestWork?) {
    if let work { tellProgress(work.token, WorkDoneProgress(kind: .end)) }
  }

  /// Sends a value of work-done progress.
  mutating func tellProgress(_ token: ProgressToken, _ value: WorkDoneProgress) {
    notify("$/progress", ProgressParams(token: token, value: value))
  }

  /// Sends a piece of a request's answer; the whole answer afterwards holds none of it.
  mutating func sendPartialResult(_ token: ProgressToken, _ piece: any JSONWritable) {
    notify("$/progress", ProgressParams(token: token, value: piece))
  }
}

/// What a client's progress bar says of a request; of the others that the article is being read.
private let workTitles = [
  "textDocument/references": "Finding mentions",
  "workspace/diagnostic": "Checking articles",
  "workspace/executeCommand": "Carrying out the command",
  "workspace/symbol": "Searching names",
]
