extension JSONValue {
  package static let null = JSONValue(.null)

  package static func bool(_ bool: Bool) -> JSONValue { JSONValue(.bool(bool)) }

  package static func int(_ integer: Int) -> JSONValue { JSONValue(.integer(integer)) }

  /// A number; `null` for infinities and NaN, which JSON cannot write.
  package static func double(_ number: Double) -> JSONValue {
    JSONNumber(number).map { JSONValue(.number($0)) } ?? .null
  }

  package static func string(_ string: String) -> JSONValue { JSONValue(.string(string)) }

  package static func array(_ elements: [JSONValue]) -> JSONValue { JSONValue(.array(elements)) }

  package static func object(_ members: [JSONMember]) -> JSONValue { JSONValue(.object(members)) }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(nilLiteral: ()) { self = .null }

  package init(booleanLiteral bool: Bool) { self = .bool(bool) }

  package init(integerLiteral integer: Int) { self = .int(integer) }

  package init(floatLiteral number: Double) { self = .double(number) }

  package init(stringLiteral string: String) { self = .string(string) }

  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

  /// The members keep the order of the literal.
  package init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { JSONMember($0, $1) })
  }
}
