internal import PositionedJSON
internal import Workspace

/// An answer that is made in steps between other events.
protocol LongAnswer: Sendable {
  /// Does a piece of the work that takes no longer than a few milliseconds.
  ///
  /// - Returns: the answer when it is done, else nil.
  mutating func step(_ session: inout Session) throws -> Answer?
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

  mutating func step(_ session: inout Session) throws -> Answer? {
    guard session.workspace.prepare(article) else { return nil }
    return try handler(&session, message)
  }
}

/// A request that is being answered in steps.
struct Job: Sendable {
  let id: RequestID
  var answer: any LongAnswer
}

extension Session {
  /// Whether something is to be done when no message waits.
  var hasBackgroundWork: Bool {
    !jobs.isEmpty || (workspace.pendingArticleBound > 0 && !progress.isCancelled)
  }

  /// Does one step: of the job whose turn it is, else of the index.
  mutating func stepBackgroundWork() {
    guard !jobs.isEmpty else { return indexOneArticle() }
    var job = jobs.removeFirst()
    do {
      if let answer = try job.answer.step(&self) {
        reply(to: job.id, answer)
      } else {
        // To the end of the queue, so that a long job does not hold up a short one.
        jobs.append(job)
      }
    } catch {
      reply(to: job.id, error)
    }
  }
}
