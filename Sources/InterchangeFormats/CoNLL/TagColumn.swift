/// A column of tags that mark spans of tokens: IOB1, IOB2, IOE2, BIOES and BILOU, told apart by the tags themselves.
struct TagColumn {
  /// A span of tokens with its type.
  struct Span: Hashable {
    var tokens: Range<Int>
    var type: String
  }

  private(set) var spans: [Span] = []
  private var open: (start: Int, type: String)?

  /// Whether a text is `O`, or one of `B I E S L U M`, a hyphen and a type.
  static func isTag(_ tag: some StringProtocol) -> Bool { letter(of: tag) != nil }

  private static func letter(of tag: some StringProtocol) -> UInt8? {
    var bytes = tag.utf8.makeIterator()
    guard let first = bytes.next() else { return nil }
    guard let second = bytes.next() else {
      return first == UInt8(ascii: "O") || first == UInt8(ascii: "_") ? first : nil
    }
    guard "BIESLUM".utf8.contains(first), second == UInt8(ascii: "-"), bytes.next() != nil else { return nil }
    return first
  }

  /// Adds the tag of the token with an index; false for what is no tag.
  ///
  /// `I-X` behind anything but an open span of X begins one, as IOB1 has it and as files with mistakes mean it.
  mutating func add(_ tag: Substring, token: Int) -> Bool {
    guard let letter = Self.letter(of: tag) else { return false }
    guard tag.utf8.count > 1 else {
      close(before: token)
      return true
    }
    let type = String(tag.dropFirst(2))
    switch letter {
    case UInt8(ascii: "B"):
      close(before: token)
      open = (token, type)
    case UInt8(ascii: "S"), UInt8(ascii: "U"):
      close(before: token)
      spans.append(Span(tokens: token..<token + 1, type: type))
    case UInt8(ascii: "E"), UInt8(ascii: "L"):
      if open?.type != type { close(before: token) }
      spans.append(Span(tokens: (open?.start ?? token)..<token + 1, type: type))
      open = nil
    default:
      guard open?.type != type else { return true }
      close(before: token)
      open = (token, type)
    }
    return true
  }

  /// Ends a span that is open at the end of a sentence or file.
  mutating func close(before token: Int) {
    if let open { spans.append(Span(tokens: open.start..<token, type: open.type)) }
    open = nil
  }
}

/// How spans are written as tags.
package enum TagScheme: String, Hashable, Sendable, CaseIterable {
  /// `B-` only where a span follows another one of its type.
  case iob1

  /// `B-` at each span's start.
  case iob2

  /// Ends and single tokens marked as well.
  case bioes

  /// The tag of a span's token.
  func tag(_ type: String, at index: Int, of count: Int, followsSame: Bool) -> String {
    switch self {
    case .iob1: return (index == 0 && followsSame ? "B-" : "I-") + type
    case .iob2: return (index == 0 ? "B-" : "I-") + type
    case .bioes:
      if count == 1 { return "S-" + type }
      return (index == 0 ? "B-" : index == count - 1 ? "E-" : "I-") + type
    }
  }
}
