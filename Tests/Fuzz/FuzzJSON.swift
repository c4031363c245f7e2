// Any bytes: the readers never trap and agree on what is JSON, the strict one agrees with the naive reader, and reads
// again what is written from what it read.

@testable import PositionedJSON

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSON(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let document = try? JSONDocument(parsing: bytes)
  // The naive reader recurses without limit and is slow; beyond this length only traps are looked for.
  if count < 300 {
    precondition((document != nil) == (naiveJSON(bytes) != nil), "reader and naive reader disagree")
  }
  if let root = document?.root {
    let written = JSONWriter.bytes(of: root)
    let again = try? JSONDocument(parsing: written)
    precondition(again?.root == root, "what was written reads differently")
    _ = try? JSONCursor(root).read("a", as: [Double].self)
  }
  let lenient = LenientJSON(parsing: bytes)
  if let root = document?.root { precondition(lenient.root == root, "the two readers disagree") }
  for offset in [0, count / 3, count / 2, count] {
    precondition(lenient.place(at: offset).range.upperBound <= count, "a place outside the text")
  }
  return 0
}
