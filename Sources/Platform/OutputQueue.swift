#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Bytes that wait until the reader of the protocol takes them.
package struct OutputQueue {
  /// The number of waiting bytes.
  package private(set) var count = 0

  /// Above this many waiting bytes nothing more should be produced.
  package let capacity: Int

  private var pieces: [[UInt8]] = []

  // Written in front of `pieces`: whole pieces, and bytes of the first unwritten one.
  private var writtenPieces = 0
  private var writtenBytes = 0

  package init(capacity: Int) {
    self.capacity = capacity
  }

  package var isEmpty: Bool { count == 0 }
  package var hasRoom: Bool { count < capacity }

  /// Adds bytes at the end.
  package mutating func append(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    pieces.append(bytes)
    count += bytes.count
  }

  /// Writes as much as the reader takes at once; false when the reader has gone.
  package mutating func flush(to streams: borrowing ProtocolStreams) -> Bool {
    while writtenPieces < pieces.count {
      let piece = pieces[writtenPieces]
      let written = piece.withUnsafeBytes { buffer in
        write(
          streams.output,
          UnsafeRawBufferPointer(rebasing: buffer[writtenBytes...]).baseAddress,
          piece.count - writtenBytes
        )
      }
      if written < 0 {
        switch errno {
        case EINTR: continue
        case EAGAIN, EWOULDBLOCK: return true
        default: return false
        }
      }
      count -= written
      writtenBytes += written
      if writtenBytes == piece.count {
        pieces[writtenPieces] = []
        writtenPieces += 1
        writtenBytes = 0
      }
    }
    pieces.removeAll(keepingCapacity: true)
    writtenPieces = 0
    return true
  }
}
