#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Reads the next bytes of standard input, waiting for at least one; empty at its end.
package func readStandardInputChunk(upTo size: Int = 1 << 16) throws(FileFailure) -> [UInt8] {
  var outcome = 0
  var failure: Int32 = 0
  let chunk = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    repeat {
      outcome = read(STDIN_FILENO, buffer.baseAddress, buffer.count)
      failure = errno
    } while outcome < 0 && failure == EINTR
    count = max(outcome, 0)
  }
  guard outcome >= 0 else { throw FileFailure(path: "standard input", errno: failure) }
  return chunk
}
