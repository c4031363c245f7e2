/// A physical line of the article, trimmed, with what its bytes alone say.
struct Line: Hashable, Sendable {
  /// What the bytes of a line hold.
  struct Flags: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    /// Holds an ASCII letter in upper case.
    static let upper = Flags(rawValue: 1 << 0)
    /// Holds an ASCII letter in lower case.
    static let lower = Flags(rawValue: 1 << 1)
    static let digit = Flags(rawValue: 1 << 2)
    /// Ends like a sentence: a point, `!`, `?` or `…`, perhaps with closing marks behind.
    static let endsSentence = Flags(rawValue: 1 << 3)
    /// Ends with a colon, perhaps with closing marks behind.
    static let endsWithColon = Flags(rawValue: 1 << 4)
    /// Holds two blanks in a row or a tab.
    static let gap = Flags(rawValue: 1 << 5)
    /// Ends with a point, perhaps with closing marks behind (also `endsSentence`).
    static let endsWithPoint = Flags(rawValue: 1 << 6)

    /// What is known of a line's end.
    static let ends: Flags = [.endsSentence, .endsWithColon, .endsWithPoint]
  }

  /// UTF-8 bytes, without blanks at either end and without the line end.
  var content: Range<Int>

  /// Blanks before the content; a tab counts as four.
  var indent: Int

  /// Unicode scalars of the content.
  var columns: Int

  /// What the bytes hold.
  var flags: Flags

  /// Whether nothing but blanks stands in the line.
  var isBlank: Bool { content.isEmpty }

  /// Upper-case letters and no lower-case one.
  var isAllCaps: Bool { flags.contains(.upper) && !flags.contains(.lower) }

  /// All lines of a text; `\n`, `\r\n` and a lone `\r` end a line.
  ///
  /// Linear.
  static func all(of bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var position = 0
    while position < bytes.count {
      var end = position
      while end < bytes.count, bytes[end] != 0x0a, bytes[end] != 0x0d { end += 1 }
      lines.append(Line(bytes, position..<end))
      position = end + 1
      if end + 1 < bytes.count, bytes[end] == 0x0d, bytes[end + 1] == 0x0a { position += 1 }
    }
    return lines
  }

  /// Trims a range that holds no line end and looks at what is left; linear in its length.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    var start = range.lowerBound
    var indent = 0
    while start < range.upperBound {
      let length = Blank.length(bytes, at: start, before: range.upperBound)
      if length == 0 { break }
      indent += bytes[start] == 0x09 ? 4 : 1
      start += length
    }
    var end = range.upperBound
    while end > start {
      let length = Blank.lengthBackwards(bytes, before: end, from: start)
      if length == 0 { break }
      end -= length
    }
    var columns = 0
    var flags: Flags = []
    var previousIsBlank = false
    for byte in bytes[start..<end] {
      if byte & 0xc0 != 0x80 { columns += 1 }
      switch byte {
      case 0x61...0x7a: flags.insert(.lower)
      case 0x41...0x5a: flags.insert(.upper)
      case 0x30...0x39: flags.insert(.digit)
      case 0x09: flags.insert(.gap)
      case 0x20: if previousIsBlank { flags.insert(.gap) }
      default: break
      }
      previousIsBlank = byte == 0x20
    }
    switch Line.lastMark(bytes, start..<end) {
    case 0x2e: flags.formUnion([.endsSentence, .endsWithPoint])
    case 0x21, 0x3f, 0x2026: flags.insert(.endsSentence)
    case 0x3a: flags.insert(.endsWithColon)
    default: break
    }
    self.content = start..<end
    self.indent = indent
    self.columns = columns
    self.flags = flags
  }

  /// The last scalar that is no closing mark, where it is a mark that ends sentences or a colon; else 0.
  private static func lastMark(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    var end = range.upperBound
    while end > range.lowerBound {
      switch bytes[end - 1] {
      case 0x22, 0x27, 0x29, 0x5d, 0x2a, 0x5f: end -= 1
      case 0x2e, 0x21, 0x3f, 0x3a: return UInt32(bytes[end - 1])
      default:
        if bytes[range.lowerBound..<end].suffix(3).elementsEqual([0xe2, 0x80, 0xa6]) { return 0x2026 }
        guard let mark = bytes[range.lowerBound..<end].closingMarkLength else { return 0 }
        end -= mark
      }
    }
    return 0
  }
}

extension ArraySlice<UInt8> {
  /// The bytes of the curly or angled quotation mark that the slice ends with.
  fileprivate var closingMarkLength: Int? {
    let tail = suffix(3)
    guard let first = tail.first, let last = tail.last else { return nil }
    if tail.count == 3, first == 0xe2, tail[tail.startIndex + 1] == 0x80, (0x98...0x9f).contains(last) { return 3 }
    return last == 0xbb && tail.dropLast().last == 0xc2 ? 2 : nil
  }
}

/// Blanks inside a line: space, tab, no-break space, the spaces of U+2000–200B, U+202F, U+3000 and U+FEFF.
enum Blank {
  /// The bytes of the blank that stands at a position, 0 where none does.
  static func length(_ bytes: [UInt8], at index: Int, before end: Int) -> Int {
    guard index < end else { return 0 }
    switch bytes[index] {
    case 0x20, 0x09, 0x0b, 0x0c: return 1
    case 0xc2: return index + 1 < end && bytes[index + 1] == 0xa0 ? 2 : 0
    case 0xe2, 0xe3, 0xef:
      return index + 2 < end && isWide(bytes[index], bytes[index + 1], bytes[index + 2]) ? 3 : 0
    default: return 0
    }
  }

  /// The bytes of the blank that ends before a position, 0 where none does.
  static func lengthBackwards(_ bytes: [UInt8], before end: Int, from start: Int) -> Int {
    guard end > start else { return 0 }
    let last = bytes[end - 1]
    if last == 0x20 || last == 0x09 || last == 0x0b || last == 0x0c { return 1 }
    if last & 0xc0 != 0x80 { return 0 }
    if end - start >= 2, bytes[end - 2] == 0xc2, last == 0xa0 { return 2 }
    return end - start >= 3 && isWide(bytes[end - 3], bytes[end - 2], last) ? 3 : 0
  }

  private static func isWide(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
    switch (a, b) {
    case (0xe2, 0x80): (0x80...0x8b).contains(c) || c == 0xaf
    case (0xe3, 0x80): c == 0x80
    case (0xef, 0xbb): c == 0xbf
    default: false
    }
  }
}
