internal import AnnotationStore
package import ArticleText
internal import PositionedJSON
package import Workspace

/// A client's session with the language server, as a value: events in, effects out.
///
/// It does no I/O and reads no clock. Messages wait in an inbox until `Event.proceed` says that there is room for their
/// answers; each `proceed` handles one message or, when none waits, does one step of longer work.
package struct Session: Sendable {
  /// What is decided when the server is started.
  package struct Options: Sendable {
    /// The unit of positions for clients that do not say which they know.
    package var defaultPositionEncoding = PositionEncoding.utf16

    /// The address of a page that explains the checks, each under its code as a fragment; nil where there is none.
    package var checkPages: String?

    /// The program's version, as `initialize` tells it.
    package var version = ""

    /// Where new annotations get their identifiers from.
    package var generator: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()

    /// The file of the decisions that can be taken back; nil where there is no place for one.
    package var journalPath: String?

    /// The folder in which the index is kept between runs; nil where it is not.
    package var indexCacheFolder: String?

    package init() {}
  }

  /// How far the session has come.
  enum Phase: Sendable {
    case uninitialized
    case running
    case shutDown
  }

  let options: Options
  var phase = Phase.uninitialized
  var client = ClientCapabilities()
  var encoding: PositionEncoding
  var trace = TraceValue.off

  /// The articles and every question about them.
  package internal(set) var workspace: Workspace

  /// The workspace folders, in the client's order.
  var folders: [ArticleURI] = []

  /// What the person has set in the editor: with `initialize`, and since.
  var initializationOptions: JSONValue?
  var initialConfiguration = Configuration()
  var clientConfiguration = Configuration()

  /// What the client was told of that is served here.
  var registrations = Registrations()

  /// What the client is to be asked to ask for again.
  var staleViews: Set<RefreshedView> = []

  /// The diagnostics that the client has been sent unasked.
  var publishing = Publishing()

  /// The state of the workspace that was acted on last.
  var noticed = (revision: 0, isIndexComplete: true)

  /// The folders whose settings and registry are in force somewhere.
  var surroundings = Surroundings()

  /// The folders and files that are still to be read.
  var reading = FolderReading()

  /// Articles whose decisions have been moved and do not name them yet.
  var renamed: Set<ArticleURI> = []

  /// The files that are being changed.
  var writing = Writing()

  /// The decisions that can be taken back or made again.
  var journal = Journal()

  /// The progress of reading and indexing, as the client sees it.
  var progress = IndexProgress()

  /// What was sent last as semantic tokens, for deltas.
  var sentTokens: [ArticleURI: SentTokens] = [:]

  /// Large articles of which a range was coloured before they had been read.
  var colouredAhead: Set<ArticleURI> = []
  var tokenResultCount = 0

  /// Articles that the disk holds and that cannot be read, with the reason.
  var unreadable: [ArticleURI: String] = [:]

  /// What failures have been told of, by path or URI.
  var reported: Set<String> = []

  /// Renames that the client has been told of and may make at any time.
  var pendingRenames: [ArticleURI: PendingRename] = [:]

  /// What is to be done when the client answers requests of the server.
  var continuations: [RequestID: Continuation] = [:]
  var serverRequestCount = 0

  /// Answers that are made in steps, the next one first.
  var jobs: [Job] = []

  /// Answers that wait for something to change.
  var waitingJobs: [Job] = []

  var effects: [Effect] = []
  private var frames = FrameReader()
  private var inbox = Inbox()
  private var inputHasEnded = false

  /// - Parameters:
  ///   - options: what is decided when the server is started.
  ///   - workspace: an empty workspace, perhaps with limits or an engine of its own.
  package init(options: Options = Options(), workspace: Workspace = Workspace()) {
    self.options = options
    self.workspace = workspace
    self.workspace.engine = options.version
    encoding = options.defaultPositionEncoding
  }

  /// Whether messages wait to be handled.
  package var hasMessages: Bool { !inbox.isEmpty }

  /// Whether `Event.proceed` would do something.
  package var hasWork: Bool { hasMessages || hasBackgroundWork }

  /// Takes an event and returns what is to be done, in order.
  package mutating func handle(_ event: Event) -> [Effect] {
    switch event {
    case .input(let bytes): receive(bytes)
    case .inputEnded: inputHasEnded = true
    case .proceed:
      if let message = inbox.next() { handle(message) } else { stepBackgroundWork() }
    case .folder(let path, let listing): folderWasRead(path, listing)
    case .file(let path, let bytes): fileWasRead(path, bytes)
    case .fileUpdated(let path, let outcome): fileWasUpdated(path, outcome)
    case .fileMoved(let path, let newPath, let outcome): fileWasMoved(path, to: newPath, outcome)
    case .journalWritten(let outcome): journalWasWritten(outcome)
    case .annotator(let folder, let name): annotatorWasFound(name, in: folder)
    case .indexCache(let cache): workspace.setIndexCache(cache)
    case .indexCacheWritten: indexWasKept()
    case .clientEnded: exit(code: 1)
    }
    noticeChanges()
    if inputHasEnded, inbox.isEmpty, jobs.isEmpty { exit(code: exitCode) }
    exitIfWritten()
    defer { effects = [] }
    return effects
  }

  /// 0 after `shutdown`, else 1, as the protocol wants it.
  var exitCode: Int32 { phase == .shutDown ? 0 : 1 }

  /// Splits all frames that have arrived, so that a cancellation overtakes the requests that stand before it.
  private mutating func receive(_ bytes: [UInt8]) {
    frames.append(bytes)
    while let frame = frames.next() {
      switch frame {
      case .malformed(let reason):
        inbox.append(.invalid(id: nil, ResponseError(.parseError, reason)))
      case .body(let body):
        let message = IncomingMessage(body: body)
        if case .notification("$/cancelRequest", let message) = message {
          if let id = try? message.member("params").read("id", as: RequestID.self) { cancel(id) }
        } else {
          inbox.append(message)
        }
      }
    }
  }

  private mutating func cancel(_ id: RequestID) {
    if inbox.cancel(id) { return }
    cancelJob { $0.id == id }
  }

  private mutating func handle(_ message: Inbox.Message) {
    switch message {
    case .waiting(let message): dispatch(message)
    case .cancelled(let id): send(.error(id: id, ResponseError(.requestCancelled, "cancelled")))
    }
  }

  mutating func send(_ message: OutgoingMessage) {
    effects.append(.send(message.frame))
  }

  mutating func notify(_ method: String, _ params: any JSONWritable) {
    send(.notification(method: method, params: params))
  }
}
