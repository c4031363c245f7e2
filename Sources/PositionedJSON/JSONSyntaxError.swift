/// A text is not JSON.
package struct JSONSyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What would have been allowed; the raw value completes "expected …".
  package enum Expectation: String, Hashable, Sendable, CaseIterable {
    case value = "a value"
    case valueOrBracket = "a value or ']'"
    case key = "a key in quotation marks"
    case keyOrBrace = "a key in quotation marks or '}'"
    case colon = "':'"
    case commaOrBracket = "',' or ']'"
    case commaOrBrace = "',' or '}'"
    case end = "the end of the input"
    case closingQuote = "the string's closing quotation mark"
    case escapedControl = "an escape sequence for the control character"
    case escape = "one of '\"', '\\', '/', 'b', 'f', 'n', 'r', 't', 'u' after '\\'"
    case hexDigit = "four hexadecimal digits after '\\u'"
    case digit = "a digit"
    case noLeadingZero = "no digit after a leading zero"
    case utf8 = "UTF-8"
    case lessNesting = "no deeper nesting"
  }

  /// The byte at which the text ceases to be JSON.
  package var offset: Int

  package var expected: Expectation

  /// What stands there, as a person would name it.
  package var found: String

  package var description: String {
    "expected \(expected.rawValue), found \(found)"
  }

  init(_ expected: Expectation, at offset: Int, in bytes: [UInt8]) {
    self.offset = offset
    self.expected = expected
    found = describeByte(at: offset, in: bytes)
  }
}

/// Something that a text may hold and still be read, though whoever wrote it can hardly have meant it.
package enum JSONFinding: Hashable, Sendable, CustomStringConvertible {
  /// An object has a key twice; `range` is the later key with its quotation marks.
  case duplicateKey(String, range: Range<Int>, first: Range<Int>)

  /// An escape sequence names half a surrogate pair; it was read as U+FFFD.
  case loneSurrogate(range: Range<Int>)

  /// The bytes it is about.
  package var range: Range<Int> {
    switch self {
    case .duplicateKey(_, let range, _), .loneSurrogate(let range): range
    }
  }

  package var description: String {
    switch self {
    case .duplicateKey(let key, _, _): "the object has the key \(JSONWriter.quoted(key)) twice; the last one counts"
    case .loneSurrogate: "the escape sequence is half a surrogate pair; it is read as U+FFFD"
    }
  }
}

/// A place as people count: line and column from one, in Unicode scalars, byte order mark not counted.
package struct JSONLocation: Hashable, Sendable, CustomStringConvertible {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The place of a byte; `\n`, `\r\n` and a lone `\r` end lines.
  ///
  /// O(offset).
  package init(of offset: Int, in bytes: [UInt8]) {
    (line, column) = (1, 1)
    let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    let end = max(start, min(offset, bytes.count))
    for index in start..<end {
      let byte = bytes[index]
      let isPairedReturn = byte == 0x0d && index + 1 < bytes.count && bytes[index + 1] == 0x0a
      if byte == 0x0a || byte == 0x0d && !isPairedReturn {
        (line, column) = (line + 1, 1)
      } else if byte & 0xc0 != 0x80 {
        column += 1
      }
    }
  }

  package var description: String { "\(line):\(column)" }
}

let byteOrderMark: [UInt8] = [0xef, 0xbb, 0xbf]

/// What stands at an offset: the character in quotation marks, or its number if it cannot be shown.
private func describeByte(at offset: Int, in bytes: [UInt8]) -> String {
  guard offset < bytes.count else { return "the end of the input" }
  let byte = bytes[offset]
  func hex(_ number: UInt32, digits: Int) -> String {
    let text = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
  guard byte >= 0x20, byte != 0x7f else { return "U+" + hex(UInt32(byte), digits: 4) }
  guard byte >= 0x80 else { return "'\(Character(Unicode.Scalar(byte)))'" }
  let length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
  let scalar = String(decoding: bytes[offset..<min(bytes.count, offset + length)], as: UTF8.self).unicodeScalars.first
  guard let scalar, scalar != "\u{FFFD}" else { return "byte 0x" + hex(UInt32(byte), digits: 2) }
  return scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
    ? "U+" + hex(scalar.value, digits: 4) : "'\(Character(scalar))'"
}
