internal import PositionedJSON
internal import Workspace

/// The progress of reading and indexing folders as the client shows it.
struct IndexProgress: Sendable {
  enum State: Sendable {
    case none

    /// The client was asked to show progress.
    case requested

    /// The client shows progress.
    case shown
  }

  var state = State.none

  /// The token of the progress that is requested or shown; each has one of its own.
  var token = 0

  /// The person has ended reading and indexing; what is left stays out until a folder is read anew.
  var isCancelled = false

  /// Articles indexed since reading began.
  var indexedCount = 0

  /// The percentage that was told last.
  var percentage = 0
}

extension Session {
  private var progressToken: String { "attache-index-\(progress.token)" }

  /// Asks the client to show progress, unless it does so or cannot; work goes on without waiting for the answer.
  mutating func startProgress() {
    progress.isCancelled = false
    guard client.showsProgress, case .none = progress.state else { return }
    progress.token += 1
    progress.indexedCount = 0
    progress.percentage = 0
    progress.state = .requested
    request("window/workDoneProgress/create", ProgressCreateParams(token: .string(progressToken))) { session, answer in
      if case .success = answer { session.beginProgress() }
    }
  }

  /// Begins to report, now that the client has agreed.
  mutating func beginProgress() {
    guard case .requested = progress.state else { return }
    progress.state = .shown
    tellProgress(WorkDoneProgress(kind: .begin, title: "Reading articles", isCancellable: true, percentage: 0))
    updateProgress()
  }

  /// Reports where the work stands, if that is a whole percent further, and ends the progress with the work.
  mutating func updateProgress() {
    guard case .shown = progress.state else { return }
    let pending = workspace.pendingArticleBound
    let total = max(reading.unreadCount + pending + progress.indexedCount, 1)
    if progress.isCancelled || (reading.isDone && pending == 0) {
      tellProgress(WorkDoneProgress(kind: .end, message: counted(progress.indexedCount, "article")))
      progress.state = .none
      return
    }
    let percentage = progress.indexedCount * 100 / total
    guard percentage > progress.percentage else { return }
    progress.percentage = percentage
    tellProgress(
      WorkDoneProgress(kind: .report, message: "\(progress.indexedCount) of \(total)", percentage: percentage)
    )
  }

  /// Indexes one article: the step that is repeated while nothing else is to be done.
  mutating func indexOneArticle() {
    let pending = workspace.pendingArticleBound
    // A large article takes several steps, of which the last one takes it off the list.
    if workspace.indexNextArticle() != nil, workspace.pendingArticleBound < pending { progress.indexedCount += 1 }
    updateProgress()
  }

  private mutating func tellProgress(_ value: WorkDoneProgress) {
    tellProgress(.string(progressToken), value)
  }
}

/// Acts on `window/workDoneProgress/cancel`: a request is given up; of folders what has not been read is left until it
/// is opened.
func cancelProgress(_ session: inout Session, _ message: JSONCursor) throws {
  let token: ProgressToken = try message.member("params").read("token")
  session.cancelJob { $0.work?.token == token }
  guard token == session.progressTokenIfActive else { return }
  session.reading.cancel()
  session.progress.isCancelled = true
  session.updateProgress()
}

extension Session {
  fileprivate var progressTokenIfActive: ProgressToken? {
    if case .none = progress.state { nil } else { .string(progressToken) }
  }
}
