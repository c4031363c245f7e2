#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What a wait for the outside world may end with.
package struct Readiness: Sendable {
  /// Standard input has bytes or has ended.
  package var inputReadable = false

  /// The protocol's output takes bytes.
  package var outputWritable = false

  /// The protocol's reader has gone.
  package var outputClosed = false

  /// The signal has gone off.
  package var isAwake = false
}

/// Waits until something can be done.
///
/// - Parameters:
///   - streams: the protocol's two ends.
///   - reading: whether input is wanted.
///   - writing: whether bytes wait to be written.
///   - signal: what else ends the wait; nil for nothing.
///   - timeout: the longest wait in milliseconds; nil waits without end.
package func waitForWork(
  _ streams: borrowing ProtocolStreams,
  reading: Bool,
  writing: Bool,
  signal: WakeSignal?,
  timeout: Int?
) -> Readiness {
  var states = [
    // A negative descriptor is passed over: an ended input would otherwise be reported again and again.
    pollfd(fd: reading ? streams.input : -1, events: Int16(POLLIN), revents: 0),
    // Without events asked for, an error is still reported: that is how a closed output is noticed while idle.
    pollfd(fd: streams.output, events: writing ? Int16(POLLOUT) : 0, revents: 0),
    pollfd(fd: signal?.readEnd ?? -1, events: Int16(POLLIN), revents: 0),
  ]
  let count = poll(&states, nfds_t(states.count), timeout.map { Int32(clamping: $0) } ?? -1)
  var readiness = Readiness()
  guard count > 0 else { return readiness }
  readiness.inputReadable = states[0].revents != 0
  readiness.outputWritable = states[1].revents & Int16(POLLOUT) != 0
  readiness.outputClosed = states[1].revents & Int16(POLLERR | POLLHUP | POLLNVAL) != 0
  readiness.isAwake = states[2].revents != 0
  return readiness
}
