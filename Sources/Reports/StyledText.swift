import Annotations
import Workspace

/// How a terminal shows text.
package struct TerminalStyle: Hashable, Sendable {
  /// Columns of the terminal; at least 20 are used.
  package var width: Int

  /// Whether colours and underlines are written.
  package var isColored: Bool

  package init(width: Int = 80, isColored: Bool = false) {
    self.width = max(20, width)
    self.isColored = isColored
  }
}

/// How a piece of text is painted.
enum Paint: Hashable, Sendable {
  case plain
  case dim
  case heading
  /// A name of a kind in a list.
  case name(MentionKind)
  /// A mention of a kind within the article: as a name, underlined.
  case mention(MentionKind)
  /// What a check says, by how much it matters.
  case level(Finding.Level)

  /// The parameters of the terminal's "select graphic rendition" sequence; nil for plain text.
  fileprivate var codes: String? {
    switch self {
    case .plain: nil
    case .dim: "2"
    case .heading: "1"
    case .name(let kind): kind.colorCodes
    case .mention(let kind): "4;\(kind.colorCodes)"
    case .level(let level): level.colorCodes
    }
  }
}

extension MentionKind {
  /// The sixteen colours that every terminal has; none of them is close to a usual background.
  fileprivate var colorCodes: String {
    switch self {
    case .person: "1;32"
    case .role: "33"
    case .organization: "35"
    case .country, .nationality: "34"
    case .place: "36"
    case .event: "1;31"
    case .document: "31"
    case .date, .time, .duration: "96"
    case .money, .percent, .quantity: "95"
    default: "32"
    }
  }
}

extension Finding.Level {
  fileprivate var colorCodes: String {
    switch self {
    case .error: "1;31"
    case .warning: "1;33"
    case .information, .hint: "1;36"
    }
  }
}

/// Text in pieces of different paint; harmless for a terminal whatever an article holds.
struct StyledText: Sendable {
  struct Piece: Sendable {
    var text: String
    var paint: Paint
  }

  private(set) var pieces: [Piece] = []

  init(_ text: String = "", _ paint: Paint = .plain) {
    append(text, paint)
  }

  /// Appends a piece; control characters become pictures, line ends blanks.
  mutating func append(_ text: some StringProtocol, _ paint: Paint = .plain) {
    if text.isEmpty { return }
    if let last = pieces.indices.last, pieces[last].paint == paint {
      pieces[last].text += harmless(text)
    } else {
      pieces.append(Piece(text: harmless(text), paint: paint))
    }
  }

  mutating func append(_ other: StyledText) {
    for piece in other.pieces { append(piece.text, piece.paint) }
  }

  /// The columns that the text takes on one line.
  var width: Int { pieces.reduce(0) { $0 + displayWidth(of: $1.text) } }

  /// Whether nothing is to be seen.
  var isBlank: Bool { pieces.allSatisfy { $0.text.utf8.allSatisfy { $0 == 0x20 } } }

  /// The text with the terminal's colour sequences, where the style has them.
  func rendered(_ style: TerminalStyle) -> String {
    pieces.reduce(into: "") { result, piece in
      guard style.isColored, let codes = piece.paint.codes else { return result += piece.text }
      result += "\u{1b}[\(codes)m\(piece.text)\u{1b}[0m"
    }
  }
}
