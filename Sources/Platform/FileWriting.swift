#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Replaces a file's content by what follows from it, with no other writer in between.
///
/// The folder's lock is held from before the file is read until after it is written. Whatever fails, and wherever the
/// process is killed, the file holds the old bytes or the new ones, whole. A symbolic link at `path` stays; the file it
/// points to is replaced.
///
/// - Parameters:
///   - limit: the largest file taken, in bytes.
///   - removesEmpty: whether a file that is to hold nothing at all is removed.
///   - transform: is given the file's content, nil where there is none; returns the new one, nil to leave it.
package func updateFile(
  _ path: String,
  limit: Int = .max,
  removesEmpty: Bool = false,
  _ transform: (_ current: [UInt8]?) throws(FileFailure) -> [UInt8]?
) throws(FileFailure) {
  let target = resolvedPath(path) ?? path
  try withFolderLock(parentFolder(of: target)) { () throws(FileFailure) in
    var current: [UInt8]?
    do throws(FileFailure) {
      current = try readFile(target, limit: limit)
    } catch {
      guard error.reason == .notFound else { throw error }
    }
    guard let new = try transform(current) else { return }
    removeAbandonedFiles(of: target)
    if new.isEmpty, removesEmpty {
      guard access(target, W_OK) == 0, unlink(target) == 0 else { throw FileFailure(path: path, errno: errno) }
      flushFolder(parentFolder(of: target))
      return
    }
    try writeFileAtomically(new, to: target)
  }
}

/// Replaces a file's content in one step: readers see the old bytes or the new ones, never a part.
///
/// The bytes go to a new file in the same folder, which is flushed to disk and renamed over `path`. The permissions of
/// an existing file are kept; one that must not be written is not replaced either. A symbolic link at `path` stays; the
/// file it points to is replaced.
///
/// - Parameter isDurable: whether to wait until the disk has it, so that it outlasts a power cut; without, a file that can
///   be made again is written much sooner.
package func writeFileAtomically(_ bytes: [UInt8], to path: String, isDurable: Bool = true) throws(FileFailure) {
  let target = resolvedPath(path) ?? path
  var status = stat()
  let exists = stat(target, &status) == 0
  // A rename would need the folder's permission only.
  if exists, access(target, W_OK) != 0 { throw FileFailure(path: path, errno: errno) }
  // A device or a pipe, such as /dev/stdout, is written to; a rename would put a file in its place.
  if exists, status.st_mode & S_IFMT != S_IFREG, status.st_mode & S_IFMT != S_IFDIR {
    return try writeInPlace(bytes, to: target, named: path)
  }

  var temporary = ""
  var descriptor: Int32 = -1
  // The process id keeps two writers apart; the number keeps apart what an earlier crash left behind.
  for attempt in 0..<100 {
    temporary = temporaryName(of: target, process: currentProcessID, attempt: attempt)
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, exists ? status.st_mode & 0o7777 : 0o644)
    if descriptor >= 0 || errno != EEXIST { break }
  }
  guard descriptor >= 0 else { throw FileFailure(path: path, errno: errno) }

  var failure: Int32 = 0
  if !writeAll(bytes, to: descriptor) || isDurable && fsync(descriptor) != 0 { failure = errno }
  if close(descriptor) != 0 && failure == 0 { failure = errno }
  if failure == 0 && rename(temporary, target) != 0 { failure = errno }
  if failure != 0 {
    unlink(temporary)
    throw FileFailure(path: path, errno: failure)
  }
  if isDurable { flushFolder(parentFolder(of: target)) }
}

/// Makes a rename in a folder outlast a power cut, where the file system lets itself be asked.
private func flushFolder(_ folder: String) {
  let descriptor = open(folder, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
  guard descriptor >= 0 else { return }
  _ = fsync(descriptor)
  close(descriptor)
}

private func temporaryName(of target: String, process: Int, attempt: Int) -> String {
  "\(target).\(process)-\(attempt).tmp"
}

/// Removes what writers of a file left behind that were killed; for the holder of the folder's lock.
///
/// O(names in the folder).
private func removeAbandonedFiles(of target: String) {
  let folder = parentFolder(of: target)
  let name = target.split(separator: "/").last.map(String.init) ?? target
  for entry in (try? folderNames(folder)) ?? [] where entry.hasPrefix(name + ".") && entry.hasSuffix(".tmp") {
    let numbers = entry.dropFirst(name.utf8.count + 1).dropLast(4).split(separator: "-").map { Int($0) }
    guard numbers.count == 2, let process = numbers[0], let attempt = numbers[1],
      temporaryName(of: name, process: process, attempt: attempt) == entry, !isProcessVisible(process)
    else { continue }
    unlink("\(folder)/\(entry)")
  }
}

/// The path without symbolic links, or nil where it names nothing.
package func resolvedPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// Writes to a device or a pipe.
private func writeInPlace(_ bytes: [UInt8], to target: String, named path: String) throws(FileFailure) {
  let descriptor = open(target, O_WRONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw FileFailure(path: path, errno: errno) }
  defer { close(descriptor) }
  if !writeAll(bytes, to: descriptor) { throw FileFailure(path: path, errno: errno) }
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
