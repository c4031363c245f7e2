import Annotations

/// A block's text with its quotation marks paired, and what the quote rules ask of single tokens.
struct ClauseReader {
  let text: BlockText

  /// The pairs of quotation marks, in order.
  let regions: [QuotedRegion]

  /// The first token behind the dateline.
  let start: Int

  /// For each token the index of the region it stands in, marks included; -1 outside.
  ///
  /// Empty where no region is.
  private var regionOfToken: [Int32] = []

  /// For each token whether it stands in parentheses, their marks included.
  ///
  /// Empty where none stand.
  private var isInParentheses: [Bool] = []

  /// Linear in the tokens.
  init(_ text: BlockText) {
    self.text = text
    regions = QuotationMarks.regions(text)
    var start = DatelineParts(text)?.tokens.upperBound ?? 0
    while start < text.tokens.count, text.isMark(start, UInt8(ascii: "*")) || text.isMark(start, UInt8(ascii: "_")) {
      start += 1
    }
    self.start = start
    markParentheses()
    guard !regions.isEmpty else { return }
    regionOfToken = [Int32](repeating: -1, count: text.tokens.count)
    for (index, region) in regions.enumerated() {
      for token in region.open...min(region.close, text.tokens.count - 1) { regionOfToken[token] = Int32(index) }
    }
  }

  private mutating func markParentheses() {
    var open: Int?
    for index in text.tokens.indices where text.tokens[index].kind == .mark {
      if text.isMark(index, UInt8(ascii: "(")) {
        open = index
      } else if text.isMark(index, UInt8(ascii: ")")), let from = open {
        if isInParentheses.isEmpty { isInParentheses = [Bool](repeating: false, count: text.tokens.count) }
        for token in from...index { isInParentheses[token] = true }
        open = nil
      }
    }
  }

  /// Whether a token stands in parentheses, their marks included.
  func isAside(_ index: Int) -> Bool {
    isInParentheses.indices.contains(index) && isInParentheses[index]
  }

  /// The number of tokens.
  var count: Int { text.tokens.count }

  /// The region a token stands in, its marks included.
  func region(at index: Int) -> QuotedRegion? {
    guard regionOfToken.indices.contains(index), regionOfToken[index] >= 0 else { return nil }
    return regions[Int(regionOfToken[index])]
  }

  /// Whether a token stands in quotation marks, the marks included.
  func isQuoted(_ index: Int) -> Bool { region(at: index) != nil }

  // MARK: Tokens

  /// The folded form of a token; the empty form outside the block.
  func form(_ index: Int) -> FormHash {
    text.tokens.indices.contains(index) ? text.tokens[index].form : .empty
  }

  /// What the lexicon says of a token; nothing outside the block.
  func classes(_ index: Int) -> Lexicon.Classes {
    text.tokens.indices.contains(index) ? text.tokens[index].lexical.classes : []
  }

  /// Whether a token is a word; false outside the block.
  func isWord(_ index: Int) -> Bool {
    text.tokens.indices.contains(index) && text.tokens[index].kind == .word
  }

  /// Whether a token is a comma.
  func isComma(_ index: Int) -> Bool { text.isMark(index, UInt8(ascii: ",")) }

  /// A dash that stands between words: `—`, `–`, ` - `, `--`.
  func isDash(_ index: Int) -> Bool {
    guard text.tokens.indices.contains(index), text.tokens[index].form == .hyphen else { return false }
    let token = text.tokens[index]
    guard token.isJoined else { return true }
    // An em dash separates without blanks as well.
    return token.end - token.start == 3 && text.bytes[Int(token.start) + 2] == 0x94
  }

  /// Whether a token is a comma or a dash between words.
  func isSeparator(_ index: Int) -> Bool { isComma(index) || isDash(index) }

  /// A capitalised word that is one by itself: not merely the first of its sentence.
  func isName(_ index: Int) -> Bool {
    guard isWord(index) else { return text.tokens.indices.contains(index) && text.tokens[index].kind == .opaque }
    let token = text.tokens[index]
    guard token.isCapitalized, !token.lexical.classes.contains(.functionWord) else { return false }
    if !token.flags.contains(.sentenceStart) { return true }
    return token.isAllCaps || !token.lexical.classes.isDisjoint(with: .names)
      || token.lexical.classes.isDisjoint(with: [.commonWord, .reportingVerb])
  }

  /// Whether a word is written as an ordinary one here: in lower case, at a sentence's start, or in a headline.
  func isLowerCase(_ index: Int) -> Bool {
    guard isWord(index) else { return false }
    let token = text.tokens[index]
    return !token.isCapitalized || token.flags.contains(.sentenceStart) || index == start || isHeadline
  }

  private var isHeadline: Bool { text.role == .title || text.role == .heading }

  /// Whether a token is one of the words; false outside the block.
  func isIn(_ set: WordSet, _ index: Int) -> Bool {
    isWord(index) && set.contains(text.tokens[index].form) && !isAcronym(index)
  }

  /// `WHO`, `IT`: an acronym of a body is none of the words it looks like.
  private func isAcronym(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.isAllCaps && token.lexical.classes.contains(.acronym) && !isHeadline
  }

  // MARK: Bytes

  /// The bytes of a token range without blanks and without closing punctuation at its end.
  func bytes(_ tokens: Range<Int>) -> Range<Int> {
    var end = min(tokens.upperBound, count)
    while end > tokens.lowerBound, isClosingPunctuation(end - 1, from: tokens.lowerBound) { end -= 1 }
    guard tokens.lowerBound >= 0, end > tokens.lowerBound else { return 0..<0 }
    return text.byteRange(tokens.lowerBound..<end)
  }

  /// `.`, `,`, `;`, `:`, `!`, `?`, `…` and a dash; not the point of an abbreviation like `p.m.` inside a clause.
  private func isClosingPunctuation(_ index: Int, from start: Int) -> Bool {
    guard text.tokens[index].kind == .mark, !isQuoted(index) || region(at: index)?.close != index else { return false }
    if text.tokens[index].form == .hyphen || text.tokens[index].form == ClauseReader.ellipsis { return true }
    return text.tokens[index].end - text.tokens[index].start == 1
      && [0x2e, 0x2c, 0x3b, 0x3a, 0x21, 0x3f].contains(text.bytes[Int(text.tokens[index].start)])
  }

  private static let ellipsis = FormHash(folding: "…")

  /// Whether quotation marks hold a title: two and more words, all of the longer ones capitalised, no sentence mark.
  func isTitle(_ region: QuotedRegion) -> Bool {
    var words = 0
    for index in region.inner.prefix(24) {
      let token = text.tokens[index]
      guard token.kind == .word else { continue }
      if token.isAllCaps && region.inner.count > 1 && text.role != .paragraph { return false }
      if token.end - token.start >= 4, !token.isCapitalized { return false }
      if token.isCapitalized { words += 1 }
    }
    guard words >= 2, let last = region.inner.last else { return false }
    return !text.isMark(last, UInt8(ascii: ".")) && !text.isMark(last, UInt8(ascii: "!"))
  }
}
