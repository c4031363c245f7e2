#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What a program wrote to its standard output, and how it ended.
package struct SubprocessResult: Hashable, Sendable {
  /// The exit status; negative for a signal's number.
  package var status: Int32
  package var output: [UInt8]
}

/// Runs a program that `PATH` leads to, with nothing on its standard input, and waits for its end.
///
/// What it writes to standard error is dropped.
///
/// - Parameter arguments: the program's name first; fails where there is no such program.
package func runSubprocess(_ arguments: [String]) throws(FileFailure) -> SubprocessResult {
  guard let program = arguments.first else { throw FileFailure(path: "", reason: .notFound) }
  var ends: [Int32] = [-1, -1]
  guard pipe(&ends) == 0 else { throw FileFailure(path: program, errno: errno) }
  defer { close(ends[0]) }
  _ = fcntl(ends[0], F_SETFD, FD_CLOEXEC)

  #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
  #else
    var actions = posix_spawn_file_actions_t()
  #endif
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
  if ends[1] != STDOUT_FILENO { posix_spawn_file_actions_addclose(&actions, ends[1]) }

  var argumentPointers = arguments.map { strdup($0) } + [nil]
  defer { for pointer in argumentPointers { free(pointer) } }
  var process = pid_t()
  let failure = posix_spawnp(&process, program, &actions, nil, &argumentPointers, environ)
  close(ends[1])
  guard failure == 0 else { throw FileFailure(path: program, errno: failure) }

  let output = try readToEnd(ends[0], path: program, expected: 0, limit: .max)
  var state: Int32 = 0
  while waitpid(process, &state, 0) < 0 && errno == EINTR {}
  let signal = state & 0x7f
  return SubprocessResult(status: signal == 0 ? state >> 8 & 0xff : -signal, output: output)
}
