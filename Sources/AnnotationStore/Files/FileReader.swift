import PositionedJSON

/// Reads one of our files and gathers everything that is wrong with it.
struct FileReader {
  /// What was found wrong, in no particular order.
  private(set) var problems: [(code: FileProblem.Code, range: Range<Int>, message: String)] = []

  mutating func report(_ code: FileProblem.Code, _ range: Range<Int>, _ message: String) {
    problems.append((code, range, message))
  }

  /// The members of an object; nil, and a problem, where the value is none.
  ///
  /// Members whose keys begin with `x-` are set aside; any other member that is not `known` is a problem.
  mutating func members(of value: JSONValue, _ name: String, known: [String]) -> Members? {
    guard let all = value.object else {
      report(.wrongType, value.range, "expected \(name) as an object, found \(describe(value))")
      return nil
    }
    var members = Members(name: name, range: value.range)
    for member in all {
      if known.contains(where: { $0 == member.key }) {
        members.known.append(member)
      } else if member.key.hasPrefix("x-") {
        members.extensions.append(member)
      } else {
        members.hasUnknown = true
        reportUnknown(member, "member of \(name)", among: known)
      }
    }
    members.extensions.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return members
  }

  /// A member that there must be.
  mutating func required<Value>(_ key: String, in members: Members, _ form: Form<Value>) -> Value? {
    guard let member = members[key] else {
      report(
        .missingMember,
        members.range.lowerBound..<min(members.range.upperBound, members.range.lowerBound + 1),
        "\(members.name) has no \"\(key)\"; expected \(form.expectation)"
      )
      return nil
    }
    return read(member, form)
  }

  /// A member that there may be.
  mutating func optional<Value>(_ key: String, in members: Members, _ form: Form<Value>) -> Value? {
    members[key].flatMap { read($0, form) }
  }

  /// The elements of an array that there may be, as far as they are right.
  mutating func list<Value>(
    _ key: String,
    in members: Members,
    _ read: (JSONValue, inout FileReader) -> Value?
  ) -> [Value] {
    guard let member = members[key] else { return [] }
    guard let elements = member.value.array else {
      report(.wrongType, member.value.range, "\"\(key)\": expected an array, found \(describe(member.value))")
      return []
    }
    return elements.compactMap { read($0, &self) }
  }

  /// The strings of an array that there may be, as far as they are right.
  mutating func list<Value>(_ key: String, in members: Members, of form: Form<Value>) -> [Value] {
    list(key, in: members) { element, reader in reader.read(JSONMember(key, element), form) }
  }

  mutating func read<Value>(_ member: JSONMember, _ form: Form<Value>) -> Value? {
    if let value = form.read(member.value) { return value }
    let code: FileProblem.Code = member.value.typeName == form.type ? .wrongValue : .wrongType
    report(
      code,
      member.value.range,
      "\"\(member.key)\": expected \(form.expectation), found \(describe(member.value))"
    )
    return nil
  }

  /// The members of an object whose keys are the file's own, in its order, as far as they are right; those whose keys
  /// begin with `x-` are left out.
  mutating func entries<Value>(
    of value: JSONValue,
    keys: Form<String>,
    values: Form<Value>
  ) -> [(key: String, value: Value, keyRange: Range<Int>)] {
    var entries: [(key: String, value: Value, keyRange: Range<Int>)] = []
    for member in value.object ?? [] where !member.key.hasPrefix("x-") {
      guard let key = keys.read(.string(member.key)) else {
        report(.wrongValue, member.keyRange, "expected \(keys.expectation), found \(JSONWriter.quoted(member.key))")
        continue
      }
      if let value = read(member, values) { entries.append((key, value, member.keyRange)) }
    }
    return entries
  }

  mutating func reportUnknown(_ member: JSONMember, _ what: String, among known: [String]) {
    let near = known.first { isNear(Array(member.key.utf8), Array($0.utf8)) }
    let advice = near.map { "did you mean \"\($0)\"?" } ?? "known are \(known.joined(separator: ", "))"
    report(.unknownMember, member.keyRange, "unknown \(what) \(JSONWriter.quoted(member.key)); \(advice)")
  }
}

/// The members of an object, by what becomes of them.
struct Members {
  /// What messages call the object: `the mention`.
  var name: String

  var range: Range<Int>
  var known: [JSONMember] = []

  /// Whether there are others, which may be misspelled.
  var hasUnknown = false

  /// The user's own members, which a rewrite keeps: keys that begin with `x-`, in the order of their bytes.
  var extensions: [JSONMember] = []

  /// The member with a key, the last one if there are several.
  subscript(key: String) -> JSONMember? { known.last { $0.key == key } }
}

/// A value as messages show it: short ones whole, others by their type.
private func describe(_ value: JSONValue) -> String {
  switch value.content {
  case .array, .object: return value.typeName
  case .string(let string) where string.utf8.count > 60:
    return JSONWriter.quoted(String(string.prefix(40))) + "…"
  default: return String(decoding: JSONWriter.bytes(of: value), as: UTF8.self)
  }
}
