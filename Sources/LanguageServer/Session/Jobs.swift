internal import PositionedJSON
internal import Workspace

/// An answer that is made in steps between other events.
protocol LongAnswer: Sendable {
  /// Does a piece of the work that takes no longer than a few milliseconds.
  mutating func step(_ session: inout Session) throws -> Step

  /// How far the work has come; nil where that cannot be said.
  var state: WorkState? { get }

  /// Whether the session may not end before the work is done: somebody has decided something.
  var mustBeFinished: Bool { get }

  /// Whether the client may take the request back: nothing has been written or asked for yet.
  var canBeCancelled: Bool { get }
}

extension LongAnswer {
  var state: WorkState? { nil }
  var mustBeFinished: Bool { false }
  var canBeCancelled: Bool { true }
}

/// What a step of a long answer has led to.
enum Step {
  /// The work is done, or goes on as another answer.
  case answer(Answer)

  /// There is more to do.
  case more

  /// There is nothing to do until something changes: see `Session.wakeJobs()`.
  case waiting
}

/// A request cannot be answered yet, as the article is large and has not been read.
struct NotPrepared: Error {
  let article: ArticleURI
}

/// The answer to a request about a large article, which is read piece by piece before.
struct PreparedAnswer: LongAnswer {
  let article: ArticleURI
  let message: JSONCursor
  let handler: RequestHandler

  mutating func step(_ session: inout Session) throws -> Step {
    guard session.workspace.prepare(article) else { return .more }
    do {
      return .answer(try handler(&session, message))
    } catch is NotPrepared {
      // There is more to be done than reading, and a step of it has been done.
      return .more
    }
  }
}

/// A request that is being answered in steps.
struct Job: Sendable {
  let id: RequestID
  var answer: any LongAnswer
  var work: RequestWork?
}

extension Session {
  /// Whether something is to be done when no message waits.
  var hasBackgroundWork: Bool {
    !jobs.isEmpty || !colouredAhead.isEmpty || !staleViews.isEmpty || publishing.isDue
      || (workspace.pendingArticleBound > 0 && !progress.isCancelled)
  }

  /// Whether everything of the folders has been read and indexed, as far as anybody wants it.
  var isIndexComplete: Bool { reading.isDone && (workspace.pendingArticleBound == 0 || progress.isCancelled) }

  /// Does one step: of the job whose turn it is, else of a large article that somebody looks at, else of what the client
  /// is told unasked, else of the index.
  mutating func stepBackgroundWork() {
    workspace.takeEditedSidecars()
    if jobs.isEmpty {
      if !colouredAhead.isEmpty { return readColouredAhead() }
      if !staleViews.isEmpty { return sendRefreshes() }
      return publishing.isDue ? publishNext() : indexOneArticle()
    }
    var job = jobs.removeFirst()
    do {
      switch try job.answer.step(&self) {
      case .answer(let answer): reply(to: job.id, answer, job.work)
      case .more:
        reportWork(&job.work, job.answer.state)
        // To the end of the queue, so that a long job does not hold up a short one.
        jobs.append(job)
      case .waiting:
        endWork(job.work)
        job.work = nil
        waitingJobs.append(job)
      }
    } catch {
      reply(to: job.id, error, job.work)
    }
  }

  /// Acts on whatever an event has changed: open documents are checked again, and what waits goes on.
  mutating func noticeChanges() {
    let isComplete = isIndexComplete
    let isChange = workspace.revision != noticed.revision
    guard isChange || isComplete != noticed.isIndexComplete else { return }
    if isChange {
      for article in workspace.openArticles where (workspace.revision(of: article) ?? 0) > noticed.revision {
        diagnosticsMayHaveChanged(in: article)
      }
      for file in workspace.openFileURIs {
        guard let article = file.articleOfSidecar, let revision = workspace.revision(of: article) else { continue }
        if revision > noticed.revision { diagnosticsMayHaveChanged(in: file) }
      }
    }
    // Counts over all articles stand beside the text.
    if isComplete, !noticed.isIndexComplete {
      answersMayHaveChanged([.codeLens, .inlayHint])
      keepIndex()
    }
    noticed = (workspace.revision, isComplete)
    wakeJobs()
  }

  /// Whether decisions have been asked for that are not on their way to the disk yet.
  var hasOpenDecisions: Bool { (jobs + waitingJobs).contains(where: \.answer.mustBeFinished) }

  /// Lets jobs go on that wait for something to change.
  mutating func wakeJobs() {
    jobs += waitingJobs
    waitingJobs = []
  }

  /// Gives the first job up that satisfies a condition, and tells the client so; one that cannot be cancelled any more
  /// goes on and is answered.
  mutating func cancelJob(where condition: (Job) -> Bool) {
    let isGivenUp: (Job) -> Bool = { $0.answer.canBeCancelled && condition($0) }
    let job: Job
    if let index = jobs.firstIndex(where: isGivenUp) {
      job = jobs.remove(at: index)
    } else if let index = waitingJobs.firstIndex(where: isGivenUp) {
      job = waitingJobs.remove(at: index)
    } else {
      return
    }
    reply(to: job.id, ResponseError(.requestCancelled, "cancelled"), job.work)
  }
}
