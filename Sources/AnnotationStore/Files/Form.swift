import PositionedJSON

/// What a value in a file must look like.
struct Form<Value>: Sendable {
  /// Completes "expected …".
  let expectation: String

  /// The value's type as JSON names it; a value of another type is told apart from a wrong one.
  let type: String

  /// The value where it has this form.
  let read: @Sendable (JSONValue) -> Value?
}

extension Form where Value == String {
  /// A string that satisfies a condition.
  static func string(_ expectation: String, where isRight: @escaping @Sendable (String) -> Bool = { _ in true }) -> Self
  {
    Form(expectation: expectation, type: "string") { value in
      value.string.flatMap { isRight($0) ? $0 : nil }
    }
  }

  /// Any string but the empty one.
  static let text = string("a string that is not empty") { !$0.isEmpty }

  static let anyString = string("a string")
}

extension Form where Value == JSONValue {
  static func object(_ expectation: String) -> Self { object(expectation, memberCounts: 0...Int.max) }

  /// An object with a number of members.
  static func object(_ expectation: String, memberCounts: ClosedRange<Int>) -> Self {
    Form(expectation: expectation, type: "object") { value in
      // Not `nil`, which would be JSON's `null`.
      value.object.map { memberCounts.contains($0.count) } ?? false ? value : Value?.none
    }
  }
}

extension Form where Value == Bool {
  static let bool = Form(expectation: "true or false", type: "boolean") { $0.bool }

  /// A member that is left out where it is false.
  static let onlyTrue = Form(expectation: "true, or no such member", type: "boolean") { $0.bool == true ? true : nil }
}

extension Form where Value == Double {
  static let confidence = Form(expectation: "a number from 0 to 1", type: "number") { value in
    value.double.flatMap { (0...1).contains($0) ? $0 : nil }
  }
}

extension Form where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String {
  /// One of a closed set of words.
  static func oneOf() -> Self {
    let words = Value.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    return Form(expectation: "one of \(words)", type: "string") { $0.string.flatMap(Value.init(rawValue:)) }
  }
}
