/// Writes numbers and texts as bytes for the cache.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  /// Writes a number that is not negative, seven bits a byte, the lowest first.
  mutating func int(_ number: Int) {
    var rest = UInt(max(0, number))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func key(_ key: ContentKey) {
    for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: key.value >> UInt64(shift))) }
  }

  mutating func blob(_ blob: some Collection<UInt8>) {
    int(blob.count)
    bytes += blob
  }

  mutating func string(_ text: String) { blob(text.utf8) }

  mutating func range(_ range: Range<Int>) {
    int(range.lowerBound)
    int(range.count)
  }

  mutating func list<Element>(_ elements: [Element], _ write: (Element, inout ByteWriter) -> Void) {
    int(elements.count)
    for element in elements { write(element, &self) }
  }
}

/// Reads what a `ByteWriter` wrote; everything is nil from the first thing on that is not there.
struct ByteReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    rest = bytes
  }

  /// What has not been read.
  var remaining: ArraySlice<UInt8> { rest }

  mutating func int() -> Int? {
    var number: UInt = 0
    var shift: UInt = 0
    while let byte = rest.popFirst(), shift < 63 {
      number |= UInt(byte & 0x7f) << shift
      if byte < 0x80 { return Int(exactly: number) }
      shift += 7
    }
    return nil
  }

  mutating func key() -> ContentKey? {
    guard rest.count >= 8 else { return nil }
    var value: UInt64 = 0
    for (index, byte) in rest.prefix(8).enumerated() { value |= UInt64(byte) << UInt64(index * 8) }
    rest = rest.dropFirst(8)
    return ContentKey(value: value)
  }

  mutating func blob() -> ArraySlice<UInt8>? {
    guard let count = int(), count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  mutating func string() -> String? { blob().map { String(decoding: $0, as: UTF8.self) } }

  mutating func range() -> Range<Int>? {
    guard let start = int(), let count = int(), start <= Int.max - count else { return nil }
    return start..<start + count
  }

  mutating func list<Element>(_ read: (inout ByteReader) -> Element?) -> [Element]? {
    guard let count = int(), count <= rest.count else { return nil }
    var elements: [Element] = []
    for _ in 0..<count {
      guard let element = read(&self) else { return nil }
      elements.append(element)
    }
    return elements
  }
}
