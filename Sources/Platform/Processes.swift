#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Whether a process with this id can be seen from here.
///
/// In a sandbox the ids of other namespaces are invisible, so `false` need not mean that the process has ended.
package func isProcessVisible(_ id: Int) -> Bool {
  guard let id = pid_t(exactly: id), id > 0 else { return false }
  return kill(id, 0) == 0 || errno == EPERM
}

/// This process's id.
package var currentProcessID: Int { Int(getpid()) }

/// Ends the process at once, without running handlers of other threads.
package func endProcess(_ code: Int32) -> Never {
  _exit(code)
}

/// Makes writes to a closed pipe, and beyond the largest file allowed, fail with an error in place of ending the process.
package func ignoreBrokenPipes() {
  signal(SIGPIPE, SIG_IGN)
  signal(SIGXFSZ, SIG_IGN)
}

/// The value of an environment variable, or nil where it is not set.
package func environmentVariable(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}

/// The person's own folder, without a slash at its end; nil where the environment names none.
package var homeFolder: String? {
  guard var path = environmentVariable("HOME"), path.hasPrefix("/") else { return nil }
  while path.count > 1, path.hasSuffix("/") { path.removeLast() }
  return path
}

/// Whether the folder that the process works in still exists; relative paths mean nothing without it.
package func hasWorkingFolder() -> Bool {
  guard let path = getcwd(nil, 0) else { return false }
  free(path)
  return true
}

/// The working folder's absolute path.
package func workingFolder() -> String {
  guard let path = getcwd(nil, 0) else { return "." }
  defer { free(path) }
  return String(cString: path)
}

/// Milliseconds on a clock that never goes back; only differences mean something.
package func monotonicMilliseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
}
