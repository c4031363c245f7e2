#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Gives a file another path, in one step and never over a file that is there.
///
/// The locks of both folders are held, so that nobody who changes the file meets it halfway.
///
/// - Returns: false where there is no such file.
package func moveFile(_ path: String, to newPath: String) throws(FileFailure) -> Bool {
  let folders = Set([parentFolder(of: path), parentFolder(of: newPath)]).sorted()
  return try withFolderLocks(folders[...]) { () throws(FileFailure) in
    if link(path, newPath) == 0 {
      guard unlink(path) == 0 else { throw FileFailure(path: path, errno: errno) }
      return true
    }
    let failure = errno
    if access(path, F_OK) != 0, errno == ENOENT { return false }
    // Some file systems know no second name; there a place is taken first, which fails where there is a file.
    guard failure == EPERM || failure == ENOTSUP || failure == ENOSYS || failure == EMLINK else {
      throw FileFailure(path: newPath, errno: failure)
    }
    let descriptor = open(newPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileFailure(path: newPath, errno: errno) }
    close(descriptor)
    guard rename(path, newPath) == 0 else {
      let failure = errno
      unlink(newPath)
      throw FileFailure(path: path, errno: failure)
    }
    return true
  }
}

private func withFolderLocks(
  _ folders: ArraySlice<String>,
  _ body: () throws(FileFailure) -> Bool
) throws(FileFailure) -> Bool {
  guard let first = folders.first else { return try body() }
  return try withFolderLock(first) { () throws(FileFailure) in try withFolderLocks(folders.dropFirst(), body) }
}
