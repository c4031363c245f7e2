internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A thread that lists folders and reads files, so that a stalled disk stops nobody else.
///
/// Requests are done in order. Each gives one outcome; the wake descriptor becomes readable while outcomes wait.
package final class BackgroundReader: Sendable {
  /// Something to read.
  package enum Request: Hashable, Sendable {
    case folder(path: String)

    /// A regular file of at most `limit` bytes.
    case file(path: String, limit: Int)
  }

  /// What a request gave.
  package enum Outcome: Sendable {
    case folder(path: String, Result<FolderListing, FileFailure>)
    case file(path: String, Result<[UInt8], FileFailure>)
  }

  /// A folder and what it holds, as `listFolder` gives it.
  package struct FolderListing: Sendable {
    package var identity: FileIdentity
    package var entries: [FolderEntry]
  }

  private struct State {
    var requests: [Request] = []
    var outcomes: [Outcome] = []
  }

  private let state = Mutex(State())
  private let work: Pipe
  private let wake: Pipe

  /// Starts the thread; fails where the system has no descriptors or threads left.
  package init() throws(FileFailure) {
    work = try Pipe()
    wake = try Pipe()
    try SystemThread { self.run() }.detach()
  }

  var wakeDescriptor: Int32 { wake.readEnd }

  /// Queues requests.
  package func submit(_ requests: [Request]) {
    guard !requests.isEmpty else { return }
    let wasIdle = state.withLock { state in
      defer { state.requests += requests }
      return state.requests.isEmpty
    }
    if wasIdle { work.signal() }
  }

  /// Takes the outcomes that are there, in the order of their requests.
  package func takeOutcomes() -> [Outcome] {
    wake.drain()
    return state.withLock { state in
      defer { state.outcomes = [] }
      return state.outcomes
    }
  }

  private func run() {
    while work.wait() {
      var requests = takeRequests()
      while !requests.isEmpty {
        for request in requests { deliver(perform(request)) }
        requests = takeRequests()
      }
    }
  }

  private func takeRequests() -> [Request] {
    state.withLock { state in
      defer { state.requests = [] }
      return state.requests
    }
  }

  private func deliver(_ outcome: Outcome) {
    let wasEmpty = state.withLock { state in
      defer { state.outcomes.append(outcome) }
      return state.outcomes.isEmpty
    }
    if wasEmpty { wake.signal() }
  }
}

private func perform(_ request: BackgroundReader.Request) -> BackgroundReader.Outcome {
  switch request {
  case .folder(let path):
    do throws(FileFailure) {
      let entries = try listFolder(path)
      guard let identity = fileStatus(path)?.identity else { throw FileFailure(path: path, reason: .notFound) }
      return .folder(path: path, .success(BackgroundReader.FolderListing(identity: identity, entries: entries)))
    } catch {
      return .folder(path: path, .failure(error))
    }
  case .file(let path, let limit):
    do throws(FileFailure) {
      return .file(path: path, .success(try readFile(path, limit: limit)))
    } catch {
      return .file(path: path, .failure(error))
    }
  }
}

/// A pipe that carries wake-ups, one byte each.
private struct Pipe: Sendable {
  let readEnd: Int32
  let writeEnd: Int32

  init() throws(FileFailure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw FileFailure(path: "pipe", errno: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    readEnd = ends[0]
    writeEnd = ends[1]
    _ = fcntl(writeEnd, F_SETFL, fcntl(writeEnd, F_GETFL) | O_NONBLOCK)
  }

  func signal() {
    var byte: UInt8 = 1
    while write(writeEnd, &byte, 1) < 0 && errno == EINTR {}
  }

  /// Waits for wake-ups and takes them; false when there will be no more.
  func wait() -> Bool {
    var bytes: [UInt8] = Array(repeating: 0, count: 64)
    while true {
      let count = read(readEnd, &bytes, bytes.count)
      if count > 0 { return true }
      if count == 0 || errno != EINTR { return false }
    }
  }

  /// Takes the wake-ups that are there without waiting.
  func drain() {
    var state = pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0)
    if poll(&state, 1, 0) == 1 { _ = wait() }
  }
}
