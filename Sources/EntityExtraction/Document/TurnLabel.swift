/// The label at the head of a turn in a transcript: `MINISTER LEE:`, `QUESTION (Ann Wu, Rift Times):`, `Q:`.
package struct TurnLabel: Hashable, Sendable {
  /// How a label is written, and so how sure it is.
  enum Style: Hashable, Sendable {
    /// All in capitals.
    case capitals
    /// A word for a part in an interview: `Question`, `A`, `Moderator`.
    case part
    /// Any other words; a label only where it comes back.
    case name
  }

  /// UTF-8 bytes of the speaker's words, without a parenthesis and the colon.
  package var speaker: Range<Int>

  /// The parenthesis behind them, without its brackets; empty where there is none.
  package var parenthesis: Range<Int>

  /// Where the turn's words begin.
  package var text: Int

  /// How the label is written.
  var style: Style

  /// The label's words, for finding it again.
  var form: FormHash

  /// Whether all words of the label begin with a capital, as in names: `Yonhap News Agency`.
  var isCapitalized: Bool

  /// Whether the label names no speaker: `QUESTION`, `Q`.
  package var isQuestion: Bool { Self.questions.contains(form) }

  private static let questions = Set(["q", "question", "reporter", "journalist", "press"].map { LineWords($0).whole })
  private static let parts = PhraseSet([
    "q", "a", "question", "answer", "moderator", "interviewer", "host", "reporter", "journalist", "correspondent",
  ])
  /// First words of labels that introduce something else than speech.
  private static let others = PhraseSet([
    "note", "editors note", "editor's note", "update", "updated", "correction", "photo", "photos", "source", "sources",
    "contact", "contacts", "tel", "fax", "email", "phone", "watch", "read", "also", "see", "related", "breaking",
    "subject", "from", "to", "date", "address", "venue", "when", "where", "who", "what", "why", "transcript", "more",
    "published", "last", "by", "image", "video", "caption", "tags", "topics", "category", "annex", "background", "re",
    "ref", "reference", "embargo", "embargoed", "notes", "summary", "key", "live", "explainer", "analysis", "opinion",
  ])

  /// Reads a label at the start of a line or block; looks at its first 120 bytes only.
  package init?(_ bytes: [UInt8], _ line: Range<Int>) {
    let limit = min(line.upperBound, line.lowerBound + 120)
    var position = line.lowerBound
    // Emphasis around a label: `**MINISTER LEE:** …`.
    while position < limit, bytes[position] == UInt8(ascii: "*") || bytes[position] == UInt8(ascii: "_") {
      position += 1
    }
    let start = position
    var open: Int?
    var close: Int?
    var lower = 0
    var upper = 0
    scan: while position < limit {
      switch bytes[position] {
      case UInt8(ascii: ":"): break scan
      case UInt8(ascii: "("):
        guard open == nil else { return nil }
        open = position
      case UInt8(ascii: ")"):
        guard open != nil, close == nil else { return nil }
        close = position
      case 0x61...0x7a where open == nil: lower += 1
      case 0x41...0x5a where open == nil: upper += 1
      case 0x22, UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "/"):
        return nil
      default: break
      }
      position += 1
    }
    guard position < limit, position > start, (open == nil) == (close == nil) else { return nil }
    var text = position + 1
    while text < limit, bytes[text] == UInt8(ascii: "*") || bytes[text] == UInt8(ascii: "_") { text += 1 }
    let afterMarks = text
    while text < line.upperBound {
      let blank = Blank.length(bytes, at: text, before: line.upperBound)
      if blank == 0 { break }
      text += blank
    }
    guard text > afterMarks || text == line.upperBound else { return nil }

    var end = open ?? position
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == UInt8(ascii: "*") { end -= 1 }
    let words = LineWords(bytes, start..<end, limit: 11)
    guard (1...10).contains(words.count), Self.others.prefixLength(of: words) == nil,
      let first = bytes[start..<end].first, first >= 0x80 || (0x41...0x5a).contains(first)
    else { return nil }
    self.text = text
    speaker = start..<end
    isCapitalized =
      words.count <= 5
      && (start..<end).allSatisfy { position in
        position > start && bytes[position - 1] != 0x20 || !(0x61...0x7a).contains(bytes[position])
      }
    parenthesis = open.map { $0 + 1..<(close ?? $0 + 1) } ?? end..<end
    form = words.whole
    // A `Mc` or an `al-` inside capitals does not make the label another one.
    style =
      Self.parts.containsWhole(words)
      ? .part : upper >= 2 && lower <= 3 && lower * 4 < upper ? .capitals : .name
  }
}
