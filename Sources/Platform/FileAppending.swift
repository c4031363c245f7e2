#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Appends bytes to a file, which is made where there is none, and flushes them to disk.
///
/// Two processes that append at once do not mix their bytes, and what one appends while `updateFile` writes the file anew
/// is not lost. A process that is killed may leave the first part of them.
package func appendToFile(_ path: String, _ bytes: [UInt8]) throws(FileFailure) {
  if bytes.isEmpty { return }
  try withFolderLock(parentFolder(of: path)) { () throws(FileFailure) in try append(bytes, to: path) }
}

private func append(_ bytes: [UInt8], to path: String) throws(FileFailure) {
  let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
  guard descriptor >= 0 else { throw FileFailure(path: path, errno: errno) }
  var failure: Int32 = 0
  if !writeAll(bytes, to: descriptor) || fsync(descriptor) != 0 { failure = errno }
  if close(descriptor) != 0 && failure == 0 { failure = errno }
  if failure != 0 { throw FileFailure(path: path, errno: failure) }
}
