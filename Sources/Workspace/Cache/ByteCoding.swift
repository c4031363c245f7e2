/// Writes numbers and texts as bytes for caches.
package struct ByteWriter: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Writes a number that is not negative, seven bits a byte, the lowest first.
  package mutating func int(_ number: Int) {
    var rest = UInt(max(0, number))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  package mutating func key(_ key: ContentKey) { word(key.value) }

  /// Writes eight bytes.
  package mutating func word(_ word: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift))) }
  }

  package mutating func blob(_ blob: some Collection<UInt8>) {
    int(blob.count)
    bytes += blob
  }

  package mutating func string(_ text: String) { blob(text.utf8) }

  package mutating func range(_ range: Range<Int>) {
    int(range.lowerBound)
    int(range.count)
  }

  package mutating func list<Element>(_ elements: [Element], _ write: (Element, inout ByteWriter) -> Void) {
    int(elements.count)
    for element in elements { write(element, &self) }
  }
}

/// Reads what a `ByteWriter` wrote; everything is nil from the first thing on that is not there.
package struct ByteReader: Sendable {
  private var rest: ArraySlice<UInt8>

  package init(_ bytes: ArraySlice<UInt8>) {
    rest = bytes
  }

  /// What has not been read.
  package var remaining: ArraySlice<UInt8> { rest }

  package mutating func int() -> Int? {
    var number: UInt = 0
    var shift: UInt = 0
    while let byte = rest.popFirst(), shift < 63 {
      number |= UInt(byte & 0x7f) << shift
      if byte < 0x80 { return Int(exactly: number) }
      shift += 7
    }
    return nil
  }

  package mutating func key() -> ContentKey? { word().map(ContentKey.init(value:)) }

  package mutating func word() -> UInt64? {
    guard rest.count >= 8 else { return nil }
    var value: UInt64 = 0
    for (index, byte) in rest.prefix(8).enumerated() { value |= UInt64(byte) << UInt64(index * 8) }
    rest = rest.dropFirst(8)
    return value
  }

  package mutating func blob() -> ArraySlice<UInt8>? {
    guard let count = int(), count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  package mutating func string() -> String? { blob().map { String(decoding: $0, as: UTF8.self) } }

  package mutating func range() -> Range<Int>? {
    guard let start = int(), let count = int(), start <= Int.max - count else { return nil }
    return start..<start + count
  }

  package mutating func list<Element>(_ read: (inout ByteReader) -> Element?) -> [Element]? {
    guard let count = int(), count <= rest.count else { return nil }
    var elements: [Element] = []
    for _ in 0..<count {
      guard let element = read(&self) else { return nil }
      elements.append(element)
    }
    return elements
  }
}
