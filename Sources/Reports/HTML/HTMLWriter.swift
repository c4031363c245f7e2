import Workspace

/// Writes HTML in which nothing that comes from an article can act.
///
/// Markup is a `StaticString`, known when the program is built; whatever else is written is escaped. There is no third
/// way in.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  /// Writes markup of the program's own.
  mutating func raw(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Writes text, for elements and for attributes in double quotation marks.
  ///
  /// Control characters become pictures, line ends blanks, and marks that turn the direction of writing are left out.
  mutating func text(_ text: some StringProtocol) {
    for byte in text.utf8 {
      // Anything but plain ASCII takes the careful way.
      if byte < 0x20 || byte >= 0x7f { return careful(text) }
    }
    for byte in text.utf8 { write(byte) }
  }

  mutating func number(_ number: Int) {
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Writes a number with one digit after the point, as drawings need it.
  mutating func coordinate(_ value: Double) {
    let tenths = value.isFinite ? Int((min(max(value, -1e6), 1e6) * 10).rounded()) : 0
    if tenths < 0 { bytes.append(UInt8(ascii: "-")) }
    number(tenths.magnitude / 10)
    if tenths % 10 != 0 {
      bytes.append(UInt8(ascii: "."))
      number(tenths.magnitude % 10)
    }
  }

  /// Writes JSON into a script element that holds data: no `<` is left that could end it.
  mutating func data(_ json: [UInt8]) {
    for byte in json {
      if byte == UInt8(ascii: "<") { raw("\\u003c") } else { bytes.append(byte) }
    }
  }

  private mutating func number(_ number: UInt) {
    bytes.append(contentsOf: String(number).utf8)
  }

  private mutating func careful(_ text: some StringProtocol) {
    for scalar in text.unicodeScalars {
      guard let shown = harmless(scalar) else { continue }
      if shown.isASCII {
        write(UInt8(truncatingIfNeeded: shown.value))
      } else {
        bytes.append(contentsOf: UTF8.encode(shown) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  private mutating func write(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): raw("&amp;")
    case UInt8(ascii: "<"): raw("&lt;")
    case UInt8(ascii: ">"): raw("&gt;")
    case UInt8(ascii: "\""): raw("&quot;")
    case UInt8(ascii: "'"): raw("&#39;")
    default: bytes.append(byte)
    }
  }
}

extension HTMLWriter {
  /// Writes an element that holds text alone.
  mutating func element(_ name: StaticString, _ content: some StringProtocol) {
    raw("<")
    raw(name)
    raw(">")
    text(content)
    raw("</")
    raw(name)
    raw(">")
  }

  /// Writes an element with a class.
  mutating func element(_ name: StaticString, class classes: StaticString, _ content: some StringProtocol) {
    raw("<")
    raw(name)
    raw(" class=\"")
    raw(classes)
    raw("\">")
    text(content)
    raw("</")
    raw(name)
    raw(">")
  }

  /// Writes a counted noun: `3 mentions`, `1 article`.
  mutating func count(_ count: Int, _ noun: StaticString) {
    number(count)
    raw(" ")
    raw(noun)
    if count != 1 { raw("s") }
  }
}
