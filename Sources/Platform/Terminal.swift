#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// One of the three streams a process starts with.
package enum StandardStream: Int32, Sendable {
  case input = 0
  case output = 1
  case error = 2
}

/// Whether a stream is a terminal.
package func isTerminal(_ stream: StandardStream) -> Bool {
  isatty(stream.rawValue) != 0
}

/// The width of the terminal behind a stream in columns: what it says itself, else `COLUMNS`, else nil.
package func terminalWidth(_ stream: StandardStream = .output) -> Int? {
  var size = winsize()
  if ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
  return environmentVariable("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
}

/// What became of bytes written to a stream.
package enum WriteOutcome: Hashable, Sendable {
  case written

  /// The reader has gone; nothing more need be written.
  case closed

  case failed(message: String)
}

/// Writes all bytes to a stream and waits where it must.
@discardableResult
package func write(_ bytes: [UInt8], to stream: StandardStream) -> WriteOutcome {
  if writeAll(bytes, to: stream.rawValue) { return .written }
  return errno == EPIPE ? .closed : .failed(message: systemMessage(errno))
}

/// Writes text to a stream and waits where it must.
@discardableResult
package func write(_ text: String, to stream: StandardStream) -> WriteOutcome {
  write(Array(text.utf8), to: stream)
}
