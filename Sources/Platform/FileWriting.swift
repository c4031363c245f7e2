#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Replaces a file's content in one step: readers see the old bytes or the new ones, never a part.
///
/// The bytes go to a new file in the same folder, which is flushed to disk and renamed over `path`. The permissions of
/// an existing file are kept. A symbolic link at `path` stays; the file it points to is replaced.
package func writeFileAtomically(_ bytes: [UInt8], to path: String) throws(FileFailure) {
  let target = resolvedPath(path) ?? path
  var status = stat()
  let mode = stat(target, &status) == 0 ? status.st_mode & 0o7777 : 0o644

  var temporary = ""
  var descriptor: Int32 = -1
  // The process id keeps two writers apart; the number keeps apart what an earlier crash left behind.
  for attempt in 0..<100 {
    temporary = "\(target).\(getpid())-\(attempt).tmp"
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    if descriptor >= 0 || errno != EEXIST { break }
  }
  guard descriptor >= 0 else { throw FileFailure(path: path, errno: errno) }

  var failure: Int32 = 0
  if !writeAll(bytes, to: descriptor) || fsync(descriptor) != 0 { failure = errno }
  if close(descriptor) != 0 && failure == 0 { failure = errno }
  if failure == 0 && rename(temporary, target) != 0 { failure = errno }
  if failure != 0 {
    unlink(temporary)
    throw FileFailure(path: path, errno: failure)
  }
}

/// The path without symbolic links, or nil where it names nothing.
package func resolvedPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// Writes all bytes to a descriptor that may block; false leaves the reason in `errno`.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  bytes.withUnsafeBytes { buffer in
    var rest = buffer[...]
    while !rest.isEmpty {
      let written = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if written < 0 {
        if errno == EINTR { continue }
        return false
      }
      rest = rest.dropFirst(written)
    }
    return true
  }
}

/// Runs `body` while this process holds the advisory lock of `path`'s folder; waits for other holders.
///
/// The lock is on the folder itself, so no lock file is left in a workspace.
package func withFolderLock<Result>(of path: String, _ body: () throws -> Result) rethrows -> Result {
  let folder = parentFolder(of: path)
  let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
  defer { if descriptor >= 0 { close(descriptor) } }
  if descriptor >= 0 { while flock(descriptor, LOCK_EX) != 0 && errno == EINTR {} }
  return try body()
}

/// The folder that holds `path`: `.` for a bare name.
package func parentFolder(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}
