import LanguageServer
import Platform

/// Carries events to the session and its effects to the outside, on one thread that waits only in `poll`.
struct ServerLoop: ~Copyable {
  var session: Session
  let reader: BackgroundReader
  let streams = ProtocolStreams()
  var output = OutputQueue(capacity: 4 << 20)
  var watchedProcess: Int?
  var inputHasEnded = false
  var exitCode: Int32?

  init(session: Session, reader: BackgroundReader) {
    self.session = session
    self.reader = reader
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
        reader: reader,
        timeout: mayWork && session.hasWork ? 0 : watchedProcess == nil ? nil : processCheckInterval
      )
      if readiness.outputClosed { return 1 }
      if readiness.inputReadable { readInput() }
      if readiness.outcomesReady { for outcome in reader.takeOutcomes() { handle(event(outcome)) } }
      if session.hasWork, output.hasRoom { handle(.proceed) }
      // Messages that have arrived come before the next look at the world; background work waits for it.
      while session.hasMessages, output.hasRoom, exitCode == nil { handle(.proceed) }
      checkWatchedProcess()
      guard output.flush(to: streams) else { return 1 }
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
    var requests: [BackgroundReader.Request] = []
    for effect in session.handle(event) {
      switch effect {
      case .send(let bytes): output.append(bytes)
      case .readFolder(let path): requests.append(.folder(path: path))
      case .readFile(let path, let limit): requests.append(.file(path: path, limit: limit))
      case .watchProcess(let id): if isProcessVisible(id) { watchedProcess = id }
      case .log(let line): log("attache: \(line)")
      case .exit(let code): exitCode = exitCode ?? code
      }
    }
    reader.submit(requests)
  }

  private mutating func checkWatchedProcess() {
    guard let id = watchedProcess else { return }
    let now = monotonicMilliseconds()
    guard now - lastProcessCheck >= processCheckInterval else { return }
    lastProcessCheck = now
    if !isProcessVisible(id) {
      watchedProcess = nil
      handle(.watchedProcessEnded)
    }
  }

  private var lastProcessCheck = monotonicMilliseconds()

  /// Writes what is left, as long as somebody reads it within two seconds.
  private mutating func writeRemainingOutput() {
    while !output.isEmpty, output.flush(to: streams), !output.isEmpty {
      let readiness = waitForWork(streams, reading: false, writing: true, reader: nil, timeout: 2000)
      guard readiness.outputWritable else { return }
    }
  }
}

/// The most bytes that are read at once.
private let readSize = 1 << 16

/// How often the watched process is looked for, in milliseconds.
private let processCheckInterval = 2000

private func event(_ outcome: BackgroundReader.Outcome) -> Event {
  switch outcome {
  case .folder(let path, let listing): .folder(path: path, listing.map(folderListing).mapError(readFailure))
  case .file(let path, let bytes): .file(path: path, bytes.mapError(readFailure))
  }
}

private func folderListing(_ listing: BackgroundReader.FolderListing) -> FolderListing {
  FolderListing(identity: fileIdentity(listing.identity), entries: listing.entries.compactMap(folderListingEntry))
}

private func folderListingEntry(_ entry: FolderEntry) -> FolderListing.Entry? {
  let kind: FolderListing.Entry.Kind
  switch entry.status.kind {
  case .file: kind = .file
  case .folder: kind = .folder
  case .other: return nil
  }
  let identity = fileIdentity(entry.status.identity)
  return FolderListing.Entry(name: entry.name, kind: kind, identity: identity, isLink: entry.isLink)
}

private func fileIdentity(_ identity: Platform.FileIdentity) -> LanguageServer.FileIdentity {
  LanguageServer.FileIdentity(device: identity.device, inode: identity.inode)
}

private func readFailure(_ failure: FileFailure) -> ReadFailure {
  ReadFailure(message: failure.message, isMissing: failure.reason == .notFound)
}
