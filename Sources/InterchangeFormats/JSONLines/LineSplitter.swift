/// Cuts a stream of bytes into lines at `\n`; a `\r` before it belongs to the line end.
package struct LineSplitter {
  private var rest: [UInt8] = []

  package init() {}

  /// Takes the next bytes and calls `body` with each line that is complete now, without its end.
  package mutating func append(_ chunk: [UInt8], _ body: (ArraySlice<UInt8>) -> Void) {
    var start = 0
    while let end = chunk[start...].firstIndex(of: 0x0a) {
      if rest.isEmpty {
        body(Self.withoutReturn(chunk[start..<end]))
      } else {
        rest += chunk[start..<end]
        body(Self.withoutReturn(rest[...]))
        rest.removeAll(keepingCapacity: true)
      }
      start = end + 1
    }
    rest += chunk[start...]
  }

  /// Calls `body` with the last line where no line end closes it.
  package mutating func finish(_ body: (ArraySlice<UInt8>) -> Void) {
    if !rest.isEmpty { body(Self.withoutReturn(rest[...])) }
    rest = []
  }

  private static func withoutReturn(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.last == 0x0d ? line.dropLast() : line
  }
}
