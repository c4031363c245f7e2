/// Writes JSON into one buffer, keys in the order in which they are given.
///
/// The writer sets the commas. It does not check that keys and values alternate as they must: that is the caller's part.
package struct JSONWriter: Sendable {
  /// What has been written, valid UTF-8.
  package private(set) var bytes: [UInt8]

  /// Whether the next key or value stands behind another one.
  private var needsComma = false

  /// Starts with an empty buffer; a used one can be passed in so that its room is used again.
  package init(reusing buffer: consuming [UInt8] = []) {
    bytes = buffer
    bytes.removeAll(keepingCapacity: true)
  }

  package mutating func beginObject() { begin(UInt8(ascii: "{")) }

  package mutating func endObject() { end(UInt8(ascii: "}")) }

  package mutating func beginArray() { begin(UInt8(ascii: "[")) }

  package mutating func endArray() { end(UInt8(ascii: "]")) }

  package mutating func key(_ key: String) {
    separate()
    appendQuoted(key)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  package mutating func null() { append("null") }

  package mutating func bool(_ bool: Bool) { append(bool ? "true" : "false") }

  package mutating func int(_ integer: Int) {
    separate()
    appendDigits(integer)
  }

  /// Writes the shortest literal that reads as the same number; `null` for infinities and NaN.
  package mutating func double(_ number: Double) {
    separate()
    bytes.append(contentsOf: (number.isFinite ? number.description : "null").utf8)
  }

  package mutating func string(_ string: String) {
    separate()
    appendQuoted(string)
  }

  package mutating func value(_ value: JSONValue) {
    switch value.content {
    case .null: null()
    case .bool(let value): bool(value)
    case .integer(let integer): int(integer)
    case .number(let number):
      separate()
      bytes.append(contentsOf: number.literal.utf8)
    case .string(let value): string(value)
    case .array(let elements):
      beginArray()
      for element in elements { self.value(element) }
      endArray()
    case .object(let members):
      beginObject()
      for member in members {
        key(member.key)
        self.value(member.value)
      }
      endObject()
    }
  }

  /// Writes an array of integers; for the long ones of semantic tokens.
  package mutating func integers(_ integers: [UInt32]) {
    beginArray()
    // Ten digits and a comma each.
    let digits = [UInt8](unsafeUninitializedCapacity: integers.count * 11) { buffer, end in
      for integer in integers {
        if end > 0 {
          buffer[end] = UInt8(ascii: ",")
          end += 1
        }
        end = writeDigits(of: UInt(integer), to: buffer, at: end)
      }
    }
    bytes.append(contentsOf: digits)
    endArray()
  }

  /// Writes a value that is JSON already, such as a part that was written once for many messages.
  package mutating func json(_ json: some Collection<UInt8>) {
    separate()
    bytes.append(contentsOf: json)
  }

  /// Ends a line, as JSON Lines want it; the next value starts anew.
  package mutating func endLine() {
    bytes.append(0x0a)
    needsComma = false
  }

  /// A string as JSON writes it, with its quotation marks.
  package static func quoted(_ string: String) -> String {
    var writer = JSONWriter()
    writer.string(string)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension JSONWriter {
  private mutating func begin(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func end(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func append(_ word: StaticString) {
    separate()
    word.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func appendDigits(_ integer: Int) {
    if integer < 0 { bytes.append(UInt8(ascii: "-")) }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { buffer in
      let end = writeDigits(of: integer.magnitude, to: buffer, at: 0)
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[..<end]))
    }
  }

  private mutating func appendQuoted(_ string: String) {
    bytes.append(UInt8(ascii: "\""))
    let wasContiguous: Void? = string.utf8.withContiguousStorageIfAvailable {
      appendEscaped(UnsafeRawBufferPointer($0))
    }
    if wasContiguous == nil { Array(string.utf8).withUnsafeBytes { appendEscaped($0) } }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func appendEscaped(_ utf8: UnsafeRawBufferPointer) {
    var offset = 0
    while true {
      let end = endOfPlainRun(in: utf8, from: offset, stoppingOutsideASCII: false)
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: utf8[offset..<end]))
      guard end < utf8.count else { return }
      appendEscape(utf8[end])
      offset = end + 1
    }
  }

  private mutating func appendEscape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0a: bytes.append(UInt8(ascii: "n"))
    case 0x0c: bytes.append(UInt8(ascii: "f"))
    case 0x0d: bytes.append(UInt8(ascii: "r"))
    case 0x00..<0x20:
      let low = byte & 0xf
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(byte < 0x10 ? 0x30 : 0x31)
      bytes.append(low < 10 ? 0x30 + low : 0x57 + low)
    default: bytes.append(byte)
    }
  }
}

/// Writes decimal digits into a buffer that has room for them, twenty at most, and returns where they end.
private func writeDigits(of number: UInt, to buffer: UnsafeMutableBufferPointer<UInt8>, at start: Int) -> Int {
  var end = start + 1
  var limit: UInt = 10
  while number >= limit, end - start < 20 {
    end += 1
    // Beyond nineteen digits the limit does not fit, but then the count of digits ends the loop.
    limit = limit &* 10
  }
  var rest = number
  for index in (start..<end).reversed() {
    buffer[index] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
    rest /= 10
  }
  return end
}
