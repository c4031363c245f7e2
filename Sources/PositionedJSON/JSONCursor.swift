/// A value together with the way to it: what typed access reads from, so that its errors name the place.
///
/// ```
/// let position = try request.member("params").member("position")
/// let line: Int = try position.read("line")  // "/params/position/line: expected integer, found string"
/// ```
package struct JSONCursor: Sendable {
  /// A container on the way; made once for each container that a cursor stands on.
  private final class Container: Sendable {
    let parent: Container?
    let step: JSONPointer.Step?

    init(parent: Container?, step: JSONPointer.Step?) {
      self.parent = parent
      self.step = step
    }
  }

  package let value: JSONValue
  private let parent: Container?
  private let step: JSONPointer.Step?

  /// This value as the parent of others; nil for scalars.
  private let own: Container?

  /// Stands on a document's root.
  package init(_ root: JSONValue) {
    self.init(root, parent: nil, step: nil)
  }

  private init(_ value: JSONValue, parent: Container?, step: JSONPointer.Step?) {
    self.value = value
    self.parent = parent
    self.step = step
    switch value.content {
    case .array, .object: own = Container(parent: parent, step: step)
    default: own = nil
    }
  }

  /// The way from the root.
  ///
  /// O(depth).
  package var pointer: JSONPointer {
    var steps: [JSONPointer.Step] = []
    var (step, container) = (step, parent)
    while let current = step {
      steps.append(current)
      (step, container) = (container?.step, container?.parent)
    }
    return JSONPointer(steps.reversed())
  }

  /// The member with a key, the last one if there are several.
  ///
  /// Throws if there is none or this is no object. O(members).
  package func member(_ key: String) throws(JSONAccessError) -> JSONCursor {
    guard let member = try find(key) else { throw missing(key, expected: "a value") }
    return member
  }

  /// The member with a key; nil if there is none or it is `null`.
  ///
  /// Throws if this is no object. O(members).
  package func memberIfPresent(_ key: String) throws(JSONAccessError) -> JSONCursor? {
    guard let member = try find(key), !member.value.isNull else { return nil }
    return member
  }

  /// The members with their keys, in the order of the text.
  package func members() throws(JSONAccessError) -> [(key: String, value: JSONCursor)] {
    guard let members = value.object else { throw error(expected: "object") }
    return members.map { ($0.key, JSONCursor($0.value, parent: own, step: .key($0.key))) }
  }

  package func elements() throws(JSONAccessError) -> [JSONCursor] {
    guard let elements = value.array else { throw error(expected: "array") }
    return elements.enumerated().map { JSONCursor($1, parent: own, step: .index($0)) }
  }

  /// This value as a Swift value.
  package func read<Value: JSONReadable>(as type: Value.Type = Value.self) throws(JSONAccessError) -> Value {
    try Value(json: self)
  }

  /// The value of a key, which there must be.
  package func read<Value: JSONReadable>(
    _ key: String,
    as type: Value.Type = Value.self
  ) throws(JSONAccessError) -> Value {
    guard let member = try find(key) else { throw missing(key, expected: Value.jsonExpectation) }
    return try Value(json: member)
  }

  /// The value of a key; nil if there is none or it is `null`.
  package func readIfPresent<Value: JSONReadable>(
    _ key: String,
    as type: Value.Type = Value.self
  ) throws(JSONAccessError) -> Value? {
    guard let member = try memberIfPresent(key) else { return nil }
    return try Value(json: member)
  }

  /// The error that says what should stand here instead of a value of this type; `expected` completes "expected …".
  package func error(expected: String) -> JSONAccessError {
    JSONAccessError(pointer: pointer, range: value.range, expected: expected, found: value.typeName)
  }

  /// The error that says what should stand here instead of this value of the right type.
  package func error(expectedValue expected: String) -> JSONAccessError {
    let found =
      switch value.content {
      case .array, .object: value.typeName
      default: String(decoding: JSONWriter.bytes(of: value), as: UTF8.self)
      }
    return JSONAccessError(pointer: pointer, range: value.range, expected: expected, found: found)
  }

  private func find(_ key: String) throws(JSONAccessError) -> JSONCursor? {
    guard let members = value.object else { throw error(expected: "object") }
    guard let member = members.last(where: { isSameKey($0.key, key) }) else { return nil }
    return JSONCursor(member.value, parent: own, step: .key(key))
  }

  private func missing(_ key: String, expected: String) -> JSONAccessError {
    let pointer = JSONPointer(pointer.steps + [.key(key)])
    return JSONAccessError(pointer: pointer, range: value.range, expected: expected, found: "nothing")
  }
}

/// A JSON value is not of the type or among the values that its reader understands.
package struct JSONAccessError: Error, Hashable, Sendable, CustomStringConvertible {
  package var pointer: JSONPointer

  /// The value's bytes in the text; those of the object where a member is missing.
  package var range: Range<Int>

  /// What should stand there; completes "expected …".
  package var expected: String

  /// What stands there: its type, or the value where only the value is wrong.
  package var found: String

  package init(pointer: JSONPointer, range: Range<Int>, expected: String, found: String) {
    self.pointer = pointer
    self.range = range
    self.expected = expected
    self.found = found
  }

  /// For example `/params/position/line: expected integer, found string`.
  package var description: String {
    let place = pointer.steps.isEmpty ? "" : "\(pointer): "
    return "\(place)expected \(expected), found \(found)"
  }
}
