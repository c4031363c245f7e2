/// A pair of quotation marks in a block.
struct QuotedRegion: Hashable, Sendable {
  /// The token of the opening mark.
  var open: Int

  /// The token of the closing mark; the number of tokens where there is none.
  var close: Int

  /// Whether a closing mark stands.
  var isClosed: Bool

  /// The tokens between the marks.
  var inner: Range<Int> { min(open + 1, close)..<close }
}

/// Pairs quotation marks by kind within a block: `"…"`, `“…”`, `„…“`, `«…»`, `‘…’`, `'…'`.
///
/// Pairs inside pairs are left out. A mark of double quotes that is never closed opens a region up to the block's end;
/// single marks without a partner are apostrophes.
enum QuotationMarks {
  /// The regions in order; they do not overlap.
  ///
  /// Linear in the tokens.
  static func regions(_ text: BlockText) -> [QuotedRegion] {
    let doubles = doubleRegions(text)
    return merge(doubles, singleRegions(text, outside: doubles))
  }

  private enum Mark {
    case straight, curlyOpen, curlyClose, low, angleOpen, angleClose
  }

  private static func doubleMark(_ text: BlockText, _ index: Int) -> Mark? {
    let token = text.tokens[index]
    guard token.kind == .mark else { return nil }
    switch decodeScalar(text.bytes, at: Int(token.start)).value {
    case 0x22, 0xff02: return .straight
    case 0x201c, 0x201f: return .curlyOpen
    case 0x201d: return .curlyClose
    case 0x201e: return .low
    case 0xab: return .angleOpen
    case 0xbb: return .angleClose
    default: return nil
    }
  }

  private static func doubleRegions(_ text: BlockText) -> [QuotedRegion] {
    var regions: [QuotedRegion] = []
    var open: (index: Int, mark: Mark)?
    for index in text.tokens.indices {
      guard let mark = doubleMark(text, index) else { continue }
      if let (start, opener) = open, closes(mark, opener, text, index) {
        regions.append(QuotedRegion(open: start, close: index, isClosed: true))
        open = nil
      } else if opens(mark, open?.mark, text, index) {
        open = (index, mark)
      }
    }
    if let (start, _) = open, start + 1 < text.tokens.count {
      regions.append(QuotedRegion(open: start, close: text.tokens.count, isClosed: false))
    }
    return regions
  }

  private static func closes(_ mark: Mark, _ opener: Mark, _ text: BlockText, _ index: Int) -> Bool {
    switch (opener, mark) {
    case (.low, .curlyOpen), (.low, .curlyClose), (.curlyOpen, .curlyClose), (.curlyClose, .curlyClose): true
    case (.angleOpen, .angleClose), (.angleClose, .angleOpen): true
    case (.straight, .straight), (.low, .straight), (.curlyOpen, .straight), (.straight, .curlyClose):
      // A straight mark with a blank before it and none behind opens again.
      text.tokens[index].isJoined || !isJoinedBehind(text, index)
    default: false
    }
  }

  private static func opens(_ mark: Mark, _ opener: Mark?, _ text: BlockText, _ index: Int) -> Bool {
    switch mark {
    case .curlyOpen, .low: return true
    case .angleOpen: return opener != .angleOpen
    case .straight: return isJoinedBehind(text, index) && (!text.tokens[index].isJoined || afterOpening(text, index))
    case .curlyClose, .angleClose:
      return opener == nil && isJoinedBehind(text, index) && !text.tokens[index].isJoined
    }
  }

  private static func isJoinedBehind(_ text: BlockText, _ index: Int) -> Bool {
    index + 1 < text.tokens.count && text.tokens[index + 1].isJoined
  }

  /// Behind a bracket or dash a mark opens although no blank stands before it.
  private static func afterOpening(_ text: BlockText, _ index: Int) -> Bool {
    guard index > 0 else { return true }
    return text.tokens[index - 1].form == .hyphen || text.isMark(index - 1, UInt8(ascii: "("))
      || text.isMark(index - 1, UInt8(ascii: "[")) || text.isMark(index - 1, UInt8(ascii: ":"))
      || text.isMark(index - 1, UInt8(ascii: "*")) || text.isMark(index - 1, UInt8(ascii: "|"))
  }

  private static func singleRegions(_ text: BlockText, outside doubles: [QuotedRegion]) -> [QuotedRegion] {
    var regions: [QuotedRegion] = []
    var open: Int?
    var next = 0
    var index = 0
    while index < text.tokens.count {
      defer { index += 1 }
      while next < doubles.count, doubles[next].close < index { next += 1 }
      if open == nil, next < doubles.count, doubles[next].open <= index, index <= doubles[next].close {
        index = doubles[next].close
        continue
      }
      let token = text.tokens[index]
      guard token.kind == .mark, isApostrophe(decodeScalar(text.bytes, at: Int(token.start)).value) else { continue }
      let joinsBehind = isJoinedBehind(text, index)
      if let start = open, token.isJoined, !joinsBehind || text.tokens[index + 1].kind == .mark,
        !isPluralPossessive(text, index, behind: start)
      {
        regions.append(QuotedRegion(open: start, close: index, isClosed: true))
        open = nil
      } else if joinsBehind, !token.isJoined || afterOpening(text, index), text.tokens[index + 1].kind != .mark,
        !isElision(text, index)
      {
        open = index
      }
    }
    return regions
  }

  /// `Ministers' Retreat`: the owner of a capitalised name in the plural, not the end of a quotation.
  private static func isPluralPossessive(_ text: BlockText, _ index: Int, behind open: Int) -> Bool {
    guard decodeScalar(text.bytes, at: Int(text.tokens[open].start)).value != 0x2018, index > 0,
      index + 1 < text.tokens.count, text.tokens[index - 1].kind == .word,
      text.tokens[index - 1].isCapitalized, text.tokens[index + 1].kind == .word, text.tokens[index + 1].isCapitalized,
      !text.tokens[index + 1].flags.contains(.sentenceStart)
    else { return false }
    return text.bytes[Int(text.tokens[index - 1].end) - 1] | 0x20 == 0x73
  }

  /// `’90s`, `'em`, `’tis`: an apostrophe for what is left out.
  private static func isElision(_ text: BlockText, _ index: Int) -> Bool {
    let isOpener = decodeScalar(text.bytes, at: Int(text.tokens[index].start)).value == 0x2018
    let next = text.tokens[index + 1]
    return !isOpener && (next.kind == .number || elided.contains(next.form))
  }

  private static let elided = WordSet("em tis twas til till cause bout round neath n nuff twere")

  /// Both kinds in order; of overlapping ones the outer, else the earlier.
  private static func merge(_ doubles: [QuotedRegion], _ singles: [QuotedRegion]) -> [QuotedRegion] {
    if singles.isEmpty { return doubles }
    var regions: [QuotedRegion] = []
    for region in (doubles + singles).sorted(by: { ($0.open, -$0.close) < ($1.open, -$1.close) }) {
      if let last = regions.last, region.open <= last.close { continue }
      regions.append(region)
    }
    return regions
  }
}
