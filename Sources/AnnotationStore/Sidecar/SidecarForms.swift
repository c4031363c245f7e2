import Annotations
import PositionedJSON

extension Form where Value == MentionKind {
  /// A kind of the guidelines or of the user's own.
  static let kind = Form(expectation: "a kind such as \"person\"", type: "string") { value in
    guard let name = value.string, let first = name.utf8.first, (0x61...0x7a).contains(first),
      name.utf8.allSatisfy({ isLowerCaseWordByte($0) })
    else { return nil }
    return MentionKind(rawValue: name)
  }
}

extension Form where Value == EntityID {
  /// Lower-case ASCII letters, digits, `.`, `:` and `-`, and anything outside ASCII.
  static let entityID = Form(expectation: "an entity's identifier such as \"ilma-teveen\"", type: "string") { value in
    guard let id = value.string, isEntityID(id) else { return nil }
    return EntityID(rawValue: id)
  }
}

extension Form where Value == ItemID {
  static func itemID(_ kind: ItemID.Kind) -> Self {
    Form(expectation: "\"\(kind.rawValue)-\" with eight of 0-9 and a-z", type: "string") { value in
      value.string.flatMap { ItemID(rawValue: $0) }.flatMap { $0.kind == kind ? $0 : nil }
    }
  }
}

extension Form where Value == String {
  /// The words of an anchor.
  static let quote = string("the annotated words, with \\n for line ends") { !$0.isEmpty && !$0.utf8.contains(0x0d) }

  /// The words beside an anchor.
  static let context = string("at most \(Anchor.contextLength) characters, with \\n for line ends") { context in
    context.unicodeScalars.count <= Anchor.contextLength && !context.utf8.contains(0x0d)
  }

  /// Who made an annotation.
  static let maker = string("\"human:NAME\", \"rule:NAME@N\", \"model:NAME@N\" or \"import:FORMAT\"", where: isMaker)

  /// A date of which parts may not be known.
  static let articleDate = string("a date such as \"2031-03-03\" or \"2031-03-XX\"") { date in
    isDate(date) { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "X") }
  }
}

/// Whether a text has the form of an entity's identifier.
package func isEntityID(_ id: String) -> Bool {
  !id.isEmpty
    && id.utf8.allSatisfy { byte in
      byte >= 0x80 || isLowerCaseWordByte(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
    }
}

/// Whether a byte is one of `a-z`, `0-9` and `-`.
func isLowerCaseWordByte(_ byte: UInt8) -> Bool {
  (0x61...0x7a).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
}

/// Whether a text has the form of `by`.
@Sendable
package func isMaker(_ maker: String) -> Bool {
  let bytes = Array(maker.utf8)
  guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon + 1 < bytes.count,
    !bytes.contains(0x0a)
  else { return false }
  let name = bytes[(colon + 1)...]
  switch String(decoding: bytes[..<colon], as: UTF8.self) {
  case "human", "import": return true
  case "rule", "model":
    let parts = name.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && parts[1].allSatisfy { (0x30...0x39).contains($0) }
  default: return false
  }
}

/// Whether a text is `YYYY`, `YYYY-MM` or `YYYY-MM-DD` in digits of some kind.
func isDate(_ date: String, digit: (UInt8) -> Bool) -> Bool {
  let parts = date.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  return (1...3).contains(parts.count) && parts[0].count == 4 && parts.dropFirst().allSatisfy { $0.count == 2 }
    && parts.allSatisfy { $0.allSatisfy(digit) }
}
