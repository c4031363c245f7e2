extension JSONValue {
  package var isNull: Bool { content == .null }

  package var bool: Bool? {
    if case .bool(let bool) = content { bool } else { nil }
  }

  /// The integer; `3.0` counts as one, since some clients' languages know no other numbers.
  package var int: Int? {
    switch content {
    case .integer(let integer): integer
    case .number(let number): number.integer
    default: nil
    }
  }

  /// The nearest number of double precision; nil beyond its range.
  package var double: Double? {
    switch content {
    case .integer(let integer): return Double(integer)
    case .number(let number):
      let double = number.double
      return double.isFinite ? double : nil
    default: return nil
    }
  }

  package var string: String? {
    if case .string(let string) = content { string } else { nil }
  }

  package var array: [JSONValue]? {
    if case .array(let elements) = content { elements } else { nil }
  }

  package var object: [JSONMember]? {
    if case .object(let members) = content { members } else { nil }
  }

  /// The value of a key, the last one if there are several; nil if there is none or this is no object.
  ///
  /// O(members).
  package subscript(key: String) -> JSONValue? {
    object?.last { $0.key == key }?.value
  }

  /// The name of the value's type as errors write it.
  package var typeName: String {
    switch content {
    case .null: "null"
    case .bool: "boolean"
    case .integer: "integer"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}
