/// A piece of an XML document.
enum XMLEvent: Equatable {
  /// A start tag; an empty element gives an end as well.
  case start(name: String, attributes: [XMLAttribute])
  case end(name: String)

  /// Characters with references replaced and line ends as `\n`; CDATA too. Text between two tags comes in one piece.
  case text(String)
}

/// An attribute of a start tag.
struct XMLAttribute: Equatable {
  var name: String
  var value: String

  /// The byte at which its name stands.
  var offset: Int
}

/// Reads XML 1.0 piece by piece: no document type, no entities but the five and character references.
///
/// Names keep their prefixes. O(bytes).
struct XMLReader {
  let bytes: [UInt8]

  /// The byte at which the last event began.
  private(set) var eventOffset = 0

  private var offset = 0
  private var open: [String] = []
  private var hasRoot = false
  private var pendingEnd: String?

  /// XML 1.1 lets references name control characters; UIMA writes it where a text holds them.
  private var allowsControlReferences = false

  /// Takes a file in UTF-8 or UTF-16 with a byte order mark.
  init(_ file: [UInt8]) throws(FormatError) {
    bytes = try decodedXML(file)
    offset = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    try readDeclaration()
  }

  /// The number of open elements.
  var depth: Int { open.count }

  /// The next piece; nil behind the end of the document.
  mutating func next() throws(FormatError) -> XMLEvent? {
    if let name = pendingEnd {
      pendingEnd = nil
      return .end(name: name)
    }
    while true {
      eventOffset = offset
      if let text = try readText() { return .text(text) }
      guard offset < bytes.count else {
        guard let last = open.last else {
          if hasRoot { return nil }
          throw error("the file has no element")
        }
        throw error("the file ends inside <\(last)>")
      }
      eventOffset = offset
      if starts(with: "</") { return try readEnd() }
      if starts(with: "<!--") || starts(with: "<?") {
        try skipComment()
      } else if starts(with: "<!") {
        throw error(
          starts(with: "<!DOCTYPE")
            ? "a document type declaration, which is not read here; delete it" : "expected an element or a comment"
        )
      } else {
        return try readStart()
      }
    }
  }

  /// Reads over an element whose start was the last event.
  mutating func skipElement() throws(FormatError) {
    var depth = 1
    while depth > 0, let event = try next() {
      switch event {
      case .start: depth += 1
      case .end: depth -= 1
      case .text: break
      }
    }
  }

  /// The characters of an element whose start was the last event, inner elements' included, up to its end.
  mutating func text() throws(FormatError) -> String {
    var result = ""
    var depth = 1
    while depth > 0, let event = try next() {
      switch event {
      case .start: depth += 1
      case .end: depth -= 1
      case .text(let text): result += text
      }
    }
    return result
  }

  /// An error at a byte, the last event's if none is named; O(offset).
  func error(_ message: String, at place: Int? = nil) -> FormatError {
    let end = min(place ?? offset, bytes.count)
    var line = 1
    var start = 0
    for index in 0..<end where bytes[index] == 0x0a { (line, start) = (line + 1, index + 1) }
    let column = bytes[start..<end].reduce(1) { $0 + ($1 & 0xc0 == 0x80 ? 0 : 1) }
    return FormatError(line: line, column: column, message)
  }
}

extension XMLReader {
  private func starts(with text: StaticString) -> Bool {
    let end = offset + text.utf8CodeUnitCount
    guard end <= bytes.count else { return false }
    return text.withUTF8Buffer { bytes[offset..<end].elementsEqual($0) }
  }

  private mutating func readDeclaration() throws(FormatError) {
    guard starts(with: "<?xml"), offset + 5 < bytes.count, isSpace(bytes[offset + 5]) else { return }
    let start = offset
    try skipComment()
    let declaration = String(decoding: bytes[start..<offset], as: UTF8.self)
    allowsControlReferences = declaration.contains("\"1.1\"") || declaration.contains("'1.1'")
    let encoding = declaredEncoding(bytes[start..<offset])
    let known = ["", "utf-8", "utf8", "us-ascii", "ascii", "utf-16", "utf-16le", "utf-16be"] + singleByteEncodings
    guard known.contains(encoding) else {
      throw error("the encoding \(encoding) is not read here; convert the file to UTF-8", at: start)
    }
  }

  /// A comment or processing instruction.
  private mutating func skipComment() throws(FormatError) {
    let isComment = starts(with: "<!--")
    let start = offset
    offset += isComment ? 4 : 2
    while offset < bytes.count {
      if isComment ? starts(with: "-->") : starts(with: "?>") {
        offset += isComment ? 3 : 2
        return
      }
      offset += 1
    }
    throw error("it is never closed", at: start)
  }

  /// Characters up to the next tag; nil for none, or for blanks outside the root.
  private mutating func readText() throws(FormatError) -> String? {
    var text: [UInt8] = []
    var isThere = false
    while offset < bytes.count {
      if starts(with: "<![CDATA[") {
        isThere = true
        try readCharacterData(into: &text)
      } else if bytes[offset] == UInt8(ascii: "<") {
        break
      } else {
        isThere = true
        try readCharacters(into: &text)
      }
    }
    guard isThere else { return nil }
    guard !open.isEmpty else {
      guard text.allSatisfy(isSpace) else { throw error("text outside the root element", at: eventOffset) }
      return nil
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func readCharacterData(into text: inout [UInt8]) throws(FormatError) {
    let start = offset
    offset += 9
    while offset < bytes.count, !starts(with: "]]>") { try readCharacter(into: &text) }
    guard offset < bytes.count else { throw error("CDATA is never closed", at: start) }
    offset += 3
  }

  private mutating func readCharacters(into text: inout [UInt8]) throws(FormatError) {
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "<") {
      if bytes[offset] == UInt8(ascii: "&") {
        try readReference(into: &text)
      } else {
        try readCharacter(into: &text)
      }
    }
  }

  /// One byte of text, line ends as `\n`.
  private mutating func readCharacter(into text: inout [UInt8]) throws(FormatError) {
    let byte = bytes[offset]
    if byte == 0x0d {
      text.append(0x0a)
      offset += offset + 1 < bytes.count && bytes[offset + 1] == 0x0a ? 2 : 1
      return
    }
    guard byte >= 0x20 || byte == 0x0a || byte == 0x09 else {
      throw error("a control character, which XML does not allow")
    }
    text.append(byte)
    offset += 1
  }

  private mutating func readReference(into text: inout [UInt8]) throws(FormatError) {
    let limit = min(bytes.count, offset + 12)
    guard let end = bytes[offset..<limit].firstIndex(of: UInt8(ascii: ";")) else {
      throw error("“&” without a reference; write &amp;")
    }
    let name = String(decoding: bytes[(offset + 1)..<end], as: UTF8.self)
    switch name {
    case "amp": text.append(UInt8(ascii: "&"))
    case "lt": text.append(UInt8(ascii: "<"))
    case "gt": text.append(UInt8(ascii: ">"))
    case "quot": text.append(UInt8(ascii: "\""))
    case "apos": text.append(UInt8(ascii: "'"))
    default:
      guard let scalar = characterReference(name) else {
        throw error("the entity &\(name); is not known; expected one of &amp; &lt; &gt; &quot; &apos; &#N; &#xN;")
      }
      text += Array(String(Character(scalar)).utf8)
    }
    offset = end + 1
  }

  private func characterReference(_ name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    let least: UInt32 = allowsControlReferences ? 1 : 0x20
    guard let number, number >= least || [0x09, 0x0a, 0x0d].contains(number) else { return nil }
    return Unicode.Scalar(number)
  }

  private mutating func readName() throws(FormatError) -> String {
    let start = offset
    while offset < bytes.count, isNameByte(bytes[offset]) { offset += 1 }
    guard start < offset, !(0x30...0x39).contains(bytes[start]), bytes[start] != 0x2d, bytes[start] != 0x2e else {
      throw error("expected a name", at: start)
    }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func skipSpaces() {
    while offset < bytes.count, isSpace(bytes[offset]) { offset += 1 }
  }

  private mutating func readEnd() throws(FormatError) -> XMLEvent {
    let start = offset
    offset += 2
    let name = try readName()
    skipSpaces()
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: ">") else { throw error("expected “>”") }
    offset += 1
    guard let last = open.popLast(), last == name else {
      throw error("</\(name)> where nothing of that name is open", at: start)
    }
    return .end(name: name)
  }

  private mutating func readStart() throws(FormatError) -> XMLEvent {
    guard !open.isEmpty || !hasRoot else { throw error("a second root element") }
    hasRoot = true
    offset += 1
    let name = try readName()
    var attributes: [XMLAttribute] = []
    while true {
      let before = offset
      skipSpaces()
      guard offset < bytes.count else { throw error("the file ends inside <\(name)>") }
      if bytes[offset] == UInt8(ascii: ">") {
        offset += 1
        open.append(name)
        break
      }
      if starts(with: "/>") {
        offset += 2
        pendingEnd = name
        break
      }
      guard offset > before else { throw error("expected a blank, “>” or “/>”") }
      guard attributes.count < attributeLimit else { throw error("more than \(attributeLimit) attributes") }
      let attribute = try readAttribute()
      guard !attributes.contains(where: { $0.name == attribute.name }) else {
        throw error("the attribute \(attribute.name) is there twice", at: attribute.offset)
      }
      attributes.append(attribute)
    }
    return .start(name: name, attributes: attributes)
  }

  private mutating func readAttribute() throws(FormatError) -> XMLAttribute {
    let start = offset
    let name = try readName()
    skipSpaces()
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "=") else { throw error("expected “=”") }
    offset += 1
    skipSpaces()
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") || bytes[offset] == UInt8(ascii: "'") else {
      throw error("expected a value in quotation marks")
    }
    let quote = bytes[offset]
    let opening = offset
    offset += 1
    var value: [UInt8] = []
    while offset < bytes.count, bytes[offset] != quote {
      switch bytes[offset] {
      case UInt8(ascii: "<"): throw error("“<” in a value; write &lt;")
      case UInt8(ascii: "&"): try readReference(into: &value)
      case 0x09, 0x0a:
        value.append(0x20)
        offset += 1
      case 0x0d:
        value.append(0x20)
        offset += offset + 1 < bytes.count && bytes[offset + 1] == 0x0a ? 2 : 1
      default: try readCharacter(into: &value)
      }
    }
    guard offset < bytes.count else { throw error("the value is never closed", at: opening) }
    offset += 1
    return XMLAttribute(name: name, value: String(decoding: value, as: UTF8.self), offset: start)
  }
}

/// The most attributes that a tag may have: far more than any format has.
private let attributeLimit = 1000

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0a || byte == 0x0d }

private func isNameByte(_ byte: UInt8) -> Bool {
  byte >= 0x80 || (0x30...0x3a).contains(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
    || byte == 0x2d || byte == 0x2e || byte == 0x5f
}
