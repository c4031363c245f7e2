/// A reader of JSON that follows the grammar of RFC 8259 rule by rule, without a thought of speed or of good errors.
///
/// It yields the value in the notation of `dump`, or nil for what is not JSON.
func naiveJSON(_ bytes: [UInt8]) -> String? {
  guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
  var reader = NaiveReader(rest: Array(text.unicodeScalars)[...])
  if reader.rest.first == "\u{FEFF}" { reader.rest.removeFirst() }
  guard let value = reader.value() else { return nil }
  return reader.rest.isEmpty ? value : nil
}

private struct NaiveReader {
  var rest: ArraySlice<Unicode.Scalar>

  mutating func take(_ scalars: Set<Unicode.Scalar>) -> Unicode.Scalar? {
    guard let first = rest.first, scalars.contains(first) else { return nil }
    return rest.removeFirst()
  }

  mutating func blanks() {
    while take([" ", "\n", "\r", "\t"]) != nil {}
  }

  mutating func word(_ word: String) -> Bool {
    guard rest.starts(with: word.unicodeScalars) else { return false }
    rest.removeFirst(word.unicodeScalars.count)
    return true
  }

  mutating func value() -> String? {
    blanks()
    defer { blanks() }
    if word("null") { return "null" }
    if word("true") { return "true" }
    if word("false") { return "false" }
    switch rest.first {
    case "\"": return string()
    case "[": return sequence("]") { $0.value() }.map { "[" + $0.joined(separator: " ") + "]" }
    case "{": return sequence("}") { $0.member() }.map { "{" + $0.joined(separator: " ") + "}" }
    default: return number()
    }
  }

  mutating func sequence(_ close: Unicode.Scalar, item: (inout NaiveReader) -> String?) -> [String]? {
    var items: [String] = []
    rest.removeFirst()
    blanks()
    if take([close]) != nil { return items }
    repeat {
      guard let next = item(&self) else { return nil }
      items.append(next)
    } while take([","]) != nil
    return take([close]) != nil ? items : nil
  }

  mutating func member() -> String? {
    blanks()
    guard let key = string() else { return nil }
    blanks()
    guard take([":"]) != nil, let value = value() else { return nil }
    return key + ":" + value
  }

  mutating func digits() -> String {
    var digits = ""
    while let digit = take(Set("0123456789".unicodeScalars)) { digits.unicodeScalars.append(digit) }
    return digits
  }

  mutating func number() -> String? {
    var literal = take(["-"]) != nil ? "-" : ""
    let integer = digits()
    guard !integer.isEmpty, integer == "0" || !integer.hasPrefix("0") else { return nil }
    literal += integer
    var isInteger = true
    if take(["."]) != nil {
      let fraction = digits()
      guard !fraction.isEmpty else { return nil }
      literal += "." + fraction
      isInteger = false
    }
    if let e = take(["e", "E"]) {
      literal.unicodeScalars.append(e)
      if let sign = take(["+", "-"]) { literal.unicodeScalars.append(sign) }
      let exponent = digits()
      guard !exponent.isEmpty else { return nil }
      literal += exponent
      isInteger = false
    }
    return isInteger && literal != "-0" && Int(literal) != nil ? literal : "#" + literal
  }

  mutating func string() -> String? {
    guard take(["\""]) != nil else { return nil }
    var units: [UInt16] = []
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"": return dump(String(decoding: units, as: UTF16.self))
      case "\\":
        guard let unit = escape() else { return nil }
        units.append(unit)
      case "\0"..."\u{1F}": return nil
      default: units += Array(UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter)
      }
    }
    return nil
  }

  mutating func escape() -> UInt16? {
    guard let scalar = rest.popFirst() else { return nil }
    switch scalar {
    case "\"", "\\", "/": return UInt16(scalar.value)
    case "b": return 8
    case "t": return 9
    case "n": return 10
    case "f": return 12
    case "r": return 13
    case "u":
      let digits = rest.prefix(4)
      guard digits.count == 4, digits.allSatisfy({ $0.isASCII && $0.properties.isASCIIHexDigit }) else { return nil }
      rest.removeFirst(4)
      return UInt16(String(String.UnicodeScalarView(digits)), radix: 16)
    default: return nil
    }
  }
}

/// A string as the numbers of its scalars, so that no two different strings look the same.
func dump(_ string: String) -> String {
  "'" + string.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: ".") + "'"
}
