/// A JSON value that knows where it stands in the text it was read from.
///
/// Two values are equal if they are the same JSON, wherever they stand; the order of members counts.
package struct JSONValue: Sendable {
  package enum Content: Hashable, Sendable {
    case null
    case bool(Bool)

    /// A number without fraction and exponent that fits into 64 bits.
    case integer(Int)

    /// Any other number, exactly as it is written.
    case number(JSONNumber)

    case string(String)
    case array([JSONValue])

    /// The members in the order of the text; a key may occur twice.
    case object([JSONMember])
  }

  package var content: Content

  /// The value's bytes in the text it was read from; empty for a value that was built.
  package var range: Range<Int>

  package init(_ content: Content, range: Range<Int> = 0..<0) {
    self.content = content
    self.range = range
  }
}

/// A key of an object with its value.
package struct JSONMember: Sendable {
  package var key: String

  /// The key's bytes in the text, quotation marks included; empty for a member that was built.
  package var keyRange: Range<Int>

  package var value: JSONValue

  package init(_ key: String, _ value: JSONValue, keyRange: Range<Int> = 0..<0) {
    self.key = key
    self.value = value
    self.keyRange = keyRange
  }
}

/// A number that is kept as it is written: one with a fraction or exponent, a large integer, or negative zero.
package struct JSONNumber: Hashable, Sendable {
  /// A number by JSON's grammar.
  package let literal: String

  init(literal: String) {
    self.literal = literal
  }

  /// The shortest literal for a number; nil for infinities and NaN, which JSON cannot write.
  package init?(_ number: Double) {
    guard number.isFinite else { return nil }
    literal = number.description
  }

  /// The nearest number of double precision; infinite for one beyond its range, such as `1e999`.
  package var double: Double {
    Double(literal) ?? .nan
  }

  /// The integer that is meant, such as 3 for `3.0`; nil for fractions and beyond ±2⁵³, where doubles are not exact.
  package var integer: Int? {
    let number = double
    guard number.magnitude <= 0x1p53 else { return nil }
    // Not `Int(exactly:)`: it calls the C library, which nothing else here needs.
    let integer = Int(number)
    return Double(integer) == number ? integer : nil
  }
}

extension JSONValue: Hashable {
  package static func == (a: JSONValue, b: JSONValue) -> Bool {
    a.content == b.content
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(content)
  }
}

extension JSONMember: Hashable {
  package static func == (a: JSONMember, b: JSONMember) -> Bool {
    a.key == b.key && a.value == b.value
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(key)
    hasher.combine(value)
  }
}
