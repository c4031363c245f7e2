/// A type that is read from one JSON value.
package protocol JSONReadable {
  /// What errors say should stand where this is missing: `integer`, `object` …
  static var jsonExpectation: String { get }

  init(json: JSONCursor) throws(JSONAccessError)
}

extension JSONReadable {
  package static var jsonExpectation: String { "object" }
}

extension JSONValue: JSONReadable {
  package static var jsonExpectation: String { "a value" }

  package init(json: JSONCursor) {
    self = json.value
  }
}

extension String: JSONReadable {
  package static var jsonExpectation: String { "string" }

  package init(json: JSONCursor) throws(JSONAccessError) {
    guard let string = json.value.string else { throw json.error(expected: Self.jsonExpectation) }
    self = string
  }
}

extension Int: JSONReadable {
  package static var jsonExpectation: String { "integer" }

  package init(json: JSONCursor) throws(JSONAccessError) {
    guard let integer = json.value.int else { throw json.error(expected: Self.jsonExpectation) }
    self = integer
  }
}

extension Double: JSONReadable {
  package static var jsonExpectation: String { "number" }

  package init(json: JSONCursor) throws(JSONAccessError) {
    guard let number = json.value.double else { throw json.error(expected: Self.jsonExpectation) }
    self = number
  }
}

extension Bool: JSONReadable {
  package static var jsonExpectation: String { "boolean" }

  package init(json: JSONCursor) throws(JSONAccessError) {
    guard let bool = json.value.bool else { throw json.error(expected: Self.jsonExpectation) }
    self = bool
  }
}

extension Array: JSONReadable where Element: JSONReadable {
  package static var jsonExpectation: String { "array" }

  package init(json: JSONCursor) throws(JSONAccessError) {
    var array: [Element] = []
    for element in try json.elements() { array.append(try Element(json: element)) }
    self = array
  }
}

/// Types around a raw value, such as open sets of strings.
extension JSONReadable where Self: RawRepresentable, RawValue: JSONReadable {
  package static var jsonExpectation: String { RawValue.jsonExpectation }

  package init(json: JSONCursor) throws(JSONAccessError) {
    guard let value = Self(rawValue: try RawValue(json: json)) else {
      throw json.error(expectedValue: "another \(Self.jsonExpectation)")
    }
    self = value
  }
}

/// Closed sets: errors list the values.
extension JSONReadable where Self: RawRepresentable & CaseIterable, RawValue: JSONReadable & JSONWritable {
  package static var jsonExpectation: String {
    let values = allCases.map { String(decoding: JSONWriter.bytes(of: $0.rawValue), as: UTF8.self) }
    return "one of " + values.joined(separator: ", ")
  }

  package init(json: JSONCursor) throws(JSONAccessError) {
    guard let value = Self(rawValue: try RawValue(json: json)) else {
      throw json.error(expectedValue: Self.jsonExpectation)
    }
    self = value
  }
}
