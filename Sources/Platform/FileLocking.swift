#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Runs `body` while this process holds the advisory lock of a folder.
///
/// The lock is on the folder itself, so no lock file is left in a workspace; it ends with the process, however that
/// ends. Where the file system knows no locks, `body` runs without one. Two threads of a process exclude each other too.
///
/// - Parameter patience: how long to wait for other holders, in milliseconds; then the failure is `.locked`.
package func withFolderLock<Value>(
  _ folder: String,
  patience: Int = 10_000,
  _ body: () throws(FileFailure) -> Value
) throws(FileFailure) -> Value {
  let descriptor = open(folder, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
  guard descriptor >= 0 else { throw FileFailure(path: folder, errno: errno) }
  defer { close(descriptor) }
  let start = monotonicMilliseconds()
  while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
    if errno == EINTR { continue }
    guard errno == EWOULDBLOCK else { break }
    guard monotonicMilliseconds() - start < patience else { throw FileFailure(path: folder, reason: .locked) }
    var pause = timespec(tv_sec: 0, tv_nsec: 1_000_000)
    nanosleep(&pause, nil)
  }
  return try body()
}
