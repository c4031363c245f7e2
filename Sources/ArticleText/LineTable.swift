let lineFeed: UInt8 = 0x0a
let carriageReturn: UInt8 = 0x0d

/// Where the lines of a text start, and which of them hold ASCII only.
struct LineTable: Hashable, Sendable {
  /// Byte offsets of the lines' first bytes, ascending; the first is 0.
  private(set) var starts: [Int]

  /// For each line whether it holds nothing but ASCII; there, bytes, UTF-16 units and scalars count the same.
  private(set) var isASCII: [Bool]

  /// Builds the table in one pass.
  init(of bytes: [UInt8]) {
    starts = [0]
    isASCII = []
    appendStarts(in: 1..<bytes.count + 1, of: bytes, to: &starts)
    isASCII.reserveCapacity(starts.count)
    for line in starts.indices {
      isASCII.append(holdsASCIIOnly(bytes, starts[line]..<end(of: line, byteCount: bytes.count)))
    }
  }

  /// The line that holds the byte at `offset`; the first or last one for an offset outside.
  ///
  /// O(log lines).
  func line(at offset: Int) -> Int {
    max(0, firstLine(startingAtOrAfter: offset == .max ? .max : offset + 1) - 1)
  }

  /// Follows an edit: `old`, a range of the text before, was replaced by `new`, the range in `bytes`, the text after.
  ///
  /// O(bytes of the edited lines + lines after).
  mutating func replace(_ old: Range<Int>, with new: Range<Int>, in bytes: [UInt8]) {
    // Whether a line starts at an offset depends on the bytes before and after it alone, so only the starts within
    // the edit and at its two ends are in question. The start at 0 never is.
    let first = firstLine(startingAtOrAfter: max(1, old.lowerBound))
    let last = max(first, firstLine(startingAtOrAfter: old.upperBound + 1))
    var added: [Int] = []
    appendStarts(in: max(1, new.lowerBound)..<new.upperBound + 1, of: bytes, to: &added)

    let headIsASCII = isASCII[first - 1] || holdsASCIIOnly(bytes, starts[first - 1]..<new.lowerBound)
    let tailWasASCII = isASCII[last - 1]

    starts.replaceSubrange(first..<last, with: added)
    let shift = new.count - old.count
    if shift != 0 {
      for line in first + added.count..<starts.count { starts[line] += shift }
    }

    var addedAreASCII: [Bool] = []
    for line in first - 1..<first + added.count {
      let range = starts[line]..<end(of: line, byteCount: bytes.count)
      let inserted = range.clamped(to: new)
      let tail = max(range.lowerBound, new.upperBound)..<max(range.upperBound, new.upperBound)
      addedAreASCII.append(
        (line >= first || headIsASCII) && holdsASCIIOnly(bytes, inserted)
          && (tailWasASCII || holdsASCIIOnly(bytes, tail))
      )
    }
    isASCII.replaceSubrange(first - 1..<last, with: addedAreASCII)
  }

  /// The index of the first line that starts at or after `offset`; the number of lines if there is none.
  private func firstLine(startingAtOrAfter offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func end(of line: Int, byteCount: Int) -> Int {
    line + 1 < starts.count ? starts[line + 1] : byteCount
  }
}

/// Appends the offsets in `offsets` at which a line starts; `offsets` starts at 1 at the earliest.
private func appendStarts(in offsets: Range<Int>, of bytes: [UInt8], to starts: inout [Int]) {
  for offset in offsets {
    let before = bytes[offset - 1]
    guard before <= carriageReturn else { continue }
    if before == lineFeed {
      starts.append(offset)
    } else if before == carriageReturn, offset == bytes.count || bytes[offset] != lineFeed {
      starts.append(offset)
    }
  }
}

/// Whether a range that lies in `bytes` holds nothing but ASCII.
private func holdsASCIIOnly(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  bytes[range].withUnsafeBufferPointer { slice in
    var all: UInt8 = 0
    for byte in slice { all |= byte }
    return all < 0x80
  }
}
