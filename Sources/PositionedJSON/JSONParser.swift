/// A JSON text that has been read.
package struct JSONDocument: Sendable {
  package var root: JSONValue

  /// What is doubtful about the text, in its order.
  package var findings: [JSONFinding]

  /// Reads a JSON text, RFC 8259; a byte order mark may stand before it.
  ///
  /// Arrays and objects may be nested `depthLimit` deep, and no deeper than 1,000, since whoever walks or destroys the
  /// values needs stack for each level. O(bytes).
  package init(parsing bytes: [UInt8], depthLimit: Int = 512) throws(JSONSyntaxError) {
    var parser = JSONParser(bytes: bytes, depthLimit: min(depthLimit, 1_000))
    root = try parser.parse()
    findings = parser.findings.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

/// Reads values by a stack of its own, so that no nesting can exhaust the thread's.
struct JSONParser {
  /// An array or object whose end has not been read.
  private struct Container {
    var start: Int
    var isObject: Bool

    /// The elements of an array so far.
    var elements: [JSONValue] = []

    /// The members of an object so far; the last one awaits its value.
    var members: [JSONMember] = []
  }

  let bytes: [UInt8]
  let depthLimit: Int
  var offset = 0
  var findings: [JSONFinding] = []

  /// The bytes of a string with escape sequences.
  var unescaped: [UInt8] = []

  /// Outer ones first.
  private var containers: [Container] = []

  /// The size of the object that was closed last: the next one is probably like it.
  private var usualMemberCount = 4

  init(bytes: [UInt8], depthLimit: Int) {
    self.bytes = bytes
    self.depthLimit = depthLimit
  }

  /// Reads the whole text.
  mutating func parse() throws(JSONSyntaxError) -> JSONValue {
    if bytes.starts(with: byteOrderMark) { offset = byteOrderMark.count }
    var expected = JSONSyntaxError.Expectation.value
    nextValue: while true {
      // A value is due. A container that is not empty is opened, and its first value is due.
      skipBlanks()
      var value: JSONValue
      if consume(UInt8(ascii: "{")) {
        try open(isObject: true)
        guard consume(UInt8(ascii: "}")) else {
          try parseKey(else: .keyOrBrace)
          continue nextValue
        }
        value = closeContainer()
      } else if consume(UInt8(ascii: "[")) {
        try open(isObject: false)
        guard consume(UInt8(ascii: "]")) else {
          expected = .valueOrBracket
          continue nextValue
        }
        value = closeContainer()
      } else {
        value = try parseScalar(else: expected)
      }
      expected = .value

      // A value is there. It goes into the innermost open container, and may be its last one, and so on outwards.
      while let isObject = place(value) {
        skipBlanks()
        if consume(UInt8(ascii: ",")) {
          if isObject { try parseKey(else: .key) }
          continue nextValue
        }
        guard consume(UInt8(ascii: isObject ? "}" : "]")) else {
          throw error(isObject ? .commaOrBrace : .commaOrBracket)
        }
        value = closeContainer()
      }
      skipBlanks()
      guard offset == bytes.count else { throw error(.end) }
      return value
    }
  }

  /// Begins the container whose bracket has just been read.
  private mutating func open(isObject: Bool) throws(JSONSyntaxError) {
    guard containers.count < depthLimit else {
      offset -= 1
      throw error(.lessNesting)
    }
    var container = Container(start: offset - 1, isObject: isObject)
    if isObject { container.members.reserveCapacity(usualMemberCount) }
    containers.append(container)
    skipBlanks()
  }

  /// Puts a value into the innermost open container and tells whether that is an object; nil if none is open.
  private mutating func place(_ value: JSONValue) -> Bool? {
    let last = containers.count - 1
    guard last >= 0 else { return nil }
    guard containers[last].isObject else {
      containers[last].elements.append(value)
      return false
    }
    containers[last].members[containers[last].members.count - 1].value = value
    return true
  }

  /// Ends the innermost container, whose closing bracket has just been read.
  private mutating func closeContainer() -> JSONValue {
    guard let container = containers.popLast() else { return .null }
    let range = container.start..<offset
    guard container.isObject else { return JSONValue(.array(container.elements), range: range) }
    usualMemberCount = min(container.members.count, 64)
    findDuplicateKeys(of: container.members)
    return JSONValue(.object(container.members), range: range)
  }

  /// Reads a key and its colon, and adds a member that awaits its value.
  private mutating func parseKey(else expected: JSONSyntaxError.Expectation) throws(JSONSyntaxError) {
    skipBlanks()
    let start = offset
    guard consume(UInt8(ascii: "\"")) else { throw error(expected) }
    let key = try parseStringTail()
    containers[containers.count - 1].members.append(JSONMember(key, .null, keyRange: start..<offset))
    skipBlanks()
    guard consume(UInt8(ascii: ":")) else { throw error(.colon) }
  }

  private mutating func parseScalar(else expected: JSONSyntaxError.Expectation) throws(JSONSyntaxError) -> JSONValue {
    let start = offset
    guard start < bytes.count else { throw error(expected) }
    let content: JSONValue.Content
    switch bytes[start] {
    case UInt8(ascii: "\""):
      offset += 1
      content = .string(try parseStringTail())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): content = try parseNumber()
    case UInt8(ascii: "t") where consume("true"): content = .bool(true)
    case UInt8(ascii: "f") where consume("false"): content = .bool(false)
    case UInt8(ascii: "n") where consume("null"): content = .null
    default: throw error(expected)
    }
    return JSONValue(content, range: start..<offset)
  }
}

extension JSONParser {
  func error(_ expected: JSONSyntaxError.Expectation) -> JSONSyntaxError {
    JSONSyntaxError(expected, at: offset, in: bytes)
  }

  /// The next byte; nil at the end.
  var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  mutating func consume(_ byte: UInt8) -> Bool {
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  private mutating func consume(_ word: StaticString) -> Bool {
    let end = offset + word.utf8CodeUnitCount
    guard end <= bytes.count else { return false }
    let isThere = word.withUTF8Buffer { bytes[offset..<end].elementsEqual($0) }
    if isThere { offset = end }
    return isThere
  }

  private mutating func skipBlanks() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x0a, 0x0d, 0x09: offset += 1
      default: return
      }
    }
  }
}

extension JSONParser {
  /// Reports each member whose key an earlier member of the same object has.
  private mutating func findDuplicateKeys(of members: [JSONMember]) {
    guard members.count > 16 else {
      for later in members.indices.dropFirst() {
        for earlier in 0..<later where isSameKey(members[earlier].key, members[later].key) {
          reportDuplicate(members[later], of: members[earlier])
          break
        }
      }
      return
    }
    var firsts: [[UInt8]: Int] = Dictionary(minimumCapacity: members.count)
    for (later, member) in members.enumerated() {
      let key = Array(member.key.utf8)
      if let earlier = firsts[key] {
        reportDuplicate(member, of: members[earlier])
      } else {
        firsts[key] = later
      }
    }
  }

  private mutating func reportDuplicate(_ later: JSONMember, of earlier: JSONMember) {
    findings.append(.duplicateKey(later.key, range: later.keyRange, first: earlier.keyRange))
  }
}

/// Whether two keys are the same scalars; Swift's `==` would also equate composed and decomposed letters.
func isSameKey(_ a: String, _ b: String) -> Bool {
  a.utf8.count == b.utf8.count && a.utf8.elementsEqual(b.utf8)
}
