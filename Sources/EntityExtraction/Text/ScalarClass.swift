/// What the tokenizer asks of one Unicode scalar.
package enum ScalarClass: UInt8, Hashable, Sendable {
  /// A letter without case or in lower case.
  case letter
  /// A letter in upper or title case.
  case capital
  case digit
  /// A combining mark, which belongs to what stands before it.
  case combining
  case space
  /// A scalar that shows nothing and counts nothing: soft hyphen, joiner, direction mark.
  case invisible
  /// Punctuation, symbols and everything else.
  case mark

  package var isLetter: Bool { self == .letter || self == .capital }
}

/// A scalar read from UTF-8, and the number of bytes it took.
package struct DecodedScalar: Hashable, Sendable {
  package var value: UInt32
  package var length: Int
}

/// Reads the scalar that begins at `offset`; a byte that begins none counts as U+FFFD of length 1.
package func decodeScalar(_ bytes: [UInt8], at offset: Int) -> DecodedScalar {
  guard offset >= 0, offset < bytes.count else { return DecodedScalar(value: 0xfffd, length: 1) }
  let first = bytes[offset]
  let length: Int
  var value: UInt32
  switch first {
  case 0..<0x80: return DecodedScalar(value: UInt32(first), length: 1)
  case 0xc2..<0xe0: (length, value) = (2, UInt32(first & 0x1f))
  case 0xe0..<0xf0: (length, value) = (3, UInt32(first & 0x0f))
  case 0xf0..<0xf5: (length, value) = (4, UInt32(first & 0x07))
  default: return DecodedScalar(value: 0xfffd, length: 1)
  }
  guard offset + length <= bytes.count else { return DecodedScalar(value: 0xfffd, length: 1) }
  for index in offset + 1..<offset + length {
    guard bytes[index] & 0xc0 == 0x80 else { return DecodedScalar(value: 0xfffd, length: 1) }
    value = value << 6 | UInt32(bytes[index] & 0x3f)
  }
  return DecodedScalar(value: value, length: length)
}

extension ScalarClass {
  /// The class of a scalar value; a value that is no scalar is a mark.
  package init(_ value: UInt32) {
    switch value {
    case 0x61...0x7a: self = .letter
    case 0x41...0x5a: self = .capital
    case 0x30...0x39: self = .digit
    case 0x20, 0x09...0x0d, 0x85, 0xa0, 0x1680, 0x2000...0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000: self = .space
    case 0..<0x80: self = .mark
    case 0xad, 0x200b...0x200f, 0x202a...0x202e, 0x2060...0x2064, 0xfeff: self = .invisible
    // Superscripts and ordinal indicators are letters or numbers to Unicode; in a text they are marks on a number.
    case 0xaa, 0xb2, 0xb3, 0xb9, 0xba, 0xd7, 0xf7, 0x2010...0x2027, 0x2030...0x205e: self = .mark
    case 0xc0...0xde: self = .capital
    case 0xdf...0xff: self = .letter
    default: self = ScalarClass(propertiesOf: value)
    }
  }

  private init(propertiesOf value: UInt32) {
    guard let scalar = Unicode.Scalar(value) else {
      self = .mark
      return
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: self = .capital
    case .lowercaseLetter, .modifierLetter, .otherLetter: self = .letter
    case .decimalNumber: self = .digit
    case .nonspacingMark, .spacingMark, .enclosingMark: self = .combining
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: self = .space
    case .format: self = .invisible
    default: self = .mark
    }
  }
}

/// Whether a scalar serves as an apostrophe: `'`, `’`, `‘`, `ʻ`, `ʼ`, `ʹ`, `′`, a grave or acute accent standing alone.
package func isApostrophe(_ value: UInt32) -> Bool {
  switch value {
  case 0x27, 0x2018, 0x2019, 0x201b, 0x2bb, 0x2bc, 0x2b9, 0x2bd, 0x2032, 0x60, 0xb4, 0xff07: true
  default: false
  }
}
