#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What a program wrote to its standard output within a time, and how it ended.
package struct TimedSubprocessResult: Hashable, Sendable {
  /// The exit status; negative for a signal's number; nil for a program that did not end in time and was ended.
  package var status: Int32?
  package var output: [UInt8]

  /// From the start to the first output, in milliseconds; nil without output.
  package var firstOutput: Int?
}

/// Runs a program with some input for a limited time; what it writes to standard error is dropped.
///
/// - Parameters:
///   - arguments: the program's path, or a name that `PATH` leads to, first.
///   - input: what it reads; at most what a pipe holds, 64 KiB.
///   - timeout: milliseconds after which it is ended.
package func runSubprocess(
  _ arguments: [String],
  input: [UInt8] = [],
  timeout: Int
) throws(FileFailure) -> TimedSubprocessResult {
  guard let program = arguments.first else { throw FileFailure(path: "", reason: .notFound) }
  guard input.count <= 1 << 16 else { throw FileFailure(path: program, reason: .tooLarge(limit: 1 << 16)) }
  let (inputEnd, outputEnd) = (try Pipe(program), try Pipe(program))
  defer { close(outputEnd.reading) }
  _ = input.withUnsafeBytes { write(inputEnd.writing, $0.baseAddress, $0.count) }

  #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
  #else
    var actions = posix_spawn_file_actions_t()
  #endif
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_adddup2(&actions, inputEnd.reading, STDIN_FILENO)
  posix_spawn_file_actions_adddup2(&actions, outputEnd.writing, STDOUT_FILENO)
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
  var argumentPointers = arguments.map { strdup($0) } + [nil]
  defer { for pointer in argumentPointers { free(pointer) } }
  var process = pid_t()
  let start = monotonicMilliseconds()
  let failure = posix_spawnp(&process, program, &actions, nil, &argumentPointers, environ)
  close(inputEnd.reading)
  close(inputEnd.writing)
  close(outputEnd.writing)
  guard failure == 0 else { throw FileFailure(path: program, errno: failure) }

  var result = TimedSubprocessResult(status: nil, output: [], firstOutput: nil)
  while readPiece(of: outputEnd.reading, until: start + timeout, into: &result.output) {
    if result.firstOutput == nil, !result.output.isEmpty { result.firstOutput = monotonicMilliseconds() - start }
  }
  var state: Int32 = 0
  while true {
    let ended = waitpid(process, &state, WNOHANG)
    if ended == process { break }
    if ended < 0 && errno != EINTR { return result }
    if monotonicMilliseconds() > start + timeout {
      kill(process, SIGKILL)
      while waitpid(process, &state, 0) < 0 && errno == EINTR {}
      return result
    }
    poll(nil, 0, 1)
  }
  let signal = state & 0x7f
  result.status = signal == 0 ? state >> 8 & 0xff : -signal
  return result
}

/// A pipe whose ends are closed in programs that are started.
private struct Pipe {
  var reading: Int32
  var writing: Int32

  init(_ program: String) throws(FileFailure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw FileFailure(path: program, errno: errno) }
    (reading, writing) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }
}

/// Adds what can be read; false at the end and when the time is over.
private func readPiece(of descriptor: Int32, until deadline: Int, into output: inout [UInt8]) -> Bool {
  var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
  let ready = poll(&state, 1, Int32(clamping: max(0, deadline - monotonicMilliseconds())))
  if ready < 0 { return errno == EINTR }
  if ready == 0 { return false }
  var piece: [UInt8] = Array(repeating: 0, count: 1 << 14)
  let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
  if count < 0 { return errno == EINTR }
  output += piece[..<count]
  return count > 0
}
