#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Which things a path may name when it is read.
package enum ReadableKind: Sendable {
  /// Regular files only; pipes and devices are refused, so reading never waits for a writer.
  case regularFile

  /// Regular files, and pipes and devices to their end (`<(command)` in a shell).
  case anyStream
}

/// Reads a whole file.
///
/// - Parameters:
///   - path: the file, absolute or relative to the working folder.
///   - limit: the largest size taken, in bytes.
///   - kind: what the path may name.
package func readFile(
  _ path: String,
  limit: Int = .max,
  kind: ReadableKind = .regularFile
) throws(FileFailure) -> [UInt8] {
  // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else { throw FileFailure(path: path, errno: errno) }
  defer { close(descriptor) }

  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw FileFailure(path: path, errno: errno) }
  var expected = 0
  switch status.st_mode & S_IFMT {
  case S_IFDIR:
    throw FileFailure(path: path, reason: .isDirectory)
  case S_IFREG:
    expected = Int(status.st_size)
    guard expected <= limit else { throw FileFailure(path: path, reason: .tooLarge(limit: limit)) }
  default:
    guard kind == .anyStream else { throw FileFailure(path: path, reason: .notRegular) }
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
  }
  return try readToEnd(descriptor, path: path, expected: expected, limit: limit)
}

/// Reads standard input to its end.
package func readStandardInput(limit: Int = .max) throws(FileFailure) -> [UInt8] {
  try readToEnd(STDIN_FILENO, path: "standard input", expected: 0, limit: limit)
}

/// Reads what is left of a descriptor; a file may have grown or shrunk since its size was asked.
func readToEnd(
  _ descriptor: Int32,
  path: String,
  expected: Int,
  limit: Int
) throws(FileFailure) -> [UInt8] {
  var bytes: [UInt8] = []
  // One byte more than expected: the read that finds the end then needs no second buffer.
  var room = expected + 1
  while true {
    let start = bytes.count
    var outcome = 0
    var failure: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: max(room, 1 << 14)) { buffer, count in
      repeat {
        outcome = read(descriptor, buffer.baseAddress, buffer.count)
        failure = errno
      } while outcome < 0 && failure == EINTR
      count = max(outcome, 0)
    }
    guard outcome >= 0 else { throw FileFailure(path: path, errno: failure) }
    if outcome == 0 { return bytes }
    if start == 0 { bytes = piece } else { bytes += piece }
    guard bytes.count <= limit else { throw FileFailure(path: path, reason: .tooLarge(limit: limit)) }
    room = max(expected - bytes.count + 1, 1 << 16)
  }
}
