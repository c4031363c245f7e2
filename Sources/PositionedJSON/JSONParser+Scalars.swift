extension JSONParser {
  /// Reads a number whose first byte, a digit or minus sign, is the next.
  mutating func parseNumber() throws(JSONSyntaxError) -> JSONValue.Content {
    let start = offset
    let isNegative = consume(UInt8(ascii: "-"))
    let firstDigit = offset
    var magnitude = 0
    while let digit = nextDigit {
      magnitude = magnitude &* 10 &+ digit
      offset += 1
    }
    let digits = offset - firstDigit
    guard digits > 0 else { throw error(.digit) }
    if digits > 1, bytes[firstDigit] == UInt8(ascii: "0") {
      offset = firstDigit + 1
      throw error(.noLeadingZero)
    }

    let endOfInteger = offset
    if consume(UInt8(ascii: ".")) { try skipDigits() }
    if consume(UInt8(ascii: "e")) || consume(UInt8(ascii: "E")) {
      if !consume(UInt8(ascii: "+")) { _ = consume(UInt8(ascii: "-")) }
      try skipDigits()
    }
    let isInteger = offset == endOfInteger && !(isNegative && magnitude == 0)
    // Eighteen digits always fit into 64 bits.
    if isInteger, digits <= 18 { return .integer(isNegative ? -magnitude : magnitude) }
    let literal = String(decoding: bytes[start..<offset], as: UTF8.self)
    if isInteger, let integer = Int(literal) { return .integer(integer) }
    return .number(JSONNumber(literal: literal))
  }

  private mutating func skipDigits() throws(JSONSyntaxError) {
    guard nextDigit != nil else { throw error(.digit) }
    while nextDigit != nil { offset += 1 }
  }

  private var nextDigit: Int? {
    guard offset < bytes.count else { return nil }
    let digit = bytes[offset] &- 0x30
    return digit < 10 ? Int(digit) : nil
  }

  /// Reads a string whose opening quotation mark has been read.
  mutating func parseStringTail() throws(JSONSyntaxError) -> String {
    var runStart = offset
    try skipPlainCharacters()
    if next == UInt8(ascii: "\"") {
      offset += 1
      return String(decoding: bytes[runStart..<offset - 1], as: UTF8.self)
    }
    unescaped.removeAll(keepingCapacity: true)
    while true {
      unescaped.append(contentsOf: bytes[runStart..<offset])
      guard consume(UInt8(ascii: "\\")) else {
        _ = consume(UInt8(ascii: "\""))
        return String(decoding: unescaped, as: UTF8.self)
      }
      try parseEscapeTail()
      runStart = offset
      try skipPlainCharacters()
    }
  }

  /// Moves to the next quotation mark or backslash, which there must be.
  private mutating func skipPlainCharacters() throws(JSONSyntaxError) {
    while true {
      offset = bytes.withUnsafeBytes { endOfPlainRun(in: $0, from: offset, stoppingOutsideASCII: true) }
      guard offset < bytes.count else { throw error(.closingQuote) }
      let byte = bytes[offset]
      if byte >= 0x80 {
        let length = validScalarLength(bytes, at: offset)
        guard length > 0 else { throw error(.utf8) }
        offset += length
      } else if byte < 0x20 {
        throw error(.escapedControl)
      } else {
        return
      }
    }
  }

  /// Reads an escape sequence whose backslash has been read, and appends what it means to `unescaped`.
  private mutating func parseEscapeTail() throws(JSONSyntaxError) {
    let start = offset - 1
    guard let byte = next else { throw error(.closingQuote) }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): unescaped.append(byte)
    case UInt8(ascii: "b"): unescaped.append(0x08)
    case UInt8(ascii: "f"): unescaped.append(0x0c)
    case UInt8(ascii: "n"): unescaped.append(0x0a)
    case UInt8(ascii: "r"): unescaped.append(0x0d)
    case UInt8(ascii: "t"): unescaped.append(0x09)
    case UInt8(ascii: "u"):
      offset += 1
      let scalar = try parseUnicodeEscapeTail(start: start)
      unescaped.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      return
    default: throw error(.escape)
    }
    offset += 1
  }

  /// Reads the digits after `\u` and, for the first half of a surrogate pair, the second half.
  private mutating func parseUnicodeEscapeTail(start: Int) throws(JSONSyntaxError) -> Unicode.Scalar {
    let unit = try parseFourHexDigits()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    let afterFirst = offset
    if UTF16.isLeadSurrogate(unit), consume(UInt8(ascii: "\\")) {
      if consume(UInt8(ascii: "u")) {
        let second = try parseFourHexDigits()
        if UTF16.isTrailSurrogate(second) {
          let value = 0x10000 + (UInt32(unit) - 0xd800) << 10 + (UInt32(second) - 0xdc00)
          if let scalar = Unicode.Scalar(value) { return scalar }
        }
      }
      // What follows is an escape sequence of its own.
      offset = afterFirst
    }
    findings.append(.loneSurrogate(range: start..<afterFirst))
    return "\u{FFFD}"
  }

  private mutating func parseFourHexDigits() throws(JSONSyntaxError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = hexDigit(byte) else { throw error(.hexDigit) }
      unit = unit << 4 | digit
      offset += 1
    }
    return unit
  }
}

private func hexDigit(_ byte: UInt8) -> UInt16? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte) - 0x30
  case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte) - 0x37
  case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte) - 0x57
  default: nil
  }
}

/// The length in bytes of the scalar outside ASCII that begins at `offset`; 0 if it is ill-formed.
private func validScalarLength(_ bytes: [UInt8], at offset: Int) -> Int {
  // The second byte excludes overlong forms, surrogates and numbers beyond U+10FFFF.
  let lead = bytes[offset]
  let length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
  guard length > 0, bytes.count - offset >= length else { return 0 }
  let lowest: UInt8 = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80
  let highest: UInt8 = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf
  guard bytes[offset + 1] >= lowest, bytes[offset + 1] <= highest else { return 0 }
  if length > 2, bytes[offset + 2] & 0xc0 != 0x80 { return 0 }
  if length > 3, bytes[offset + 3] & 0xc0 != 0x80 { return 0 }
  return length
}
