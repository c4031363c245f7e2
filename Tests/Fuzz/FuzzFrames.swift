// Any bytes in any pieces: the reader never traps or hangs, and the pieces make no difference to the frames it finds.

@testable import LanguageServer

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFrames(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var input = Array(UnsafeBufferPointer(start: start, count: count))[...]
  let size = Int(input.popFirst() ?? 0) + 1
  let whole = bodies(input, pieces: .max)
  precondition(bodies(input, pieces: size) == whole, "pieces make a difference")
  precondition(bodies(input, pieces: 1) == whole, "single bytes make a difference")
  return 0
}

/// The bodies of the frames in bytes that arrive in pieces of a size.
private func bodies(_ bytes: ArraySlice<UInt8>, pieces size: Int) -> [[UInt8]] {
  var reader = FrameReader()
  var bodies: [[UInt8]] = []
  var rest = bytes
  while !rest.isEmpty {
    reader.append(Array(rest.prefix(size)))
    rest = rest.dropFirst(size)
    while let frame = reader.next() {
      if case .body(let body) = frame { bodies.append(body) }
    }
  }
  return bodies
}
