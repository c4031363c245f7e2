/// A JSON text as far as it can be made out, for editors: what is being typed need not be JSON yet.
///
/// Of a text that is JSON it is what `JSONDocument` is. In any other text missing quotation marks, commas and brackets are
/// put where they do the least harm: a string ends with its line, and a mistake in one of many objects leaves the others
/// as they are, above all where each has a line of its own. What stands where nothing makes sense is passed over.
package struct LenientJSON: Sendable {
  /// The text's value; an empty range at the text's end where there is none.
  ///
  /// A member that has no value yet holds `null` with an empty range; strings lack their quotation marks where they were
  /// not written, so a value's range tells what stands there.
  package let root: JSONValue

  let bytes: [UInt8]

  /// Reads any bytes.
  ///
  /// O(bytes).
  ///
  /// - Parameter depthLimit: what is nested deeper, at most 1,000, is passed over.
  package init(parsing bytes: [UInt8], depthLimit: Int = 512) {
    let depthLimit = max(1, min(depthLimit, 1_000))
    if let document = try? JSONDocument(parsing: bytes, depthLimit: depthLimit) {
      root = document.root
    } else {
      var parser = LenientJSONParser(bytes: bytes, depthLimit: depthLimit)
      root = parser.parse()
    }
    self.bytes = bytes
  }
}

/// Reads values by a stack of its own and never fails.
struct LenientJSONParser {
  /// An array or object whose end has not been read.
  private struct Container {
    var start: Int
    var isObject: Bool

    /// Its opening bracket ends a line: what it holds begins on lines of its own.
    var isBlock: Bool
    var elements: [JSONValue] = []
    var members: [JSONMember] = []
  }

  /// What would make sense next.
  private enum Expectation {
    case value
    case key
    case colon
    case comma
  }

  private let bytes: [UInt8]
  private let depthLimit: Int
  private var offset = 0
  private var containers: [Container] = []
  private var openObjects = 0
  private var expectation = Expectation.value
  private var root: JSONValue?

  /// Reads strings and numbers that are right.
  private var scalars: JSONParser

  init(bytes: [UInt8], depthLimit: Int) {
    self.bytes = bytes
    self.depthLimit = depthLimit
    scalars = JSONParser(bytes: bytes, depthLimit: 1)
  }

  /// Reads the whole text.
  mutating func parse() -> JSONValue {
    if bytes.starts(with: byteOrderMark) { offset = byteOrderMark.count }
    while root == nil, skipBlanks() {
      switch bytes[offset] {
      case UInt8(ascii: "{"): open(isObject: true)
      case UInt8(ascii: "["): open(isObject: false)
      case UInt8(ascii: "}"): closeObject()
      case UInt8(ascii: "]"): closeArray()
      case UInt8(ascii: ","):
        offset += 1
        if let last = containers.last { expectation = last.isObject ? .key : .value }
      case UInt8(ascii: ":"):
        offset += 1
        if expectation == .colon { expectation = .value }
      default: takeScalar()
      }
    }
    while root == nil, !containers.isEmpty { close(at: bytes.count) }
    return root ?? JSONValue(.null, range: bytes.count..<bytes.count)
  }
}

// MARK: - Brackets

extension LenientJSONParser {
  private mutating func open(isObject: Bool) {
    if isObject, beginsLine(), let block = containers.lastIndex(where: \.isBlock), !containers[block].isObject {
      while containers.count > block + 1 { close(at: offset) }
      expectation = .value
    }
    let isInObject = containers.last?.isObject ?? false
    if isInObject, expectation != .value {
      if isObject, closeToArray() {
        // The object before lacks its brace: this is the next element.
      } else if expectation != .colon {
        containers[containers.count - 1].members.append(JSONMember("", .null, keyRange: offset..<offset))
      }
    }
    guard containers.count < depthLimit else {
      offset += 1
      expectation = .comma
      return
    }
    push(isObject: isObject, at: offset)
    offset += 1
    expectation = isObject ? .key : .value
  }

  private mutating func push(isObject: Bool, at start: Int) {
    containers.append(Container(start: start, isObject: isObject, isBlock: endsLine(start)))
    if isObject { openObjects += 1 }
  }

  /// Closes objects up to the innermost one that is an array's element; false where none is.
  private mutating func closeToArray() -> Bool {
    guard
      let index = containers.indices.last(where: { $0 > 0 && containers[$0].isObject && !containers[$0 - 1].isObject })
    else { return false }
    while containers.count > index { close(at: offset) }
    expectation = .value
    return true
  }

  private mutating func closeObject() {
    let isStray = containers.last?.isObject == false && listGoesOn()
    if openObjects == 0 || isStray {
      offset += 1
      return
    }
    while let last = containers.last, !last.isObject { close(at: offset) }
    offset += 1
    close(at: offset)
  }

  private mutating func closeArray() {
    let isMatch = containers.last?.isObject == false
    let isStray = isMatch ? isFollowedByObject() && containers.dropLast().last?.isObject == true : !endsLine(offset)
    if openObjects == containers.count || isStray {
      offset += 1
      return
    }
    while let last = containers.last, last.isObject { close(at: offset) }
    offset += 1
    close(at: offset)
  }

  /// Whether behind the brace at the offset the list around goes on: with another object, or with its own end.
  private func listGoesOn() -> Bool {
    var next = offset + 1
    var hasComma = false
    while next < bytes.count {
      switch bytes[next] {
      case 0x20, 0x0a, 0x0d, 0x09: break
      case UInt8(ascii: ",") where !hasComma: hasComma = true
      case UInt8(ascii: "{"), UInt8(ascii: "]"): return true
      default: return false
      }
      next += 1
    }
    return false
  }

  /// Whether an object follows the bracket at the offset, with a comma or without.
  private func isFollowedByObject() -> Bool {
    var hasComma = false
    for byte in bytes[(offset + 1)...] {
      switch byte {
      case 0x20, 0x0a, 0x0d, 0x09: continue
      case UInt8(ascii: ",") where !hasComma: hasComma = true
      default: return byte == UInt8(ascii: "{")
      }
    }
    return false
  }

  /// Whether only blanks stand before the offset on its line.
  private func beginsLine() -> Bool {
    let before = bytes[..<offset].last { $0 != 0x20 && $0 != 0x09 }
    return before == nil || before == 0x0a || before == 0x0d
  }

  /// Whether only blanks and a comma stand behind the byte at an offset on its line.
  private func endsLine(_ offset: Int) -> Bool {
    let after = bytes[(offset + 1)...].first { $0 != 0x20 && $0 != 0x09 && $0 != UInt8(ascii: ",") }
    return after == nil || after == 0x0a || after == 0x0d
  }

  /// Ends the innermost container and puts it where it belongs.
  private mutating func close(at end: Int) {
    guard let container = containers.popLast() else { return }
    if container.isObject { openObjects -= 1 }
    let content: JSONValue.Content = container.isObject ? .object(container.members) : .array(container.elements)
    place(JSONValue(content, range: container.start..<end))
  }

  /// Puts a value into the innermost container.
  private mutating func place(_ value: JSONValue) {
    expectation = .comma
    let last = containers.count - 1
    guard last >= 0 else {
      root = value
      return
    }
    guard containers[last].isObject else {
      containers[last].elements.append(value)
      return
    }
    guard !containers[last].members.isEmpty else { return }
    containers[last].members[containers[last].members.count - 1].value = value
  }
}

// MARK: - Scalars

extension LenientJSONParser {
  /// Takes a string, number or word as key or value, as it makes sense.
  private mutating func takeScalar() {
    let value = readScalar()
    guard let container = containers.last else { return place(value) }
    switch expectation {
    case .value where container.isObject: place(value)
    case .value:
      switch lookBehindColon() {
      case nil: place(value)
      case .some(true):
        // A list's key where an element should stand: the array before was not closed.
        if containers.count > 1 { close(at: value.range.lowerBound) }
        if containers.last?.isObject == true { addKey(value) }
      case .some(false):
        // A key where an element should stand: the object's brace is missing.
        guard containers.count < depthLimit else { return place(value) }
        push(isObject: true, at: value.range.lowerBound)
        addKey(value)
      }
    case .key: addKey(value)
    case .comma where lookBehindColon() != nil:
      // The comma before a key is missing; or in an array also a brace.
      if container.isObject { addKey(value) }
    case .comma, .colon: break
    }
  }

  private mutating func addKey(_ value: JSONValue) {
    let key = value.string ?? String(decoding: bytes[value.range], as: UTF8.self)
    let missing = JSONValue(.null, range: value.range.upperBound..<value.range.upperBound)
    containers[containers.count - 1].members.append(JSONMember(key, missing, keyRange: value.range))
    expectation = .colon
  }

  /// Whether a colon is next, and behind it a list; nil without a colon.
  private func lookBehindColon() -> Bool? {
    var next = offset
    var hasColon = false
    while next < bytes.count {
      switch bytes[next] {
      case 0x20, 0x0a, 0x0d, 0x09: break
      case UInt8(ascii: ":") where !hasColon: hasColon = true
      case UInt8(ascii: "[") where hasColon: return true
      default: return hasColon ? false : nil
      }
      next += 1
    }
    return hasColon ? false : nil
  }

  private mutating func readScalar() -> JSONValue {
    let start = offset
    scalars.offset = offset
    if bytes[start] == UInt8(ascii: "\"") {
      scalars.offset += 1
      if let string = try? scalars.parseStringTail() {
        offset = scalars.offset
        return JSONValue(.string(string), range: start..<offset)
      }
      return readBrokenString()
    }
    while offset < bytes.count, !isDelimiter(bytes[offset]) { offset += 1 }
    let word = bytes[start..<offset]
    let content: JSONValue.Content
    switch word {
    case _ where word.elementsEqual("true".utf8): content = .bool(true)
    case _ where word.elementsEqual("false".utf8): content = .bool(false)
    case _ where word.elementsEqual("null".utf8): content = .null
    default:
      let isNumberStart = word.first.map { $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) } ?? false
      if isNumberStart, let number = try? scalars.parseNumber(), scalars.offset == offset {
        content = number
      } else {
        content = .string(String(decoding: word, as: UTF8.self))
      }
    }
    return JSONValue(content, range: start..<offset)
  }

  /// Reads a string that has a mistake in it, or no end on its line.
  private mutating func readBrokenString() -> JSONValue {
    let start = offset
    offset += 1
    while offset < bytes.count, bytes[offset] != 0x0a, bytes[offset] != 0x0d {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\"") {
        return JSONValue(.string(String(decoding: bytes[start + 1..<offset - 1], as: UTF8.self)), range: start..<offset)
      }
      if byte == UInt8(ascii: "\\"), offset < bytes.count, bytes[offset] != 0x0a, bytes[offset] != 0x0d { offset += 1 }
    }
    return JSONValue(.string(String(decoding: bytes[start + 1..<offset], as: UTF8.self)), range: start..<offset)
  }

  /// Moves to the next byte that is no blank; false at the end.
  private mutating func skipBlanks() -> Bool {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x0a, 0x0d, 0x09: offset += 1
      default: return true
      }
    }
    return false
  }

  private func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x0a, 0x0d, 0x09, UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "\""), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"):
      true
    default: false
    }
  }
}
