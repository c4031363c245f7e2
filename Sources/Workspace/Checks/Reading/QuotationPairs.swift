internal import ArticleText
internal import EntityExtraction

/// The double quotation marks of a block, paired.
struct QuotationPairs {
  /// The shapes of marks.
  enum Style: Hashable {
    case straight
    case curly
    /// `„…“` and `„…”`.
    case low
    case angle
  }

  /// A mark by its token.
  struct Mark: Hashable {
    var token: Int
    var style: Style
  }

  /// An opening mark and its closing one; the inner ones of nested pairs come first.
  struct Pair: Hashable {
    var open: Mark
    var close: Mark

    /// 0 for a pair that stands in no other.
    var depth: Int
  }

  private(set) var pairs: [Pair] = []

  /// Marks that open and are not closed in the block, from the outside in.
  private(set) var unclosed: [Mark] = []

  /// Marks that close what the block has not opened.
  private(set) var unopened: [Mark] = []

  /// `“` where `”` is meant: behind the words of a quotation that it closes.
  private(set) var turned: [Mark] = []

  /// Straight marks behind figures that close a quotation, or say inches inside of it.
  private var mayBeInches = false

  /// Whether straight marks behind figures say inches and seconds.
  private let readsInches: Bool

  /// Pairs the marks of a block; linear in its tokens.
  init(_ block: ReadBlock) {
    self.init(block, readsInches: false)
    guard mayBeInches, !isBalanced else { return }
    let other = QuotationPairs(block, readsInches: true)
    if other.isBalanced { self = other }
  }

  /// Whether every mark has its partner.
  private var isBalanced: Bool { unclosed.isEmpty && unopened.isEmpty && turned.isEmpty }

  private init(_ block: ReadBlock, readsInches: Bool) {
    self.readsInches = readsInches
    var index = 0
    let tokens = block.tokens
    while index < tokens.count {
      guard tokens[index].kind == .mark else {
        index += 1
        continue
      }
      if readDoubled(at: index, in: block) {
        index += 2
        continue
      }
      if let shape = Shape(index, in: block) { read(shape, at: index, in: block) }
      index += 1
    }
  }

  /// Doubled straight marks that are open.
  private var doubled = 0

  /// Reads `""` as one mark where it opens or closes a quotation: spreadsheets double marks inside of marks.
  private mutating func readDoubled(at index: Int, in block: ReadBlock) -> Bool {
    guard Shape(index, in: block) == .straight, block.isJoined(index + 1), Shape(index + 1, in: block) == .straight
    else {
      return false
    }
    let mark = Mark(token: index, style: .straight)
    switch (Place(index, in: block), Place(index + 1, in: block)) {
    case (.between, .before), (.before, .before):
      doubled += 1
      unclosed.append(mark)
    case (.behind, .behind) where doubled > 0:
      doubled -= 1
      close(with: mark)
    default: return false
    }
    return true
  }

  private mutating func read(_ shape: Shape, at index: Int, in block: ReadBlock) {
    let mark = Mark(token: index, style: shape.style)
    let place = Place(index, in: block)
    switch shape {
    case .curlyOpen where place == .behind && unclosed.last?.style == .curly:
      turned.append(mark)
      close(with: mark)
    case .lowOpen,
      .curlyOpen where unclosed.last?.style != .low:
      unclosed.append(mark)
    case .curlyOpen:
      // `“` closes what `„` opened, unless it opens a word by its place.
      if place == .before { unclosed.append(mark) } else { close(with: mark) }
    case .curlyClose:
      // Finnish and Swedish texts open with it as well.
      if place == .before, unclosed.isEmpty { unclosed.append(mark) } else { close(with: mark) }
    case .angleLeft: readAngle(mark, opens: place == .behind ? unclosed.last?.style != .angle : true)
    case .angleRight: readAngle(mark, opens: place == .before && unclosed.last?.style != .angle)
    case .straight:
      let isOpen = unclosed.suffix(Self.depthLimit).contains {
        $0.style == .straight || $0.style == .curly || $0.style == .low
      }
      let followsDigit = followsDigit(index, in: block)
      if place != .before, followsDigit {
        // `5'10"` is a height wherever it stands.
        if !isOpen || readsInches || followsFeet(index, in: block) { return }
        mayBeInches = true
      }
      switch place {
      case .before: unclosed.append(mark)
      case .behind: close(with: mark)
      case .between: if isOpen { close(with: mark) } else { unclosed.append(mark) }
      }
    }
  }

  private mutating func readAngle(_ mark: Mark, opens: Bool) {
    if opens { unclosed.append(mark) } else { close(with: mark) }
  }

  /// How many open quotations are looked at, the innermost first; keeps a line of opening marks linear.
  private static let depthLimit = 8

  /// Closes the innermost open quotation of a fitting style; what stands open inside of it stays open.
  private mutating func close(with mark: Mark) {
    let near = unclosed.suffix(Self.depthLimit)
    guard let open = near.lastIndex(where: { $0.style.isClosed(by: mark.style) }) else {
      unopened.append(mark)
      return
    }
    pairs.append(Pair(open: unclosed[open], close: mark, depth: open))
    unclosed.remove(at: open)
  }

  /// Whether a straight mark behind a figure says inches or seconds.
  private func followsDigit(_ index: Int, in block: ReadBlock) -> Bool {
    block.isJoined(index) && block.token(index - 1)?.kind == .number
  }

  /// Whether the figure before a mark stands behind feet or minutes: `5'10"`, `46°26'30"`, `5’ 10"`.
  private func followsFeet(_ index: Int, in block: ReadBlock) -> Bool {
    guard let feet = block.token(index - 2), block.isJoined(index - 2), block.token(index - 3)?.kind == .number,
      feet.kind == .mark || feet.kind == .possessive
    else { return false }
    return [0x27, 0x2019, 0x2032].contains(decodeScalar(block.text.bytes, at: Int(feet.start)).value)
  }

  /// The pairs that stand in no other pair, in the order of the text.
  var outermost: [Pair] {
    pairs.filter { $0.depth == 0 }.sorted { $0.open.token < $1.open.token }
  }
}

extension QuotationPairs.Style {
  /// Whether a mark of another shape may close a quotation of this one: writers mix straight and curly marks.
  func isClosed(by other: QuotationPairs.Style) -> Bool {
    (self == .angle) == (other == .angle)
  }
}

/// What a mark looks like.
private enum Shape {
  case straight
  case curlyOpen
  case curlyClose
  case lowOpen
  case angleLeft
  case angleRight

  init?(_ index: Int, in block: ReadBlock) {
    guard let token = block.token(index), token.kind == .mark else { return nil }
    switch decodeScalar(block.text.bytes, at: Int(token.start)).value {
    case 0x22, 0xff02: self = .straight
    case 0x201c, 0x201f: self = .curlyOpen
    case 0x201d: self = .curlyClose
    case 0x201e: self = .lowOpen
    case 0xab: self = .angleLeft
    case 0xbb: self = .angleRight
    default: return nil
    }
  }

  var style: QuotationPairs.Style {
    switch self {
    case .straight: .straight
    case .curlyOpen, .curlyClose: .curly
    case .lowOpen: .low
    case .angleLeft, .angleRight: .angle
    }
  }
}

/// On which side of a mark its words stand.
private enum Place {
  /// The mark opens: words follow at once, nothing or an opening bracket stands before.
  case before
  /// The mark closes.
  case behind
  /// Both or none: only what is open tells.
  case between

  init(_ index: Int, in block: ReadBlock) {
    let opens = !block.isJoined(index) || Self.isOpening(index - 1, in: block)
    let isFollowed = block.isJoined(index + 1) && !Self.isClosing(index + 1, in: block)
    switch (opens, isFollowed) {
    case (true, true): self = .before
    case (false, false): self = .behind
    default: self = index == 0 ? .before : index + 1 == block.tokens.count ? .behind : .between
    }
  }

  private static func isOpening(_ index: Int, in block: ReadBlock) -> Bool {
    guard let token = block.token(index), token.kind == .mark else { return false }
    switch decodeScalar(block.text.bytes, at: Int(token.start)).value {
    case 0x28, 0x5b, 0x2f, 0x2018, 0x201c, 0x201e, 0xab, 0x2010...0x2015, 0x2d: return true
    // Emphasis in Markdown, and a mark that opens itself.
    case 0x2a, 0x5f, 0x22: return !token.isJoined || index == 0
    default: return false
    }
  }

  private static func isClosing(_ index: Int, in block: ReadBlock) -> Bool {
    guard let token = block.token(index) else { return true }
    guard token.kind == .mark else { return token.kind == .possessive }
    switch decodeScalar(block.text.bytes, at: Int(token.start)).value {
    case 0x2e, 0x2c, 0x3b, 0x3a, 0x21, 0x3f, 0x29, 0x5d, 0x2f, 0x2026, 0x201d, 0xbb, 0x2010...0x2015, 0x2d, 0x22,
      0x2019,
      0x2a, 0x5f:
      return true
    default: return false
    }
  }
}
