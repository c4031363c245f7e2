#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Standard input and output as the two ends of a protocol, neither of which ever blocks.
///
/// Standard output is duplicated for the protocol and then pointed at standard error, so a stray `print` anywhere in the
/// process cannot break a message.
package struct ProtocolStreams: ~Copyable {
  let input: Int32
  let output: Int32
  private let inputFlags: Int32
  private let outputFlags: Int32

  /// Takes over standard input and output until `restore`.
  package init() {
    input = STDIN_FILENO
    let copy = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
    output = copy >= 0 ? copy : STDOUT_FILENO
    if copy >= 0 { dup2(STDERR_FILENO, STDOUT_FILENO) }
    inputFlags = fcntl(input, F_GETFL)
    outputFlags = fcntl(output, F_GETFL)
    // A terminal would stay as it is set here after an interrupt, and `poll` alone serves a person who types.
    if isatty(input) == 0 { _ = fcntl(input, F_SETFL, inputFlags | O_NONBLOCK) }
    if isatty(output) == 0 { _ = fcntl(output, F_SETFL, outputFlags | O_NONBLOCK) }
  }

  /// Gives the streams back as they were: whoever shares them (a shell) does not expect them to be non-blocking.
  package borrowing func restore() {
    _ = fcntl(input, F_SETFL, inputFlags)
    _ = fcntl(output, F_SETFL, outputFlags)
  }

  /// What a read from standard input gave.
  package enum Input {
    case bytes([UInt8])
    case nothingYet
    case ended
  }

  /// Reads what is there, at most `limit` bytes.
  package borrowing func read(limit: Int) -> Input {
    var outcome = 0
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      outcome = systemRead(input, buffer)
      failure = errno
      count = max(outcome, 0)
    }
    if outcome > 0 { return .bytes(bytes) }
    if outcome < 0 && (failure == EAGAIN || failure == EWOULDBLOCK || failure == EINTR) { return .nothingYet }
    return .ended
  }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
  read(descriptor, buffer.baseAddress, buffer.count)
}

/// Writes a line to standard error if that takes it at once; a full pipe drops the line, so logging never waits.
package func log(_ line: String) {
  var state = pollfd(fd: STDERR_FILENO, events: Int16(POLLOUT), revents: 0)
  guard poll(&state, 1, 0) == 1, state.revents & Int16(POLLOUT) != 0 else { return }
  // A pipe that reports room takes at least this many bytes without blocking.
  let bytes = Array((line + "\n").utf8.prefix(Int(PIPE_BUF)))
  _ = writeAll(bytes, to: STDERR_FILENO)
}
