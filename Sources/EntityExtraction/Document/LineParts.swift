/// The parts of a line that menus, breadcrumbs and credit lines put between separators.
struct LineParts: Sendable {
  /// What stands between parts.
  enum Separator: Hashable, Sendable {
    /// `>`, `»`, `›`, `→`.
    case arrow
    case slash
    /// `|`, `·`, `•`.
    case bar
    /// A dash between blanks.
    case dash
    /// Two blanks or a tab.
    case gap
  }

  /// UTF-8 bytes of the parts, trimmed; empty parts are left out.
  var parts: [Range<Int>]

  /// The kinds of separators found.
  var separators: Set<Separator>

  /// Reads a line; separators other than `|` count only beside a blank.
  ///
  /// Linear.
  init(_ bytes: [UInt8], _ line: Range<Int>) {
    parts = []
    separators = []
    var start = line.lowerBound
    var position = line.lowerBound
    while position < line.upperBound {
      guard let (separator, length) = Self.separator(bytes, at: position, in: line) else {
        position += 1
        continue
      }
      if position > line.lowerBound { separators.insert(separator) }
      append(bytes, start..<position)
      position += length
      start = position
    }
    append(bytes, start..<line.upperBound)
  }

  private mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
    let part = Line(bytes, range).content
    if !part.isEmpty { parts.append(part) }
  }

  private static func separator(_ bytes: [UInt8], at index: Int, in line: Range<Int>) -> (Separator, Int)? {
    let before = index == line.lowerBound || bytes[index - 1] == 0x20
    func blank(after length: Int) -> Bool {
      index + length >= line.upperBound || bytes[index + length] == 0x20
    }
    switch bytes[index] {
    case UInt8(ascii: "|"): return (.bar, 1)
    case 0x09: return (.gap, 1)
    case 0x20: return index + 1 < line.upperBound && bytes[index + 1] == 0x20 ? (.gap, 2) : nil
    case UInt8(ascii: ">"): return before || blank(after: 1) ? (.arrow, 1) : nil
    case UInt8(ascii: "/"): return before && blank(after: 1) ? (.slash, 1) : nil
    case UInt8(ascii: "-"): return before && blank(after: 1) ? (.dash, 1) : nil
    case 0xc2:
      guard index + 1 < line.upperBound else { return nil }
      if bytes[index + 1] == 0xb7 { return (.bar, 2) }
      return bytes[index + 1] == 0xbb && before && blank(after: 2) ? (.arrow, 2) : nil
    case 0xe2:
      guard index + 2 < line.upperBound, before, blank(after: 3) else { return nil }
      switch (bytes[index + 1], bytes[index + 2]) {
      case (0x80, 0x93), (0x80, 0x94): return (.dash, 3)
      case (0x80, 0xa2): return (.bar, 3)
      case (0x80, 0xba), (0x86, 0x92): return (.arrow, 3)
      default: return nil
      }
    default: return nil
    }
  }
}
