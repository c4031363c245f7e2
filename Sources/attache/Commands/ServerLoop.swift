import LanguageServer
import Platform
import Workspace

/// Carries events to the session and its effects to the outside, on one thread that waits only in `poll`.
struct ServerLoop: ~Copyable {
  var session: Session
  let worker: BackgroundWorker<Event>
  let streams = ProtocolStreams()
  var output = OutputQueue(capacity: 4 << 20)
  var watchedProcess: Int?
  var inputHasEnded = false
  var exitCode: Int32?

  init(session: Session, worker: BackgroundWorker<Event>) {
    self.session = session
    self.worker = worker
  }

  /// Runs until the session or the client ends; the result is the exit code.
  mutating func run() -> Int32 {
    ignoreBrokenPipes()
    defer { streams.restore() }
    while exitCode == nil {
      let mayWork = output.hasRoom
      let readiness = waitForWork(
        streams,
        reading: mayWork && !inputHasEnded,
        writing: !output.isEmpty,
        signal: worker.wake,
        timeout: mayWork && session.hasWork ? 0 : watchedProcess == nil ? nil : processCheckInterval
      )
      if readiness.outputClosed { return endAlone() }
      if readiness.inputReadable { readInput() }
      if readiness.isAwake { for event in worker.takeOutcomes() { handle(event) } }
      if session.hasWork, output.hasRoom { handle(.proceed) }
      // Messages that have arrived come before the next look at the world; background work waits for it.
      while session.hasMessages, output.hasRoom, exitCode == nil { handle(.proceed) }
      checkWatchedProcess()
      guard output.flush(to: streams) else { return endAlone() }
    }
    writeRemainingOutput()
    return exitCode ?? 0
  }

  private mutating func readInput() {
    // What is there is read before any of it is handled, so that a cancellation overtakes the request it is about.
    for _ in 0..<16 {
      switch streams.read(limit: readSize) {
      case .bytes(let bytes):
        handle(.input(bytes))
        // A terminal is read by the line; reading on would wait for the next one.
        if bytes.count < readSize { return }
      case .nothingYet: return
      case .ended:
        inputHasEnded = true
        handle(.inputEnded)
        return
      }
    }
  }

  private mutating func handle(_ event: Event) {
    let effects = session.handle(event)
    for effect in effects {
      switch effect {
      case .send(let bytes): output.append(bytes)
      case .watchProcess(let id): if isProcessVisible(id) { watchedProcess = id }
      case .log(let line): log(harmless("attache: \(line)"))
      case .exit(let code): exitCode = exitCode ?? code
      case .readFolder, .readFile, .updateFile, .moveFile, .appendToJournal, .findAnnotator, .readIndexCache,
        .writeIndexCache:
        break
      }
    }
    guard !effects.isEmpty else { return }
    let folders = session.workspace.folderURIs.compactMap(\.path)
    worker.submit(effects.compactMap { backgroundWork(for: $0, within: folders) })
  }

  private mutating func checkWatchedProcess() {
    guard let id = watchedProcess else { return }
    let now = monotonicMilliseconds()
    guard now - lastProcessCheck >= processCheckInterval else { return }
    lastProcessCheck = now
    if !isProcessVisible(id) {
      watchedProcess = nil
      handle(.clientEnded)
    }
  }

  private var lastProcessCheck = monotonicMilliseconds()

  /// Lets decisions be written that somebody has made, though nobody is there any more to be told.
  private mutating func endAlone() -> Int32 {
    let start = monotonicMilliseconds()
    func isPatient() -> Bool { monotonicMilliseconds() - start < lastWritesPatience }
    while session.hasMessages, exitCode == nil, isPatient() { handle(.proceed) }
    handle(.clientEnded)
    while exitCode == nil, isPatient() {
      let timeout = session.hasWork ? 0 : 10
      _ = waitForWork(streams, reading: false, writing: false, signal: worker.wake, timeout: timeout)
      for event in worker.takeOutcomes() { handle(event) }
      if session.hasWork { handle(.proceed) }
    }
    return 1
  }

  /// Writes what is left, as long as somebody reads it within two seconds.
  private mutating func writeRemainingOutput() {
    while !output.isEmpty, output.flush(to: streams), !output.isEmpty {
      let readiness = waitForWork(streams, reading: false, writing: true, signal: nil, timeout: 2000)
      guard readiness.outputWritable else { return }
    }
  }
}

/// The most bytes that are read at once.
private let readSize = 1 << 16

/// How long the last decisions may take to be written when the client has gone, in milliseconds.
private let lastWritesPatience = 10_000

/// How often the watched process is looked for, in milliseconds.
private let processCheckInterval = 2000
