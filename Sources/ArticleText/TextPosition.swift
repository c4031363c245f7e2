/// A place in a text as editors count: line and character, both from zero.
///
/// What a character is, a `PositionEncoding` says. Any integers are allowed; conversions clip them to the text.
public struct TextPosition: Hashable, Comparable, Sendable {
  public var line: Int

  /// Units of the position encoding from the line's start.
  public var character: Int

  public init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }

  public static func < (a: TextPosition, b: TextPosition) -> Bool {
    (a.line, a.character) < (b.line, b.character)
  }
}

/// The text between two positions; unlike a `Range` it may be inverted, as clients may send it so.
public struct TextRange: Hashable, Sendable {
  public var start: TextPosition
  public var end: TextPosition

  public init(start: TextPosition, end: TextPosition) {
    self.start = start
    self.end = end
  }
}

/// The unit in which a position's character counts; the raw values are the names of the Language Server Protocol.
public enum PositionEncoding: String, Hashable, CaseIterable, Sendable {
  /// Bytes.
  case utf8 = "utf-8"

  /// UTF-16 code units, what the protocol means where nothing is said.
  case utf16 = "utf-16"

  /// Unicode scalars.
  case utf32 = "utf-32"
}
