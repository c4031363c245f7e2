#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A pipe that carries wake-ups between threads, one byte each.
package struct WakeSignal: Sendable {
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
