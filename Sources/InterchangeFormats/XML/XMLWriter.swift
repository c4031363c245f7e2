/// Writes XML into one buffer.
struct XMLWriter {
  private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  private var open: [String] = []

  /// Whether a text holds characters that XML cannot, which are then written as U+FFFD.
  private(set) var replacedCount = 0

  /// Writes a start tag.
  mutating func start(_ name: String, _ attributes: [(String, String)] = []) {
    tag(name, attributes, end: ">")
    open.append(name)
  }

  /// Writes an element without content.
  mutating func empty(_ name: String, _ attributes: [(String, String)] = []) {
    tag(name, attributes, end: "/>")
  }

  /// Ends the innermost element.
  mutating func end() {
    guard let name = open.popLast() else { return }
    bytes += Array("</\(name)>".utf8)
  }

  /// Writes an element with text only.
  mutating func element(_ name: String, _ attributes: [(String, String)] = [], text: String) {
    start(name, attributes)
    self.text(Array(text.utf8)[...])
    end()
  }

  /// Writes a line end between elements.
  mutating func newLine() { bytes.append(0x0a) }

  /// Writes characters of valid UTF-8.
  mutating func text(_ utf8: ArraySlice<UInt8>) {
    append(utf8, inValue: false)
  }

  private mutating func tag(_ name: String, _ attributes: [(String, String)], end: String) {
    bytes += Array("<\(name)".utf8)
    for (key, value) in attributes {
      bytes += Array(" \(key)=\"".utf8)
      append(Array(value.utf8)[...], inValue: true)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes += Array(end.utf8)
  }

  private mutating func append(_ utf8: ArraySlice<UInt8>, inValue: Bool) {
    for (index, byte) in zip(utf8.indices, utf8) {
      switch byte {
      case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
      case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
      case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
      case UInt8(ascii: "\"") where inValue: bytes += Array("&quot;".utf8)
      case 0x0d: bytes += Array("&#13;".utf8)
      case 0x09 where inValue: bytes += Array("&#9;".utf8)
      case 0x0a where inValue: bytes += Array("&#10;".utf8)
      case 0x00..<0x09, 0x0b, 0x0c, 0x0e..<0x20:
        bytes += [0xef, 0xbf, 0xbd]
        replacedCount += 1
      case 0xbe, 0xbf:
        // U+FFFE and U+FFFF are no characters of XML.
        let isNoncharacter = index - utf8.startIndex >= 2 && utf8[index - 1] == 0xbf && utf8[index - 2] == 0xef
        bytes.append(isNoncharacter ? 0xbd : byte)
        if isNoncharacter { replacedCount += 1 }
      default: bytes.append(byte)
      }
    }
  }
}
