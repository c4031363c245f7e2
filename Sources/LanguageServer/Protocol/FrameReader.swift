/// Cuts the input into message bodies: `Content-Length: N`, an empty line, N bytes.
///
/// Header names are read without regard to case and in any order, other fields are passed over, and lines may end with a
/// bare `\n`. Bytes that are no header are dropped up to the next `Content-Length:`, so one broken frame costs itself
/// and no more. Bytes may arrive in any pieces; the work is linear in them.
package struct FrameReader: Sendable {
  /// What the input held.
  package enum Frame: Hashable, Sendable {
    case body([UInt8])

    /// Bytes that are no frame, and why; reading goes on behind them.
    case malformed(String)
  }

  private enum State: Sendable {
    case header
    case body(length: Int)
    case resynchronizing
  }

  /// Bodies beyond this many bytes are refused.
  static let lengthLimit = 256 << 20

  /// Headers beyond this many bytes are refused.
  static let headerLimit = 4096

  private var buffer: [UInt8] = []

  // The first byte not yet used, and the first not yet searched for a line's end.
  private var start = 0
  private var searched = 0

  private var state = State.header
  private var contentLength: Int?
  private var headerBytes = 0

  package init() {}

  /// Adds bytes that have arrived.
  package mutating func append(_ bytes: [UInt8]) {
    if start == buffer.count {
      buffer = bytes
      searched = 0
      start = 0
      return
    }
    if start > 1 << 16 {
      buffer.removeSubrange(..<start)
      searched -= start
      start = 0
    }
    buffer += bytes
  }

  /// The next whole frame, nil until more bytes arrive.
  package mutating func next() -> Frame? {
    while true {
      switch state {
      case .body(let length):
        guard buffer.count - start >= length else { return nil }
        let body = Array(buffer[start..<start + length])
        consume(to: start + length)
        beginHeader()
        return .body(body)
      case .header:
        guard let line = takeLine() else {
          return headerBytes + buffer.count - start > Self.headerLimit ? refuse("header without an end") : nil
        }
        if let frame = readHeaderLine(line) { return frame }
      case .resynchronizing:
        guard skipToHeader() else { return nil }
        beginHeader()
      }
    }
  }

  private mutating func beginHeader() {
    state = .header
    contentLength = nil
    headerBytes = 0
  }

  private mutating func consume(to index: Int) {
    start = index
    searched = max(searched, index)
  }

  /// Gives up the header; a good one may begin anywhere behind the first byte of the line that broke it.
  private mutating func refuse(_ reason: String, line: ArraySlice<UInt8> = []) -> Frame {
    state = .resynchronizing
    if !line.isEmpty { start = line.startIndex + 1 }
    return .malformed(reason)
  }

  /// Takes a line without its end, nil where it has not arrived whole.
  private mutating func takeLine() -> ArraySlice<UInt8>? {
    guard let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
      searched = buffer.count
      return nil
    }
    let line = buffer[start..<end]
    headerBytes += end + 1 - start
    consume(to: end + 1)
    return line.last == UInt8(ascii: "\r") ? line.dropLast() : line
  }

  private mutating func readHeaderLine(_ line: ArraySlice<UInt8>) -> Frame? {
    guard headerBytes <= Self.headerLimit else { return refuse("header without an end", line: line) }
    if line.isEmpty {
      if let length = contentLength {
        state = .body(length: length)
        return nil
      }
      // Blank lines between frames do no harm.
      let hadFields = headerBytes > 2
      headerBytes = 0
      return hadFields ? refuse("header without Content-Length") : nil
    }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
      return refuse("bytes that are no header", line: line)
    }
    guard line[..<colon].map(lowercased) == Self.contentLengthName else { return nil }
    guard let length = decimal(line[(colon + 1)...]), length <= Self.lengthLimit else {
      return refuse("Content-Length is not a number of bytes up to \(Self.lengthLimit)")
    }
    if let contentLength, contentLength != length { return refuse("two different Content-Length fields") }
    contentLength = length
    return nil
  }

  private static let contentLengthName = Array("content-length".utf8)

  /// Drops bytes up to the next `Content-Length:`, all but what may be its beginning.
  private mutating func skipToHeader() -> Bool {
    let pattern = Self.contentLengthName + [UInt8(ascii: ":")]
    var index = start
    while index + pattern.count <= buffer.count {
      if zip(buffer[index...], pattern).allSatisfy({ lowercased($0) == $1 }) {
        start = index
        searched = index
        return true
      }
      index += 1
    }
    start = index
    searched = index
    return false
  }
}

private func lowercased(_ byte: UInt8) -> UInt8 {
  byte &- 0x41 < 26 ? byte | 0x20 : byte
}

/// The value of decimal digits with blanks around them, nil for anything else or what overflows.
private func decimal(_ bytes: ArraySlice<UInt8>) -> Int? {
  let blanks: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  let digits = bytes.drop(while: blanks).reversed().drop(while: blanks).reversed()
  guard !digits.isEmpty else { return nil }
  var value = 0
  for byte in digits {
    let digit = byte &- UInt8(ascii: "0")
    guard digit < 10 else { return nil }
    let (product, overflow) = value.multipliedReportingOverflow(by: 10)
    let (sum, carry) = product.addingReportingOverflow(Int(digit))
    guard !overflow, !carry else { return nil }
    value = sum
  }
  return value
}
